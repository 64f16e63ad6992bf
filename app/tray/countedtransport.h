#pragma once

#include "core/httptransport.h"

/// Another transport, and how many of its requests are under way.
class CountedTransport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    /// \a transport outlives this.
    explicit CountedTransport(HttpTransport &transport)
        : m_transport(transport)
    {
    }

    Future<HttpResponse> get(const HttpRequest &request) override
    {
        ++m_underWay;
        return then(m_transport.get(request), this, [this](const Result<HttpResponse> &response) {
            --m_underWay;
            Q_EMIT answered();
            return response;
        });
    }
    int underWay() const { return m_underWay; }

Q_SIGNALS:
    /// Just before whoever asked gets the answer.
    void answered();

private:
    HttpTransport &m_transport;
    int m_underWay = 0;
};

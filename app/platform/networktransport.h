#pragma once

#include "core/httptransport.h"

#include <QNetworkAccessManager>

/// HTTP through Qt Network. Certificates are always verified; no cookies, no cache, no prompts; the system's
/// proxy, but never for this machine itself. https, or http to this machine.
class NetworkTransport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    explicit NetworkTransport(QObject *parent = nullptr);
    ~NetworkTransport() override;

    Future<HttpResponse> get(const HttpRequest &request) override;

private:
    QNetworkAccessManager m_network;
};

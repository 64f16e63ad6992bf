#pragma once

#include "http.h"

#include <QTcpServer>

#include <functional>

namespace demo {

/// HTTP/1.1 on 127.0.0.1 alone, with keep-alive.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<Reply(const Request &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);

    /// \a port 0: any. False when it is taken.
    bool listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }

private:
    Handler m_handler;
    QTcpServer m_server;
};

} // namespace demo

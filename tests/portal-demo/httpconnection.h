#pragma once

#include "http.h"

#include <QObject>

#include <functional>
#include <memory>

class QTcpSocket;

namespace demo {

/// One client's connection: reads a request, answers it, reads the next. Belongs to its socket.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    HttpConnection(QTcpSocket *socket, std::function<Reply(const Request &)> handler);
    ~HttpConnection() override;

private:
    struct Parser;

    void read();
    void answer();
    void send(const Reply &reply);
    void sendFiller();
    void finish();

    QTcpSocket *m_socket;
    std::function<Reply(const Request &)> m_handler;
    std::unique_ptr<Parser> m_parser;
    QByteArray m_buffer;
    bool m_busy = false; ///< an answer is under way; pipelined requests wait
    bool m_isHead = false;
    bool m_keepAlive = false;
    bool m_chunked = false;
    qint64 m_filler = 0; ///< bytes of a huge body that are still to be sent
};

} // namespace demo

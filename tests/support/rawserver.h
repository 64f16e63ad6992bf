#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>

/// A loopback server that answers each request head with whatever bytes a test likes, well-formed or not.
class RawServer : public QObject
{
public:
    using Answer = std::function<void(QTcpSocket *socket, const QByteArray &head)>;

    explicit RawServer(Answer answer, std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_answer(std::move(answer))
        , m_server(std::move(server))
    {
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
        m_server->listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server->serverPort(); }
    QList<QByteArray> heads; ///< every request's head, as it came

private:
    void accept()
    {
        QTcpSocket *socket = m_server->nextPendingConnection();
        auto head = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, head] {
            *head += socket->readAll();
            if (!head->contains("\r\n\r\n"))
                return;
            heads.append(std::exchange(*head, {}));
            m_answer(socket, heads.constLast());
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    Answer m_answer;
    std::unique_ptr<QTcpServer> m_server;
};

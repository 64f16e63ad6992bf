#pragma once

#include <QHostAddress>
#include <QTcpSocket>

/// A client that says on the wire exactly what a test tells it to, well-formed or not.
class RawClient
{
public:
    /// \a from: which of this computer's addresses it comes from; the null one lets the system choose.
    explicit RawClient(quint16 port, const QHostAddress &from = {})
    {
        if (!from.isNull())
            m_socket.bind(from);
        // Read as it comes: a socket that was reset no longer gives what it had received.
        QObject::connect(
            &m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    RawClient(quint16 port, const QByteArray &bytes, const QHostAddress &from = {})
        : RawClient(port, from)
    {
        send(bytes);
    }

    /// Sends \a bytes, after connecting when that is still under way.
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        if (isConnected())
            m_socket.flush();
    }
    void disconnect() { m_socket.disconnectFromHost(); }

    /// All that came back so far.
    const QByteArray &received() const { return m_received; }
    /// The answer's status; 0 while there is none.
    int status() const { return received().startsWith("HTTP/1.1 ") ? m_received.mid(9, 3).toInt() : 0; }
    /// True once the whole head of an answer is there.
    bool hasAnswer() const { return received().contains("\r\n\r\n"); }
    /// True for a header line, as written, in the answer's head.
    bool hasHeader(const QByteArray &line) const
    {
        const QByteArray head = received().left(m_received.indexOf("\r\n\r\n") + 2);
        return head.split('\n').contains(QByteArray(line + '\r'));
    }
    QByteArray body() const { return received().mid(m_received.indexOf("\r\n\r\n") + 4); }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isGone() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

private:
    QByteArray m_received;
    QTcpSocket m_socket;
};

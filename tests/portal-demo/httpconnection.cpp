#include "httpconnection.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace http = boost::beast::http;

namespace demo {

namespace {

constexpr qint64 hugeBody = 100 * 1024 * 1024;
constexpr qint64 fillerPiece = 64 * 1024;

QByteArray bytes(boost::beast::string_view view)
{
    return {view.data(), qsizetype(view.size())};
}

Request toRequest(const http::request<http::string_body> &message)
{
    Request request;
    const QByteArray target = bytes(message.target());
    const qsizetype mark = target.indexOf('?');
    request.method = bytes(message.method_string());
    request.path = target.left(mark < 0 ? target.size() : mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const auto &field : message)
        request.headers.emplaceBack(bytes(field.name_string()).toLower(), bytes(field.value()));
    request.body = QByteArray::fromStdString(message.body());
    return request;
}

QByteArray head(const Reply &reply, bool keepAlive, bool chunked)
{
    const auto reason = http::obsolete_reason(http::status(reply.status));
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + bytes(reason) + "\r\n";
    text += "Date: "
        + QLocale::c()
              .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
              .toLatin1()
        + "\r\n";
    text +=
        "Content-Type: " + reply.type + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    const qint64 filler = reply.wire == Reply::Wire::Huge ? hugeBody : 0;
    if (chunked)
        text += "Transfer-Encoding: chunked\r\n";
    else
        text += "Content-Length: " + QByteArray::number(reply.body.size() + filler) + "\r\n";
    text += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return text;
}

QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

} // namespace

struct HttpConnection::Parser : http::request_parser<http::string_body>
{
    Parser()
    {
        eager(true);
        header_limit(64 * 1024);
        body_limit(1024 * 1024);
    }
};

HttpConnection::HttpConnection(QTcpSocket *socket, std::function<Reply(const Request &)> handler)
    : QObject(socket)
    , m_socket(socket)
    , m_handler(std::move(handler))
    , m_parser(std::make_unique<Parser>())
{
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::bytesWritten, this, &HttpConnection::sendFiller);
    read();
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::read()
{
    if (m_busy)
        return;
    m_buffer += m_socket->readAll();
    if (m_buffer.isEmpty())
        return;
    boost::system::error_code error;
    const std::size_t used =
        m_parser->put(boost::asio::buffer(m_buffer.constData(), std::size_t(m_buffer.size())), error);
    m_buffer.remove(0, qsizetype(used));
    if (error && error != http::error::need_more) {
        send(plain(400, "Bad Request"));
        m_socket->disconnectFromHost();
    } else if (m_parser->is_done()) {
        answer();
    }
}

void HttpConnection::answer()
{
    m_busy = true;
    m_keepAlive = m_parser->keep_alive();
    m_isHead = m_parser->get().method() == http::verb::head;
    const Reply reply = m_handler(toRequest(m_parser->get()));
    if (reply.wire == Reply::Wire::Hang)
        return;
    if (reply.delay > 0)
        QTimer::singleShot(reply.delay, Qt::PreciseTimer, this, [this, reply] { send(reply); });
    else
        send(reply);
}

void HttpConnection::send(const Reply &reply)
{
    using Wire = Reply::Wire;
    if (reply.wire == Wire::Cut)
        return m_socket->abort();
    m_chunked = reply.wire == Wire::HugeChunked;
    m_socket->write(head(reply, m_keepAlive, m_chunked));
    if (reply.wire == Wire::Truncated) {
        m_socket->write(reply.body.left(reply.body.size() / 2));
        return m_socket->disconnectFromHost();
    }
    if (!m_isHead)
        m_socket->write(m_chunked ? chunk(reply.body) : reply.body);
    if (reply.wire == Wire::Huge || reply.wire == Wire::HugeChunked) {
        m_filler = hugeBody;
        return sendFiller();
    }
    finish();
}

void HttpConnection::sendFiller()
{
    if (m_filler <= 0 || m_socket->bytesToWrite() > 4 * fillerPiece)
        return;
    const qint64 size = std::min(m_filler, fillerPiece);
    m_filler -= size;
    const QByteArray piece(qsizetype(size), ' ');
    m_socket->write(m_chunked ? chunk(piece) : piece);
    if (m_filler > 0)
        return;
    if (m_chunked)
        m_socket->write("0\r\n\r\n");
    finish();
}

void HttpConnection::finish()
{
    if (!m_keepAlive)
        return m_socket->disconnectFromHost();
    m_parser = std::make_unique<Parser>();
    m_busy = false;
    // A pipelined request may already lie in the buffer; not from here, since the stack may hold the last
    // one.
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

} // namespace demo

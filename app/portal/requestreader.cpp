#include "portal/requestreader.h"

#include "core/secret.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace http = boost::beast::http;

struct RequestReader::Parser
{
    http::request_parser<http::string_body> request;
};

namespace {
QByteArray bytesOf(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Takes \a count bytes off the front of \a bytes, which may hold a token.
void discard(QByteArray &bytes, qsizetype count)
{
    QByteArray rest = bytes.mid(count);
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes = std::move(rest);
}
} // namespace

RequestReader::RequestReader(const LoopbackServer::Limits &limits)
    : m_parser(std::make_unique<Parser>())
{
    m_parser->request.eager(true);
    m_parser->request.header_limit(static_cast<std::uint32_t>(limits.headerBytes));
    m_parser->request.body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
}

RequestReader::~RequestReader()
{
    wipe(m_unread.data(), static_cast<std::size_t>(m_unread.size()));
    std::string &body = m_parser->request.get().body();
    wipe(body.data(), body.size());
}

void RequestReader::refuse(int status)
{
    m_refusal = status;
    m_state = State::Refused;
}

RequestReader::State RequestReader::feed(QByteArrayView bytes)
{
    if (m_state != State::Reading) {
        m_hasLeftover = m_hasLeftover || !bytes.isEmpty();
        return m_state;
    }
    m_unread.append(bytes.data(), bytes.size());
    boost::system::error_code error;
    while (!m_unread.isEmpty() && !m_parser->request.is_done()) {
        const boost::asio::const_buffer unread(
            m_unread.constData(), static_cast<std::size_t>(m_unread.size()));
        const auto used = static_cast<qsizetype>(m_parser->request.put(unread, error));
        if (used > 0)
            discard(m_unread, used);
        if (error || used == 0)
            break;
    }
    if (error == http::error::header_limit)
        refuse(431);
    else if (error == http::error::body_limit)
        refuse(413);
    else if (error && error != http::error::need_more)
        refuse(400);
    else if (m_parser->request.is_done())
        m_state = State::Complete;
    m_hasLeftover = m_state == State::Complete && !m_unread.isEmpty();
    return m_state;
}

LoopbackRequest RequestReader::take()
{
    auto &message = m_parser->request.get();
    LoopbackRequest request;
    request.method = bytesOf(message.method_string());
    request.target = bytesOf(message.target());
    for (const auto &field : message)
        request.headers.append({bytesOf(field.name_string()).toLower(), bytesOf(field.value())});
    request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
    wipe(message.body().data(), message.body().size());
    message.body().clear();
    return request;
}

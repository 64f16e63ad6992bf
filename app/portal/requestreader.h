#pragma once

#include "portal/loopbackserver.h"

#include <memory>

/// Reads one HTTP request from bytes as they arrive, with Boost.Beast's parser. Knows nothing of sockets.
class RequestReader
{
public:
    enum class State {
        Reading, ///< more bytes are needed
        Complete, ///< the request is there
        Refused, ///< it never will be: answer refusal()
    };

    /// Takes the limits for headers and body.
    explicit RequestReader(const LoopbackServer::Limits &limits);
    ~RequestReader();
    Q_DISABLE_COPY_MOVE(RequestReader)

    /// Takes \a bytes; once Complete or Refused, what follows is ignored.
    State feed(QByteArrayView bytes);
    State state() const { return m_state; }
    /// The status that refuses the request: 400, 413 or 431.
    int refusal() const { return m_refusal; }
    /// True when bytes came after the end of the request.
    bool hasLeftover() const { return m_hasLeftover; }
    /// The request, when Complete; once.
    LoopbackRequest take();

private:
    struct Parser;

    void refuse(int status);

    std::unique_ptr<Parser> m_parser;
    QByteArray m_unread; ///< the start of a line or header that is not whole yet
    State m_state = State::Reading;
    int m_refusal = 0;
    bool m_hasLeftover = false;
};

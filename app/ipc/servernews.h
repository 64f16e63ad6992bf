#pragma once

#include "core/program.h"
#include "ipc/wire.h"

#include <QObject>

#include <deque>
#include <mutex>
#include <variant>

/// What the server's thread has to tell the main thread: a request is whole.
struct RequestRead
{
    quint64 client = 0;
    ipc::Request request;
    qint64 pid = 0; ///< the peer's
    Program program;
};
/// Whoever sent a request has gone before it was answered.
struct ClientGone
{
    quint64 client = 0;
};
/// What was sent to a client has left for it.
struct AnswerTaken
{
    quint64 client = 0;
};
/// A kept answer was given again.
struct AnsweredAgain
{
    quint64 tag = 0;
    Program program;
    int count = 0;
};
/// Somebody was not let in.
struct ClientRefused
{
    QString why;
};
using ServerNews = std::variant<RequestRead, ClientGone, AnswerTaken, AnsweredAgain, ClientRefused>;

/// From the server's thread to the main thread: much that happens at once is one wake-up.
class NewsBox
{
public:
    /// \a wake is called on \a receiver's thread, once for all that came until take(). \a receiver outlives
    /// whoever calls put().
    NewsBox(QObject *receiver, std::function<void()> wake)
        : m_receiver(receiver)
        , m_wake(std::move(wake))
    {
    }

    void put(ServerNews news)
    {
        const std::scoped_lock lock(m_mutex);
        m_news.push_back(std::move(news));
        if (!std::exchange(m_woken, true))
            QMetaObject::invokeMethod(m_receiver, m_wake, Qt::QueuedConnection);
    }
    std::deque<ServerNews> take()
    {
        const std::scoped_lock lock(m_mutex);
        m_woken = false;
        return std::exchange(m_news, {});
    }

private:
    QObject *m_receiver;
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::deque<ServerNews> m_news;
    bool m_woken = false;
};

#include "ipc/agentserver.h"

#include "core/clock.h"
#include "ipc/folder.h"
#include "ipc/serverthread.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileSystemWatcher>
#include <QLockFile>
#include <QLoggingCategory>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcIpc, "duplo.ipc")

constexpr qint64 longestTurn = 5; // ms; then windows have theirs
/// Who listened at the path a moment ago may only just be gone, and who looks whether anybody does holds it.
constexpr auto lockTime = 200ms;

Result<std::unique_ptr<QLockFile>> lock(const QString &socketPath, std::chrono::milliseconds patience)
{
    auto file = std::make_unique<QLockFile>(QString(socketPath + QStringLiteral(".lock")));
    file->setStaleLockTime(0ms); // an agent may run for months; one that died is told by its pid
    if (file->tryLock(patience))
        return file;
    if (file->error() == QLockFile::LockFailedError)
        return failure(Error::Kind::AlreadyExists, socketPath);
    return failure(Error::Kind::FileUnwritable, socketPath, QStringLiteral("cannot lock"));
}

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

AgentServer::AgentServer(Handler handler, PeerLookup lookup, ProgramLookup programs, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_lookup(std::move(lookup))
    , m_programs(std::move(programs))
    , m_clientTimeout(10s)
    , m_clock(&systemClock())
    , m_newsBox(this, [this] { deliver(); })
{
}

AgentServer::~AgentServer()
{
    // While this is whole: each says goodbye to its client, which the thread's end sees off.
    qDeleteAll(findChildren<AgentRequest *>(Qt::FindDirectChildrenOnly));
    m_listener.removeFile();
    m_thread.reset();
    for (auto &news : m_newsBox.take())
        m_news.push_back(std::move(news));
    for (const auto &news : m_news)
        if (const auto *answered = std::get_if<AnsweredAgain>(&news))
            take(*answered);
}

Result<> AgentServer::listen(const QString &socketPath)
{
    return start(
        socketPath, [](const QString &path, int) { return Listener::at(path); }, -1);
}

Result<> AgentServer::listen(const QString &socketPath, int inherited)
{
    return start(
        socketPath, [](const QString &path, int number) { return Listener::adopt(number, path); }, inherited);
}

Result<> AgentServer::start(
    const QString &socketPath, Result<Listener> (*open)(const QString &, int), int inherited)
{
    const auto folder = ipc::folderOf(QFile::encodeName(socketPath).toStdString());
    if (!ipc::preparePrivateFolder(folder))
        return failure(Error::Kind::FileUnwritable, QFile::decodeName(folder.c_str()),
            QStringLiteral("not a folder of this user alone"));
    auto locked = lock(socketPath, inherited < 0 ? 0ms : lockTime);
    if (!locked)
        return tl::unexpected(locked.error());
    auto listener = open(socketPath, inherited);
    if (!listener)
        return tl::unexpected(listener.error());
    // Each may take a socket and a handle of its process; the rest is for everything else.
    const std::size_t mostByFiles = raiseFileLimit() / 4;
    const int connections = int(std::min(mostByFiles, std::size_t(m_maxConnections)));
    m_lock = std::move(*locked);
    m_listener = std::move(*listener);
    const ServerThread::Limits limits{
        m_clientTimeout, connections, m_maxConnectionsEach, m_maxRequestsEach, m_maxBytes, m_maxBytesEach};
    m_thread = std::make_unique<ServerThread>(m_listener.descriptor(), limits,
        ServerThread::Lookups{m_lookup, m_programs, m_elsewhere, *m_clock}, m_newsBox);
    watch(QFile::decodeName(folder.c_str()));
    return {};
}

void AgentServer::watch(const QString &folder)
{
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{folder});
    const auto look = [this] {
        if (!m_watcher || m_listener.isReached())
            return;
        m_watcher.reset();
        qCInfo(lcIpc, "Its socket was removed or replaced");
        Q_EMIT displaced();
    };
    // Later: the watcher ends with it.
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, look, Qt::QueuedConnection);
}

void AgentServer::stopListening()
{
    m_watcher.reset();
    // In this order: who finds no file starts the next agent, which takes the lock.
    m_listener.removeFile();
    if (m_thread)
        m_thread->stopListening();
    m_listener = {};
    m_lock.reset();
}

int AgentServer::connectionCount() const
{
    return m_thread ? m_thread->connectionCount() : 0;
}

void AgentServer::forgetAnswers()
{
    if (m_thread)
        m_thread->answers.clear();
}

void AgentServer::deliver()
{
    for (auto &news : m_newsBox.take())
        m_news.push_back(std::move(news));
    QElapsedTimer timer;
    timer.start();
    while (!m_news.empty()) {
        ServerNews news = std::move(m_news.front());
        m_news.pop_front();
        std::visit([this](auto &item) { take(item); }, news);
        if (!m_news.empty() && timer.hasExpired(longestTurn)) {
            // Not as another posted call: those come before all that a window does.
            QTimer::singleShot(0, this, &AgentServer::deliver);
            return;
        }
    }
}

void AgentServer::take(RequestRead &news)
{
    auto *request =
        new AgentRequest(*this, news.client, std::move(news.request), news.pid, std::move(news.program));
    m_requests.insert(news.client, request);
    m_handler(request);
}

void AgentServer::take(const ClientGone &news)
{
    if (AgentRequest *request = m_requests.value(news.client)) {
        request->onDisconnected();
        forget(news.client);
    }
}

void AgentServer::take(const AnswerTaken &news)
{
    if (AgentRequest *request = m_requests.value(news.client))
        request->onTaken();
}

void AgentServer::take(const AnsweredAgain &news)
{
    Q_EMIT answeredAgain(news.tag, news.program, news.count);
}

void AgentServer::take(const ClientRefused &news)
{
    // A flood of clients is none of the log's.
    constexpr qint64 period = 1000; // ms
    constexpr int mostLines = 10;
    if (!m_refusedSince.isValid() || m_refusedSince.hasExpired(period)) {
        m_refusedSince.start();
        m_refused = 0;
    }
    if (++m_refused <= mostLines)
        qCWarning(lcIpc, "refused %ls", qUtf16Printable(news.why));
}

void AgentServer::send(quint64 client, std::string frames, bool isTakingTold)
{
    using Then = ServerThread::Then;
    m_thread->send(client, std::move(frames), isTakingTold ? Then::MoreOnceTaken : Then::More);
}

void AgentServer::answer(quint64 client, std::string frames)
{
    m_thread->send(client, std::move(frames), ServerThread::Then::End);
    forget(client);
}

void AgentServer::drop(quint64 client)
{
    m_thread->drop(client);
    forget(client);
}

void AgentServer::keep(const ipc::Request &request, const Secret &frames, const Repeat &terms)
{
    m_thread->answers.keep(request, frames, terms, m_clock->now());
}

void AgentServer::forget(quint64 client)
{
    if (m_requests.remove(client) > 0 && m_requests.isEmpty())
        Q_EMIT allAnswered();
}

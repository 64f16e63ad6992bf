#include "platform/oskeychain.h"

#include "platform/keyringlock.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace {

Error errorOf(const QKeychain::Job &job)
{
    using Kind = Error::Kind;
    const QString detail = job.errorString().left(200);
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
        return {Kind::KeychainDenied, {}, detail};
    case QKeychain::AccessDenied:
        // libsecret's "is locked" arrives as this.
#if defined(Q_OS_LINUX)
        return {Kind::KeychainLocked, {}, detail};
#else
        return {Kind::KeychainDenied, {}, detail};
#endif
    default:
        return {Kind::KeychainUnavailable, {}, detail};
    }
}

/// A promise that the first of two events fulfils: the job's end, or the deadline.
template <class T> class Answer
{
public:
    Answer() { m_promise.start(); }

    Future<T> future() const { return m_promise.future(); }
    void give(Result<T> result)
    {
        if (std::exchange(m_given, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }
    bool isGiven() const { return m_given; }

private:
    QPromise<Result<T>> m_promise;
    bool m_given = false;
};

Secret takeSecret(const QKeychain::ReadPasswordJob &job)
{
    const QByteArray bytes = job.binaryData();
    Secret secret{QByteArrayView(bytes)};
    // Shared with the job, which deletes itself next and overwrites nothing.
    wipe(const_cast<char *>(bytes.constData()), std::size_t(bytes.size()));
    return secret;
}

} // namespace

OsKeychain::OsKeychain(
    const QString &service, std::chrono::milliseconds deadline, Unlocking unlocking, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_deadline(deadline)
    , m_unlocking(unlocking)
{
}

template <class T, class Call> Future<T> OsKeychain::whenUnlocked(Call call)
{
    if (m_unlocking == Unlocking::Prompt)
        return call();
    return then(isKeyringLocked(this), this, [call = std::move(call)](const Result<bool> &locked) {
        return locked && *locked ? failed<T>({Error::Kind::KeychainLocked, {}, {}}) : call();
    });
}

Future<Secret> OsKeychain::read(const QString &key)
{
    return whenUnlocked<Secret>([this, key] { return readNow(key); });
}

Future<> OsKeychain::write(const QString &key, const Secret &value)
{
    return whenUnlocked<void>([this, key, value] { return writeNow(key, value); });
}

Future<> OsKeychain::remove(const QString &key)
{
    return whenUnlocked<void>([this, key] { return removeNow(key); });
}

Future<KeychainLock> OsKeychain::lock()
{
    return then(isKeyringLocked(this), this, [this](const Result<bool> &locked) -> Result<KeychainLock> {
        if (!locked)
            return KeychainLock::Unknown;
        if (!*locked)
            return KeychainLock::Open;
        return m_underWay > 0 ? KeychainLock::Asking : KeychainLock::Locked;
    });
}

void OsKeychain::ended(bool isLate)
{
    --m_underWay;
    // The prompt may as well have been turned down.
    if (isLate)
        then(isKeyringLocked(this), this, [this](const Result<bool> &locked) {
            if (locked && !*locked)
                Q_EMIT unlockedLate();
        });
}

template <class T, class Job, class Outcome>
Future<T> OsKeychain::run(Job *job, const QString &key, Outcome outcome)
{
    auto answer = std::make_shared<Answer<T>>();
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    // A child, and not QTimer::singleShot(), which would keep the answer waiting after this object's end.
    auto *deadline = new QTimer(this);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, this, [answer, limit = m_deadline.count()] {
        answer->give(
            failure(Error::Kind::KeychainLocked, {}, QString::number(limit) + QStringLiteral(" ms in vain")));
    });
    connect(job, &QKeychain::Job::finished, this,
        [this, answer, job, deadline, outcome = std::move(outcome)](QKeychain::Job *) {
            delete deadline;
            const bool isLate = answer->isGiven();
            outcome(*answer, *job);
            ended(isLate);
        });
    deadline->start(m_deadline);
    ++m_underWay;
    job->start();
    return answer->future();
}

Future<Secret> OsKeychain::readNow(const QString &key)
{
    using Job = QKeychain::ReadPasswordJob;
    auto found = run<Secret>(new Job(m_service), key, [](Answer<Secret> &answer, Job &job) {
        if (job.error() == QKeychain::NoError)
            answer.give(takeSecret(job));
        else if (job.error() == QKeychain::EntryNotFound)
            answer.give(Secret());
        else
            answer.give(tl::unexpected(errorOf(job)));
    });
    return then(found, this, [this](const Result<Secret> &result) -> Future<Secret> {
        if (!result || !result->isEmpty())
            return ready(result);
        return then(isKeyringLocked(this), this, [](const Result<bool> &locked) -> Result<Secret> {
            if (locked && *locked)
                return failure(Error::Kind::KeychainLocked);
            return Secret();
        });
    });
}

Future<> OsKeychain::writeNow(const QString &key, const Secret &value)
{
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(m_service);
    job->setBinaryData(value.exposeBytes());
    return run<void>(job, key, [](Answer<void> &answer, Job &done) {
        answer.give(done.error() == QKeychain::NoError ? Result<>() : tl::unexpected(errorOf(done)));
    });
}

Future<> OsKeychain::removeNow(const QString &key)
{
    using Job = QKeychain::DeletePasswordJob;
    return run<void>(new Job(m_service), key, [](Answer<void> &answer, Job &job) {
        const bool isGone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound
            || job.error() == QKeychain::CouldNotDeleteEntry;
        answer.give(isGone ? Result<>() : tl::unexpected(errorOf(job)));
    });
}

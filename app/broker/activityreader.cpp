#include "broker/activityreader.h"

namespace {
constexpr int idleTime = 1000; // ms, then the thread goes
} // namespace

ActivityReader::ActivityReader(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(idleTime);
}

Future<ActivityPart> ActivityReader::read(
    const QString &text, int limit, const ActivityPosition &position, const ActivityPart::Make &make)
{
    auto promise = std::make_shared<QPromise<Result<ActivityPart>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([=, this]() mutable {
        // Not kept from part to part: a connection belongs to its thread, which may go meanwhile.
        ActivityStore store(m_path, ActivityStore::Use::Reading);
        const Result<ActivityPart> part = store.part(text, limit, position, make);
        QMetaObject::invokeMethod(
            this,
            [promise = std::move(promise), part] {
                promise->addResult(part);
                promise->finish();
            },
            Qt::QueuedConnection);
    });
    return future;
}

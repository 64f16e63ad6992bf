#pragma once

#include "core/keychain.h"

#include <QHash>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

/// A keychain in memory; fails with `error` when one is set. With `hold` set, what is read comes with
/// release().
class FakeKeychain final : public Keychain
{
public:
    Future<Secret> read(const QString &key) override
    {
        ++reads;
        if (hold)
            return m_held.emplace_back(key, std::make_shared<QPromise<Result<Secret>>>()).second->future();
        if (error)
            return failed<Secret>(*error);
        return ready(Result<Secret>(entries.value(key)));
    }
    Future<> write(const QString &key, const Secret &value) override
    {
        if (error)
            return failed(*error);
        entries.insert(key, value);
        return ready(Result<>());
    }
    Future<> remove(const QString &key) override
    {
        if (error)
            return failed(*error);
        entries.remove(key);
        return ready(Result<>());
    }

    Future<KeychainLock> lock() override { return ready(Result<KeychainLock>(locked)); }

    /// Answers what was to be read and is held, and holds nothing any more.
    void release()
    {
        hold = false;
        for (const auto &[key, promise] : std::exchange(m_held, {})) {
            promise->start();
            promise->addResult(error ? Result<Secret>(tl::unexpected(*error)) : entries.value(key));
            promise->finish();
        }
    }

    QHash<QString, Secret> entries;
    KeychainLock locked = KeychainLock::Open;
    int reads = 0; ///< how often something was read, or was to be
    std::optional<Error> error;
    bool hold = false;

private:
    std::vector<std::pair<QString, std::shared_ptr<QPromise<Result<Secret>>>>> m_held;
};

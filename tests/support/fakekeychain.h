#pragma once

#include "core/keychain.h"

#include <QHash>

#include <optional>

/// A keychain in memory; fails with `error` when one is set.
class FakeKeychain final : public Keychain
{
public:
    Future<Secret> read(const QString &key) override
    {
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

    QHash<QString, Secret> entries;
    std::optional<Error> error;
};

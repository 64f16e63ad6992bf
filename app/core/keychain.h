#pragma once

#include "core/async.h"
#include "core/secret.h"

/// The desktop's keychain (Secret Service, KWallet, …), for one service name. Port.
/// Errors: KeychainLocked, KeychainUnavailable, KeychainDenied, TimedOut; read() of a missing entry is an
/// empty Secret.
class Keychain
{
public:
    virtual ~Keychain() = default;
    virtual Future<Secret> read(const QString &key) = 0;
    virtual Future<> write(const QString &key, const Secret &value) = 0;
    /// Removing what is not there succeeds.
    virtual Future<> remove(const QString &key) = 0;
};

#pragma once

#include "core/async.h"
#include "core/secret.h"

/// Whether what a keychain holds can be had at once.
enum class KeychainLock {
    Unknown, ///< it does not tell
    Open,
    Locked,
    Asking, ///< locked, and a window of the desktop asks the person to unlock it
};
inline bool isLocked(KeychainLock lock)
{
    return lock == KeychainLock::Locked || lock == KeychainLock::Asking;
}

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
    /// Asks nobody to unlock it, and is answered while somebody is asked.
    virtual Future<KeychainLock> lock() { return ready(Result<KeychainLock>(KeychainLock::Unknown)); }
};

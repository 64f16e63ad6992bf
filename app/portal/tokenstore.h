#pragma once

#include "core/keychain.h"
#include "portal/portal.h"

#include <QHash>
#include <QObject>

#include <memory>

/// A token as it was put away.
struct StoredToken
{
    PortalToken token;
    QString userName; ///< whose it was when it was verified
    QDateTime signedInAt; ///< UTC
    bool memoryOnly = false; ///< it is not in the keychain and ends with this process
};

/// Portal tokens in the keychain, one entry per portal, and nowhere else. Where the keychain fails, the
/// person may choose memory only.
class TokenStore : public QObject
{
    Q_OBJECT
public:
    explicit TokenStore(Keychain &keychain, QObject *parent = nullptr);

    /// The portal's token; NotFound when there is none, or the keychain's error. An entry that cannot be
    /// understood is Malformed and stays where it is. One that was saved for another API base is NotFound: a
    /// token is sent to none but its own.
    Future<StoredToken> load(const Portal &portal);
    /// Puts \a token into the keychain; on failure nothing is kept. A keychain cannot be called back: where
    /// \a abandoned is true by the time it has written, the entry becomes what it was before, and the outcome
    /// is Cancelled.
    Future<> save(
        const Portal &portal, const StoredToken &token, const std::shared_ptr<const bool> &abandoned = {});
    /// Keeps \a token in this process only.
    void keepInMemory(const Portal &portal, StoredToken token);
    /// Whether the keychain answers, without having anybody unlock it. Errors: its own.
    Future<> check();
    /// Whether it can be read at once.
    Future<KeychainLock> lock() { return m_keychain.lock(); }
    /// Removes it from memory and keychain.
    Future<> remove(const Portal &portal);

private:
    struct Remembered
    {
        StoredToken token;
        QUrl apiUrl;
    };

    Future<> takeBack(const Portal &portal, quint64 turn);

    Keychain &m_keychain;
    QHash<QString, Remembered> m_memory;
    QHash<QString, Secret> m_entries; ///< what the keychain is known to hold and nobody took back
    QHash<QString, quint64> m_turns; ///< counts what was done with a portal's entry
};

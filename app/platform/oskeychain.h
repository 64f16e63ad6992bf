#pragma once

#include "core/keychain.h"

#include <QObject>

#include <chrono>

namespace QKeychain {
class Job;
}

/// The desktop's keychain through QtKeychain: Secret Service or KWallet, Keychain, Credential Manager. Never
/// a file. Jobs run one at a time in the whole process, and cannot be cancelled: a call that waits longer
/// than its deadline, as for an unlock prompt that nobody answers, ends as KeychainLocked while its job goes
/// on by itself. Where there is no one to see such a prompt (Unlocking::Never), none comes up: what is locked
/// is KeychainLocked at once.
class OsKeychain final : public QObject, public Keychain
{
    Q_OBJECT
public:
    enum class Unlocking { Prompt, Never };

    static constexpr std::chrono::seconds usualDeadline{30};

    explicit OsKeychain(const QString &service, std::chrono::milliseconds deadline = usualDeadline,
        Unlocking unlocking = Unlocking::Prompt, QObject *parent = nullptr);

    Future<Secret> read(const QString &key) override;
    Future<> write(const QString &key, const Secret &value) override;
    Future<> remove(const QString &key) override;
    Future<KeychainLock> lock() override;

Q_SIGNALS:
    /// A job that nobody waited for any longer found it open: the person has unlocked it after all.
    void unlockedLate();

private:
    void ended(bool isLate);
    Future<Secret> readNow(const QString &key);
    Future<> writeNow(const QString &key, const Secret &value);
    Future<> removeNow(const QString &key);
    template <class T, class Call> Future<T> whenUnlocked(Call call);
    template <class T, class Job, class Outcome> Future<T> run(Job *job, const QString &key, Outcome outcome);

    QString m_service;
    std::chrono::milliseconds m_deadline;
    Unlocking m_unlocking;
    int m_underWay = 0; ///< jobs
};

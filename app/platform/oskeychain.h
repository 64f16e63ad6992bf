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
/// on by itself.
class OsKeychain final : public QObject, public Keychain
{
    Q_OBJECT
public:
    explicit OsKeychain(const QString &service, std::chrono::milliseconds deadline = std::chrono::seconds(30),
        QObject *parent = nullptr);

    Future<Secret> read(const QString &key) override;
    Future<> write(const QString &key, const Secret &value) override;
    Future<> remove(const QString &key) override;

private:
    template <class T, class Job, class Outcome> Future<T> run(Job *job, const QString &key, Outcome outcome);

    QString m_service;
    std::chrono::milliseconds m_deadline;
};

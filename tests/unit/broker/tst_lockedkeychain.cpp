#include "commandworld.h"

#include <QtTest>

using Kind = Error::Kind;

/// What commands say while the keychain cannot be read or written.
class TestLockedKeychain : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

    void lock(KeychainLock lock)
    {
        m_world->keychain.locked = lock;
        m_world->keychain.error = Error{Kind::KeychainLocked, {}, {}};
        m_world->signIns.restore();
        m_world->keychain.reads = 0;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->storeToken();
        m_world->transport.date = m_world->clock.now();
    }

    void lockedIsNotSignedOut_data()
    {
        QTest::addColumn<KeychainLock>("lock");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a window asks")
            << KeychainLock::Asking << QByteArray("a window asks you to unlock it");
        QTest::newRow("nobody is asked") << KeychainLock::Locked << QByteArray("--memory-only");
    }
    void lockedIsNotSignedOut()
    {
        QFETCH(KeychainLock, lock);
        this->lock(lock);
        const Ran locked = m_world->run(QStringLiteral("status"));
        QCOMPARE(locked.code, 0);
        QVERIFY2(locked.out.contains("  keychain locked\n"), locked.out.constData());
        QVERIFY2(locked.err.count('\n') == 1, locked.err.constData());
        QVERIFY2(locked.err.contains("The keychain is locked"), locked.err.constData());
        QFETCH(QByteArray, says);
        QVERIFY2(locked.err.contains(says), locked.err.constData());
        QCOMPARE(m_world->run(QStringLiteral("portal list")).err, locked.err);
        const Ran json = m_world->run(QStringLiteral("status --json --no-wait"));
        QVERIFY2(
            json.err.isEmpty() && json.out.contains(R"("state":"keychain locked")"), json.out.constData());
        m_world->keychain.locked = KeychainLock::Open;
        m_world->keychain.error.reset();
        QVERIFY(m_world->run(QStringLiteral("status")).out.contains("signed in  bob@example.com"));
    }
    /// Where the system does not tell whether it is locked, asking for the state opens no window.
    void statusUnlocksNothing()
    {
        lock(KeychainLock::Unknown);
        QVERIFY(m_world->run(QStringLiteral("status")).out.contains("keychain locked"));
        QCOMPARE(m_world->keychain.reads, 0);
    }

    /// While the window asks, reading would wait for the person.
    void statusTellsWhileTheWindowAsks()
    {
        m_world->keychain.locked = KeychainLock::Asking;
        m_world->keychain.hold = true;
        m_world->signIns.restore();
        const Ran ran = m_world->run(QStringLiteral("status"));
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("keychain locked"), ran.out.constData());
    }

    void doctorReportsAtOnce_data()
    {
        QTest::addColumn<KeychainLock>("lock");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a window asks")
            << KeychainLock::Asking << QByteArray("The keychain is locked: a window asks you to unlock it.");
        QTest::newRow("nobody is asked") << KeychainLock::Locked << QByteArray("--memory-only");
    }
    void doctorReportsAtOnce()
    {
        QFETCH(KeychainLock, lock);
        QFETCH(QByteArray, says);
        m_world->keychain.locked = lock;
        m_world->keychain.hold = true;
        m_world->signIns.restore();
        const int reads = m_world->keychain.reads;
        const Ran ran = m_world->run(QStringLiteral("doctor"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains("✗ keychain: ") && ran.out.contains(says), ran.out.constData());
        QVERIFY2(ran.out.contains("! sign-in acme.duplocloud.net: not known yet"), ran.out.constData());
        QCOMPARE(m_world->keychain.reads, reads);
    }

    void whoAsksWhoIsThereHearsWhatItWaitsFor_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("whoami") << QStringLiteral("whoami");
        QTest::newRow("tenants") << QStringLiteral("tenants");
    }
    void whoAsksWhoIsThereHearsWhatItWaitsFor()
    {
        QFETCH(QString, typed);
        m_world->keychain.locked = KeychainLock::Asking;
        m_world->keychain.hold = true;
        m_world->signIns.restore();
        const auto ran = m_world->start(typed);
        QCOMPARE(ran->code, -1);
        QVERIFY2(ran->err.contains("a window asks you to unlock it"), ran->err.constData());
        m_world->keychain.release();
        QTRY_COMPARE(ran->code, 0);
    }

    void signingInSaysWhatItWaitsFor_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("absent") << Kind::KeychainUnavailable << QByteArray("No keychain service answers: ");
        QTest::newRow("locked") << Kind::KeychainLocked << QByteArray("The keychain is locked: ");
        QTest::newRow("denied") << Kind::KeychainDenied << QByteArray("The keychain refused Duplo Tray: ");
    }
    void signingInSaysWhatItWaitsFor()
    {
        QFETCH(Kind, kind);
        QFETCH(QByteArray, says);
        m_world->keychain.error = Error{kind, {}, {}};
        m_world->questions.hold = true;
        m_world->input = "api-token-0123456789";
        const auto ran =
            m_world->start(QStringLiteral("portal sign-in --host acme.duplocloud.net --token-stdin"));
        QCOMPARE(ran->code, -1);
        QCOMPARE(ran->err, QByteArray(says + "click Keep in Memory or Cancel in Duplo Tray's window.\n"));
        m_world->questions.answer(true);
        QTRY_COMPARE(ran->code, 0);
    }

    void signingInTellsOfTheKeychainsOwnWindow()
    {
        m_world->keychain.locked = KeychainLock::Asking;
        m_world->input = "api-token-0123456789";
        const Ran ran =
            m_world->run(QStringLiteral("portal sign-in --host acme.duplocloud.net --token-stdin"));
        QVERIFY2(ran.err.startsWith("The keychain is locked: a window asks"), ran.err.constData());
    }

    void itTellsOfEveryQuestion_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("is that you") << QString() << QByteArray("Continue or Not Me in its window");
        QTest::newRow("another person")
            << QStringLiteral("alice@example.com") << QByteArray("Use This Sign-In or Cancel");
    }
    void itTellsOfEveryQuestion()
    {
        QFETCH(QString, before);
        QFETCH(QByteArray, says);
        if (!before.isEmpty())
            m_world->settings.setLastUser(m_world->acme, before);
        m_world->questions.hold = true;
        const auto ran = m_world->start(QStringLiteral("portal sign-in"));
        m_world->clickAuthorize();
        QTRY_VERIFY2(ran->err.contains(says), ran->err.constData());
        QVERIFY2(ran->err.contains("bob@example.com"), ran->err.constData());
        m_world->questions.answer(true);
        QTRY_COMPARE(ran->code, 0);
    }

    /// The link would lead to a sign-in that cannot be kept.
    void whereNobodyCanBeAskedNothingIsBegun_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("code");
        QTest::newRow("browser") << QString() << 1;
        QTest::newRow("link") << QStringLiteral(" --no-browser") << 1;
        QTest::newRow("token") << QStringLiteral(" --token-stdin") << 1;
        QTest::newRow("link, in memory") << QStringLiteral(" --no-browser --memory-only") << -1;
        QTest::newRow("token, in memory") << QStringLiteral(" --token-stdin --memory-only") << 0;
    }
    void whereNobodyCanBeAskedNothingIsBegun()
    {
        QFETCH(QString, flags);
        QFETCH(int, code);
        CommandWorld world(true);
        world.settings.addPortal(world.acme);
        world.keychain.error = Error{Kind::KeychainUnavailable, {}, {}};
        world.input = "api-token-0123456789";
        const auto ran = world.start(QStringLiteral("portal sign-in") + flags);
        QCOMPARE(ran->code, code);
        if (code != 1)
            return;
        QVERIFY2(ran->hasOneSentence() && ran->err.contains("--memory-only"), ran->err.constData());
        QVERIFY(world.browser.opened.isEmpty() && world.transport.requests.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLockedKeychain)
#include "tst_lockedkeychain.moc"

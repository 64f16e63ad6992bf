#include "platform/oskeychain.h"

#include "support/awaiting.h"
#include "support/privatebus.h"

#include <QTest>

using namespace std::chrono_literals;

/// A desktop without a keychain. The one with gnome-keyring is an integration test.
class TestOsKeychain : public QObject
{
    Q_OBJECT

private:
    PrivateBus m_bus;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_bus.address().isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
    }

    void saysThatNoServiceAnswers()
    {
        OsKeychain keychain(QStringLiteral("duplo-tray-test"));
        Outcome read(keychain.read(QStringLiteral("key")), this);
        Outcome written(keychain.write(QStringLiteral("key"), Secret("s3cret")), this);
        Outcome removed(keychain.remove(QStringLiteral("key")), this);
        QTRY_VERIFY(read.isThere() && written.isThere() && removed.isThere());
        for (const Error &error : {read->error(), written->error(), removed->error()}) {
            QCOMPARE(error.kind, Error::Kind::KeychainUnavailable);
            QVERIFY(!error.detail.contains(QLatin1String("s3cret")));
        }
    }

    void doesNotTellWhetherItIsLocked()
    {
        OsKeychain keychain(QStringLiteral("duplo-tray-test"));
        Outcome lock(keychain.lock(), this);
        QTRY_VERIFY(lock.isThere());
        QCOMPARE(lock->value_or(KeychainLock::Open), KeychainLock::Unknown);
    }

    void endsItsWaitAtTheDeadline()
    {
        OsKeychain keychain(QStringLiteral("duplo-tray-test"), 0ms);
        Outcome read(keychain.read(QStringLiteral("key")), this);
        QTRY_VERIFY(read.isThere());
        QVERIFY(!read->has_value());
    }

    void mayEndBeforeItsJobs()
    {
        auto keychain = std::make_unique<OsKeychain>(QStringLiteral("duplo-tray-test"));
        Outcome read(keychain->read(QStringLiteral("key")), this);
        keychain.reset();
        QTRY_VERIFY(read.isThere());
        QCOMPARE(read->error().kind, Error::Kind::Cancelled);
        OsKeychain next(QStringLiteral("duplo-tray-test"));
        Outcome again(next.read(QStringLiteral("key")), this);
        QTRY_VERIFY(again.isThere());
        QCOMPARE(again->error().kind, Error::Kind::KeychainUnavailable);
    }
};

QTEST_GUILESS_MAIN(TestOsKeychain)
#include "tst_oskeychain.moc"

#include "platform/keyringlock.h"

#include "support/awaiting.h"
#include "support/privatebus.h"

#include <QDBusConnection>
#include <QTest>

/// gnome-keyring, as far as it is asked.
class FakeSecrets : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Collection")
    Q_PROPERTY(bool Locked MEMBER m_isLocked)

private:
    bool m_isLocked = true;
};

class FakeWallet : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")
public Q_SLOTS:
    QString networkWallet() const { return QStringLiteral("kdewallet"); }
};

/// A desktop with a locked gnome-keyring, which may have a KWallet as well.
class TestKeyringLock : public QObject
{
    Q_OBJECT

private:
    PrivateBus m_bus;
    FakeSecrets m_secrets;
    FakeWallet m_wallet;

    QDBusConnection services() const
    {
        return QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("services"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_bus.address().isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
        QVERIFY(services().registerService(QStringLiteral("org.freedesktop.secrets")));
        QVERIFY(services().registerObject(QStringLiteral("/org/freedesktop/secrets/aliases/default"),
            &m_secrets, QDBusConnection::ExportAllProperties));
    }

    void believesTheKeyringInUse_data()
    {
        QTest::addColumn<QByteArray>("desktop");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QString>("wallet");
        QTest::addColumn<bool>("isTold");
        const QString five = QStringLiteral("kwalletd5");
        const QString six = QStringLiteral("kwalletd6");
        QTest::newRow("GNOME") << QByteArray("GNOME") << QByteArray() << QString() << true;
        QTest::newRow("GNOME beside a KWallet") << QByteArray("GNOME") << QByteArray() << six << true;
        QTest::newRow("Plasma 5") << QByteArray("KDE") << QByteArray("5") << five << false;
        QTest::newRow("Plasma 6") << QByteArray("KDE") << QByteArray("6") << six << false;
        QTest::newRow("Plasma without KWallet") << QByteArray("KDE") << QByteArray("6") << QString() << true;
    }
    void believesTheKeyringInUse()
    {
        QFETCH(QString, wallet);
        QFETCH(bool, isTold);
        QFETCH(QByteArray, desktop);
        QFETCH(QByteArray, version);
        qputenv("XDG_CURRENT_DESKTOP", desktop);
        qputenv("KDE_SESSION_VERSION", version);
        const QString service = QStringLiteral("org.kde.") + wallet;
        const QString path = QStringLiteral("/modules/") + wallet;
        if (!wallet.isEmpty())
            QVERIFY(services().registerService(service)
                && services().registerObject(path, &m_wallet, QDBusConnection::ExportAllSlots));
        Outcome locked(isKeyringLocked(this), this);
        QTRY_VERIFY(locked.isThere());
        services().unregisterService(service);
        services().unregisterObject(path);
        QCOMPARE(locked->has_value(), isTold);
        QCOMPARE(locked->value_or(isTold), isTold);
    }
};

QTEST_GUILESS_MAIN(TestKeyringLock)
#include "tst_keyringlock.moc"

#include "platform/oskeychain.h"

#include "support/awaiting.h"
#include "support/privatebus.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

/// The desktop's password prompt, on a display that nobody looks at: it never answers.
class UnseenPrompt : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override
    {
        ++asked;
        return true;
    }
    int asked = 0;
};

/// OsKeychain with a real gnome-keyring, on a bus and in a home of its own.
class TestKeyring : public QObject
{
    Q_OBJECT

private:
    static constexpr char service[] = "org.freedesktop.secrets";

    PrivateBus m_bus;
    QTemporaryDir m_home;
    QProcess m_daemon;
    OsKeychain m_keychain{QStringLiteral("duplo-tray-test"), 3s};

    static QDBusMessage ask(const char *interface, const char *method, const QVariantList &arguments)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(service),
            QStringLiteral("/org/freedesktop/secrets"), QLatin1String(interface), QLatin1String(method));
        call.setArguments(arguments);
        return QDBusConnection::sessionBus().call(call);
    }
    static void lock()
    {
        const QList<QDBusObjectPath> all{
            QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))};
        QCOMPARE(ask("org.freedesktop.Secret.Service", "Lock", {QVariant::fromValue(all)}).type(),
            QDBusMessage::ReplyMessage);
    }
    /// As logging in would, without a question.
    static QString unlock()
    {
        const auto session = ask("org.freedesktop.Secret.Service", "OpenSession",
            {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
        QDBusArgument secret;
        secret.beginStructure();
        secret << session.arguments().value(1).value<QDBusObjectPath>() << QByteArray()
               << QByteArray("test\n") << QStringLiteral("text/plain");
        secret.endStructure();
        const auto done =
            ask("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
                {QVariant::fromValue(
                     QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))),
                    QVariant::fromValue(secret)});
        return done.errorMessage();
    }
    /// Unknown, too, where no answer comes.
    KeychainLock lockOf(OsKeychain &keychain)
    {
        const Outcome outcome(keychain.lock(), this);
        return QTest::qWaitFor([&] { return outcome.isThere(); }) ? outcome->value_or(KeychainLock::Unknown)
                                                                  : KeychainLock::Unknown;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_bus.address().isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toLocal8Bit());
        m_daemon.start(QStringLiteral("gnome-keyring-daemon"),
            {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                QStringLiteral("--components=secrets")});
        m_daemon.write("test\n");
        m_daemon.closeWriteChannel();
        QTRY_VERIFY(QDBusConnection::sessionBus().interface()->isServiceRegistered(QLatin1String(service)));
    }
    void cleanupTestCase()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void keepsReadsAndRemoves_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("token") << QByteArray("AQ+/abc==");
        QTest::newRow("JWT") << QByteArray("eyJhbGciOiJIUzI1NiJ9.e30.x-_");
        QTest::newRow("long") << QByteArray(8000, 'x');
        QTest::newRow("bytes") << QByteArray("\x01\xff\0z", 4);
    }
    void keepsReadsAndRemoves()
    {
        QFETCH(QByteArray, value);
        const QString key = QStringLiteral("https://acme.example.com");
        Outcome written(m_keychain.write(key, Secret(value)), this);
        QTRY_VERIFY(written.isThere());
        QVERIFY2(written->has_value(), qPrintable(*written ? QString() : written->error().detail));
        Outcome read(m_keychain.read(key), this);
        QTRY_VERIFY(read.isThere());
        QVERIFY(read->has_value());
        QCOMPARE((*read)->exposeBytes(), value);
        Outcome removed(m_keychain.remove(key), this);
        QTRY_VERIFY(removed.isThere());
        QVERIFY(removed->has_value());
        Outcome again(m_keychain.read(key), this);
        QTRY_VERIFY(again.isThere());
        QVERIFY(again->has_value());
        QVERIFY((*again)->isEmpty());
    }

    void removesWhatIsNotThere()
    {
        Outcome removed(m_keychain.remove(QStringLiteral("never")), this);
        QTRY_VERIFY(removed.isThere());
        QVERIFY(removed->has_value());
    }

    void replaces()
    {
        const QString key = QStringLiteral("twice");
        Outcome first(m_keychain.write(key, Secret("first")), this);
        Outcome second(m_keychain.write(key, Secret("second")), this);
        Outcome read(m_keychain.read(key), this);
        QTRY_VERIFY(read.isThere());
        QCOMPARE((*read)->exposeBytes(), "second");
        QVERIFY(first->has_value() && second->has_value());
    }

    void tellsServicesApart()
    {
        OsKeychain other(QStringLiteral("duplo-tray-demo"), 3s);
        Outcome written(m_keychain.write(QStringLiteral("shared"), Secret("ours")), this);
        QTRY_VERIFY(written.isThere());
        Outcome read(other.read(QStringLiteral("shared")), this);
        QTRY_VERIFY(read.isThere());
        QVERIFY((*read)->isEmpty());
    }

    void encryptsOnDisk()
    {
        Outcome written(m_keychain.write(QStringLiteral("disk"), Secret("plain-as-day-0123456789")), this);
        QTRY_VERIFY(written.isThere());
        QProcess grep;
        grep.start(
            QStringLiteral("grep"), {QStringLiteral("-r"), QStringLiteral("plain-as-day"), m_home.path()});
        QVERIFY(grep.waitForFinished());
        QCOMPARE(grep.exitCode(), 1);
    }

    void saysThatItIsLocked()
    {
        Outcome written(m_keychain.write(QStringLiteral("locked away"), Secret("s3cret")), this);
        QTRY_VERIFY(written.isThere());
        QVERIFY(written->has_value());
        lock();
        Outcome read(m_keychain.read(QStringLiteral("locked away")), this);
        Outcome missing(m_keychain.read(QStringLiteral("nothing")), this);
        Outcome refused(m_keychain.write(QStringLiteral("another"), Secret("s3cret")), this);
        QTRY_VERIFY_WITH_TIMEOUT(read.isThere() && missing.isThere() && refused.isThere(), 15'000);
        QVERIFY(!read->has_value());
        QCOMPARE(read->error().kind, Error::Kind::KeychainLocked);
        QVERIFY(!refused->has_value());
        QCOMPARE(refused->error().kind, Error::Kind::KeychainLocked);
        QVERIFY(!missing->has_value());
    }

    /// Goes on where the keyring is locked.
    void promptsNobodyWhereNobodySees()
    {
        UnseenPrompt prompt;
        QDBusConnection desk = QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("desk"));
        QVERIFY(desk.registerVirtualObject(QStringLiteral("/"), &prompt, QDBusConnection::SubPath));
        QVERIFY(desk.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter")));
        OsKeychain headless(QStringLiteral("duplo-tray-test"), 30s, OsKeychain::Unlocking::Never);
        Outcome read(headless.read(QStringLiteral("locked away")), this);
        Outcome refused(headless.write(QStringLiteral("another"), Secret("s3cret")), this);
        Outcome removed(headless.remove(QStringLiteral("locked away")), this);
        QTRY_VERIFY(read.isThere() && refused.isThere() && removed.isThere()); // within 5 s
        QCOMPARE(read->error().kind, Error::Kind::KeychainLocked);
        QCOMPARE(refused->error().kind, Error::Kind::KeychainLocked);
        QCOMPARE(removed->error().kind, Error::Kind::KeychainLocked);
        QCOMPARE(prompt.asked, 0);
        QCOMPARE(lockOf(headless), KeychainLock::Locked);
        // The same where a person may see it: they are asked, and it is waited for them.
        OsKeychain attended(QStringLiteral("duplo-tray-test"), 300ms);
        Outcome waits(attended.read(QStringLiteral("locked away")), this);
        QTRY_VERIFY(waits.isThere());
        QCOMPARE(waits->error().kind, Error::Kind::KeychainLocked);
        QVERIFY(prompt.asked > 0);
        QCOMPARE(lockOf(attended), KeychainLock::Asking);
        // Once it is open, the job that still waits for the prompt finds that out.
        QSignalSpy late(&attended, &OsKeychain::unlockedLate);
        QCOMPARE(unlock(), QString());
        QVERIFY(desk.unregisterService(QStringLiteral("org.gnome.keyring.SystemPrompter")));
        QDBusConnection::disconnectFromBus(QStringLiteral("desk"));
        QTRY_COMPARE(late.count(), 1);
        QCOMPARE(lockOf(attended), KeychainLock::Open);
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"

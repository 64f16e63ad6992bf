#include "broker/duplovariables.h"
#include "broker/exitcodes.h"
#include "commandworld.h"

#include <QtTest>

/// DUPLO_HOST, DUPLO_TENANT and DUPLO_TOKEN, and what commands end with.
class TestDuploVariables : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->settings.addPortal(parsePortal(QStringLiteral("beta.duplocloud.net")).value());
    }

    void standInForFlags_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("code");
        QTest::newRow("all from there") << QStringLiteral("aws") << 0;
        QTest::newRow("a flag wins") << QStringLiteral("aws --tenant prod") << 0;
        QTest::newRow("administrator") << QStringLiteral("credential-process --admin") << 0;
        QTest::newRow("same portal") << QStringLiteral("aws --host ACME.duplocloud.net") << 0;
        QTest::newRow("another portal gets no token")
            << QStringLiteral("aws --host beta.duplocloud.net") << 3;
    }
    void standInForFlags()
    {
        QFETCH(QString, typed);
        m_world->duploHost = QStringLiteral("https://acme.duplocloud.net/");
        m_world->duploTenant = QStringLiteral("dev01");
        m_world->duploToken = "api-token-0123456789";
        const Ran ran = m_world->run(typed);
        QTEST(ran.code, "code");
        QCOMPARE(ran.out.contains("SECRETKEY1"), ran.code == 0);
        QVERIFY(!ran.tellsASecret());
        for (const HttpRequest &request : m_world->transport.requests)
            QCOMPARE(request.url.host(), QStringLiteral("acme.duplocloud.net"));
    }

    void tokenWithoutItsHostIsNotUsed()
    {
        m_world->duploToken = "api-token-0123456789";
        QCOMPARE(m_world->run(QStringLiteral("aws --host acme.duplocloud.net --tenant dev01")).code, 3);
        QVERIFY(m_world->transport.requests.isEmpty());
    }

    void signInTakesNone()
    {
        m_world->duploHost = QStringLiteral("acme.duplocloud.net");
        m_world->duploToken = "api-token-0123456789";
        QCOMPARE(m_world->run(QStringLiteral("portal sign-in")).code, 2); // which of the two is not said
        QVERIFY(m_world->keychain.entries.isEmpty());
    }

    void exitCodes_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("code");
        using enum Error::Kind;
        QTest::newRow("usage") << InvalidInput << 2;
        QTest::newRow("not signed in") << NotSignedIn << 3;
        QTest::newRow("refused token") << Unauthorized << 3;
        QTest::newRow("denied") << Denied << 4;
        QTest::newRow("paused") << Paused << 4;
        QTest::newRow("locked") << ScreenLocked << 4;
        QTest::newRow("forbidden") << Forbidden << 4;
        QTest::newRow("timed out") << TimedOut << 5;
        QTest::newRow("network") << Network << 6;
        QTest::newRow("certificate") << Untrusted << 6;
        QTest::newRow("not found") << NotFound << 1;
        QTest::newRow("cancelled") << Cancelled << 1;
    }
    void exitCodes()
    {
        QFETCH(Error::Kind, kind);
        QTEST(exitCode({kind, {}, {}}), "code");
    }
};

QTEST_GUILESS_MAIN(TestDuploVariables)
#include "tst_duplovariables.moc"

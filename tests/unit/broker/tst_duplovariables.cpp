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
        QTest::newRow("a plan is no account") << QStringLiteral("credentials") << 0;
        QTest::newRow("another portal gets no token")
            << QStringLiteral("aws --host beta.duplocloud.net") << 3;
    }
    void standInForFlags()
    {
        QFETCH(QString, typed);
        m_world->duploHost = QStringLiteral("https://acme.duplocloud.net/");
        m_world->duploTenant = QStringLiteral("dev01");
        m_world->duploPlan = QStringLiteral("nonprod");
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

    /// Each of two portals is meant by its variable, and the tenant of it, in every verb that takes them.
    void everyVerb_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *typed, const char *says) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QByteArray(says);
        };
        row("profile add work", "--host https://acme.duplocloud.net --tenant dev01");
        row("profile add work --tenant prod", "--host https://acme.duplocloud.net --tenant prod");
        row("console --browser Work --print --json", "Choose one: a place"); // and not: which access
        row("console --print --json", "\"access\":\"dev01\"");
        row("credentials --format json", "SECRETKEY1");
        row("exec", "AWS_ACCESS_KEY_ID=");
        row("env", "ASIAIOSFODNN7EXAMPL1");
        row("whoami", "bob@example.com");
        row("portal sign-out", "Signed out of acme.");
        row("consent never", "acme / dev01: never");
        row("__complete tenants", "dev01\nprod\n");
    }
    void everyVerb()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, says);
        m_world->signInWithToken();
        m_world->duploHost = QStringLiteral("acme.duplocloud.net");
        m_world->duploTenant = QStringLiteral("dev01");
        const Ran ran = m_world->run(typed);
        QVERIFY2(QByteArray(ran.out + ran.err).contains(says), QByteArray(ran.out + ran.err).constData());
        m_world->duploHost = QStringLiteral("beta.duplocloud.net");
        const Ran other = m_world->run(typed);
        const QByteArray told = other.out + other.err;
        QVERIFY2(says.startsWith("Choose") || !told.contains(says), told.constData());
    }

    /// What says it all itself takes nothing from there.
    void notWhereItWasSaid()
    {
        m_world->signInWithToken();
        m_world->choose(m_world->admin(), ConsentLevel::Never);
        m_world->duploHost = QStringLiteral("beta.duplocloud.net");
        m_world->duploTenant = QStringLiteral("nope");
        const Ran all = m_world->run(QStringLiteral("consent"));
        QVERIFY2(all.out.contains("never"), all.err.constData());
        const Ran word = m_world->run(QStringLiteral("env acme/prod --keys"));
        QVERIFY2(word.out.contains("ASIAIOSFODNN7EXAMPL1"), word.err.constData());
        m_world->run(QStringLiteral("profile add work --host acme.duplocloud.net --tenant dev01"));
        const Ran profile = m_world->run(QStringLiteral("exec --profile work"));
        QVERIFY2(profile.code == 0, profile.err.constData());
    }

    void signInTakesNoToken()
    {
        m_world->duploHost = QStringLiteral("acme.duplocloud.net");
        m_world->duploToken = "api-token-0123456789";
        const auto ran = m_world->start(QStringLiteral("portal sign-in --no-browser"));
        QCOMPARE(ran->code, -1); // it waits for the page of that portal
        QVERIFY2(ran->err.contains("https://acme.duplocloud.net/"), ran->err.constData());
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
        QTest::newRow("portal too slow") << TimedOut << 6;
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

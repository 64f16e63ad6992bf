#include "commandworld.h"

#include <QtTest>

/// Verbs, usage, and what every command has in common.
class TestCommandLine : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
    }

    void usage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *typed, const char *says) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QByteArray(says);
        };
        row("", "help");
        row("nonsense", "There is no verb \"nonsense\"");
        row("--token=api-token-0123456789 aws", "The verb comes first");
        row("portal", "add, list, remove, sign-in or sign-out");
        row("portal nonsense", "add, list");
        row("profile", "add, list or remove");
        row("k9s --tenant dev01", "There is no verb \"k9s\". Do you mean k8s?");
        row("potral list", "There is no verb \"potral\". Do you mean portal?");
        row("consle", "Do you mean console?");
        row("login", "There is no verb \"login\". Do you mean portal sign-in?");
        row("logout", "Do you mean portal sign-out?");
        row("portal login", "There is no verb \"portal login\". Do you mean portal sign-in?");
        row("profile rm", "Do you mean profile remove?");
        row("portal sign", "Do you mean portal sign-in or portal sign-out?");
        row("portal api-token-0123456789", "Say what to do with the portal: ");
        row("credentials dev01", "a tenant's name goes behind --tenant");
        row("console dev01", "a tenant's name goes behind --tenant");
        row("credentials --tenant dev01 dev01", "add --help to see its flags");
        row("profile add work dev01", "a tenant's name goes behind --tenant");
        row("env dev01 more", "add --help to see its flags");
        row("doctor --caller", "add --help");
        row("portal add", "The portal's address is missing: \"duplo-tray-jit portal add URL\"");
        row("portal add a b", "a word too many");
        row("portal sign-in api-token-0123456789", "a word too many");
        row("portal list --nope", "nope");
        row("profile add", "The profile's name is missing: \"duplo-tray-jit profile add NAME\"");
        row("profile add x y --tenant dev01", "a word too many");
        row("profile remove", "is missing");
        row("status now", "a word too many");
        row("status --jsn", "There is no flag --jsn here. Do you mean --json?");
        row("console --tenant dev01 --service s4", "in the list. Do you mean ");
        row("clear-cache --all", "all");
        row("aws", "one of --tenant NAME, --admin and --duplo-ops");
        row("credentials --tenant dev01 --admin", "one of");
        row("exec --admin --duplo-ops", "one of");
        row("aws --admin=maybe", "true or false");
        row("aws --tenant", "tenant");
        row("aws --tenant dev01 --format json", "format");
        row("aws --token-stdin=api-token-0123456789 --tenant dev01", "true or false");
        row("credential-process", "one of");
        row("credential-process --tenant=", "one of");
        row("credential-process --tenant dev01 --print", "print");
        row("credential-process --host http://acme.example.com --tenant dev01", "https://");
        row("credential-process --host :/ --tenant dev01", "address of a portal");
        row("credential-process --tenant dev01 --token-stdin", "no token on stdin");
        row("credential-process --tenant dev01 --token=", "empty");
        row("credentials --tenant dev01 --format word", "one of bash");
        row("console --tenant dev01 --print --copy", "Choose one");
        row("console --tenant dev01 --path s3/home --region evil.example.com/", "no AWS region");
        row("console --tenant dev01 --path https://evil.example.com/", "--path takes");
        row("profile add x --tenant dev01 --region bogus", "no AWS region");
        row("console --tenant dev01 --open --copy", "Choose one");
        row("console --tenant dev01 --token api-token-0123456789", "token");
        row("portal sign-in --port 65536", "65535");
        row("portal sign-in --port x", "65535");
        row("credential-process --host acme.duplocloud.net --tenant dev01 --api-host "
            "https://evil.example.com",
            "--api-host");
    }
    void usage()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, says);
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
        QVERIFY2(ran.err.contains(says), ran.err.constData());
        QVERIFY(ran.err.startsWith("duplo-tray-jit: "));
        QVERIFY2(!ran.tellsASecret(), ran.err.constData());
        QVERIFY(m_world->transport.requests.isEmpty());
    }

    void whichPortal_data()
    {
        QTest::addColumn<bool>("another");
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("the only one")
            << false << QString() << 3 << QByteArray("not signed in to acme.duplocloud.net");
        QTest::newRow("several") << true << QString() << 2 << QByteArray("--host");
        QTest::newRow("named") << true << QStringLiteral("--host acme.duplocloud.net") << 3
                               << QByteArray("not signed in to acme.duplocloud.net");
        QTest::newRow("named, one dash") << true << QStringLiteral("-host=https://ACME.duplocloud.net/app/")
                                         << 3 << QByteArray("not signed in to acme.duplocloud.net");
        QTest::newRow("unknown") << true << QStringLiteral("--host new.example.com") << 3
                                 << QByteArray("not signed in to new.example.com");
    }
    void whichPortal()
    {
        QFETCH(bool, another);
        QFETCH(QString, flags);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        if (another)
            m_world->settings.addPortal(parsePortal(QStringLiteral("other.duplocloud.net")).value());
        const Ran ran = m_world->run(QStringLiteral("aws --tenant dev01 ") + flags);
        QCOMPARE(ran.code, code);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains(says), ran.err.constData());
    }

    void noPortalYet()
    {
        m_world->settings.removePortal(m_world->acme);
        const Ran ran = m_world->run(QStringLiteral("aws --tenant dev01"));
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.err.contains("portal add"));
        QVERIFY(m_world->run(QStringLiteral("status")).out.contains("No portal yet"));
    }

    void tellsStatus()
    {
        QCOMPARE(m_world->run(QStringLiteral("status")).out,
            QByteArray("PORTAL                       STATE       USER  TIME LEFT\n"
                       "https://acme.duplocloud.net  signed out\n"));
        m_world->signInWithToken();
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        const Ran plain = m_world->run(QStringLiteral("status"));
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.err.isEmpty());
        QCOMPARE(plain.out,
            QByteArray("PORTAL                       STATE      USER             TIME LEFT\n"
                       "https://acme.duplocloud.net  signed in  bob@example.com  unknown\n"
                       "\n"
                       "PORTAL                       ACCESS  REGION     TIME LEFT\n"
                       "https://acme.duplocloud.net  dev01   us-west-2  1 h 0 min\n"));

        const Ran ran = m_world->run(QStringLiteral("status --json"));
        QCOMPARE(ran.out.count('\n'), 1);
        const QJsonObject portal = ran.json().value(QLatin1String("portals")).toArray().first().toObject();
        QCOMPARE(
            portal.value(QLatin1String("host")).toString(), QStringLiteral("https://acme.duplocloud.net"));
        QCOMPARE(portal.value(QLatin1String("user")).toString(), QStringLiteral("bob@example.com"));
        QCOMPARE(portal.value(QLatin1String("state")).toString(), QStringLiteral("signed in"));
        const QJsonObject session = ran.json().value(QLatin1String("sessions")).toArray().first().toObject();
        QCOMPARE(session.value(QLatin1String("access")).toString(), QStringLiteral("dev01"));
        QCOMPARE(
            session.value(QLatin1String("expiration")).toString(), QStringLiteral("2026-11-23T13:00:00Z"));
        QVERIFY(!ran.json().value(QLatin1String("version")).toString().isEmpty());
        for (const QByteArray &secret : brokerSecrets)
            QVERIFY(!ran.out.contains(secret) && !plain.out.contains(secret));
    }

    void tellsWhoWaitsAndThatItIsPaused()
    {
        const auto waiting = m_world->start(QStringLiteral("credential-process --tenant dev01"));
        QCOMPARE(
            m_world->run(QStringLiteral("status --json")).json().value(QLatin1String("waiting")).toInt(), 1);
        QVERIFY(m_world->run(QStringLiteral("status")).out.contains("Programs waiting for you: 1"));
        m_world->requests.setPaused(true);
        QCOMPARE(waiting->code, 4);
        QVERIFY(m_world->run(QStringLiteral("status")).out.contains("Paused"));
        QVERIFY(m_world->run(QStringLiteral("status --json")).json().value(QLatin1String("paused")).toBool());
    }

    void clearsTheCache()
    {
        m_world->signInWithToken();
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        const Ran ran = m_world->run(QStringLiteral("clear-cache"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.isEmpty() && ran.err.contains("(1)"));
        QVERIFY(m_world->broker.sessions().isEmpty());
        QVERIFY(m_world->signIns.find(m_world->acme));
    }

    void hostileArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString aws = QStringLiteral("aws");
        QTest::newRow("lines in a tenant")
            << QStringList{aws, QStringLiteral("--tenant"), QStringLiteral("a\nb\x1b[2J")};
        QTest::newRow("a very long tenant")
            << QStringList{aws, QStringLiteral("--tenant"), QString(900'000, u'x')};
        QTest::newRow("lines in a verb") << QStringList{QStringLiteral("a\nb")};
        QTest::newRow("lines in a flag") << QStringList{aws, QStringLiteral("--a\nb")};
        QTest::newRow("a thousand words") << QStringList(1000, QStringLiteral("portal"));
        QTest::newRow("NUL") << QStringList{aws, QString(1, QChar(0))};
        QTest::newRow("only dashes") << QStringList{aws, QStringLiteral("--"), QStringLiteral("-")};
    }
    void hostileArguments()
    {
        QFETCH(QStringList, arguments);
        m_world->signInWithToken();
        const Ran ran = m_world->runArguments(arguments);
        QVERIFY(ran.code == 1 || ran.code == 2);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
        QVERIFY(ran.err.size() < 600);
        QVERIFY(!ran.err.contains('\x1b'));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"

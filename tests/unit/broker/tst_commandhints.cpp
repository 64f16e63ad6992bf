#include "commandworld.h"

#include <QtTest>

/// What is said of names that there are none of.
class TestCommandHints : public QObject
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

    void namesThatAreLikeOthers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a tenant")
            << QStringLiteral("credentials --tenant dve01")
            << QByteArray("There is no tenant \"dve01\" that you may use. Do you mean dev01?\n");
        QTest::newRow("of env") << QStringLiteral("env prdo") << QByteArray("Do you mean prod?\n");
        QTest::newRow("nothing like it")
            << QStringLiteral("env nowhere") << QByteArray("that you may use: check its name.\n");
        QTest::newRow("a portal")
            << QStringLiteral("portal remove --host acme.duplocluod.net")
            << QByteArray(
                   "There is no portal \"acme.duplocluod.net\" here. Do you mean acme.duplocloud.net?\n");
    }
    void namesThatAreLikeOthers()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, says);
        m_world->signInWithToken();
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.endsWith(says), ran.err.constData());
    }

    /// What another portal has is not what was meant.
    void namesAreThoseOfThePortalAskedFor_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("asksBack");
        QTest::newRow("named") << QStringLiteral("credentials --host other.duplocloud.net --tenant dve01")
                               << false;
        QTest::newRow("the other") << QStringLiteral("credentials --host acme.duplocloud.net --tenant dve01")
                                   << true;
        QTest::newRow("env") << QStringLiteral("env --host OTHER.duplocloud.net --tenant dve01") << false;
        QTest::newRow("env, by a word") << QStringLiteral("env other/dve01") << false;
        QTest::newRow("env, the other") << QStringLiteral("env acme/dve01") << true;
        QTest::newRow("env, anywhere") << QStringLiteral("env dve01") << true;
    }
    void namesAreThoseOfThePortalAskedFor()
    {
        QFETCH(QString, typed);
        m_world->signInWithToken();
        const Portal other = parsePortal(QStringLiteral("other.duplocloud.net")).value();
        m_world->setTenants({{prodId, QStringLiteral("prod")}});
        m_world->signIns.useToken(other, Secret("api-token-0123456789"));
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("There is no tenant \"dve01\" that you may use"), ran.err.constData());
        QTEST(ran.err.contains("Do you mean dev01?"), "asksBack");
    }

    /// A mistyped address is a stranger's. What duplo-jit's verbs do is another test's.
    void aStrangersPortalIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
            {"console --tenant dev01 --print", "credentials --tenant dev01", "exec --tenant dev01",
                "env --tenant dev01", "serve --tenant dev01", "profile add x --tenant dev01",
                "kubeconfig add x --tenant dev01", "consent --tenant dev01 always"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void aStrangersPortalIsRefused()
    {
        QFETCH(QString, typed);
        m_world->awsConfigFile = m_world->folder.filePath(QStringLiteral("config"));
        m_world->program.isAtTerminal = true;
        const Ran ran = m_world->run(typed + QStringLiteral(" --host new.example.com"));
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(ran.err,
            QByteArray("duplo-tray-jit: There is no portal \"new.example.com\" here: add it with "
                       "\"duplo-tray-jit portal add new.example.com\".\n"));
        QVERIFY(m_world->browser.opened.isEmpty() && m_world->transport.requests.isEmpty());
        QVERIFY(!QFile::exists(m_world->awsConfigFile));
        m_world->duploHost = QStringLiteral("https://localhost:8080");
        const Ran byVariable = m_world->run(typed);
        QVERIFY2(byVariable.err.contains("portal add https://localhost:8080\"."), byVariable.err.constData());
    }
    /// Nobody is led to a stranger whose address is nearly that of a portal that is there.
    void anAddressThatIsLikeAnotherIsMistyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        const QString mistyped = QStringLiteral("acme.duplocluod.net");
        QTest::newRow("console") << QStringLiteral("console --tenant dev01") << mistyped;
        QTest::newRow("short") << QStringLiteral("console --tenant dev01") << QStringLiteral("acme");
        QTest::newRow("sign-in") << QStringLiteral("portal sign-in") << mistyped;
        QTest::newRow("token") << QStringLiteral("portal sign-in --token-stdin") << mistyped;
    }
    void anAddressThatIsLikeAnotherIsMistyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, host);
        m_world->program.isAtTerminal = true;
        m_world->input = "api-token-0123456789";
        const Ran ran = m_world->run(typed + QStringLiteral(" --host ") + host);
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.err,
            QByteArray("duplo-tray-jit: There is no portal \"" + host.toUtf8()
                + "\" here. Do you mean acme.duplocloud.net? If not, \"duplo-tray-jit portal add\" adds "
                  "it.\n"));
        QVERIFY(m_world->browser.opened.isEmpty() && m_world->transport.requests.isEmpty());
    }
    /// Which asks nothing there, so that what scripts rely on stays: nobody is signed in.
    void nobodyIsSignedInToAStranger_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("whoami") << QStringLiteral("whoami");
        QTest::newRow("whoami, for scripts") << QStringLiteral("whoami --json");
        QTest::newRow("tenants") << QStringLiteral("tenants");
    }
    void nobodyIsSignedInToAStranger()
    {
        QFETCH(QString, typed);
        m_world->signInWithToken();
        m_world->transport.requests.clear();
        m_world->keychain.reads = 0;
        const Ran ran = m_world->run(typed + QStringLiteral(" --host acme.duplocluod.net"));
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.out, typed.endsWith(QLatin1String("json")) ? QByteArray("[]\n") : QByteArray());
        QCOMPARE(ran.err,
            QByteArray("duplo-tray-jit: There is no portal \"acme.duplocluod.net\" here. Do you mean "
                       "acme.duplocloud.net? If not, \"duplo-tray-jit portal add\" adds it.\n"));
        QVERIFY(m_world->transport.requests.isEmpty());
        QCOMPARE(m_world->keychain.reads, 0);
    }
    void whatIsAddedOrHereIsNotMistyped()
    {
        QCOMPARE(m_world->run(QStringLiteral("portal add acme.duplocluod.net")).code, 0);
        m_world->input = "api-token-0123456789";
        const QString typed = QStringLiteral("portal sign-in --token-stdin --host ");
        QCOMPARE(m_world->run(typed + QStringLiteral("acme.duplocluod.net")).code, 0);
        QCOMPARE(m_world->run(typed + QStringLiteral("localhost:8080")).code, 0);
        QCOMPARE(m_world->run(typed + QStringLiteral("localhost:8081")).code, 0);
    }
    void aTokenOfTheCallersOwnGoesWhereItSays()
    {
        m_world->settings.removePortal(m_world->acme);
        m_world->input = "api-token-0123456789";
        const QString typed =
            QStringLiteral("credentials --tenant dev01 --host acme.duplocloud.net --token-stdin");
        QCOMPARE(m_world->run(typed).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCommandHints)
#include "tst_commandhints.moc"

#include "commandworld.h"

#include <QtTest>

namespace {
/// The block that a command gets, by name.
QMap<QByteArray, QByteArray> variables(const QByteArray &block)
{
    QMap<QByteArray, QByteArray> result;
    for (const QByteArray &entry : block.split('\0'))
        if (!entry.isEmpty())
            result.insert(entry.left(entry.indexOf('=')), entry.mid(entry.indexOf('=') + 1));
    return result;
}
} // namespace

/// exec, env and what completion asks for.
class TestEnvironmentCommands : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

    void withProfile()
    {
        m_world->signInWithToken();
        QCOMPARE(m_world->run(QStringLiteral("profile add work --tenant dev01 --region eu-west-1")).code, 0);
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
    }
    void execGivesTheVariables()
    {
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("exec --tenant DEV01"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray());
        const auto given = variables(ran.out);
        QCOMPARE(given.value("AWS_ACCESS_KEY_ID"), QByteArray("ASIAIOSFODNN7EXAMPL1"));
        QCOMPARE(given.value("AWS_SECRET_ACCESS_KEY"), QByteArray("SECRETKEY1"));
        QCOMPARE(given.value("AWS_SESSION_TOKEN"), QByteArray("SESSIONTOKEN1"));
        QCOMPARE(given.value("AWS_CREDENTIAL_EXPIRATION"), QByteArray("2026-11-23T13:00:00Z"));
        QCOMPARE(given.value("AWS_REGION?"), QByteArray("us-west-2")); // the caller's own wins
        QCOMPARE(given.value("AWS_DEFAULT_REGION?"), QByteArray("us-west-2"));
        QCOMPARE(given.value("DUPLO_TRAY_SESSION"), QByteArray("dev01"));
        QCOMPARE(given.value("DUPLO_TRAY_UNTIL").toLongLong(),
            m_world->clock.now().addSecs(3600).toSecsSinceEpoch());
    }

    void aRegionThatIsTypedWins()
    {
        m_world->signInWithToken();
        const auto given =
            variables(m_world->run(QStringLiteral("exec --tenant dev01 --region eu-north-1")).out);
        QCOMPARE(given.value("AWS_REGION"), QByteArray("eu-north-1"));
        QVERIFY(!given.contains("AWS_REGION?"));
    }

    void theProfileIsRecorded_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("profile");
        QTest::newRow("named") << QStringLiteral("exec --profile work") << QStringLiteral("work");
        QTest::newRow("by what it serves") << QStringLiteral("exec --tenant dev01") << QStringLiteral("work");
        QTest::newRow("by its id") << QString(QStringLiteral("exec --tenant ") + dev01Id)
                                   << QStringLiteral("work");
        QTest::newRow("of AWS tools")
            << QStringLiteral("credential-process --tenant dev01") << QStringLiteral("work");
        QTest::newRow("of none") << QStringLiteral("exec --tenant prod") << QString();
    }
    void theProfileIsRecorded()
    {
        QFETCH(QString, typed);
        withProfile();
        QCOMPARE(m_world->run(typed).code, 0);
        const auto found = m_world->activity.latest(1);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].action, Activity::Action::Credentials);
        QTEST(found[0].profile, "profile");
    }

    void profilesOfAnAccessAreAllRecorded()
    {
        withProfile();
        QCOMPARE(m_world->run(QStringLiteral("exec --tenant dev01")).code, 0);
        QCOMPARE(m_world->activity.latest(1).value(0).profile, QStringLiteral("work"));
        QCOMPARE(m_world->run(QStringLiteral("profile add more --tenant dev01")).code, 0);
        m_world->clock.advance(std::chrono::seconds(10));
        QCOMPARE(m_world->run(QStringLiteral("exec --tenant dev01")).code, 0);
        QCOMPARE(m_world->activity.latest(1).value(0).profile, QStringLiteral("work, more"));
    }

    void execByProfile()
    {
        withProfile();
        const auto given = variables(m_world->run(QStringLiteral("exec --profile work")).out);
        QCOMPARE(given.value("AWS_SECRET_ACCESS_KEY"), QByteArray("SECRETKEY1"));
        QCOMPARE(given.value("AWS_REGION?"), QByteArray("eu-west-1"));
        QCOMPARE(given.value("DUPLO_TRAY_SESSION"), QByteArray("work"));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringLiteral("exec") << 2;
        QTest::newRow("two") << QStringLiteral("exec --profile work --tenant dev01") << 2;
        QTest::newRow("no profile") << QStringLiteral("exec --profile none") << 1;
        QTest::newRow("no region") << QStringLiteral("exec --tenant dev01 --region x;y") << 2;
        QTest::newRow("no format") << QStringLiteral("env dev01 --format sh3ll") << 2;
        QTest::newRow("ini") << QStringLiteral("env dev01 --format ini") << 2;
        QTest::newRow("two names") << QStringLiteral("env dev01 --admin") << 2;
        QTest::newRow("too many words") << QStringLiteral("env dev01 prod") << 2;
        QTest::newRow("no tenant") << QStringLiteral("env nowhere") << 1;
        QTest::newRow("another portal") << QStringLiteral("env other/dev01") << 1;
    }
    void wrongUsage()
    {
        QFETCH(QString, typed);
        m_world->signInWithToken();
        const Ran ran = m_world->run(typed);
        QTEST(ran.code, "code");
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
    }

    void envPrefersTheProfile()
    {
        withProfile();
        const int calls = m_world->calls();
        for (const char *typed :
            {"env dev01", "env work", "env --tenant dev01", "env --profile work", "env acme/dev01"}) {
            const Ran ran = m_world->run(QString::fromLatin1(typed) + QStringLiteral(" --format bash"));
            QCOMPARE(ran.code, 0);
            QVERIFY2(ran.out.contains("export AWS_PROFILE='work'\n"), ran.out.constData());
            QVERIFY(ran.out.contains("export AWS_REGION='eu-west-1'\n"));
            QVERIFY(ran.out.startsWith("unset AWS_DEFAULT_PROFILE AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY "));
            QVERIFY(ran.out.contains("export DUPLO_TRAY_NOW='"));
            QVERIFY2(ran.err.contains("--keys"), ran.err.constData());
        }
        QCOMPARE(m_world->calls(), calls); // no keys were needed
    }

    void envGivesKeysWhenToldTo()
    {
        withProfile();
        const Ran ran = m_world->run(QStringLiteral("env dev01 --keys"));
        QVERIFY(ran.out.startsWith("unset AWS_PROFILE "));
        QVERIFY(ran.out.contains("export AWS_SECRET_ACCESS_KEY='SECRETKEY1'\n"));
        QCOMPARE(ran.err, QByteArray());
        const Ran json = m_world->run(QStringLiteral("env prod --format json"));
        QCOMPARE(json.json().value(QLatin1String("AWS_ACCESS_KEY_ID")).toString(),
            QStringLiteral("ASIAIOSFODNN7EXAMPL1"));
        QVERIFY(!json.out.contains("DUPLO_TRAY"));
    }

    void offTakesAllBack()
    {
        const Ran ran = m_world->run(QStringLiteral("env --format fish --off"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.startsWith("set -e AWS_PROFILE "));
        QVERIFY(!ran.out.contains("set -gx"));
    }
    /// A shell's variables may name what is gone; the keys have to go all the same.
    void offTakesAllBackWhateverIsNamed()
    {
        m_world->duploHost = QStringLiteral("gone.example.com");
        m_world->duploTenant = QStringLiteral("dev01");
        const Ran ran = m_world->run(QStringLiteral("env --format bash --off"));
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.startsWith("unset AWS_PROFILE "));
        QCOMPARE(m_world->run(QStringLiteral("env --off --host gone.example.com")).out, ran.out);
    }

    void aHostileTenantStaysData()
    {
        m_world->setTenants({{dev01Id, QStringLiteral("a';id;'")}});
        m_world->signInWithToken();
        const Ran ran = m_world->runArguments({QStringLiteral("env"), QStringLiteral("a';id;'")});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("export DUPLO_TRAY_NOW='a'\\'';id;'\\'''\n"), ran.out.constData());
    }

    void completesWhatThereIs()
    {
        withProfile();
        QCOMPARE(m_world->run(QStringLiteral("__complete tenants")).out, QByteArray("dev01\nprod\n"));
        QCOMPARE(m_world->run(QStringLiteral("__complete profiles")).out, QByteArray("work\n"));
        QCOMPARE(
            m_world->run(QStringLiteral("__complete environments")).out, QByteArray("work\ndev01\nprod\n"));
        QCOMPARE(m_world->run(QStringLiteral("__complete tenants p")).out, QByteArray("prod\n"));
        QCOMPARE(m_world->run(QStringLiteral("__complete portals")).out, QByteArray("acme.duplocloud.net\n"));
        QVERIFY(m_world->run(QStringLiteral("__complete services")).out.contains("s3\n"));
        QVERIFY(m_world->run(QStringLiteral("__complete secrets")).out.isEmpty());
    }

    void severalPortalsAreToldApart()
    {
        m_world->signInWithToken();
        m_world->settings.addPortal(parsePortal(QStringLiteral("beta.duplocloud.net")).value());
        QVERIFY(m_world->run(QStringLiteral("__complete environments")).out.contains("acme/dev01\n"));
        QVERIFY(m_world->run(QStringLiteral("env acme/dev01")).out.contains("SECRETKEY1"));
        QVERIFY(m_world->run(QStringLiteral("env dev01")).out.contains("SECRETKEY1"));
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentCommands)
#include "tst_environmentcommands.moc"

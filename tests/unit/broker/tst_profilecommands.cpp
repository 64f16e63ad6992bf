#include "commandworld.h"
#include "support/files.h"

#include <QFile>
#include <QtTest>

/// profile add, list, remove, with real files.
class TestProfileCommands : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

    QString config() const { return m_world->folder.filePath(QStringLiteral("aws/config")); }
    void write(const QString &path, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->transport
            .answers[QStringLiteral("/subscriptions/") + dev01Id + QStringLiteral("/GetAwsRegionId")] = {
            200, "\"eu-central-1\"", {}};
    }

    void listsNothingThatSteersTheTerminal()
    {
        write(config(),
            "[profile x]\nregion = \x1b]0;owned\x07\x1b[31mred\ncredential_process = "
            "/opt/duplo/duplo-tray-jit credential-process --host https://acme.duplocloud.net --tenant "
            "dev01\n");
        const Ran ran = m_world->run(QStringLiteral("profile list"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("dev01") && ran.out.contains("red"));
        QVERIFY(!ran.out.contains('\x1b') && !ran.out.contains('\x07'));
    }

    void adds_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<QByteArray>("process");
        QTest::addColumn<QByteArray>("region");
        const QByteArray start =
            "/opt/duplo/duplo-tray-jit credential-process --host https://acme.duplocloud.net ";
        QTest::newRow("signed out") << QStringLiteral("--tenant dev01") << false << start + "--tenant dev01"
                                    << QByteArray();
        QTest::newRow("the tenant's region") << QStringLiteral("--tenant dev01") << true
                                             << start + "--tenant dev01" << QByteArray("eu-central-1");
        QTest::newRow("a region given") << QStringLiteral("--tenant dev01 --region us-east-1") << true
                                        << start + "--tenant dev01" << QByteArray("us-east-1");
        QTest::newRow("by id") << QString(QStringLiteral("--tenant ") + dev01Id) << true
                               << start + "--tenant dev01" << QByteArray("eu-central-1");
        QTest::newRow("no region to be had")
            << QStringLiteral("--tenant prod") << true << start + "--tenant prod" << QByteArray("us-west-2");
        QTest::newRow("administrator")
            << QStringLiteral("-admin") << true << start + "--admin" << QByteArray("us-west-2");
        QTest::newRow("operations") << QStringLiteral("--duplo-ops") << true << start + "--duplo-ops"
                                    << QByteArray("us-west-2");
    }
    void adds()
    {
        QFETCH(QString, flags);
        QFETCH(bool, signedIn);
        QFETCH(QByteArray, process);
        QFETCH(QByteArray, region);
        if (signedIn)
            m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("profile add work ") + flags);
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.isEmpty());
        QVERIFY(ran.err.contains(config().toUtf8()) && ran.err.contains("+ "));
        QVERIFY2(ran.err.endsWith(QByteArray("\nTry it: AWS_CONFIG_FILE=" + config().toUtf8()
                     + " aws --profile work sts get-caller-identity\n")),
            ran.err.constData());
        const QByteArray file = readFile(config());
        QVERIFY2(file.contains("[profile work]"), file.constData());
        QVERIFY2(file.contains(QByteArray("credential_process = " + process + "\n")), file.constData());
        QCOMPARE(file.contains("region = "), !region.isEmpty());
        QVERIFY2(
            region.isEmpty() || file.contains(QByteArray("region = " + region + "\n")), file.constData());
        QCOMPARE(QFile::permissions(config()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const Ran again = m_world->run(QStringLiteral("profile add work ") + flags);
        QCOMPARE(again.code, 0);
        QVERIFY2(again.err.contains("has it already"), again.err.constData());
        QCOMPARE(readFile(config()), file);
    }

    void theTokenGoesToItsPortalAlone()
    {
        m_world->signInWithToken();
        m_world->transport.requests.clear();
        const Ran ran = m_world->run(QStringLiteral(
            "profile add work --tenant dev01 --host acme.duplocloud.net --api-host evil.example.com"));
        QCOMPARE(ran.code, 2);
        QVERIFY(m_world->transport.requests.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("somebody else's")
            << QByteArray("[profile work]\ncredential_process = /bin/other\n") << QByteArray("--replace");
        QTest::newRow("another target's")
            << QByteArray("[profile work]\ncredential_process = /opt/duplo/duplo-tray-jit credential-process "
                          "--host https://globex.duplocloud.net --tenant dev01\n")
            << QByteArray("--replace");
        QTest::newRow("twice there") << QByteArray("[profile work]\na=1\n[profile work]\nb=2\n")
                                     << QByteArray("more than once");
        QTest::newRow("not UTF-8") << QByteArray("[profile x]\n# \xff\xfe\n") << QByteArray("not UTF-8");
    }
    void refuses()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, says);
        write(config(), before);
        const Ran ran = m_world->run(QStringLiteral("profile add work --tenant dev01"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains(says), ran.err.constData());
        QCOMPARE(readFile(config()), before);
    }

    void replacesWhenTold()
    {
        write(config(), "[profile work]\ncredential_process = /bin/other\n# mine\n");
        QCOMPARE(m_world->run(QStringLiteral("profile add work --tenant dev01 --replace")).code, 0);
        QVERIFY(!readFile(config()).contains("/bin/other"));
        QVERIFY(readFile(config()).contains("# mine"));
    }

    void unknownTenant()
    {
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("profile add work --tenant nope"));
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.hasOneSentence() && ran.err.contains("\"nope\""));
        QVERIFY(!QFile::exists(config()));
    }

    void aFolderInItsPlace()
    {
        QVERIFY(QDir().mkpath(config()));
        const Ran ran = m_world->run(QStringLiteral("profile add work --tenant dev01"));
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.hasOneSentence() && ran.err.contains(config().toUtf8()));
        QCOMPARE(m_world->run(QStringLiteral("profile list")).code, 1);
    }

    void lists()
    {
        QCOMPARE(m_world->run(QStringLiteral("profile list")).out, QByteArray());
        QCOMPARE(m_world->run(QStringLiteral("profile list --json")).out, QByteArray("[]\n"));
        m_world->run(QStringLiteral("profile add work --tenant dev01 --region us-east-1"));
        m_world->run(QStringLiteral("profile add boss --admin"));
        QCOMPARE(m_world->run(QStringLiteral("profile list")).out,
            QByteArray("PROFILE  PORTAL                       ACCESS         REGION\n"
                       "work     https://acme.duplocloud.net  dev01          us-east-1\n"
                       "boss     https://acme.duplocloud.net  Administrator\n"));
        const QJsonArray list =
            QJsonDocument::fromJson(m_world->run(QStringLiteral("profile list --json")).out).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().toObject().value(QLatin1String("access")).toString(), QStringLiteral("dev01"));
    }

    void removes()
    {
        const QByteArray before = "[default]\nregion = us-east-1\n";
        write(config(), before);
        QCOMPARE(m_world->run(QStringLiteral("profile add work --tenant dev01")).code, 0);
        QCOMPARE(m_world->run(QStringLiteral("profile remove work")).code, 0);
        QVERIFY(!readFile(config()).contains("work"));
        QVERIFY(readFile(config()).startsWith(before));
        const Ran again = m_world->run(QStringLiteral("profile remove work"));
        QCOMPARE(again.code, 1);
        QVERIFY(again.hasOneSentence() && again.err.contains("\"work\""));
        QCOMPARE(m_world->run(QStringLiteral("profile remove default")).code, 1);
        QVERIFY(readFile(config()).contains("[default]"));
    }

    void writesIntoTheCallersFile()
    {
        m_world->awsConfigFile = m_world->folder.filePath(QStringLiteral("elsewhere/my config"));
        m_world->profiles.setTrialArguments(
            {QStringLiteral("--endpoint-url"), QStringLiteral("http://localhost")});
        const Ran ran = m_world->run(QStringLiteral("profile add work --tenant dev01"));
        QVERIFY2(
            ran.err.endsWith(
                "\nTry it: aws --profile work sts get-caller-identity --endpoint-url http://localhost\n"),
            ran.err.constData());
        QVERIFY(readFile(m_world->awsConfigFile).contains("[profile work]"));
        QVERIFY(!QFile::exists(config()));
        QVERIFY(m_world->run(QStringLiteral("profile list")).out.contains("\nwork  "));
        QCOMPARE(m_world->run(QStringLiteral("profile remove work")).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestProfileCommands)
#include "tst_profilecommands.moc"

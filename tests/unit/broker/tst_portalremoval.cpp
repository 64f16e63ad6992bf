#include "broker/doctorchecks.h"
#include "commandworld.h"

#include <QtTest>

/// portal add of what is there already, portal remove, and the profiles that are left without their portal.
class TestPortalRemoval : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->awsConfigFile = m_world->folder.filePath(QStringLiteral("config"));
    }

    void whatIsThereAlready_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isSignedIn");
        QTest::addColumn<QByteArray>("says");
        const QString acme = QStringLiteral("acme.duplocloud.net");
        QTest::newRow("signed in") << acme << true << QByteArray("acme is there already.\n");
        QTest::newRow("signed out") << acme << false
                                    << QByteArray(
                                           "acme is there already. Next: duplo-tray-jit portal sign-in\n");
        QTest::newRow("another API base")
            << QString(acme + QStringLiteral(" --api-host https://api.example.com")) << true
            << QByteArray("Changed acme: its API is at https://api.example.com. Next: duplo-tray-jit portal "
                          "sign-in\n");
    }
    void whatIsThereAlready()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isSignedIn);
        if (isSignedIn)
            m_world->signInWithToken();
        m_world->program.isAtTerminal = true;
        const Ran ran = m_world->run(QStringLiteral("portal add ") + typed);
        QCOMPARE(ran.code, 0);
        QTEST(ran.err, "says");
        QCOMPARE(m_world->settings.portals().size(), 1);
    }

    void byItsAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("code");
        QTest::newRow("its host") << QStringLiteral("acme.duplocloud.net") << 0;
        QTest::newRow("its page") << QStringLiteral("https://ACME.duplocloud.net/app/") << 0;
        QTest::newRow("none of ours") << QStringLiteral("nowhere.example.com") << 1;
        QTest::newRow("two of them") << QStringLiteral("acme.duplocloud.net --host other.example.com") << 2;
        QTest::newRow("too many") << QStringLiteral("acme.duplocloud.net other.example.com") << 2;
        QTest::newRow("several, and none said") << QString() << 2;
    }
    void byItsAddress()
    {
        QFETCH(QString, typed);
        QFETCH(int, code);
        const Portal other = parsePortal(QStringLiteral("other.example.com")).value();
        m_world->settings.addPortal(other);
        m_world->duploHost = other.host(); // what is typed goes before
        if (typed.isEmpty())
            m_world->duploHost.clear();
        m_world->signInWithToken();
        for (const char *verb : {"portal sign-out ", "portal remove "}) {
            const Ran ran = m_world->run(QString::fromLatin1(verb) + typed);
            QCOMPARE(ran.code, code);
            QVERIFY2(code == 0 || ran.hasOneSentence(), ran.err.constData());
        }
        QCOMPARE(m_world->settings.portals().size(), code == 0 ? 1 : 2);
        QCOMPARE(m_world->settings.portals().last(), other);
        QCOMPARE(m_world->signIns.find(m_world->acme) == nullptr, code == 0);
    }

    void profilesThatAreLeft()
    {
        m_world->signInWithToken();
        QCOMPARE(m_world->run(QStringLiteral("profile add dev --tenant dev01")).code, 0);
        QCOMPARE(m_world->run(QStringLiteral("profile add ops --duplo-ops")).code, 0);
        QFile config(m_world->awsConfigFile);
        QVERIFY(config.open(QIODevice::Append));
        config.write("[profile other]\ncredential_process = /x/duplo-tray-jit credential-process --host "
                     "other.example.com --admin\n"
                     "[profile demo]\ncredential_process = /x/duplo-tray-jit --instance demo "
                     "credential-process --host acme.duplocloud.net --admin\n"
                     "[profile short]\ncredential_process = /x/duplo-tray-jit credential-process --admin\n");
        config.close();
        const Ran ran = m_world->run(QStringLiteral("portal remove"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(ran.err,
            "Removed acme.duplocloud.net, and its sign-in.\nProfiles in " + m_world->awsConfigFile.toUtf8()
                + " that still ask for it: dev, ops, short. To remove one: duplo-tray-jit profile remove "
                  "NAME\n");
        m_world->settings.addPortal(m_world->acme);
        m_world->awsConfigFile = m_world->folder.filePath(QStringLiteral("none"));
        QCOMPARE(m_world->run(QStringLiteral("portal remove")).err,
            QByteArray("Removed acme.duplocloud.net, and its sign-in.\n"));
    }

    void doctorNoticesThem()
    {
        QFile config(m_world->awsConfigFile);
        QVERIFY(config.open(QIODevice::WriteOnly));
        const QString helper = m_world->folder.filePath(QStringLiteral("duplo-tray-jit"));
        QVERIFY(QFile::copy(QStringLiteral("/bin/true"), helper));
        for (const char *line : {"[profile gone]\ncredential_process = HELPER credential-process --host "
                                 "other.example.com --admin\n",
                 "[profile demo]\ncredential_process = HELPER --instance demo credential-process --host "
                 "other.example.com --admin\n"})
            config.write(QByteArray(line).replace("HELPER", helper.toUtf8()));
        config.close();
        Profiles profiles{
            helper, {}, m_world->awsConfigFile, m_world->folder.filePath(QStringLiteral("none"))};
        const CommandParts parts{m_world->settings, m_world->preferences, m_world->client, m_world->verifier,
            m_world->signIns, m_world->broker, m_world->requests, m_world->consoles, profiles,
            m_world->clipboard, m_world->catalog, m_world->activity, m_world->endpoints, m_world->kubernetes,
            m_world->clock};
        const Findings findings = profileFindings(parts, CommandCall{{}, {}, nullptr});
        QCOMPARE(findings.size(), 4); // the two files first
        QCOMPARE(findings.at(2).state, Finding::State::Careful);
        QCOMPARE(findings.at(2).text,
            QStringLiteral(
                "asks for other.example.com, which is not among the portals here: sign in there, or "
                "run: duplo-tray-jit profile remove gone"));
        QCOMPARE(findings.at(3).state, Finding::State::Fine);
    }
};

QTEST_GUILESS_MAIN(TestPortalRemoval)
#include "tst_portalremoval.moc"

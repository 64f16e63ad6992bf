#include "commandworld.h"

#include <QSignalSpy>
#include <QtTest>

/// What is not a caller's to say: where sign-ins are sent, and that a container's files are ours.
class TestCallerLimits : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

private Q_SLOTS:
    void init() { m_world = std::make_unique<CommandWorld>(); }

    void addsWithAnApiBase()
    {
        m_world->program.isAtTerminal = true;
        QCOMPARE(
            m_world->run(QStringLiteral("portal add acme.duplocloud.net --api-host api.example.com")).code,
            0);
        QCOMPARE(m_world->settings.portals().first().apiUrl, QUrl(QStringLiteral("https://api.example.com")));
        QCOMPARE(m_world->transport.requests.first().url.host(), QStringLiteral("api.example.com"));
        // Where sign-ins go stands beside the page.
        const auto ran = m_world->start(QStringLiteral("portal sign-in"));
        QVERIFY2(ran->err.contains("its API at api.example.com."), ran->err.constData());
        // Adding it again without saying so changes nothing.
        m_world->program.isAtTerminal = false;
        QCOMPARE(m_world->run(QStringLiteral("portal add acme.duplocloud.net")).code, 0);
        QCOMPARE(m_world->settings.portals().first().apiUrl, QUrl(QStringLiteral("https://api.example.com")));
    }

    void aProgramSetsNoApiBase_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<QString>("typed");
        const QString add = QStringLiteral("portal add acme.duplocloud.net");
        const QString host = QStringLiteral("portal sign-in --host acme.duplocloud.net");
        QTest::newRow("adds another") << false << add;
        QTest::newRow("changes it") << true << add;
        QTest::newRow("signs in") << false << host;
        QTest::newRow("signs in to what is known") << true << host;
        QTest::newRow("signs in with a token")
            << false << QString(host + QStringLiteral(" --token api-token-0123456789"));
        QTest::newRow("asks for access")
            << false << QStringLiteral("aws --interactive --tenant dev01 --host acme.duplocloud.net");
    }
    void aProgramSetsNoApiBase()
    {
        QFETCH(bool, isKnown);
        QFETCH(QString, typed);
        if (isKnown)
            m_world->signInWithToken();
        const auto portals = m_world->settings.portals();
        m_world->transport.requests.clear();
        const auto ran = m_world->start(typed + QStringLiteral(" --api-host evil.example.com"));
        QCOMPARE(ran->code, 2);
        QVERIFY2(ran->hasOneSentence() && ran->err.contains("only a person sets it"), ran->err.constData());
        QVERIFY(m_world->transport.requests.isEmpty() && m_world->browser.opened.isEmpty());
        QCOMPARE(m_world->settings.portals(), portals);
        QCOMPARE(m_world->signIns.find(m_world->acme) != nullptr, isKnown);
        QCOMPARE(m_world->requests.waitingCount(), 0);
    }

    void nobodyIsSentToAStrangersPage()
    {
        m_world->goOffline();
        m_world->input = "api-token-0123456789";
        for (const char *flags : {"", " --no-browser", " --token-stdin"}) {
            const Ran ran = m_world->run(
                QStringLiteral("portal sign-in --host acme.duplocloud.net") + QLatin1String(flags));
            QCOMPARE(ran.code, 6);
            QVERIFY2(ran.hasOneSentence() && ran.err.contains("Cannot reach acme"), ran.err.constData());
        }
        QVERIFY(m_world->browser.opened.isEmpty());
        for (const HttpRequest &request : m_world->transport.requests)
            QVERIFY(request.bearer != Secret("api-token-0123456789"));
    }

    void aPersonWhoGivesUpHoldsUpNobody()
    {
        m_world->program.isAtTerminal = true;
        const auto typed = m_world->start(QStringLiteral("portal sign-in --host acme.duplocloud.net"));
        m_world->signIns.withdraw(m_world->ticket);
        QTRY_COMPARE(typed->code, 1);
        QVERIFY(m_world->requests.denials().isEmpty());
    }

    /// Nor do several who wait for the same page, whichever of them leaves first.
    void whoWaitsTogetherHoldsUpNobody()
    {
        m_world->settings.addPortal(m_world->acme);
        const auto leave = [&](quint64 ticket) {
            m_world->requests.withdraw(ticket);
            m_world->signIns.withdraw(ticket);
        };
        const auto one = m_world->start(QStringLiteral("credentials --tenant dev01"));
        const auto other = m_world->start(QStringLiteral("credentials --tenant prod"));
        QCOMPARE(m_world->browser.opened.size(), 1);
        leave(m_world->ticket - 1);
        QCOMPARE(one->code, 1);
        QCOMPARE(other->code, -1);
        leave(m_world->ticket);
        QCOMPARE(other->code, 1);
        QVERIFY(!m_world->signIns.isBusy(m_world->acme));
        QVERIFY(m_world->requests.denials().isEmpty());
    }

    /// What it waits for first takes its time: what comes next would be there for nobody.
    void whoHasGoneIsAskedNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("stored");
        const QString host = QStringLiteral(" --host acme.duplocloud.net");
        QTest::newRow("portal sign-in") << QString(QStringLiteral("portal sign-in") + host) << false;
        QTest::newRow("with a token")
            << QString(QStringLiteral("portal sign-in --token api-token-0123456789") + host) << false;
        for (const char *verb : {"aws --interactive --admin", "aws --admin", "duplo --interactive",
                 "credentials --admin", "k8s --interactive --tenant dev01", "consent always --admin"})
            for (const bool stored : {false, true})
                QTest::addRow("%s, %s", verb, stored ? "signed in" : "signed out")
                    << QString(QLatin1String(verb) + host) << stored;
    }
    void whoHasGoneIsAskedNothing()
    {
        QFETCH(QString, typed);
        QFETCH(bool, stored);
        if (!typed.startsWith(QLatin1String("portal")))
            m_world->settings.addPortal(m_world->acme);
        m_world->choose(m_world->admin(), std::nullopt);
        if (stored)
            m_world->storeToken();
        m_world->keychain.hold = m_world->transport.hold = true;
        const auto ran = m_world->start(typed);
        QCOMPARE(ran->code, -1);
        m_world->leave(*ran);
        m_world->transport.hold = false;
        m_world->transport.release();
        m_world->keychain.release();
        QTRY_VERIFY(ran->code > 0);
        QVERIFY2(m_world->browser.opened.isEmpty() && !m_world->signIns.isBusy(m_world->acme),
            "it began to sign in");
        QCOMPARE(m_world->requests.waitingCount(), 0);
        QVERIFY(m_world->requests.denials().isEmpty());
        QCOMPARE(m_world->signIns.find(m_world->acme) != nullptr, stored);
    }

    void aTokenOfTheCallersOwnMayGoElsewhere()
    {
        const Ran ran = m_world->run(
            QStringLiteral("aws --tenant dev01 --host acme.duplocloud.net --api-host api.example.com --token "
                           "api-token-0123456789"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(m_world->transport.requests.first().url.host(), QStringLiteral("api.example.com"));
        QVERIFY(m_world->settings.portals().isEmpty());
    }

    void aContainersFilesAreNotTakenForOurs_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("namesFiles");
        QTest::addColumn<int>("code");
        QTest::newRow("writes a profile") << QStringLiteral("profile add x --tenant dev01") << true << 2;
        QTest::newRow("reads profiles") << QStringLiteral("profile list") << true << 2;
        QTest::newRow("uses a profile") << QStringLiteral("env --profile x") << true << 2;
        QTest::newRow("writes a kubeconfig") << QStringLiteral("kubeconfig remove x") << true << 2;
        QTest::newRow("--file") << QStringLiteral("kubeconfig list --file /home/bob/.bashrc") << false << 2;
        QTest::newRow("the usual file") << QStringLiteral("profile list") << false << 0;
        QTest::newRow("no file is used") << QStringLiteral("credential-process --tenant dev01") << true << 0;
    }
    void aContainersFilesAreNotTakenForOurs()
    {
        QFETCH(QString, typed);
        QFETCH(bool, namesFiles);
        m_world->signInWithToken();
        m_world->program.isElsewhere = true;
        if (namesFiles) {
            m_world->awsConfigFile = m_world->folder.filePath(QStringLiteral("theirs"));
            m_world->kubeconfig = m_world->awsConfigFile;
        }
        const Ran ran = m_world->run(typed);
        QTEST(ran.code, "code");
        QCOMPARE(ran.err.contains("container or sandbox"), ran.code == 2);
        QVERIFY(!QFile::exists(m_world->folder.filePath(QStringLiteral("theirs"))));
    }

    void noProfileOfAContainersPathIsFound_data()
    {
        QTest::addColumn<bool>("isElsewhere");
        QTest::newRow("of ours") << false;
        QTest::newRow("of a container's") << true;
    }
    void noProfileOfAContainersPathIsFound()
    {
        QFETCH(bool, isElsewhere);
        m_world->signInWithToken();
        m_world->awsConfigFile = m_world->folder.filePath(QStringLiteral("theirs"));
        QCOMPARE(m_world->run(QStringLiteral("profile add work --tenant dev01")).code, 0);
        m_world->program.isElsewhere = isElsewhere;
        QCOMPARE(m_world->run(QStringLiteral("env work")).code == 0, !isElsewhere);
        QCOMPARE(m_world->run(QStringLiteral("doctor")).out.contains("theirs"), !isElsewhere);
        // Nor is another file looked into for the activity.
        QCOMPARE(m_world->run(QStringLiteral("aws --tenant dev01")).code, 0);
        QVERIFY(m_world->activity.latest(1).value(0).profile.isEmpty());
    }

    void anotherApiBaseEndsTheSignIn()
    {
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
        QSignalSpy gone(&m_world->signIns, &SignIns::personGone);
        m_world->settings.addPortal(m_world->acme); // the same again
        QCOMPARE(m_world->signIns.state(m_world->acme), SignIns::State::SignedIn);
        m_world->settings.addPortal(
            parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral("https://api.example.com"))
                .value());
        QCOMPARE(m_world->signIns.state(m_world->acme), SignIns::State::SignedOut);
        QCOMPARE(gone.count(), 1);
        QVERIFY(!m_world->signIns.last(m_world->acme));
    }

    void aCallerNamesNoApiBase()
    {
        const Portal theirs =
            parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral("https://evil.example.com"))
                .value();
        Outcome outcome(m_world->signIns.authorize(theirs), this);
        m_world->clickAuthorize();
        QTRY_VERIFY(outcome.isThere() && *outcome);
        QVERIFY(!m_world->transport.requests.isEmpty());
        for (const HttpRequest &request : std::as_const(m_world->transport.requests))
            QCOMPARE(request.url.host(), QStringLiteral("acme.duplocloud.net"));
        QCOMPARE(m_world->settings.portals().first().apiUrl, m_world->acme.url);
    }

    void anotherApiBaseCancelsAnAttempt()
    {
        m_world->settings.addPortal(m_world->acme);
        Outcome waiting(m_world->signIns.authorize(m_world->acme), this);
        m_world->settings.addPortal(
            parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral("https://api.example.com"))
                .value());
        QVERIFY(waiting.isThere());
        QCOMPARE(waiting->error().kind, Error::Kind::Cancelled);
        QVERIFY(!m_world->signIns.isBusy(m_world->acme));
    }
};

QTEST_GUILESS_MAIN(TestCallerLimits)
#include "tst_callerlimits.moc"

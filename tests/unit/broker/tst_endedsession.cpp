#include "clusterreply.h"
#include "commandworld.h"

#include <QtTest>

using Kind = Error::Kind;

/// End this session stops it at once, for what is under way, too, and until the person says otherwise.
class TestEndedSession : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;
    const QString m_helper = QStringLiteral("credential-process --tenant dev01");

    ProgramQuestion question() const { return ProgramQuestion::access(m_world->dev01()); }
    bool isAsked() const { return m_world->requests.questions() == QList{question()}; }
    bool isGivenUnasked()
    {
        const auto ran = m_world->start(m_helper);
        return ran->code == 0 && !isAsked();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->program.executable = QStringLiteral("/usr/bin/terraform");
        m_world->signInWithToken();
    }
    void cleanup() { m_world.reset(); }

    void programsAskAgain_data()
    {
        QTest::addColumn<ConsentLevel>("level");
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<bool>("isForGood");
        QTest::newRow("always") << ConsentLevel::Always << QByteArray("click Allow in") << true;
        QTest::newRow("once per program")
            << ConsentLevel::OncePerProgram << QByteArray("click Allow in") << true;
        QTest::newRow("each time") << ConsentLevel::EachTime << QByteArray("click Allow Once in") << false;
    }
    void programsAskAgain()
    {
        QFETCH(ConsentLevel, level);
        QFETCH(QByteArray, button);
        QFETCH(bool, isForGood);
        m_world->choose(m_world->dev01(), level);
        const auto first = m_world->start(m_helper);
        m_world->allow(question());
        QCOMPARE(first->code, 0);
        m_world->broker.end(m_world->dev01());
        QCOMPARE(m_world->broker.sessions().size(), 0);
        const auto ran = m_world->start(m_helper);
        QCOMPARE(ran->code, -1);
        QVERIFY(isAsked());
        QVERIFY2(ran->err.contains(button), ran->err.constData());
        QCOMPARE(m_world->calls(), 1);
        m_world->allow(question());
        QCOMPARE(ran->code, 0);
        QCOMPARE(m_world->calls(), 2);
        QCOMPARE(isGivenUnasked(), isForGood);
    }

    void aYesIsForAllThatWait()
    {
        m_world->broker.end(m_world->dev01());
        const auto first = m_world->start(m_helper);
        const QList<quint64> seen = shown(m_world->requests, question());
        m_world->program.executable = QStringLiteral("/usr/bin/aws");
        const auto second = m_world->start(m_helper);
        m_world->requests.authorize(question(), seen);
        QCOMPARE(first->code, 0);
        QCOMPARE(second->code, 0);
        QCOMPARE(m_world->calls(), 1);
    }

    void aNoIsOne()
    {
        m_world->broker.end(m_world->dev01());
        const auto ran = m_world->start(m_helper);
        m_world->requests.deny(question());
        QCOMPARE(ran->code, 4);
        QVERIFY(ran->out.isEmpty());
        QVERIFY(m_world->consents.isEnded(m_world->dev01()));
    }

    void othersGoOn()
    {
        m_world->broker.end(m_world->dev01());
        QCOMPARE(m_world->run(QStringLiteral("credential-process --tenant prod")).code, 0);
        QCOMPARE(m_world->run(QStringLiteral("credential-process --admin")).code, 0);
    }

    void whatThePersonDoesLiftsIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isAtTerminal");
        QTest::addColumn<bool>("isLifted");
        const QString credentials = QStringLiteral("credentials --tenant dev01");
        QTest::newRow("a window") << QString() << false << true;
        QTest::newRow("typed") << credentials << true << true;
        QTest::newRow("typed, by its id")
            << QString(QStringLiteral("aws --tenant ") + dev01Id) << true << true;
        QTest::newRow("typed consent") << QStringLiteral("consent always --tenant dev01") << true << true;
        QTest::newRow("a script") << credentials << false << false;
        QTest::newRow("a script's consent")
            << QStringLiteral("consent always --tenant dev01") << false << false;
        QTest::newRow("a profile's helper at a terminal") << m_helper << true << false;
        QTest::newRow("clear-cache") << QStringLiteral("clear-cache") << true << false;
        QTest::newRow("another tenant") << QStringLiteral("credentials --tenant prod") << true << false;
    }
    void whatThePersonDoesLiftsIt()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isAtTerminal);
        QFETCH(bool, isLifted);
        m_world->broker.end(m_world->dev01());
        m_world->program.isAtTerminal = isAtTerminal;
        if (typed.isEmpty())
            (void)m_world->broker.access(m_world->dev01(), CredentialBroker::Freshness::New);
        else
            m_world->start(typed);
        m_world->program.isAtTerminal = false;
        QCOMPARE(isGivenUnasked(), isLifted);
    }

    void signingOutForgetsIt()
    {
        m_world->broker.end(m_world->dev01());
        m_world->signIns.signOut(m_world->acme);
        QVERIFY(!m_world->consents.isEnded(m_world->dev01()));
        m_world->signInWithToken();
        QVERIFY(isGivenUnasked());
    }

    void isListedWithTheConsents()
    {
        m_world->broker.end(m_world->dev01());
        const Ran ran = m_world->run(QStringLiteral("consent"));
        QVERIFY2(ran.out.contains("session ended"), ran.out.constData());
    }

    void whereNobodyCanBeAsked()
    {
        ProgramRequests requests(m_world->signIns, m_world->consents, m_world->clock, true);
        m_world->broker.end(m_world->dev01());
        const Outcome outcome(requests.signedIn(m_world->dev01(), m_world->program), this);
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, Kind::NobodyToAsk);
    }

    void allAtOnce()
    {
        m_world->run(m_helper);
        m_world->run(QStringLiteral("credential-process --admin"));
        m_world->broker.endAll();
        QVERIFY(m_world->broker.sessions().isEmpty());
        for (const AccessTarget &target : {m_world->dev01(), m_world->admin()})
            QVERIFY(m_world->consents.isEnded(target));
        QVERIFY(!m_world->consents.isEnded(m_world->prod()));
    }

    void allAreThoseThatLive()
    {
        giveCluster(*m_world);
        m_world->run(m_helper + QStringLiteral(" --token lesser-0123456789"));
        m_world->run(QStringLiteral("credential-process --admin"));
        m_world->clock.advance(std::chrono::hours(24)); // they have long expired
        QVERIFY(m_world->broker.sessions().isEmpty());
        m_world->broker.endAll();
        QVERIFY(!m_world->consents.isEnded(m_world->dev01()));
        QVERIFY(!m_world->consents.isEnded(m_world->admin()));
        QCOMPARE(m_world->run(QStringLiteral("k8s --tenant dev01")).code, 0);
        m_world->broker.endAll();
        QVERIFY(m_world->consents.isEnded(m_world->dev01()));
        QCOMPARE(m_world->start(QStringLiteral("k8s --tenant dev01"))->code, -1);
    }

    void whatIsUnderWayStops_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<int>("code");
        const QString anew = m_helper + QStringLiteral(" --no-cache");
        const QString cluster = QStringLiteral("k8s --tenant dev01");
        for (const auto &[name, typed] : {std::pair("helper", m_helper), std::pair("asked for anew", anew),
                 std::pair("cluster", cluster)}) {
            QTest::addRow("%s, ended", name) << typed << QByteArray("end") << 4;
            QTest::addRow("%s, all ended", name) << typed << QByteArray("end all") << 4;
            QTest::addRow("%s, signed out", name) << typed << QByteArray("sign out") << 3;
            QTest::addRow("%s, asked for each time", name) << typed << QByteArray("each time") << 4;
            QTest::addRow("%s, never", name) << typed << QByteArray("never") << 4;
            QTest::addRow("%s, cleared", name) << typed << QByteArray("clear") << 0;
            QTest::addRow("%s, another ended", name) << typed << QByteArray("another") << 0;
        }
        QTest::newRow("another program's token")
            << QString(m_helper + QStringLiteral(" --token lesser-0123456789")) << QByteArray("end") << 0;
    }
    void whatIsUnderWayStops()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, how);
        QFETCH(int, code);
        giveCluster(*m_world);
        // The token's tenants are known, so that it is the credentials that are asked for.
        if (typed.contains(QLatin1String("--token")))
            m_world->run(typed + QStringLiteral(" --no-cache"));
        m_world->run(QStringLiteral("clear-cache"));
        m_world->transport.hold = true;
        const auto ran = m_world->start(typed);
        QCOMPARE(ran->code, -1);
        if (how == "end")
            m_world->broker.end(m_world->dev01());
        else if (how == "end all")
            m_world->broker.endAll();
        else if (how == "another")
            m_world->broker.end(m_world->prod());
        else if (how == "sign out")
            m_world->signIns.signOut(m_world->acme);
        else if (how == "clear")
            m_world->run(QStringLiteral("clear-cache"));
        else
            m_world->choose(m_world->dev01(), how == "never" ? ConsentLevel::Never : ConsentLevel::EachTime);
        m_world->transport.release();
        QCOMPARE(ran->code, code);
        QCOMPARE(ran->out.isEmpty(), code != 0);
        QVERIFY(code == 0 || ran->hasOneSentence());
    }

    void aYesThatIsTakenBackMeanwhile()
    {
        m_world->choose(m_world->dev01(), ConsentLevel::OncePerProgram);
        m_world->transport.hold = true;
        const auto ran = m_world->start(m_helper);
        m_world->allow(question());
        QCOMPARE(m_world->calls(), 1);
        m_world->consents.takeBack(Consents::Allowance(m_world->consents.allowances().constFirst()));
        m_world->transport.release();
        QCOMPARE(ran->code, 4);
        QVERIFY(ran->out.isEmpty());
    }

    void aYesToThisOneTimeHolds()
    {
        m_world->choose(m_world->dev01(), ConsentLevel::EachTime);
        m_world->transport.hold = true;
        const auto ran = m_world->start(m_helper);
        m_world->allow(question());
        m_world->transport.release();
        QCOMPARE(ran->code, 0);
    }
};

QTEST_GUILESS_MAIN(TestEndedSession)
#include "tst_endedsession.moc"

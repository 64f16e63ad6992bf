#include "broker/decisions.h"
#include "commandworld.h"

#include <QtTest>

using By = Activity::Decision;

/// By whose word a program got something, or did not, as the activity log has it.
class TestDecisions : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

    Activity last() const { return m_world->activity.latest(1).value(0); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->program.executable = QStringLiteral("/usr/bin/terraform");
        m_world->signInWithToken();
        const QJsonObject cluster{{QStringLiteral("Name"), QStringLiteral("nonprod")},
            {QStringLiteral("ApiServer"), QStringLiteral("https://k8s.example.com")},
            {QStringLiteral("Token"), QStringLiteral("K8STOKEN-1")}, {QStringLiteral("K8Provider"), 0},
            {QStringLiteral("CertificateAuthorityDataBase64"), QStringLiteral("Q0E=")}};
        const QString path =
            QStringLiteral("/v3/subscriptions/") + dev01Id + QStringLiteral("/k8s/jitAccess");
        m_world->transport.answers[path] = {200, QJsonDocument(cluster).toJson(), {}};
    }

    void refused_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<By>("by");
        QTest::newRow("denied") << Error::Kind::Denied << By::Person;
        QTest::newRow("never") << Error::Kind::NeverAllowed << By::Rule;
        QTest::newRow("paused") << Error::Kind::Paused << By::Rule;
        QTest::newRow("locked") << Error::Kind::ScreenLocked << By::Rule;
        QTest::newRow("not answered") << Error::Kind::Unanswered << By::Nobody;
        QTest::newRow("nobody there") << Error::Kind::NobodyToAsk << By::Nobody;
        QTest::newRow("portal down") << Error::Kind::Network << By::None;
        QTest::newRow("the portal's no") << Error::Kind::Forbidden << By::None;
    }
    void refused()
    {
        QFETCH(Error::Kind, kind);
        QTEST(Decider().toRefuse({kind, {}, {}}), "by");
    }

    void allowed_data()
    {
        QTest::addColumn<ConsentLevel>("level");
        QTest::addColumn<bool>("wasAsked");
        QTest::addColumn<By>("by");
        QTest::newRow("always") << ConsentLevel::Always << false << By::None;
        QTest::newRow("each time") << ConsentLevel::EachTime << false << By::Person;
        QTest::newRow("once, the first time") << ConsentLevel::OncePerProgram << false << By::Person;
        QTest::newRow("once, later") << ConsentLevel::OncePerProgram << true << By::Rule;
    }
    void allowed()
    {
        QFETCH(ConsentLevel, level);
        QFETCH(bool, wasAsked);
        m_world->choose(m_world->dev01(), level);
        if (wasAsked)
            m_world->consents.remember(m_world->dev01(), m_world->program, m_world->clock.now());
        const Decider by(m_world->requests, ProgramQuestion::access(m_world->dev01()), m_world->program);
        QTEST(by.toAllow(), "by");
    }

    void eachVerbSaysByWhom_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("isToken");
        QTest::addColumn<Activity::Action>("action");
        using Action = Activity::Action;
        QTest::newRow("credentials") << QStringLiteral("credential-process --tenant dev01") << false
                                     << Action::Credentials;
        QTest::newRow("link") << QStringLiteral("console --tenant dev01 --print") << false
                              << Action::CopiedUrl;
        QTest::newRow("console") << QStringLiteral("console --tenant dev01 --open") << false
                                 << Action::Console;
        QTest::newRow("cluster") << QStringLiteral("k8s --tenant dev01") << false << Action::Credentials;
        QTest::newRow("portal's token") << QStringLiteral("duplo --interactive --host acme.duplocloud.net")
                                        << true << Action::Credentials;
    }
    void eachVerbSaysByWhom()
    {
        QFETCH(QString, command);
        QFETCH(bool, isToken);
        QFETCH(Activity::Action, action);
        const auto question =
            isToken ? ProgramQuestion::portalToken(m_world->acme) : ProgramQuestion::access(m_world->dev01());
        m_world->choose(question.target, ConsentLevel::OncePerProgram);
        const auto asked = m_world->start(command);
        QCOMPARE(asked->code, -1);
        m_world->allow(question);
        QTRY_VERIFY2(asked->code == 0, asked->err.constData());
        QCOMPARE(last().action, action);
        QCOMPARE(last().decision, By::Person);
        QCOMPARE(m_world->run(command).code, 0);
        QCOMPARE(last().decision, By::Rule);
        m_world->choose(question.target, ConsentLevel::Always);
        QCOMPARE(m_world->run(command).code, 0);
        QCOMPARE(last().decision, By::None);
    }

    void anEarlierNoIsARule_data() { eachVerbSaysByWhom_data(); }
    void anEarlierNoIsARule()
    {
        QFETCH(QString, command);
        QFETCH(bool, isToken);
        const auto question =
            isToken ? ProgramQuestion::portalToken(m_world->acme) : ProgramQuestion::access(m_world->dev01());
        m_world->choose(question.target, ConsentLevel::OncePerProgram);
        const auto asked = m_world->start(command);
        m_world->requests.deny(question);
        QTRY_COMPARE(asked->code, 4);
        QCOMPARE(last().outcome, Activity::Outcome::Denied);
        QCOMPARE(last().decision, By::Person);
        QCOMPARE(m_world->run(command).code, 4);
        QCOMPARE(last().outcome, Activity::Outcome::Denied);
        QCOMPARE(last().decision, By::Rule);
    }

    void anEarlierNoToSigningInIsARule()
    {
        m_world->signIns.signOut(m_world->acme);
        QTRY_VERIFY(!m_world->signIns.find(m_world->acme));
        const QString command = QStringLiteral("credential-process --tenant dev01");
        const auto asked = m_world->start(command);
        m_world->requests.deny(ProgramQuestion::signIn(m_world->acme));
        QTRY_COMPARE(asked->code, 4);
        QCOMPARE(last().decision, By::Person);
        QCOMPARE(m_world->run(command).code, 4);
        QCOMPARE(last().decision, By::Rule);
        // Signed in by the person's own doing, the old no counts no longer.
        m_world->signInWithToken();
        QCOMPARE(m_world->run(command).code, 0);
        QCOMPARE(last().decision, By::None);
    }
};

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"

#include "broker/decisions.h"
#include "brokerworld.h"

#include <QtTest>

/// By whose word a program got access, or did not.
class TestDecisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Activity::Decision>("by");
        using By = Activity::Decision;
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
        QTEST(decisionToRefuse({kind, {}, {}}), "by");
    }

    void allowed_data()
    {
        QTest::addColumn<ConsentLevel>("level");
        QTest::addColumn<bool>("wasAsked");
        QTest::addColumn<Activity::Decision>("by");
        using By = Activity::Decision;
        QTest::newRow("always") << ConsentLevel::Always << false << By::None;
        QTest::newRow("each time") << ConsentLevel::EachTime << false << By::Person;
        QTest::newRow("once, the first time") << ConsentLevel::OncePerProgram << false << By::Person;
        QTest::newRow("once, later") << ConsentLevel::OncePerProgram << true << By::Rule;
    }
    void allowed()
    {
        QFETCH(ConsentLevel, level);
        QFETCH(bool, wasAsked);
        BrokerWorld world;
        Consents consents(world.settings, world.preferences);
        const ProgramRequests requests(world.signIns, consents, world.clock, false);
        consents.choose(world.dev01(), level);
        Program program{4711, QStringLiteral("terraform"), QStringLiteral("bash")};
        program.executable = QStringLiteral("/usr/bin/terraform");
        if (wasAsked)
            consents.remember(world.dev01(), program, world.clock.now());
        QTEST(decisionToAllow(requests, world.dev01(), program), "by");
    }
};

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"

#include "broker/accessholders.h"
#include "brokerworld.h"
#include "support/fakeprocess.h"

#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

/// Which programs hold which access.
class TestAccessHolders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_holders = std::make_unique<AccessHolders>(m_clock);
        m_process = std::make_shared<FakeProcess>();
    }

    void oneEntryForEachProcessAndTarget()
    {
        QSignalSpy changed(m_holders.get(), &AccessHolders::changed);
        m_holders->note(m_dev, runningProgram(m_process));
        m_clock.advance(5min);
        m_holders->note(m_dev, runningProgram(m_process));
        QCOMPARE(changed.count(), 1);
        m_holders->note(m_prod, runningProgram(m_process));
        const auto other = std::make_shared<FakeProcess>();
        m_holders->note(m_dev, runningProgram(other, 4712, QStringLiteral("aws")));
        QCOMPARE(changed.count(), 3);
        const auto holders = m_holders->holders();
        QCOMPARE(holders.size(), 3);
        QCOMPARE(holders[0].program.name, QStringLiteral("aws"));
        QCOMPARE(holders[2].since.secsTo(holders[2].last), 300);
        QCOMPARE(m_holders->holders(m_dev).size(), 2);
        QCOMPARE(m_process->watches(), 1);
    }

    void goesWhenTheProcessEnds()
    {
        m_holders->note(m_dev, runningProgram(m_process));
        m_holders->note(m_prod, runningProgram(m_process));
        QSignalSpy changed(m_holders.get(), &AccessHolders::changed);
        m_process->end();
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_holders->holders().isEmpty());
        // Another one of the kind is likely to come.
        QVERIFY(m_holders->inUseUntil(m_dev).isValid());
        m_clock.advance(10min);
        QVERIFY(!m_holders->inUseUntil(m_dev).isValid());
    }

    void aPidUsedAgainIsAnotherProcess()
    {
        m_holders->note(m_dev, runningProgram(m_process));
        m_process->end();
        m_clock.advance(1min);
        const auto again = std::make_shared<FakeProcess>();
        m_holders->note(m_dev, runningProgram(again, 4711, QStringLiteral("aws")));
        QCOMPARE(m_holders->holders().size(), 1);
        QCOMPARE(m_holders->holders().constFirst().program.name, QStringLiteral("aws"));
        QCOMPARE(m_holders->holders().constFirst().since, m_clock.now());
        again->end();
        QVERIFY(m_holders->holders().isEmpty());
    }

    void watchesNoMoreThanItNames()
    {
        std::vector<std::shared_ptr<FakeProcess>> processes;
        for (int i = 0; i < 700; ++i) {
            processes.push_back(std::make_shared<FakeProcess>());
            m_holders->note(m_dev, runningProgram(processes.back(), 5000 + i));
        }
        QCOMPARE(m_holders->holders().size(), 256);
        const auto watched = [&] {
            int count = 0;
            for (const auto &process : processes)
                count += process->watches();
            return count;
        };
        QTRY_COMPARE(watched(), 256);
        QSignalSpy changed(m_holders.get(), &AccessHolders::changed);
        processes.front()->end(); // no holder any more
        QCOMPARE(changed.count(), 0);
        processes.back()->end();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_holders->holders().size(), 255);
    }

    void aPidUsedAgainBeforeTheEndIsTold()
    {
        m_holders->note(m_dev, runningProgram(m_process));
        m_process->endUnheard();
        const auto again = std::make_shared<FakeProcess>();
        m_holders->note(m_dev, runningProgram(again));
        m_process->end();
        QCOMPARE(m_holders->holders().size(), 1);
        QSignalSpy changed(m_holders.get(), &AccessHolders::changed);
        again->end();
        QCOMPARE(changed.count(), 1);
    }

    void goesWhenTheCredentialsExpire()
    {
        m_holders->note(m_dev, runningProgram(m_process), m_clock.now().addSecs(3600));
        m_clock.advance(59min);
        QCOMPARE(m_holders->holders().size(), 1);
        QVERIFY(m_holders->inUseUntil(m_dev).isValid());
        m_clock.advance(1min);
        QVERIFY(m_holders->holders().isEmpty());
        QVERIFY(!m_holders->inUseUntil(m_dev).isValid());
        m_holders->note(m_dev, runningProgram(m_process), m_clock.now().addSecs(3600));
        QCOMPARE(m_holders->holders().size(), 1);
        QCOMPARE(m_holders->holders().constFirst().since, m_clock.now());
    }

    void knowsHowLongItIsNeeded()
    {
        QVERIFY(!m_holders->inUseUntil(m_dev).isValid());
        m_holders->note(m_dev, Program{1, QStringLiteral("gone"), {}});
        QVERIFY(m_holders->holders().isEmpty());
        QCOMPARE(m_holders->inUseUntil(m_dev), m_clock.now().addSecs(600));
        const QDateTime expiration = m_clock.now().addSecs(3600);
        m_holders->note(m_dev, runningProgram(m_process), expiration);
        QCOMPARE(m_holders->inUseUntil(m_dev), expiration);
        QVERIFY(!m_holders->inUseUntil(m_prod).isValid());
    }

    void aClockSetBackMakesNothingNeededForLonger()
    {
        m_holders->note(m_dev, Program{1, QStringLiteral("gone"), {}});
        m_clock.advance(-24h);
        QVERIFY(!m_holders->inUseUntil(m_dev).isValid());
    }

    void isBounded()
    {
        std::vector<std::shared_ptr<FakeProcess>> processes;
        for (int i = 1; i <= 2000; ++i) {
            processes.push_back(std::make_shared<FakeProcess>());
            m_holders->note(
                {m_acme, AccessLevel::Tenant, QString::number(i)}, runningProgram(processes.back(), i));
        }
        QCOMPARE(m_holders->holders().size(), 256);
        QCOMPARE(m_holders->holders().constFirst().program.pid, 2000);
        for (const auto &process : processes)
            process->end();
        QVERIFY(m_holders->holders().isEmpty());
    }

    void followsTheActivity_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("holds");
        using Action = Activity::Action;
        using Outcome = Activity::Outcome;
        QTest::newRow("from memory") << int(Action::Credentials) << int(Outcome::Cache) << true;
        QTest::newRow("from the portal") << int(Action::Credentials) << int(Outcome::Portal) << true;
        QTest::newRow("denied") << int(Action::Credentials) << int(Outcome::Denied) << false;
        QTest::newRow("failed") << int(Action::Credentials) << int(Outcome::Failed) << false;
        QTest::newRow("console") << int(Action::Console) << int(Outcome::Done) << false;
    }
    void followsTheActivity()
    {
        QFETCH(int, action);
        QFETCH(int, outcome);
        QFETCH(bool, holds);
        BrokerWorld world;
        AccessHolders holders(world.clock);
        holders.follow(world.activity, world.broker);
        (void)world.signInWithToken();
        (void)world.broker.access(world.dev01(), CredentialBroker::Freshness::Cached);
        QTRY_VERIFY(world.broker.session(world.dev01()));
        Activity activity;
        activity.action = Activity::Action(action);
        activity.outcome = Activity::Outcome(outcome);
        activity.target = world.dev01();
        activity.program = runningProgram(m_process);
        world.activity.record(activity);
        QCOMPARE(!holders.holders().isEmpty(), holds);
        if (holds)
            QCOMPARE(
                holders.holders().constFirst().expiration, world.broker.session(world.dev01())->expiration);
    }

private:
    FakeClock m_clock;
    std::unique_ptr<AccessHolders> m_holders;
    std::shared_ptr<FakeProcess> m_process;
    const Portal m_acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    const AccessTarget m_dev{m_acme, AccessLevel::Tenant, QStringLiteral("dev01")};
    const AccessTarget m_prod{m_acme, AccessLevel::Tenant, QStringLiteral("prod")};
};

QTEST_GUILESS_MAIN(TestAccessHolders)
#include "tst_accessholders.moc"

#include "broker/aheadrenewal.h"
#include "brokerworld.h"
#include "support/fakeprocess.h"

#include <QtTest>

using namespace std::chrono_literals;

/// Renewal before anybody has to wait for it, and none otherwise.
class TestAheadRenewal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_process = std::make_shared<FakeProcess>();
        m_world = std::make_unique<World>();
        (void)m_world->signInWithToken();
        QTRY_VERIFY(m_world->signIns.find(m_world->acme));
    }
    void cleanup() { m_world.reset(); }

    void renewsWhatIsInUse()
    {
        use();
        const QDateTime due = m_world->renewal.next();
        const QDateTime margin = m_world->clock.now().addSecs(3600 - 900);
        QVERIFY(due >= margin.addSecs(-240) && due <= margin.addSecs(-120));
        m_world->setAccess(BrokerWorld::accessPath(dev01Id), 3600, 2);
        moveTo(due.addSecs(-1));
        QCOMPARE(m_world->calls(), 1);
        moveTo(due);
        QTRY_COMPARE(m_world->calls(), 2);
        QTRY_COMPARE(m_world->broker.session(m_world->dev01())->obtainedAt, due);
        const Activity row = m_world->activity.latest(1).value(0);
        QCOMPARE(row.action, Activity::Action::Renewed);
        QCOMPARE(row.outcome, Activity::Outcome::Portal);
        QCOMPARE(row.program.name, QStringLiteral("Duplo Tray"));
        QCOMPARE(row.target, m_world->dev01());
        // Nobody has asked since: the program's own keys end before the next renewal would be due.
        QTRY_VERIFY(!m_world->renewal.next().isValid() || m_world->renewal.next() > due);
        (void)m_world->broker.access(m_world->dev01(), CredentialBroker::Freshness::Cached);
        QCOMPARE(m_world->calls(), 2);
    }

    void leavesAloneWhatNobodyUses()
    {
        (void)m_world->broker.access(m_world->dev01(), CredentialBroker::Freshness::Cached);
        QTRY_VERIFY(m_world->broker.session(m_world->dev01()));
        for (int minute = 0; minute < 90; ++minute) {
            m_world->clock.advance(1min);
            m_world->renewal.look();
            QVERIFY(!m_world->renewal.next().isValid());
        }
        QCOMPARE(m_world->calls(), 1);
    }

    void stopsWithTheLastHolder()
    {
        use();
        QVERIFY(m_world->renewal.next().isValid());
        m_process->end();
        QTRY_VERIFY(!m_world->renewal.next().isValid());
        m_world->clock.advance(44min);
        m_world->renewal.look();
        QCOMPARE(m_world->calls(), 1);
    }

    void stopsWithTheSession()
    {
        use();
        m_world->broker.end(m_world->dev01());
        QTRY_VERIFY(!m_world->renewal.next().isValid());
    }

    void stopsWithTheSessionWhileItIsUnderWay()
    {
        use();
        m_world->transport.hold = true;
        moveTo(m_world->renewal.next());
        QCOMPARE(m_world->calls(), 2);
        m_world->broker.end(m_world->dev01());
        m_world->transport.release();
        QTRY_VERIFY(!m_world->renewal.next().isValid());
        QVERIFY(m_world->broker.sessions().isEmpty());
        for (const Activity &row : m_world->activity.latest(9))
            QVERIFY(row.action != Activity::Action::Renewed);
    }

    void waitsWhilePaused()
    {
        use();
        m_world->requests.setPaused(true);
        QTRY_VERIFY(!m_world->renewal.next().isValid());
        m_world->clock.advance(44min);
        m_world->renewal.look();
        QCOMPARE(m_world->calls(), 1);
        m_world->requests.setPaused(false);
        QTRY_COMPARE(m_world->calls(), 2);
    }

    void renewsWhatNoProgramWouldBeAskedAbout_data()
    {
        QTest::addColumn<ConsentLevel>("level");
        QTest::addColumn<bool>("isAllowed");
        QTest::addColumn<bool>("isRenewed");
        QTest::newRow("always") << ConsentLevel::Always << false << true;
        QTest::newRow("once per program") << ConsentLevel::OncePerProgram << true << true;
        QTest::newRow("a yes taken back") << ConsentLevel::OncePerProgram << false << false;
        QTest::newRow("each time") << ConsentLevel::EachTime << false << false;
        QTest::newRow("never") << ConsentLevel::Never << false << false;
    }
    void renewsWhatNoProgramWouldBeAskedAbout()
    {
        QFETCH(ConsentLevel, level);
        QFETCH(bool, isAllowed);
        QFETCH(bool, isRenewed);
        use();
        m_world->consents.choose(m_world->dev01(), level);
        if (isAllowed)
            m_world->consents.remember(m_world->dev01(), runningProgram(m_process), m_world->clock.now());
        QTRY_COMPARE(m_world->renewal.next().isValid(), isRenewed);
        m_world->clock.advance(44min);
        m_world->renewal.look();
        QCOMPARE(m_world->calls(), isRenewed ? 2 : 1);
    }

    void waitsForASignIn()
    {
        use();
        (void)m_world->signIns.signOut(m_world->acme);
        QTRY_VERIFY(!m_world->renewal.next().isValid());
        m_world->clock.advance(44min);
        m_world->renewal.look();
        QCOMPARE(m_world->calls(), 1);
    }

    void asksLessAndLessOftenWhileOffline()
    {
        use();
        m_world->goOffline();
        moveTo(m_world->renewal.next());
        QTRY_COMPARE(m_world->calls(), 2);
        QTRY_COMPARE(m_world->activity.latest(1).value(0).outcome, Activity::Outcome::Failed);
        QVERIFY(m_world->activity.latest(1).value(0).note.contains(m_world->acme.host()));
        const QList<int> minutes{1, 2, 4, 8};
        int calls = 2;
        for (const int wait : minutes) {
            QTRY_COMPARE(m_world->renewal.next(), m_world->clock.now().addSecs(wait * 60));
            moveTo(m_world->renewal.next());
            ++calls;
            QTRY_COMPARE(m_world->calls(), calls);
        }
        // The old ones still last, and are handed out all the time.
        QVERIFY(m_world->broker.session(m_world->dev01()));
    }

    void takesUpAgainWhenSomebodyGotNewOnes()
    {
        use();
        m_world->goOffline();
        moveTo(m_world->renewal.next());
        QTRY_COMPARE(m_world->calls(), 2);
        m_world->setAccess(BrokerWorld::accessPath(dev01Id), 3600, 2);
        (void)m_world->broker.access(m_world->dev01(), CredentialBroker::Freshness::New);
        QTRY_COMPARE(m_world->calls(), 3);
        note();
        QTRY_VERIFY(m_world->renewal.next() > m_world->clock.now().addSecs(40 * 60));
    }

    void looksAgainWhenTheClockWasSetForward()
    {
        use();
        m_world->clock.advance(50min);
        Q_EMIT m_world->session.clockChanged();
        QTRY_COMPARE(m_world->calls(), 2);
    }

    void renewsNothingThatEndedInTheMeantime()
    {
        use();
        m_world->clock.advance(5h);
        Q_EMIT m_world->session.wokeUp();
        QTRY_VERIFY(!m_world->renewal.next().isValid());
        QCOMPARE(m_world->calls(), 1);
    }

    void looksAgainWhenTheClockWasSetBack()
    {
        use();
        m_world->clock.advance(-3h);
        Q_EMIT m_world->session.clockChanged();
        // What seems to come from the future is not trusted, and had anew.
        QTRY_COMPARE(m_world->calls(), 2);
        QTRY_COMPARE(m_world->broker.session(m_world->dev01())->obtainedAt, m_world->clock.now());
    }

    void asksNotAllTheTimeWhereLittleIsGiven_data()
    {
        QTest::addColumn<qint64>("validity");
        QTest::addColumn<int>("soonest"); // of all its life, in percent
        QTest::newRow("a minute") << qint64(60) << 50;
        QTest::newRow("fifteen minutes") << qint64(900) << 33;
        QTest::newRow("hardly more than the margin") << qint64(960) << 31;
        QTest::newRow("half an hour") << qint64(1800) << 16;
        QTest::newRow("twelve hours") << qint64(43200) << 90;
    }
    void asksNotAllTheTimeWhereLittleIsGiven()
    {
        QFETCH(qint64, validity);
        QFETCH(int, soonest);
        m_world->setAccess(BrokerWorld::accessPath(dev01Id), validity);
        use();
        const QDateTime due = m_world->renewal.next();
        QVERIFY(due.isValid());
        const qint64 after = m_world->clock.now().secsTo(due);
        QVERIFY2(after >= validity * soonest / 100, qPrintable(QString::number(after)));
        QVERIFY2(after < validity, qPrintable(QString::number(after)));
    }

    void joinsWhoAsksMeanwhile()
    {
        use();
        moveTo(m_world->renewal.next());
        m_world->clock.advance(15min);
        (void)m_world->broker.access(m_world->dev01(), CredentialBroker::Freshness::Cached);
        QTRY_COMPARE(
            m_world->broker.session(m_world->dev01())->obtainedAt, m_world->clock.now().addSecs(-900));
        QCOMPARE(m_world->calls(), 2);
    }

private:
    struct World : BrokerWorld
    {
        Consents consents{settings, preferences};
        ProgramRequests requests{signIns, consents, clock, false};
        AccessHolders holders{clock};
        AheadRenewal renewal{{signIns, broker, holders, requests, session, clock, activity}};
    };

    /// A program gets credentials of dev01 and goes on running.
    void use()
    {
        (void)m_world->broker.access(m_world->dev01(), CredentialBroker::Freshness::Cached);
        QTRY_VERIFY(m_world->broker.session(m_world->dev01()));
        note();
        QTRY_VERIFY(m_world->renewal.next().isValid());
    }
    void note()
    {
        m_world->holders.note(m_world->dev01(), runningProgram(m_process),
            m_world->broker.session(m_world->dev01())->expiration);
    }
    void moveTo(const QDateTime &time)
    {
        m_world->clock.advance(std::chrono::seconds(m_world->clock.now().secsTo(time)));
        m_world->renewal.look();
    }

    std::shared_ptr<FakeProcess> m_process;
    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestAheadRenewal)
#include "tst_aheadrenewal.moc"

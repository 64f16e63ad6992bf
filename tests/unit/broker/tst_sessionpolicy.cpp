#include "commandworld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

/// Locked screens, suspends and administrator access: what the preferences say is in force at once.
class TestSessionPolicy : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;
    /// Whichever access is asked about.
    ProgramQuestion consent() const
    {
        for (const ProgramQuestion &question : m_world->requests.questions())
            if (question.about != ProgramQuestion::About::SignIn)
                return question;
        return m_world->adminQuestion();
    }
    ProgramQuestion page() const { return ProgramQuestion::signIn(m_world->acme); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        for (const AccessTarget &target : {m_world->admin(), m_world->operations()})
            m_world->choose(target, ConsentLevel::EachTime);
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
        QVERIFY(m_world->signIns.find(m_world->acme));
    }
    void cleanup() { m_world.reset(); }

    void locksWithTheScreen()
    {
        m_world->session.lock();
        QCOMPARE(m_world->run(QStringLiteral("credential-process --tenant dev01")).code, 0);
        m_world->preferences.setLocksWithScreen(true);
        const Ran locked = m_world->run(QStringLiteral("credential-process --tenant dev01"));
        QVERIFY(locked.code > 0);
        QVERIFY(locked.hasOneSentence() && locked.err.contains("screen is locked"));
        m_world->session.unlock();
        QCOMPARE(m_world->run(QStringLiteral("credential-process --tenant dev01")).code, 0);
        m_world->session.lock();
        m_world->preferences.setLocksWithScreen(false);
        QCOMPARE(m_world->run(QStringLiteral("credential-process --tenant dev01")).code, 0);
    }

    void lockingWhileThePortalIsAsked()
    {
        m_world->preferences.setLocksWithScreen(true);
        m_world->transport.hold = true;
        const auto ran = m_world->start(QStringLiteral("credential-process --tenant dev01"));
        QCOMPARE(ran->code, -1);
        m_world->session.lock();
        m_world->transport.release();
        QTRY_VERIFY(ran->code > 0);
        QVERIFY(ran->out.isEmpty() && ran->err.contains("screen is locked"));
    }

    void lockingEndsQuestions()
    {
        m_world->preferences.setLocksWithScreen(true);
        const auto ran = m_world->start(QStringLiteral("credential-process --admin"));
        QCOMPARE(m_world->requests.waitingCount(), 1);
        m_world->session.lock();
        QTRY_VERIFY(ran->code > 0);
        QCOMPARE(m_world->requests.waitingCount(), 0);
    }

    void forgetsOnSuspend()
    {
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        QCOMPARE(m_world->broker.sessions().size(), 1);
        Q_EMIT m_world->session.aboutToSleep();
        QCOMPARE(m_world->broker.sessions().size(), 1);
        m_world->preferences.setForgetsOnSuspend(true);
        Q_EMIT m_world->session.aboutToSleep();
        QCOMPARE(m_world->broker.sessions().size(), 0);
    }

    void wakingUpEndsWhatHasEnded()
    {
        m_world->signIns.useToken(m_world->acme, Secret(jwt(m_world->clock.now().addSecs(3600))));
        QSignalSpy changed(&m_world->signIns, &SignIns::changed);
        m_world->clock.advance(2h);
        QCOMPARE(changed.count(), 0);
        Q_EMIT m_world->session.wokeUp();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_world->signIns.state(m_world->acme), SignIns::State::Ended);
    }

    void asksForAdministratorEachTime_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("program") << QStringLiteral("credential-process --admin");
        QTest::newRow("operations") << QStringLiteral("credential-process --duplo-ops");
        QTest::newRow("duplo-jit") << QStringLiteral("aws --admin");
        QTest::newRow("person") << QStringLiteral("credentials --admin");
        QTest::newRow("console") << QStringLiteral("console --admin --print");
    }
    void asksForAdministratorEachTime()
    {
        QFETCH(QString, typed);
        for (int i = 0; i < 2; ++i) {
            const auto first = m_world->start(typed);
            const auto second = m_world->start(typed);
            QCOMPARE(m_world->requests.waiting(consent()).size(), 2);
            QVERIFY(m_world->requests.waiting(page()).isEmpty());
            QVERIFY(first->out.isEmpty());
            m_world->allow(consent());
            QTRY_COMPARE(first->code, 0);
            QTRY_COMPARE(second->code, 0);
        }
        const auto denied = m_world->start(typed);
        m_world->requests.deny(consent());
        QTRY_VERIFY(denied->code > 0);
        QVERIFY(denied->out.isEmpty() && denied->err.contains("denied"));
    }

    void denyingForTenMinutes()
    {
        const auto asked = m_world->start(QStringLiteral("credential-process --admin"));
        m_world->requests.deny(consent());
        QTRY_VERIFY(asked->code > 0);
        QVERIFY(m_world->run(QStringLiteral("credential-process --admin")).code > 0);
        QCOMPARE(m_world->run(QStringLiteral("credential-process --tenant dev01")).code, 0);
        m_world->clock.advance(11min);
        const auto again = m_world->start(QStringLiteral("credential-process --admin"));
        QCOMPARE(again->code, -1);
        QCOMPARE(m_world->requests.waitingCount(), 1);
    }

    void noQuestionWhereNotWanted()
    {
        const auto waiting = m_world->start(QStringLiteral("credential-process --admin"));
        QCOMPARE(waiting->code, -1);
        m_world->choose(m_world->admin(), ConsentLevel::Always);
        QTRY_COMPARE(waiting->code, 0);
        QCOMPARE(m_world->run(QStringLiteral("credential-process --admin")).code, 0);
    }

    void oneQuestionWhenNobodyIsSignedIn()
    {
        m_world->signIns.signOut(m_world->acme);
        const auto ran = m_world->start(QStringLiteral("credential-process --admin"));
        QTRY_COMPARE(m_world->requests.waiting(page()).size(), 1);
        m_world->allow(page());
        m_world->clickAuthorize();
        QTRY_COMPARE(ran->code, 0);
        QCOMPARE(m_world->requests.waitingCount(), 0);
    }

    void aSignInElsewhereIsNoConsent()
    {
        m_world->signIns.signOut(m_world->acme);
        const auto ran = m_world->start(QStringLiteral("credential-process --admin"));
        QTRY_COMPARE(m_world->requests.waitingCount(), 1);
        m_world->signInWithToken();
        QTRY_COMPARE(m_world->requests.waiting(consent()).size(), 1);
        QCOMPARE(ran->code, -1);
        m_world->allow(consent());
        QTRY_COMPARE(ran->code, 0);
    }

    void aPageThatIsOpenAnywayIsNoConsent_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("duplo-jit") << QStringLiteral("aws --admin --interactive");
        QTest::newRow("person") << QStringLiteral("credentials --admin");
        QTest::newRow("exec") << QStringLiteral("exec --admin");
        QTest::newRow("env") << QStringLiteral("env --admin --keys");
        QTest::newRow("serve") << QStringLiteral("serve --admin");
        QTest::newRow("console") << QStringLiteral("console --admin --print");
        QTest::newRow("the portal's token") << QStringLiteral("duplo --interactive");
    }
    /// Any program can wait for the person to sign in for reasons of their own.
    void aPageThatIsOpenAnywayIsNoConsent()
    {
        QFETCH(QString, typed);
        for (const bool waitsFirst : {false, true}) {
            for (const auto &denial : m_world->requests.denials())
                m_world->requests.takeBack(denial);
            m_world->signIns.signOut(m_world->acme);
            if (!waitsFirst)
                m_world->signIns.authorize(m_world->acme);
            const auto ran = m_world->start(typed);
            if (waitsFirst)
                m_world->signIns.authorize(m_world->acme);
            m_world->clickAuthorize();
            QTRY_VERIFY(m_world->signIns.find(m_world->acme));
            if (m_world->requests.waiting(page()).size() == 1)
                QTRY_VERIFY(m_world->requests.waiting(page()).isEmpty());
            QTRY_COMPARE(m_world->requests.waiting(consent()).size(), 1);
            QVERIFY(ran->out.isEmpty());
            QCOMPARE(m_world->transport.count(m_world->adminPath), 0);
            m_world->requests.deny(consent());
            QTRY_VERIFY(ran->code > 0);
            QVERIFY(ran->out.isEmpty());
        }
    }

    void withdrawnQuestionsGo()
    {
        m_world->start(QStringLiteral("credential-process --admin"));
        m_world->requests.withdraw(m_world->ticket);
        QCOMPARE(m_world->requests.waitingCount(), 0);
        QVERIFY(m_world->requests.portals().isEmpty());
    }

    void signingOutAnswersTheQuestion()
    {
        const auto ran = m_world->start(QStringLiteral("credential-process --admin"));
        m_world->signIns.signOut(m_world->acme);
        QTRY_VERIFY(ran->code > 0);
        QVERIFY(ran->err.contains("not signed in"));
    }

    /// A token of the same person's that may less: the portal says what it may, not what is in memory.
    void anotherTokenGetsItsOwn()
    {
        m_world->choose(m_world->admin(), ConsentLevel::Always);
        QCOMPARE(m_world->run(QStringLiteral("aws --admin")).code, 0);
        m_world->choose(m_world->admin(), ConsentLevel::EachTime);
        m_world->fail(m_world->adminPath, 403);
        const Ran ran = m_world->run(QStringLiteral("aws --admin --token lesser-token-9876543210"));
        QVERIFY2(ran.code > 0 && ran.out.isEmpty(), ran.out.constData());
    }

    void nobodyToAsk()
    {
        ProgramRequests headless(m_world->signIns, m_world->consents, m_world->clock, true);
        const Program program{1, QStringLiteral("terraform"), {}};
        const Outcome<SignIn> refused(headless.signedIn(m_world->admin(), program), &headless);
        QTRY_VERIFY(refused.isThere());
        QCOMPARE(refused->error().kind, Error::Kind::NobodyToAsk);
        const Outcome<SignIn> given(headless.signedIn(m_world->dev01(), program), &headless);
        QTRY_VERIFY(given.isThere() && given->has_value());
        m_world->choose(m_world->admin(), ConsentLevel::Always);
        const Outcome<SignIn> allowed(headless.signedIn(m_world->admin(), program), &headless);
        QTRY_VERIFY(allowed.isThere() && allowed->has_value());
    }
};

QTEST_GUILESS_MAIN(TestSessionPolicy)
#include "tst_sessionpolicy.moc"

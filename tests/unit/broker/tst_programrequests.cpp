#include "programworld.h"

#include <QSignalSpy>
#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;

/// Programs that wait for a person.
class TestProgramRequests : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ProgramWorld> m_world;

private Q_SLOTS:
    void init() { m_world = std::make_unique<ProgramWorld>(); }

    void whoIsSignedInIsNotAsked()
    {
        m_world->signInWithToken();
        const auto outcome = m_world->ask();
        QVERIFY(outcome.isThere() && outcome->has_value());
        QCOMPARE(m_world->requests->waitingCount(), 0);
    }

    void oneQuestionForAll()
    {
        QSignalSpy changed(m_world->requests.get(), &ProgramRequests::changed);
        std::vector<Outcome<SignIn>> outcomes;
        for (quint64 i = 1; i <= 200; ++i)
            outcomes.push_back(m_world->ask(i));
        QCOMPARE(m_world->requests->portals(), QList<Portal>{m_world->acme});
        QCOMPARE(m_world->requests->waitingCount(), 200);
        QCOMPARE(m_world->requests->waiting(m_world->acme).first().program.name, QStringLiteral("terraform"));
        QVERIFY(m_world->browser.opened.isEmpty()); // not before the person says so
        m_world->yes(m_world->question());
        m_world->yes(m_world->question());
        QCOMPARE(m_world->browser.opened.size(), 1);
        m_world->clickAuthorize();
        QTRY_VERIFY(outcomes.back().isThere());
        for (const auto &outcome : outcomes)
            QVERIFY(outcome.isThere() && outcome->has_value());
        QCOMPARE(m_world->requests->waitingCount(), 0);
        QVERIFY(m_world->requests->portals().isEmpty());
    }

    void signingInOtherwiseAnswersThem()
    {
        const auto outcome = m_world->ask();
        m_world->signInWithToken();
        QVERIFY(outcome.isThere() && outcome->has_value());
        QCOMPARE(m_world->requests->waitingCount(), 0);
    }

    void cancelledOnThePage()
    {
        const auto outcome = m_world->ask();
        m_world->yes(m_world->question());
        m_world->clickCancel();
        QTRY_VERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, Kind::Denied);
        QCOMPARE(m_world->requests->waitingCount(), 0);
    }

    void denialEndsWithASignIn()
    {
        m_world->requests->denyForAnHour(m_world->question());
        m_world->signInWithToken();
        QVERIFY(m_world->ask()->has_value());
    }

    void pauses()
    {
        QSignalSpy changed(m_world->requests.get(), &ProgramRequests::changed);
        const auto waiting = m_world->ask();
        m_world->requests->setPaused(true);
        QCOMPARE(waiting->error().kind, Kind::Paused);
        QVERIFY(!m_world->requests->allowed());
        m_world->signInWithToken();
        QCOMPARE(m_world->ask()->error().kind, Kind::Paused);
        changed.clear();
        m_world->requests->setPaused(true);
        QCOMPARE(changed.count(), 0);
        m_world->requests->setPaused(false);
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_world->requests->allowed() && m_world->ask()->has_value());
    }

    void whatHappensWhileTheKeychainIsRead_data()
    {
        QTest::addColumn<bool>("stored");
        QTest::addColumn<bool>("pause");
        QTest::newRow("paused, and somebody is signed in") << true << true;
        QTest::newRow("paused, and nobody is") << false << true;
        QTest::newRow("the program is gone") << false << false;
    }
    void whatHappensWhileTheKeychainIsRead()
    {
        QFETCH(bool, stored);
        QFETCH(bool, pause);
        m_world->storeToken();
        m_world->transport.hold = true;
        const auto outcome = m_world->ask(7);
        QVERIFY(!outcome.isThere());
        if (pause)
            m_world->requests->setPaused(true);
        else
            m_world->requests->withdraw(7);
        if (!stored)
            m_world->signIns.cancel(m_world->acme);
        m_world->transport.release();
        QVERIFY(outcome.isThere() && !*outcome);
        QCOMPARE(outcome->error().kind, pause ? Kind::Paused : Kind::Cancelled);
        QVERIFY(m_world->requests->portals().isEmpty());
    }

    void withdraws()
    {
        const auto one = m_world->ask(1);
        const auto two = m_world->ask(2);
        m_world->requests->withdraw(3);
        m_world->requests->withdraw(1);
        QCOMPARE(m_world->requests->waitingCount(), 1);
        m_world->requests->withdraw(2);
        QVERIFY(m_world->requests->portals().isEmpty());
        QCOMPARE(two->error().kind, Kind::Cancelled);
    }

    /// One that asks and dies in a loop would put up one question after the other.
    void whoLeavesOverAndOverIsHeldBack_data()
    {
        QTest::addColumn<bool>("signedIn");
        QTest::newRow("nobody is signed in") << false;
        QTest::newRow("it is asked whether it may") << true;
    }
    void whoLeavesOverAndOverIsHeldBack()
    {
        QFETCH(bool, signedIn);
        if (signedIn)
            m_world->signInWithToken();
        const auto leaves = [this](const Program &program) {
            const Outcome<SignIn> outcome(m_world->requests->signedIn(m_world->admin(), program, 7), this);
            const bool wasAsked = !outcome.isThere();
            m_world->requests->withdraw(7);
            return wasAsked;
        };
        const Program script = m_world->program(QStringLiteral("script"));
        for (int time = 0; time < 3; ++time)
            QVERIFY2(leaves(script), "it may think better of it");
        const Outcome<SignIn> again(m_world->requests->signedIn(m_world->admin(), script), this);
        QVERIFY2(again.isThere(), "it asks on and on");
        QCOMPARE(again->error().kind, Kind::Unanswered);
        QVERIFY2(leaves(m_world->program(QStringLiteral("aws"))), "another was held back");
        Program typed = script;
        typed.isAtTerminal = true;
        for (int time = 0; time < 5; ++time)
            QVERIFY2(leaves(typed), "who types was held back");
        m_world->clock.advance(10min);
        QVERIFY(leaves(script));
    }
    void manyThatEndTogetherHaveLeftOnce()
    {
        const Program script = m_world->program(QStringLiteral("script"));
        for (quint64 ticket = 1; ticket <= 5; ++ticket)
            m_world->requests->signedIn(m_world->dev01(), script, ticket);
        for (quint64 ticket = 1; ticket <= 5; ++ticket)
            m_world->requests->withdraw(ticket);
        const Outcome<SignIn> again(m_world->requests->signedIn(m_world->dev01(), script), this);
        QVERIFY(!again.isThere());
    }

    void aRunningFlowOutlivesItsPrograms()
    {
        const auto outcome = m_world->ask(1);
        m_world->yes(m_world->question());
        m_world->requests->withdraw(1);
        QVERIFY(m_world->signIns.isBusy(m_world->acme));
        m_world->clickAuthorize();
        QTRY_VERIFY(m_world->signIns.find(m_world->acme));
    }

    void aPageThatNobodyWaitsForIsNobodysNo_data()
    {
        QTest::addColumn<bool>("leaves");
        QTest::newRow("the program waits") << false;
        QTest::newRow("it left before") << true;
    }
    void aPageThatNobodyWaitsForIsNobodysNo()
    {
        QFETCH(bool, leaves);
        m_world->settings.setLastUser(m_world->acme, QStringLiteral("alice@example.com"));
        m_world->questions.hold = true;
        SignIns signIns({m_world->settings, m_world->verifier, m_world->tokens, m_world->browser,
            m_world->questions, m_world->clock, {}, 1ms});
        ProgramRequests requests(signIns, m_world->consents, m_world->clock, false);
        const Outcome<SignIn> one(requests.signedIn(m_world->dev01(), m_world->terraform, 7), this);
        requests.authorize(m_world->question(), ::shown(requests, m_world->question()));
        if (leaves)
            requests.withdraw(7);
        // Whose it is, nobody says in time.
        signIns.useToken(m_world->acme, Secret("api-token-0123456789"));
        QTRY_VERIFY(!signIns.isBusy(m_world->acme));
        QCOMPARE(requests.denials().isEmpty(), leaves);
    }

    void toldAtOnce()
    {
        QList<ProgramQuestion> told;
        const auto tell = [&](const ProgramQuestion &asked) { told.append(asked); };
        const Outcome<SignIn> outcome(
            m_world->requests->signedIn(m_world->dev01(), m_world->program(QStringLiteral("aws")), 1, tell),
            this);
        QCOMPARE(told, QList<ProgramQuestion>{m_world->question()});
        m_world->requests->deny(m_world->question());
        told.clear();
        const Outcome<SignIn> denied(
            m_world->requests->signedIn(m_world->dev01(), m_world->program(QStringLiteral("aws")), 2, tell),
            this);
        QVERIFY2(told.isEmpty(), "there is nothing to click");
        QVERIFY(denied.isThere());
    }

    void unattended_data()
    {
        QTest::addColumn<bool>("browser");
        QTest::newRow("with a browser") << true;
        QTest::newRow("without") << false;
    }
    void unattended()
    {
        QFETCH(bool, browser);
        ProgramRequests requests(m_world->signIns, m_world->consents, m_world->clock, true);
        m_world->consents.choose(m_world->admin(), ConsentLevel::Always);
        if (!browser)
            m_world->browser.error = Error{Kind::BrowserUnavailable, QStringLiteral("link"), {}};
        Outcome one(requests.signedIn(m_world->admin(), m_world->terraform), this);
        QCOMPARE(one.isThere(), !browser);
        if (!browser) {
            QCOMPARE(one->error().kind, Kind::BrowserUnavailable);
            QVERIFY(!m_world->signIns.isBusy(m_world->acme));
            return;
        }
        QCOMPARE(m_world->browser.opened.size(), 1);
        QVERIFY(m_world->browser.opened.first().query().contains(QLatin1String("isAdmin=true")));
        m_world->clickCancel();
        QTRY_VERIFY(one.isThere());
        const Outcome<SignIn> again(requests.signedIn(m_world->dev01(), m_world->terraform), this);
        QVERIFY(again.isThere());
        QCOMPARE(again->error().kind, Kind::Denied);
        QCOMPARE(m_world->browser.opened.size(), 1);
    }

    void manyOfOneCallerWhileTheKeychainIsRead()
    {
        // As "serve" asks: for each request of its endpoint.
        m_world->storeToken();
        m_world->transport.hold = true;
        const auto one = m_world->ask(7);
        const auto two = m_world->ask(7);
        const auto other = m_world->ask(8);
        m_world->requests->withdraw(8);
        m_world->transport.release();
        QVERIFY(one->has_value() && two->has_value());
        QCOMPARE(other->error().kind, Kind::Cancelled);
    }

    void endsUnanswered()
    {
        const auto outcome = m_world->ask();
        m_world->requests.reset();
        QVERIFY(outcome.isThere() && !*outcome);
        QCOMPARE(outcome->error().kind, Kind::Cancelled);
    }

    void asksForTheRightPortal()
    {
        const Portal other = parsePortal(QStringLiteral("other.duplocloud.net")).value();
        const auto here = m_world->ask();
        Outcome there(
            m_world->requests->signedIn({other, AccessLevel::Administrator, {}}, m_world->terraform), this);
        QCOMPARE(m_world->requests->portals().size(), 2);
        m_world->requests->deny(ProgramQuestion::signIn(other));
        QCOMPARE(there->error().kind, Kind::Denied);
        QVERIFY(!here.isThere());
    }
};

QTEST_GUILESS_MAIN(TestProgramRequests)
#include "tst_programrequests.moc"

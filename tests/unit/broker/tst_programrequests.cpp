#include "broker/programrequests.h"
#include "brokerworld.h"
#include "support/awaiting.h"

#include <QSignalSpy>
#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;

/// Programs that wait for a person.
class TestProgramRequests : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;
    std::unique_ptr<ProgramRequests> m_requests;
    const Program m_terraform{4711, QStringLiteral("terraform"), QStringLiteral("bash")};

    Outcome<SignIn> ask(quint64 ticket = 0)
    {
        return {m_requests->signedIn(m_world->dev01(), m_terraform, ticket), this};
    }
    Outcome<SignIn> ask(const AccessTarget &target, const QString &name)
    {
        return {m_requests->signedIn(target, program(name)), this};
    }
    static Program program(const QString &name)
    {
        Program made{4711, name, QStringLiteral("bash")};
        made.executable = QStringLiteral("/usr/bin/") + name;
        return made;
    }
    ProgramQuestion question() const { return ProgramQuestion::signIn(m_world->acme); }
    QList<quint64> shown(const ProgramQuestion &question) const
    {
        QList<quint64> serials;
        for (const auto &waiting : m_requests->waiting(question))
            serials.append(waiting.serial);
        return serials;
    }
    void yes(const ProgramQuestion &question) { m_requests->authorize(question, shown(question)); }

private Q_SLOTS:
    void init()
    {
        m_requests.reset();
        m_world = std::make_unique<BrokerWorld>();
        m_requests =
            std::make_unique<ProgramRequests>(m_world->signIns, m_world->consents, m_world->clock, false);
    }
    void cleanup() { m_requests.reset(); }

    void whoIsSignedInIsNotAsked()
    {
        m_world->signInWithToken();
        const auto outcome = ask();
        QVERIFY(outcome.isThere() && outcome->has_value());
        QCOMPARE(m_requests->waitingCount(), 0);
    }

    void oneQuestionForAll()
    {
        QSignalSpy changed(m_requests.get(), &ProgramRequests::changed);
        std::vector<Outcome<SignIn>> outcomes;
        for (quint64 i = 1; i <= 200; ++i)
            outcomes.push_back(ask(i));
        QCOMPARE(m_requests->portals(), QList<Portal>{m_world->acme});
        QCOMPARE(m_requests->waitingCount(), 200);
        QCOMPARE(m_requests->waiting(m_world->acme).first().program.name, QStringLiteral("terraform"));
        QVERIFY(m_world->browser.opened.isEmpty()); // not before the person says so
        yes(question());
        yes(question());
        QCOMPARE(m_world->browser.opened.size(), 1);
        m_world->clickAuthorize();
        QTRY_VERIFY(outcomes.back().isThere());
        for (const auto &outcome : outcomes)
            QVERIFY(outcome.isThere() && outcome->has_value());
        QCOMPARE(m_requests->waitingCount(), 0);
        QVERIFY(m_requests->portals().isEmpty());
    }

    void signingInOtherwiseAnswersThem()
    {
        const auto outcome = ask();
        m_world->signInWithToken();
        QVERIFY(outcome.isThere() && outcome->has_value());
        QCOMPARE(m_requests->waitingCount(), 0);
    }

    void cancelledOnThePage()
    {
        const auto outcome = ask();
        yes(question());
        m_world->clickCancel();
        QTRY_VERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, Kind::Cancelled);
        QCOMPARE(m_requests->waitingCount(), 0);
    }

    void denialEndsWithASignIn()
    {
        m_requests->denyForAnHour(question());
        m_world->signInWithToken();
        QVERIFY(ask()->has_value());
    }

    void pauses()
    {
        QSignalSpy changed(m_requests.get(), &ProgramRequests::changed);
        const auto waiting = ask();
        m_requests->setPaused(true);
        QCOMPARE(waiting->error().kind, Kind::Paused);
        QVERIFY(!m_requests->allowed());
        m_world->signInWithToken();
        QCOMPARE(ask()->error().kind, Kind::Paused);
        changed.clear();
        m_requests->setPaused(true);
        QCOMPARE(changed.count(), 0);
        m_requests->setPaused(false);
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_requests->allowed() && ask()->has_value());
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
        const auto outcome = ask(7);
        QVERIFY(!outcome.isThere());
        if (pause)
            m_requests->setPaused(true);
        else
            m_requests->withdraw(7);
        if (!stored)
            m_world->signIns.cancel(m_world->acme);
        m_world->transport.release();
        QVERIFY(outcome.isThere() && !*outcome);
        QCOMPARE(outcome->error().kind, pause ? Kind::Paused : Kind::Cancelled);
        QVERIFY(m_requests->portals().isEmpty());
    }

    void withdraws()
    {
        const auto one = ask(1);
        const auto two = ask(2);
        m_requests->withdraw(3);
        m_requests->withdraw(1);
        QCOMPARE(m_requests->waitingCount(), 1);
        m_requests->withdraw(2);
        QVERIFY(m_requests->portals().isEmpty());
        QCOMPARE(two->error().kind, Kind::Cancelled);
    }

    void aRunningFlowOutlivesItsPrograms()
    {
        const auto outcome = ask(1);
        yes(question());
        m_requests->withdraw(1);
        QVERIFY(m_world->signIns.isBusy(m_world->acme));
        m_world->clickAuthorize();
        QTRY_VERIFY(m_world->signIns.find(m_world->acme));
    }

    void toldAtOnce()
    {
        QList<ProgramQuestion> told;
        const auto tell = [&](const ProgramQuestion &asked) { told.append(asked); };
        const Outcome<SignIn> outcome(
            m_requests->signedIn(m_world->dev01(), program(QStringLiteral("aws")), 1, tell), this);
        QCOMPARE(told, QList<ProgramQuestion>{question()});
        m_requests->deny(question());
        told.clear();
        const Outcome<SignIn> denied(
            m_requests->signedIn(m_world->dev01(), program(QStringLiteral("aws")), 2, tell), this);
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
        Outcome one(requests.signedIn(m_world->admin(), m_terraform), this);
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
        const Outcome<SignIn> again(requests.signedIn(m_world->dev01(), m_terraform), this);
        QVERIFY(again.isThere());
        QCOMPARE(again->error().kind, Kind::Denied);
        QCOMPARE(m_world->browser.opened.size(), 1);
    }

    void endsUnanswered()
    {
        const auto outcome = ask();
        m_requests.reset();
        QVERIFY(outcome.isThere() && !*outcome);
        QCOMPARE(outcome->error().kind, Kind::Cancelled);
    }

    void asksForTheRightPortal()
    {
        const Portal other = parsePortal(QStringLiteral("other.duplocloud.net")).value();
        const auto here = ask();
        Outcome there(m_requests->signedIn({other, AccessLevel::Administrator, {}}, m_terraform), this);
        QCOMPARE(m_requests->portals().size(), 2);
        m_requests->deny(ProgramQuestion::signIn(other));
        QCOMPARE(there->error().kind, Kind::Denied);
        QVERIFY(!here.isThere());
    }
};

QTEST_GUILESS_MAIN(TestProgramRequests)
#include "tst_programrequests.moc"

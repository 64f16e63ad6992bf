#include "brokerworld.h"
#include "support/awaiting.h"

#include <QSignalSpy>
#include <QtTest>

using Kind = Error::Kind;
using State = SignIns::State;
using namespace std::chrono_literals;

/// The ways to be signed in, and to stop being it.
class TestSignIns : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;

    State state() const { return m_world->signIns.state(m_world->acme); }

private Q_SLOTS:
    void init() { m_world = std::make_unique<BrokerWorld>(); }

    void restores()
    {
        m_world->settings.addPortal(m_world->acme);
        m_world->storeToken();
        QSignalSpy verified(&m_world->signIns, &SignIns::verified);
        m_world->signIns.restore();
        QCOMPARE(state(), State::SignedIn);
        const SignIn *found = m_world->signIns.find(m_world->acme);
        QVERIFY(found);
        QCOMPARE(found->user.name, QStringLiteral("bob@example.com"));
        QCOMPARE(found->tenants.size(), 2);
        QCOMPARE(found->signedInAt, m_world->clock.now().addSecs(-600));
        QCOMPARE(found->endsAt, m_world->clock.now().addSecs(3000));
        QVERIFY(!found->endIsCertain);
        QCOMPARE(verified.count(), 0); // nobody has just signed in
    }

    void restoreFails_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<std::optional<Error>>("keychain");
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("triesAgain");
        const QByteArray good = "api-token-0123456789";
        const auto none = std::optional<Error>();
        const QByteArray old = jwt(FakeClock().now().addSecs(-1));
        QTest::newRow("nothing stored") << QByteArray() << none << 200 << Kind::NotSignedIn << false;
        QTest::newRow("expired") << old << none << 200 << Kind::NotSignedIn << false;
        QTest::newRow("refused") << good << none << 401 << Kind::Unauthorized << false;
        QTest::newRow("server fails") << good << none << 500 << Kind::Server << true;
        QTest::newRow("portal offline") << good << none << 0 << Kind::Network << true;
        QTest::newRow("keychain locked") << good << std::optional(Error{Kind::KeychainLocked, {}, {}}) << 200
                                         << Kind::KeychainLocked << true;
        QTest::newRow("no keychain") << good << std::optional(Error{Kind::KeychainUnavailable, {}, {}}) << 200
                                     << Kind::KeychainUnavailable << true;
    }
    void restoreFails()
    {
        QFETCH(QByteArray, token);
        QFETCH(std::optional<Error>, keychain);
        QFETCH(int, status);
        QFETCH(Kind, kind);
        QFETCH(bool, triesAgain);
        m_world->settings.addPortal(m_world->acme);
        if (!token.isEmpty())
            m_world->storeToken(token);
        m_world->keychain.error = keychain;
        const QString path = QStringLiteral("/v3/features/system");
        const auto good = m_world->transport.answers.value(path);
        if (status == 0)
            m_world->cut(path);
        else if (status != 200)
            m_world->fail(path, status);

        Outcome first(m_world->signIns.current(m_world->acme), this);
        QVERIFY(first.isThere() && !*first);
        QCOMPARE(first->error().kind, kind);
        QCOMPARE(state(), State::SignedOut);

        m_world->keychain.error.reset();
        m_world->transport.answers[path] = good;
        Outcome again(m_world->signIns.current(m_world->acme), this);
        QVERIFY(again.isThere());
        QCOMPARE(again->has_value(), triesAgain);
        if (!triesAgain)
            QCOMPARE(again->error().kind, Kind::NotSignedIn);
    }

    void oneRestoreForAllThatAsk()
    {
        m_world->storeToken();
        m_world->transport.hold = true;
        Outcome one(m_world->signIns.current(m_world->acme), this);
        Outcome two(m_world->signIns.current(m_world->acme), this);
        QCOMPARE(state(), State::Restoring);
        m_world->transport.release();
        QVERIFY(one.isThere() && two.isThere() && *one && *two);
        QCOMPARE(m_world->transport.requests.size(), 3);
    }

    void keepsNothingOfHostsThatAProgramMakesUp()
    {
        m_world->settings.addPortal(m_world->acme);
        m_world->keychain.error = Error{Kind::KeychainUnavailable, {}, {}};
        const Portal stranger = parsePortal(QStringLiteral("stranger.example.com")).value();
        Outcome own(m_world->signIns.current(m_world->acme), this);
        Outcome other(m_world->signIns.current(stranger), this);
        QCOMPARE(other->error().kind, Kind::KeychainUnavailable);
        QVERIFY(m_world->signIns.lastError(stranger)); // for whoever hears of it
        QTRY_VERIFY(!m_world->signIns.lastError(stranger));
        QVERIFY(m_world->signIns.lastError(m_world->acme));
    }

    void whoComesBackBeforeAStrangerIsForgotten()
    {
        const Portal &acme = m_world->acme;
        Outcome nobody(m_world->signIns.current(acme), this);
        QCOMPARE(nobody->error().kind, Kind::NotSignedIn);
        Outcome outcome(m_world->signIns.authorize(acme), this);
        m_world->clickAuthorize();
        QTRY_VERIFY(outcome.isThere());
        QVERIFY(outcome->has_value());
        QCOMPARE(state(), State::SignedIn);
    }

    void authorizes()
    {
        QStringList order;
        connect(&m_world->signIns, &SignIns::verified, this, [&](const SignIn &signIn) {
            QVERIFY(m_world->keychain.entries.isEmpty());
            order.append(signIn.user.name);
        });
        Outcome signedIn(m_world->signIns.authorize(m_world->acme), this);
        QCOMPARE(state(), State::Authorizing);
        QCOMPARE(m_world->browser.opened, QList<QUrl>{m_world->signIns.pageUrl(m_world->acme)});
        QVERIFY(m_world->signIns.remaining(m_world->acme) > 170s);
        Outcome joined(m_world->signIns.authorize(m_world->acme), this);
        QCOMPARE(m_world->browser.opened.size(), 1);
        QVERIFY(m_world->signIns.openAgain(m_world->acme).has_value());
        QCOMPARE(m_world->browser.opened.size(), 2);

        m_world->clickAuthorize();
        QTRY_VERIFY(signedIn.isThere());
        QVERIFY(signedIn->has_value() && joined.isThere() && joined->has_value());
        QCOMPARE((*signedIn)->token.value.exposeBytes(), QByteArray("page-token-0123456789"));
        QCOMPARE(order, QStringList{QStringLiteral("bob@example.com")});
        QCOMPARE(m_world->keychain.entries.size(), 1);
        QCOMPARE(m_world->settings.portals(), QList<Portal>{m_world->acme});
        QCOMPARE(state(), State::SignedIn);
        QVERIFY(m_world->signIns.pageUrl(m_world->acme).isEmpty());
        QCOMPARE(m_world->signIns.openAgain(m_world->acme).error().kind, Kind::NotFound);
    }

    void ends_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("Cancel on the page") << 0 << Kind::Cancelled;
        QTest::newRow("Cancel here") << 1 << Kind::Cancelled;
        QTest::newRow("the portal fails") << 2 << Kind::Server;
        QTest::newRow("not even a portal") << 3 << Kind::NotAPortal;
    }
    void ends()
    {
        QFETCH(int, how);
        QFETCH(Kind, kind);
        const int statuses[] = {200, 200, 500, 404};
        if (how > 1)
            m_world->fail(QStringLiteral("/v3/features/system"), statuses[how]);
        Outcome signedIn(m_world->signIns.authorize(m_world->acme), this);
        if (how == 0)
            m_world->clickCancel();
        else if (how == 1)
            m_world->signIns.cancel(m_world->acme);
        else
            m_world->clickAuthorize();
        QTRY_VERIFY(signedIn.isThere());
        QVERIFY(!*signedIn);
        QCOMPARE(signedIn->error().kind, kind);
        QCOMPARE(state(), State::SignedOut);
        QVERIFY(m_world->keychain.entries.isEmpty());
        QVERIFY(m_world->settings.lastUser(m_world->acme).isEmpty());
        QCOMPARE(m_world->signIns.lastError(m_world->acme).has_value(), kind != Kind::Cancelled);
    }

    void aTokenThatThePortalDoesNotKnowEndsNothing()
    {
        const QString path = QStringLiteral("/v3/features/system");
        const auto good = m_world->transport.answers.value(path);
        m_world->fail(path, 401);
        Outcome signedIn(m_world->signIns.authorize(m_world->acme), this);
        m_world->clickAuthorize("made-up-by-a-page");
        QTRY_VERIFY(m_world->signIns.lastError(m_world->acme));
        QCOMPARE(m_world->signIns.lastError(m_world->acme)->kind, Kind::Unauthorized);
        QCOMPARE(state(), State::Authorizing);
        QVERIFY(!m_world->signIns.pageUrl(m_world->acme).isEmpty() && !signedIn.isThere());
        m_world->transport.answers[path] = good;
        m_world->clickAuthorize();
        QTRY_VERIFY(signedIn.isThere() && *signedIn);
        QVERIFY(!m_world->signIns.lastError(m_world->acme));
    }

    void theNextAttemptIsNotEndedByTheOneBefore()
    {
        // The first is given up while the portal is asked; its answer comes when a second one runs, maybe at
        // the very same place in memory.
        m_world->transport.hold = true;
        Outcome first(m_world->signInWithToken(), this);
        m_world->signIns.cancel(m_world->acme);
        QVERIFY(first.isThere() && !*first);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QList<std::shared_ptr<Outcome<SignIn>>> others;
        for (int i = 0; i < 20; ++i) {
            m_world->signIns.cancel(m_world->acme);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            others.append(std::make_shared<Outcome<SignIn>>(m_world->signInWithToken(), this));
        }
        m_world->transport.release();
        QVERIFY(others.last()->isThere());
        QVERIFY2(others.last()->operator*().has_value(), "ended by an answer that was not its own");
        QCOMPARE(state(), State::SignedIn);
    }

    void aTokenReplacesARunningAttempt()
    {
        Outcome first(m_world->signIns.authorize(m_world->acme), this);
        Outcome second(m_world->signInWithToken(), this);
        QVERIFY(second.isThere() && *second);
        QVERIFY(first.isThere() && *first); // who waited gets the sign-in that came
        QCOMPARE((*first)->token.kind, PortalToken::Kind::ApiToken);
        QVERIFY(!(*second)->endsAt.isValid());
    }

    void commandThatLeavesTakesItsPageAlong()
    {
        AuthorizeOptions options;
        options.ticket = 7;
        Outcome alone(m_world->signIns.authorize(m_world->acme, options), this);
        m_world->signIns.withdraw(8);
        QVERIFY(!alone.isThere());
        m_world->signIns.withdraw(7);
        QVERIFY(alone.isThere() && !*alone);
        QCOMPARE(alone->error().kind, Kind::Cancelled);
        QCOMPARE(m_world->signIns.state(m_world->acme), SignIns::State::SignedOut);

        Outcome first(m_world->signIns.authorize(m_world->acme, options), this);
        options.ticket = 8;
        Outcome second(m_world->signIns.authorize(m_world->acme, options), this);
        m_world->signIns.withdraw(7);
        QVERIFY(first.isThere() && !second.isThere()); // somebody still waits for that page
        m_world->signIns.withdraw(8);
        QVERIFY(second.isThere() && !m_world->signIns.isBusy(m_world->acme));

        Outcome third(m_world->signIns.authorize(m_world->acme, options), this);
        Outcome joined(m_world->signIns.authorize(m_world->acme), this);
        m_world->signIns.withdraw(8);
        QVERIFY(third.isThere() && !joined.isThere()); // a window does as well
    }

    void browserMissing_data()
    {
        QTest::addColumn<bool>("required");
        QTest::newRow("the link can be opened by hand") << false;
        QTest::newRow("nobody is there to do so") << true;
    }
    void browserMissing()
    {
        QFETCH(bool, required);
        m_world->browser.error = Error{Kind::BrowserUnavailable, QStringLiteral("link"), {}};
        AuthorizeOptions options;
        options.browserRequired = required;
        Outcome signedIn(m_world->signIns.authorize(m_world->acme, options), this);
        QCOMPARE(signedIn.isThere(), required);
        QCOMPARE(m_world->signIns.isBusy(m_world->acme), !required);
        QCOMPARE(m_world->signIns.lastError(m_world->acme)->kind, Kind::BrowserUnavailable);
        if (required)
            return;
        m_world->clickAuthorize();
        QTRY_VERIFY(signedIn.isThere());
        QVERIFY(signedIn->has_value());
    }
};

QTEST_GUILESS_MAIN(TestSignIns)
#include "tst_signins.moc"

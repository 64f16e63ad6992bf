#include "brokerworld.h"
#include "support/awaiting.h"

#include <QSignalSpy>
#include <QtTest>

using Kind = Error::Kind;
using State = SignIns::State;
using namespace std::chrono_literals;

/// How a sign-in ends or is renewed, and what is left of it.
class TestSignInEnds : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;

    State state() const { return m_world->signIns.state(m_world->acme); }

private Q_SLOTS:
    void init() { m_world = std::make_unique<BrokerWorld>(); }

    void signsOut()
    {
        m_world->signInWithToken();
        QCOMPARE(m_world->keychain.entries.size(), 1);
        QSignalSpy gone(&m_world->signIns, &SignIns::personGone);
        Outcome out(m_world->signIns.signOut(m_world->acme), this);
        QVERIFY(out.isThere() && *out);
        QCOMPARE(gone.count(), 1);
        QVERIFY(m_world->keychain.entries.isEmpty());
        QVERIFY(!m_world->signIns.last(m_world->acme));
        QCOMPARE(state(), State::SignedOut);
        Outcome current(m_world->signIns.current(m_world->acme), this);
        QCOMPARE(current->error().kind, Kind::NotSignedIn);
    }

    void signsOutInMemoryWhereTheKeychainFails()
    {
        m_world->signInWithToken();
        m_world->keychain.error = Error{Kind::KeychainLocked, {}, {}};
        Outcome out(m_world->signIns.signOut(m_world->acme), this);
        QCOMPARE(out->error().kind, Kind::KeychainLocked);
        QVERIFY(!m_world->signIns.find(m_world->acme));
    }

    void isEndedByTheToken()
    {
        QSignalSpy changed(&m_world->signIns, &SignIns::changed);
        const QByteArray token = jwt(m_world->clock.now().addSecs(600));
        m_world->signIns.useToken(m_world->acme, Secret(token));
        QVERIFY(m_world->signIns.find(m_world->acme)->endIsCertain);
        m_world->clock.advance(599s);
        QCOMPARE(state(), State::SignedIn);
        m_world->clock.advance(1s);
        QCOMPARE(state(), State::Ended);
        QVERIFY(!m_world->signIns.find(m_world->acme));
        QVERIFY(m_world->signIns.last(m_world->acme));
        Outcome current(m_world->signIns.current(m_world->acme), this);
        QCOMPARE(current->error().kind, Kind::NotSignedIn);
    }

    void aClockThatWasWrongForAWhileEndsNothing()
    {
        m_world->signIns.useToken(m_world->acme, Secret(jwt(m_world->clock.now().addSecs(600))));
        QSignalSpy changed(&m_world->signIns, &SignIns::changed);
        m_world->clock.advance(24h);
        m_world->signIns.checkEnds();
        QCOMPARE(state(), State::Ended);
        m_world->signIns.cancel(m_world->acme);
        m_world->signIns.checkEnds();
        QCOMPARE(changed.count(), 1); // told once
        m_world->clock.advance(-24h);
        m_world->signIns.checkEnds();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(state(), State::SignedIn);
        Outcome current(m_world->signIns.current(m_world->acme), this);
        QVERIFY(current.isThere() && current->has_value());
        // A refusal is for good.
        m_world->signIns.reportUnauthorized(m_world->acme, (*current)->token);
        m_world->signIns.checkEnds();
        QCOMPARE(state(), State::Ended);
    }

    void tellsThatTheTokenHasEnded()
    {
        // The timer runs by the real clock, so the token's rest is short.
        const QByteArray token = jwt(m_world->clock.now().addSecs(1));
        m_world->signIns.useToken(m_world->acme, Secret(token));
        QSignalSpy changed(&m_world->signIns, &SignIns::changed);
        m_world->clock.advance(1s);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(state(), State::Ended);
    }

    void isEndedByARefusal()
    {
        m_world->signInWithToken();
        m_world->signIns.reportUnauthorized(m_world->acme, PortalToken{Secret("another"), {}, {}});
        QCOMPARE(state(), State::SignedIn);
        m_world->signIns.reportUnauthorized(m_world->acme, m_world->signIns.find(m_world->acme)->token);
        QCOMPARE(state(), State::Ended);
        QCOMPARE(m_world->keychain.entries.size(), 1);
    }

    void aFailedRenewalLeavesWhatWasThere()
    {
        m_world->signInWithToken();
        Outcome renewed(m_world->signIns.authorize(m_world->acme), this);
        QCOMPARE(state(), State::Authorizing);
        QVERIFY(m_world->signIns.find(m_world->acme));
        m_world->signIns.cancel(m_world->acme);
        QVERIFY(renewed.isThere() && !*renewed);
        QCOMPARE(state(), State::SignedIn);
        m_world->fail(QStringLiteral("/v3/features/system"), 401);
        Outcome refused(m_world->signIns.useToken(m_world->acme, Secret("worse-token")), this);
        QCOMPARE(refused->error().kind, Kind::Unauthorized);
        QCOMPARE(m_world->signIns.find(m_world->acme)->token.value.exposeBytes(),
            QByteArray("api-token-0123456789"));
    }

    void aTokenThatIsNotAcceptedReplacesNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("mistyped") << 401 << Kind::Unauthorized;
        QTest::newRow("the portal fails") << 500 << Kind::Server;
    }
    void aTokenThatIsNotAcceptedReplacesNothing()
    {
        QFETCH(int, status);
        QFETCH(Kind, kind);
        Outcome page(m_world->signIns.authorize(m_world->acme), this);
        const QString path = QStringLiteral("/v3/features/system");
        const auto good = m_world->transport.answers.value(path);
        m_world->fail(path, status);
        Outcome token(m_world->signInWithToken(), this);
        QVERIFY(token.isThere() && !*token);
        QCOMPARE(token->error().kind, kind);
        QVERIFY(!page.isThere());
        QCOMPARE(state(), State::Authorizing);
        m_world->transport.answers[path] = good;
        m_world->clickAuthorize();
        QTRY_VERIFY(page.isThere() && *page);
    }

    void aTokenThatIsCheckedBesideThePageIsCancelledWithIt()
    {
        Outcome page(m_world->signIns.authorize(m_world->acme), this);
        m_world->transport.hold = true;
        Outcome token(m_world->signInWithToken(), this);
        QVERIFY(!token.isThere() && !page.isThere());
        m_world->signIns.cancel(m_world->acme);
        m_world->transport.release();
        QVERIFY(token.isThere() && page.isThere());
        QCOMPARE(token->error().kind, Kind::Cancelled);
        QCOMPARE(page->error().kind, Kind::Cancelled);
        QVERIFY(m_world->keychain.entries.isEmpty());
    }

    void refreshes()
    {
        m_world->signInWithToken();
        const QDateTime before = m_world->signIns.find(m_world->acme)->signedInAt;
        m_world->clock.advance(60s);
        m_world->setTenants({{dev01Id, QStringLiteral("dev01")}});
        Outcome refreshed(m_world->signIns.refresh(m_world->acme), this);
        QVERIFY(refreshed.isThere() && *refreshed);
        QCOMPARE(m_world->signIns.find(m_world->acme)->tenants.size(), 1);
        QCOMPARE(m_world->signIns.find(m_world->acme)->signedInAt, before);
        m_world->fail(QStringLiteral("/v3/features/system"), 401);
        m_world->signIns.refresh(m_world->acme);
        QCOMPARE(state(), State::Ended);
    }

    void aTokenGoesToItsOwnPortalsApiAlone()
    {
        m_world->settings.addPortal(m_world->acme);
        m_world->storeToken();
        const Portal lure =
            parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral("https://evil.example.com"))
                .value();
        m_world->signIns.current(lure);
        m_world->signIns.refresh(lure);
        QCOMPARE(m_world->transport.requests.size(), 6);
        for (const HttpRequest &request : m_world->transport.requests)
            QCOMPARE(request.url.host(), QStringLiteral("acme.duplocloud.net"));
    }

    void endsWithWhateverIsUnderWay_data()
    {
        QTest::addColumn<int>("stage");
        QTest::newRow("restoring") << 0;
        QTest::newRow("waiting for the page") << 1;
        QTest::newRow("verifying") << 2;
        QTest::newRow("asking") << 3;
    }
    void endsWithWhateverIsUnderWay()
    {
        QFETCH(int, stage);
        m_world->transport.hold = stage == 0 || stage == 2;
        m_world->questions.hold = true;
        m_world->storeToken();
        m_world->settings.setLastUser(m_world->acme, QStringLiteral("alice@example.com"));
        Outcome outcome(stage == 0 ? m_world->signIns.current(m_world->acme)
                : stage == 1       ? m_world->signIns.authorize(m_world->acme)
                                   : m_world->signInWithToken(),
            this);
        QVERIFY(!outcome.isThere());
        m_world.reset();
        QVERIFY(outcome.isThere() && !*outcome);
        QCOMPARE(outcome->error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSignInEnds)
#include "tst_signinends.moc"

#include "brokerworld.h"
#include "support/awaiting.h"

#include <QSignalSpy>
#include <QtTest>

using Kind = Error::Kind;
using Freshness = CredentialBroker::Freshness;
using namespace std::chrono_literals;

/// Who gets which credentials, and how many portal calls that takes.
class TestCredentialBroker : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;

    Result<Access> get(const AccessTarget &target, Freshness freshness = Freshness::Cached)
    {
        Outcome outcome(m_world->broker.access(target, freshness), this);
        return outcome.isThere() ? *outcome : Result<Access>(failure(Kind::TimedOut));
    }
    static QString keyId(const Result<Access> &access)
    {
        return access ? access->credentials.accessKeyId : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<BrokerWorld>();
        m_world->signInWithToken();
    }

    void cachedCostsNoCall()
    {
        QSignalSpy changed(&m_world->broker, &CredentialBroker::sessionsChanged);
        const auto first = get(m_world->dev01());
        QVERIFY(first.has_value());
        QCOMPARE(first->credentials.expiration, m_world->clock.now().addSecs(3600));
        QCOMPARE(first->credentials.region, QStringLiteral("us-west-2"));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(keyId(get(m_world->dev01())), first->credentials.accessKeyId);
        QCOMPARE(m_world->calls(), 1);
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_world->broker.cached(
            m_world->dev01(), Freshness::Cached, *m_world->signIns.find(m_world->acme)));
    }

    void manyAtOnceAreOneCall()
    {
        m_world->transport.hold = true;
        std::vector<Outcome<Access>> outcomes;
        for (int i = 0; i < 200; ++i)
            outcomes.emplace_back(m_world->broker.access(m_world->dev01(), Freshness::Cached), this);
        m_world->transport.release();
        QCOMPARE(m_world->calls(), 1);
        for (const auto &outcome : outcomes)
            QVERIFY(outcome.isThere() && outcome->has_value());
    }

    void cancelledByOneOfTwo()
    {
        m_world->transport.hold = true;
        Cancellation mine, yours;
        Outcome first(m_world->broker.access(m_world->dev01(), Freshness::Cached, mine), this);
        Outcome second(m_world->broker.access(m_world->dev01(), Freshness::Cached, yours), this);
        mine.cancel();
        QVERIFY(first.isThere());
        QCOMPARE(first->error().kind, Kind::Cancelled);
        QVERIFY(!second.isThere());
        QCOMPARE(m_world->transport.letGo, 0);
        yours.cancel();
        QCOMPARE(second->error().kind, Kind::Cancelled);
        QCOMPARE(m_world->transport.letGo, 1);
        QVERIFY(m_world->broker.sessions().isEmpty());
        // Nothing of it hinders who asks next, nor does cancelling again what is over.
        Outcome third(m_world->broker.access(m_world->dev01(), Freshness::Cached), this);
        yours.cancel();
        m_world->transport.release();
        QVERIFY(third.isThere() && third->has_value());
        QCOMPARE(m_world->calls(), 2);
    }

    void cancelledOfItsOwn()
    {
        const auto before = get(m_world->dev01());
        m_world->transport.hold = true;
        Cancellation mine;
        Outcome fresh(m_world->broker.access(m_world->dev01(), Freshness::New, mine), this);
        mine.cancel();
        QCOMPARE(fresh->error().kind, Kind::Cancelled);
        QCOMPARE(m_world->transport.letGo, 1);
        m_world->transport.release();
        QCOMPARE(get(m_world->dev01())->obtainedAt, before->obtainedAt);
        Outcome never(m_world->broker.access(m_world->prod(), Freshness::Cached, mine), this);
        QCOMPARE(never->error().kind, Kind::Cancelled);
        QCOMPARE(m_world->calls(prodId), 0);
    }

    void everyTargetIsItsOwn()
    {
        m_world->setAccess(m_world->accessPath(prodId), 3600, 2);
        m_world->setAccess(m_world->adminPath, 3600, 3);
        m_world->setAccess(m_world->opsPath, 3600, 4);
        const AccessTarget ops{m_world->acme, AccessLevel::Operations, {}};
        const QList<AccessTarget> targets{m_world->dev01(), m_world->prod(), m_world->admin(), ops};
        for (int round = 0; round < 2; ++round)
            for (int i = 0; i < targets.size(); ++i)
                QCOMPARE(
                    keyId(get(targets[i])), QStringLiteral("ASIAIOSFODNN7EXAMPL") + QString::number(i + 1));
        QCOMPARE(m_world->calls(dev01Id), 1);
        QCOMPARE(m_world->calls(prodId), 1);
        QCOMPARE(m_world->transport.count(m_world->adminPath), 1);
        QCOMPARE(m_world->transport.count(m_world->opsPath), 1);
        QCOMPARE(m_world->broker.sessions().size(), 4);
        QCOMPARE(m_world->broker.session(ops)->region, QStringLiteral("us-west-2"));
    }

    void byNameAndByIdAreTheSame()
    {
        const AccessTarget byId{m_world->acme, AccessLevel::Tenant, dev01Id.toUpper()};
        const AccessTarget shouted{m_world->acme, AccessLevel::Tenant, QStringLiteral("DEV01")};
        QVERIFY(get(byId).has_value());
        QVERIFY(get(m_world->dev01()).has_value());
        QVERIFY(get(shouted).has_value());
        QCOMPARE(m_world->calls(), 1);
        QCOMPARE(m_world->broker.sessions().first().target, m_world->dev01());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("subject");
        QTest::newRow("unknown tenant")
            << QStringLiteral("nope") << 200 << Kind::NotFound << QStringLiteral("nope");
        QTest::newRow("no tenant") << QString() << 200 << Kind::NotFound << QString();
        QTest::newRow("a path") << QStringLiteral("../../admin") << 200 << Kind::NotFound
                                << QStringLiteral("../../admin");
        QTest::newRow("not allowed") << QStringLiteral("dev01") << 403 << Kind::Forbidden
                                     << QStringLiteral("dev01");
        QTest::newRow("gone") << dev01Id << 404 << Kind::NotFound << QStringLiteral("dev01");
        QTest::newRow("fails") << QStringLiteral("dev01") << 500 << Kind::Server
                               << QStringLiteral("acme.duplocloud.net");
    }
    void refuses()
    {
        QFETCH(QString, tenant);
        QFETCH(int, status);
        QFETCH(Kind, kind);
        QFETCH(QString, subject);
        if (status != 200)
            m_world->fail(m_world->accessPath(dev01Id), status);
        const auto access = get({m_world->acme, AccessLevel::Tenant, tenant});
        QVERIFY(!access);
        QCOMPARE(access.error().kind, kind);
        QCOMPARE(access.error().subject, subject);
        QVERIFY(m_world->broker.sessions().isEmpty());
        m_world->setAccess(m_world->accessPath(dev01Id));
        QVERIFY(get(m_world->dev01()).has_value()); // a failure is not remembered
    }

    void unauthorizedEndsTheSignIn()
    {
        QVERIFY(get(m_world->prod()).has_value());
        m_world->fail(m_world->accessPath(dev01Id), 401);
        QCOMPARE(get(m_world->dev01()).error().kind, Kind::Unauthorized);
        QCOMPARE(m_world->signIns.state(m_world->acme), SignIns::State::Ended);
        QCOMPARE(get(m_world->dev01()).error().kind, Kind::NotSignedIn);
        QCOMPARE(m_world->calls(), 1);
        QVERIFY(get(m_world->prod()).has_value()); // what was obtained lasts
        QCOMPARE(m_world->calls(prodId), 1);
    }

    void notSignedIn()
    {
        const Portal other = parsePortal(QStringLiteral("other.duplocloud.net")).value();
        const auto access = get({other, AccessLevel::Tenant, QStringLiteral("dev01")});
        QCOMPARE(access.error().kind, Kind::NotSignedIn);
        QCOMPARE(access.error().subject, QStringLiteral("other.duplocloud.net"));
    }

    void forgets_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<int>("left");
        QTest::newRow("one") << 0 << 1;
        QTest::newRow("all") << 1 << 0;
        QTest::newRow("all ended") << 2 << 0;
        QTest::newRow("sign-out") << 3 << 0;
        QTest::newRow("another person") << 4 << 0;
        QTest::newRow("the same person again") << 5 << 2;
        QTest::newRow("sign-out elsewhere") << 6 << 2;
    }
    void forgets()
    {
        QFETCH(int, how);
        QFETCH(int, left);
        QVERIFY(get(m_world->dev01()).has_value());
        QVERIFY(get(m_world->prod()).has_value());
        m_world->questions.accept = true;
        if (how == 0)
            m_world->broker.end(m_world->dev01());
        else if (how == 1)
            m_world->broker.clear();
        else if (how == 2)
            m_world->broker.endAll();
        else if (how == 3)
            m_world->signIns.signOut(m_world->acme);
        else if (how == 4)
            m_world->setUser("alice@example.com");
        else if (how == 6)
            m_world->signIns.signOut(parsePortal(QStringLiteral("other.duplocloud.net")).value());
        if (how == 4 || how == 5)
            m_world->signIns.useToken(m_world->acme, Secret("another-token-987654321"));
        QCOMPARE(m_world->broker.sessions().size(), left);
        m_world->setAccess(m_world->accessPath(dev01Id), 3600, 2);
        if (how != 3)
            QCOMPARE(keyId(get(m_world->dev01())),
                left == 2 ? QStringLiteral("ASIAIOSFODNN7EXAMPL1") : QStringLiteral("ASIAIOSFODNN7EXAMPL2"));
    }

    void clearedWhileItFetches()
    {
        m_world->transport.hold = true;
        Outcome outcome(m_world->broker.access(m_world->dev01(), Freshness::Cached), this);
        m_world->broker.clear();
        m_world->transport.release();
        QVERIFY(outcome.isThere() && outcome->has_value());
        QVERIFY(m_world->broker.sessions().isEmpty());
    }

    void destroyedWhileItFetches()
    {
        m_world->transport.hold = true;
        Outcome cached(m_world->broker.access(m_world->dev01(), Freshness::Cached), this);
        Outcome fresh(m_world->broker.access(m_world->dev01(), Freshness::New), this);
        m_world.reset();
        QVERIFY(cached.isThere() && !*cached);
        QVERIFY(fresh.isThere() && !*fresh);
        QCOMPARE(cached->error().kind, Kind::Cancelled);
    }

    void whatHasExpiredIsDropped()
    {
        QVERIFY(get(m_world->dev01()).has_value());
        QVERIFY(get(m_world->operations()).has_value());
        m_world->clock.advance(3601s);
        m_world->transport.hold = true;
        Outcome renewed(m_world->broker.access(m_world->operations(), Freshness::Cached), this);
        Outcome other(m_world->broker.access(m_world->prod(), Freshness::Cached), this);
        m_world->transport.release();
        QVERIFY(renewed->has_value() && other->has_value());
        // Which a clock that is set back would show again.
        m_world->clock.advance(-3000s);
        const SignIn &signIn = *m_world->signIns.find(m_world->acme);
        QVERIFY(!m_world->broker.cached(m_world->dev01(), Freshness::Cached, signIn));
        m_world->clock.advance(3000s);
        QVERIFY(m_world->broker.cached(m_world->operations(), Freshness::Cached, signIn));
    }

    void anotherPersonsTokenSeesNothingOfIt()
    {
        QVERIFY(get(m_world->dev01()).has_value());
        SignIn other = *m_world->signIns.find(m_world->acme);
        other.token.value = Secret("token-of-alice");
        other.user.name = QStringLiteral("alice@example.com");
        QVERIFY(!m_world->broker.cached(m_world->dev01(), Freshness::Cached, other));
        m_world->setAccess(m_world->accessPath(dev01Id), 3600, 2);
        Outcome outcome(m_world->broker.access(m_world->dev01(), Freshness::Cached, other), this);
        QCOMPARE(keyId(*outcome), QStringLiteral("ASIAIOSFODNN7EXAMPL2"));
        QCOMPARE(keyId(get(m_world->dev01())), QStringLiteral("ASIAIOSFODNN7EXAMPL1"));
    }

    void unknownPersonsAreToldApartByTheirTokens()
    {
        SignIn one = *m_world->signIns.find(m_world->acme);
        one.user.name.clear();
        SignIn two = one;
        two.token.value = Secret("another-token");
        for (const SignIn &signIn : {one, two, one, two})
            m_world->broker.access(m_world->dev01(), Freshness::Cached, signIn);
        QCOMPARE(m_world->calls(), 2);
    }
};

QTEST_GUILESS_MAIN(TestCredentialBroker)
#include "tst_credentialbroker.moc"

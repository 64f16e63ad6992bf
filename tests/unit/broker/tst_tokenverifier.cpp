#include "brokerworld.h"
#include "support/awaiting.h"

#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;

class TestTokenVerifier : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;
    const PortalToken m_token{Secret("api-token-0123456789"), {}, PortalToken::Kind::ApiToken};

private Q_SLOTS:
    void init() { m_world = std::make_unique<BrokerWorld>(); }

    void asksAllAtOnce()
    {
        m_world->transport.hold = true;
        Outcome outcome(m_world->verifier.verify(m_world->acme, m_token), this);
        QCOMPARE(m_world->transport.requests.size(), 3);
        m_world->transport.release();
        QVERIFY(outcome.isThere() && *outcome);
        QCOMPARE((*outcome)->user.name, QStringLiteral("bob@example.com"));
        QVERIFY((*outcome)->mayAdministrate() && (*outcome)->mayOperate());
        QCOMPARE((*outcome)->tenant(QStringLiteral("PROD"))->id, prodId);
        QCOMPARE((*outcome)->tenant(prodId)->name, QStringLiteral("prod"));
        QVERIFY(!(*outcome)->tenant(QStringLiteral("prod2")));
        for (const HttpRequest &request : m_world->transport.requests)
            QCOMPARE(request.bearer, m_token.value);
    }

    void fails_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        const QString features = QStringLiteral("/v3/features/system");
        const QString tenants = QStringLiteral("/admin/GetTenantsForUser");
        QTest::newRow("401") << features << 401 << QByteArray("{}") << Kind::Unauthorized;
        QTest::newRow("404") << features << 404 << QByteArray("no") << Kind::NotAPortal;
        QTest::newRow("HTML") << features << 200 << QByteArray("<html>") << Kind::Malformed;
        QTest::newRow("empty") << features << 200 << QByteArray() << Kind::Malformed;
        QTest::newRow("500 for the tenants") << tenants << 500 << QByteArray() << Kind::Server;
        QTest::newRow("tenants are no list") << tenants << 200 << QByteArray("{}") << Kind::Malformed;
        QTest::newRow("user fails") << QStringLiteral("/admin/GetUserRoleInfo") << 503 << QByteArray()
                                    << Kind::Server;
    }
    void fails()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Kind, kind);
        m_world->transport.answers[path] = {status, body, {}};
        Outcome outcome(m_world->verifier.verify(m_world->acme, m_token), this);
        QVERIFY(outcome.isThere() && !*outcome);
        if (kind == Kind::Malformed && path.contains(QLatin1String("features")))
            QVERIFY(outcome->error().kind == Kind::NotAPortal || outcome->error().kind == kind);
        else
            QCOMPARE(outcome->error().kind, kind);
    }

    void onceIsEnoughForAnHour()
    {
        m_world->transport.hold = true;
        std::vector<Outcome<SignIn>> outcomes;
        for (int i = 0; i < 50; ++i)
            outcomes.emplace_back(m_world->verifier.verifyOnce(m_world->acme, m_token), this);
        m_world->transport.release();
        m_world->transport.hold = false;
        QCOMPARE(m_world->transport.requests.size(), 3);
        for (const auto &outcome : outcomes)
            QVERIFY(outcome.isThere() && outcome->has_value());
        m_world->clock.advance(3599s);
        m_world->verifier.verifyOnce(m_world->acme, m_token);
        QCOMPARE(m_world->transport.requests.size(), 3);
        m_world->clock.advance(1s);
        m_world->verifier.verifyOnce(m_world->acme, m_token);
        QCOMPARE(m_world->transport.requests.size(), 6);
    }

    void anOldAnswerWillDoWhileThePortalCannotBeReached_data()
    {
        QTest::addColumn<std::chrono::seconds>("age");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isGiven");
        QTest::newRow("offline") << std::chrono::seconds(11h) << 0 << true;
        QTest::newRow("down") << std::chrono::seconds(2h) << 503 << true;
        QTest::newRow("refused") << std::chrono::seconds(2h) << 401 << false;
        QTest::newRow("too old") << std::chrono::seconds(12h) << 0 << false;
    }
    void anOldAnswerWillDoWhileThePortalCannotBeReached()
    {
        QFETCH(std::chrono::seconds, age);
        QFETCH(int, status);
        QFETCH(bool, isGiven);
        m_world->verifier.verifyOnce(m_world->acme, m_token);
        m_world->clock.advance(age);
        if (status == 0)
            m_world->goOffline();
        else
            m_world->fail(QStringLiteral("/v3/features/system"), status);
        Outcome outcome(m_world->verifier.verifyOnce(m_world->acme, m_token), this);
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->has_value(), isGiven);
    }

    void whatThePortalRefusesServesNoMore_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("refused") << 401 << false;
        QTest::newRow("down") << 503 << true;
    }
    void whatThePortalRefusesServesNoMore()
    {
        QFETCH(int, status);
        QFETCH(bool, isKept);
        m_world->verifier.verifyOnce(m_world->acme, m_token);
        QVERIFY(m_world->verifier.last(m_world->acme, m_token));
        m_world->clock.advance(2h);
        m_world->fail(QStringLiteral("/v3/features/system"), status);
        m_world->verifier.verifyOnce(m_world->acme, m_token);
        QCOMPARE(m_world->verifier.last(m_world->acme, m_token) != nullptr, isKept);
    }

    void remembersNoFailureAndNobodyElse()
    {
        const auto good = m_world->transport.answers.value(QStringLiteral("/v3/features/system"));
        m_world->fail(QStringLiteral("/v3/features/system"), 401);
        Outcome refused(m_world->verifier.verifyOnce(m_world->acme, m_token), this);
        QVERIFY(!*refused);
        m_world->transport.answers[QStringLiteral("/v3/features/system")] = good;
        Outcome taken(m_world->verifier.verifyOnce(m_world->acme, m_token), this);
        QVERIFY(taken->has_value());
        QCOMPARE(m_world->transport.requests.size(), 6);
        m_world->verifier.verifyOnce(m_world->acme, PortalToken{Secret("api-token-other"), {}, m_token.kind});
        QCOMPARE(m_world->transport.requests.size(), 9);
        m_world->verifier.forget(m_world->acme, m_token);
        m_world->verifier.verifyOnce(m_world->acme, m_token);
        QCOMPARE(m_world->transport.requests.size(), 12);
    }

    void forgetsTheOldestWhenThereAreTooMany()
    {
        constexpr int most = 16;
        const auto callsFor = [this](int number) {
            m_world->transport.requests.clear();
            m_world->verifier.verifyOnce(m_world->acme,
                PortalToken{Secret(QByteArray("token-" + QByteArray::number(number))), {}, m_token.kind});
            m_world->clock.advance(1s);
            return m_world->transport.requests.size();
        };
        for (int i = 0; i <= most; ++i)
            QCOMPARE(callsFor(i), 3);
        for (int i = 1; i <= most; ++i)
            QCOMPARE(callsFor(i), 0);
        QCOMPARE(callsFor(0), 3);
    }

    void probes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isPortal");
        QTest::newRow("200") << 200 << true;
        QTest::newRow("401") << 401 << true;
        QTest::newRow("403") << 403 << true;
        QTest::newRow("404") << 404 << false;
        QTest::newRow("500") << 500 << false;
        QTest::newRow("nobody answers") << 0 << false;
    }
    void probes()
    {
        QFETCH(int, status);
        QFETCH(bool, isPortal);
        const QString path = QStringLiteral("/v3/features/system");
        if (status == 0)
            m_world->cut(path);
        else if (status != 200)
            m_world->fail(path, status);
        Outcome outcome(m_world->verifier.probe(m_world->acme), this);
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->has_value(), isPortal);
        QCOMPARE(m_world->transport.requests.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTokenVerifier)
#include "tst_tokenverifier.moc"

#include "brokerworld.h"
#include "support/awaiting.h"

#include <QtTest>

using Kind = Error::Kind;
using Freshness = CredentialBroker::Freshness;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// When cached credentials are good enough, and when the portal is asked again.
class TestFreshness : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;

    Result<Access> get(Freshness freshness = Freshness::Cached)
    {
        Outcome outcome(m_world->broker.access(m_world->dev01(), freshness), this);
        return outcome.isThere() ? *outcome : Result<Access>(failure(Kind::TimedOut));
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<BrokerWorld>();
        m_world->signInWithToken();
    }

    void renews_data()
    {
        QTest::addColumn<int>("validity");
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("calls");
        QTest::newRow("an hour, 15 minutes left") << 3600 << 2700 << 1;
        QTest::newRow("an hour, a second less") << 3600 << 2701 << 2;
        QTest::newRow("an hour, expired") << 3600 << 3600 << 2;
        QTest::newRow("1 minute, at once") << 60 << 0 << 1;
        QTest::newRow("1 minute, most of its life") << 60 << 44 << 1;
        QTest::newRow("1 minute, its last quarter") << 60 << 45 << 2;
        QTest::newRow("15 minutes, young") << 900 << 1 << 1;
        QTest::newRow("15 minutes, old") << 900 << 675 << 2;
        QTest::newRow("a second more, young") << 901 << 59 << 1;
        QTest::newRow("a second more, a minute later") << 901 << 60 << 2;
        QTest::newRow("16 minutes, 15 left") << 960 << 60 << 1;
        QTest::newRow("16 minutes, less left") << 960 << 61 << 2;
        QTest::newRow("1 second") << 1 << 0 << 1;
        QTest::newRow("1 second, over") << 1 << 1 << 2;
        QTest::newRow("none told: an hour") << 0 << 2700 << 1;
        QTest::newRow("negative: an hour") << -5 << 2701 << 2;
        QTest::newRow("the clock was set back") << 3600 << -1 << 2;
    }
    void renews()
    {
        QFETCH(int, validity);
        QFETCH(int, age);
        QFETCH(int, calls);
        m_world->setAccess(m_world->accessPath(dev01Id), validity);
        QVERIFY(get().has_value());
        m_world->clock.advance(seconds(age));
        const auto access = get();
        QVERIFY(access.has_value());
        QVERIFY(access->credentials.expiration > m_world->clock.now());
        QCOMPARE(m_world->calls(), calls);
        QVERIFY(get().has_value());
        QCOMPARE(m_world->calls(), calls); // never a call per request
    }

    void givesNothingWithLessThanTheMargin_data()
    {
        QTest::addColumn<int>("validity");
        QTest::addColumn<milliseconds>("age");
        QTest::addColumn<int>("calls");
        QTest::newRow("an hour, 15 minutes left") << 3600 << milliseconds(2'700'000) << 1;
        QTest::newRow("an hour, a moment less") << 3600 << milliseconds(2'700'001) << 2;
        QTest::newRow("10 seconds, over a quarter left") << 10 << milliseconds(7'499) << 1;
        QTest::newRow("10 seconds, a quarter left") << 10 << milliseconds(7'500) << 2;
        QTest::newRow("3 seconds, over a quarter left") << 3 << milliseconds(2'249) << 1;
        QTest::newRow("3 seconds, a quarter left") << 3 << milliseconds(2'250) << 2;
        QTest::newRow("a second more than the margin, a moment before a minute")
            << 901 << milliseconds(59'999) << 1;
        QTest::newRow("a second more than the margin, a minute later") << 901 << milliseconds(60'000) << 2;
        QTest::newRow("the clock was set back a little") << 3600 << milliseconds(-1) << 2;
    }
    void givesNothingWithLessThanTheMargin()
    {
        QFETCH(int, validity);
        QFETCH(milliseconds, age);
        QFETCH(int, calls);
        m_world->setAccess(m_world->accessPath(dev01Id), validity);
        QVERIFY(get().has_value());
        m_world->clock.advance(age);
        QVERIFY(get().has_value());
        QCOMPARE(m_world->calls(), calls);
    }

    void whatIsKeptLastsAsLongAsWhatIsCached_data()
    {
        QTest::addColumn<int>("validity");
        for (const int validity : {1, 3, 10, 60, 899, 900, 901, 950, 961, 3600})
            QTest::addRow("%d s", validity) << validity;
    }
    void whatIsKeptLastsAsLongAsWhatIsCached()
    {
        QFETCH(int, validity);
        m_world->setAccess(m_world->accessPath(dev01Id), validity);
        QVERIFY(get().has_value());
        const auto target = m_world->dev01();
        const SignIn signIn = *m_world->signIns.find(target.portal);
        const CredentialBroker &broker = m_world->broker;
        const QDateTime until = broker.freshUntil(target, Freshness::Cached, signIn);
        m_world->clock.advance(milliseconds(m_world->clock.now().msecsTo(until) - 1));
        QVERIFY(broker.cached(target, Freshness::Cached, signIn));
        QCOMPARE(broker.freshUntil(target, Freshness::Cached, signIn), until);
        // Where all of 15 minutes are left, that moment is still good.
        m_world->clock.advance(2ms);
        QVERIFY(!broker.cached(target, Freshness::Cached, signIn));
        QVERIFY(!broker.freshUntil(target, Freshness::Cached, signIn).isValid());
    }

    void hugeValidityIsCapped()
    {
        m_world->setAccess(m_world->accessPath(dev01Id), 999'999'999'999);
        QCOMPARE(get()->credentials.expiration, m_world->clock.now().addSecs(12 * 3600));
    }

    void consoleUrls_data()
    {
        QTest::addColumn<Freshness>("first");
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("calls");
        QTest::newRow("cached") << Freshness::Cached << 600 << 1;
        QTest::newRow("over 10 minutes old") << Freshness::Cached << 601 << 2;
        QTest::newRow("went to a console") << Freshness::New << 1 << 2;
        QTest::newRow("replaced by --no-cache") << Freshness::Renewed << 600 << 1;
    }
    void consoleUrls()
    {
        QFETCH(Freshness, first);
        QFETCH(int, age);
        QFETCH(int, calls);
        QVERIFY(get(first).has_value());
        m_world->clock.advance(seconds(age));
        QVERIFY(get(Freshness::UsableConsoleUrl).has_value());
        QCOMPARE(m_world->calls(), calls);
        QVERIFY(get(Freshness::UsableConsoleUrl).has_value());
        QVERIFY(get().has_value());
        QCOMPARE(m_world->calls(), calls);
    }

    void newAlwaysCalls()
    {
        QVERIFY(get().has_value());
        QVERIFY(get(Freshness::New).has_value());
        QVERIFY(get(Freshness::New).has_value());
        QVERIFY(get(Freshness::Renewed).has_value());
        QCOMPARE(m_world->calls(), 4);
    }

    void theLaterCallIsKept_data()
    {
        QTest::addColumn<bool>("firstIsNew");
        QTest::newRow("a renewal, then --no-cache") << false;
        QTest::newRow("--no-cache twice") << true;
    }
    void theLaterCallIsKept()
    {
        QFETCH(bool, firstIsNew);
        m_world->transport.hold = true;
        Outcome early(
            m_world->broker.access(m_world->dev01(), firstIsNew ? Freshness::New : Freshness::Cached), this);
        m_world->transport.hold = false;
        m_world->setAccess(m_world->accessPath(dev01Id), 3600, 2);
        QCOMPARE(get(Freshness::New)->credentials.accessKeyId, QStringLiteral("ASIAIOSFODNN7EXAMPL2"));
        m_world->setAccess(m_world->accessPath(dev01Id), 3600, 1);
        m_world->transport.release();
        QVERIFY(early.isThere() && early->has_value());
        QCOMPARE(get()->credentials.accessKeyId, QStringLiteral("ASIAIOSFODNN7EXAMPL2"));
        QCOMPARE(m_world->calls(), 2);
    }

    void everyConsoleHasItsOwnCall()
    {
        // A sign-in URL is good once: two consoles that open together must not share one, nor anybody's.
        m_world->transport.hold = true;
        Outcome program(m_world->broker.access(m_world->dev01(), Freshness::Cached), this);
        Outcome one(m_world->broker.access(m_world->dev01(), Freshness::New), this);
        Outcome two(m_world->broker.access(m_world->dev01(), Freshness::New), this);
        m_world->transport.release();
        QVERIFY(program.isThere() && one.isThere() && two.isThere());
        QCOMPARE(m_world->calls(), 3);
    }

    void offline_data()
    {
        QTest::addColumn<Freshness>("freshness");
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("served");
        QTest::newRow("10 minutes left") << Freshness::Cached << 3000 << true;
        QTest::newRow("over a minute left") << Freshness::Cached << 3539 << true;
        QTest::newRow("a minute left") << Freshness::Cached << 3540 << false;
        QTest::newRow("expired") << Freshness::Cached << 3601 << false;
        QTest::newRow("keys whose console URL is old") << Freshness::UsableConsoleUrl << 700 << true;
        QTest::newRow("a console cannot open with an old URL") << Freshness::New << 1 << false;
    }
    void offline()
    {
        QFETCH(Freshness, freshness);
        QFETCH(int, age);
        QFETCH(bool, served);
        const auto before = get();
        m_world->goOffline();
        m_world->clock.advance(seconds(age));
        const auto access = get(freshness);
        QCOMPARE(access.has_value(), served);
        if (served)
            QCOMPARE(access->credentials.expiration, before->credentials.expiration);
        else
            QCOMPARE(access.error().kind, Kind::Network);
    }

    void anUnreachablePortalIsNotAskedByEveryHelper()
    {
        QVERIFY(get().has_value());
        const auto good = m_world->transport.answers;
        m_world->goOffline();
        m_world->clock.advance(3000s);
        QVERIFY(get().has_value() && get().has_value());
        m_world->clock.advance(59s);
        QVERIFY(get().has_value() && get(Freshness::UsableConsoleUrl).has_value());
        QCOMPARE(m_world->calls(), 2);
        m_world->clock.advance(1s);
        QVERIFY(get().has_value());
        QCOMPARE(m_world->calls(), 3);
        m_world->transport.answers = good;
        QVERIFY(get(Freshness::New).has_value());
        QCOMPARE(get()->credentials.expiration, m_world->clock.now().addSecs(3600));
        QCOMPARE(m_world->calls(), 4);
    }

    void aClockThatWasSetBackOffline()
    {
        QVERIFY(get().has_value());
        m_world->goOffline();
        m_world->clock.advance(-3h);
        QVERIFY(get().has_value() && get().has_value());
        QCOMPARE(m_world->calls(), 2); // not by every helper here either
        const SignIn &signIn = *m_world->signIns.find(m_world->acme);
        QVERIFY(!m_world->broker.freshUntil(m_world->dev01(), Freshness::Cached, signIn).isValid());
        m_world->clock.advance(60s);
        QVERIFY(get().has_value());
        QCOMPARE(m_world->calls(), 3);
    }

    void refusedRenewalServesNothingOld()
    {
        QVERIFY(get().has_value());
        m_world->clock.advance(3000s);
        m_world->fail(m_world->accessPath(dev01Id), 403);
        QCOMPARE(get().error().kind, Kind::Forbidden);
    }

    void sessionsEndWithTheirCredentials()
    {
        QVERIFY(get().has_value());
        QCOMPARE(m_world->broker.sessions().size(), 1);
        m_world->clock.advance(3599s);
        QCOMPARE(m_world->broker.sessions().size(), 1);
        m_world->clock.advance(1s);
        QVERIFY(m_world->broker.sessions().isEmpty());
        QVERIFY(!m_world->broker.session(m_world->dev01()));
    }
};

QTEST_GUILESS_MAIN(TestFreshness)
#include "tst_freshness.moc"

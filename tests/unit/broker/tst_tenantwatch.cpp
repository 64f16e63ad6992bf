#include "broker/tenantwatch.h"
#include "brokerworld.h"
#include "support/awaiting.h"
#include "support/files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;

/// Tenant lists stay up to date while somebody is signed in, and what changed is told.
class TestTenantWatch : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;
    std::unique_ptr<TenantWatch> m_watch;
    QList<TenantChanges> m_told;
    const QString m_newId = QStringLiteral("97a833a4-2662-4e9c-9867-00000000aaaa");

    int asked() const { return m_world->transport.count(QStringLiteral("/admin/GetTenantsForUser")); }

private Q_SLOTS:
    void init()
    {
        m_told.clear();
        m_world = std::make_unique<BrokerWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_watch = std::make_unique<TenantWatch>(
            m_world->signIns, m_world->settings, m_world->session, m_world->clock);
        connect(m_watch.get(), &TenantWatch::tenantsChanged, this,
            [this](const Portal &, const TenantChanges &changes) { m_told.append(changes); });
    }
    void cleanup()
    {
        m_watch.reset();
        m_world.reset();
    }

    void nothingRunsWhenNobodyIsSignedIn()
    {
        QVERIFY(!m_watch->nextRefresh().isValid());
        m_watch->refreshNow();
        Q_EMIT m_world->session.wokeUp();
        m_world->clock.advance(24h);
        m_watch->check();
        QCOMPARE(asked(), 0);
        m_world->signInWithToken();
        QCOMPARE(m_watch->nextRefresh(), m_world->clock.now().addSecs(900));
        m_world->signIns.signOut(m_world->acme);
        QVERIFY(!m_watch->nextRefresh().isValid());
    }

    void tellsWhatChanged()
    {
        m_world->signInWithToken();
        QVERIFY(m_told.isEmpty());
        m_world->setTenants({{dev01Id, QStringLiteral("dev-one")}, {m_newId, QStringLiteral("new")}});
        m_world->clock.advance(14min);
        m_watch->check();
        QVERIFY(m_told.isEmpty());
        m_world->clock.advance(1min);
        m_watch->check();
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told.first().appeared, QStringList{QStringLiteral("new")});
        QCOMPARE(m_told.first().vanished, QStringList{QStringLiteral("prod")});
        QCOMPARE(m_told.first().renamed,
            (QList<TenantChanges::Renamed>{{QStringLiteral("dev01"), QStringLiteral("dev-one")}}));
        m_watch->refreshNow();
        QCOMPARE(m_told.size(), 1);
    }

    void manyUsesAskOnce()
    {
        m_world->signInWithToken();
        const int before = asked();
        m_world->transport.hold = true;
        m_world->clock.advance(20min);
        for (int i = 0; i < 1000; ++i)
            m_watch->check();
        QVERIFY(m_watch->isRefreshing(m_world->acme));
        m_world->transport.release();
        QTRY_VERIFY(!m_watch->isRefreshing(m_world->acme));
        m_watch->check();
        QCOMPARE(asked(), before + 1);
        QCOMPARE(m_watch->nextRefresh(), m_world->clock.now().addSecs(900));
    }

    void anotherPersonsListIsNoNews()
    {
        m_world->signInWithToken();
        m_world->setUser("alice@example.com");
        m_world->setTenants({{m_newId, QStringLiteral("new")}});
        m_world->questions.accept = true;
        m_world->signIns.useToken(m_world->acme, Secret("another-token-0123456789"), {true, false});
        QCOMPARE(m_world->signIns.find(m_world->acme)->user.name, QStringLiteral("alice@example.com"));
        QVERIFY(m_told.isEmpty());
    }

    void fromNoneToSome()
    {
        m_world->setTenants({});
        m_world->signInWithToken();
        m_world->setTenants({{m_newId, QStringLiteral("new")}});
        m_watch->refreshNow();
        QCOMPARE(m_told.size(), 1);
    }

    void backsOffWhileOffline()
    {
        m_world->signInWithToken();
        const auto answers = m_world->transport.answers;
        m_world->goOffline();
        for (const int minutes : {30, 60, 120, 240, 240}) {
            m_world->clock.advance(std::chrono::seconds(m_world->clock.now().secsTo(m_watch->nextRefresh())));
            m_watch->check();
            QCOMPARE(m_world->clock.now().secsTo(m_watch->nextRefresh()), minutes * 60);
        }
        QVERIFY(m_world->signIns.find(m_world->acme));
        // The network is back some time after the computer woke up.
        Q_EMIT m_world->session.wokeUp();
        QCOMPARE(m_world->clock.now().secsTo(m_watch->nextRefresh()), 60);
        m_world->transport.answers = answers;
        m_world->clock.advance(1min);
        m_watch->check();
        QCOMPARE(m_world->clock.now().secsTo(m_watch->nextRefresh()), 900);
    }

    void manyWhoAskAskOnce()
    {
        m_world->signInWithToken();
        const int before = asked();
        m_world->transport.hold = true;
        const Outcome<SignIn> first(m_watch->refreshNow(m_world->acme), this);
        const Outcome<SignIn> second(m_watch->refreshNow(m_world->acme), this);
        m_watch->refreshNow();
        QVERIFY(m_watch->isRefreshing(m_world->acme));
        m_world->transport.release();
        QTRY_VERIFY(first.isThere() && second.isThere());
        QVERIFY(first->has_value() && !m_watch->isRefreshing(m_world->acme));
        QCOMPARE(asked(), before + 1);
    }

    void aRefusalEndsTheSignIn()
    {
        m_world->signInWithToken();
        m_world->fail(QStringLiteral("/v3/features/system"), 401);
        m_watch->refreshNow();
        QCOMPARE(m_world->signIns.state(m_world->acme), SignIns::State::Ended);
        QVERIFY(!m_watch->nextRefresh().isValid());
    }

    /// The broker itself: a tenant that is missing is looked for once a minute.
    void aMissingTenantIsLookedForOnce()
    {
        m_world->signInWithToken();
        const AccessTarget made{m_world->acme, AccessLevel::Tenant, QStringLiteral("new")};
        m_world->clock.advance(2min);
        const int before = asked();
        for (int i = 0; i < 3; ++i) {
            const Outcome<Access> none(
                m_world->broker.access(made, CredentialBroker::Freshness::Cached), this);
            QTRY_VERIFY(none.isThere());
            QCOMPARE(none->error().kind, Error::Kind::NotFound);
            QCOMPARE(none->error().noun, Error::Noun::Tenant);
        }
        QCOMPARE(asked(), before + 1);
        m_world->setTenants({{dev01Id, QStringLiteral("dev01")}, {m_newId, QStringLiteral("new")}});
        m_world->setAccess(BrokerWorld::accessPath(m_newId));
        m_world->clock.advance(61s);
        const Outcome<Access> found(m_world->broker.access(made, CredentialBroker::Freshness::Cached), this);
        QTRY_VERIFY(found.isThere() && found->has_value());
        QCOMPARE(m_told.size(), 1);
    }

    /// As the program's next start finds it.
    void tellsWhatChangedMeanwhile()
    {
        const auto start = [this] {
            m_told.clear();
            m_watch = std::make_unique<TenantWatch>(m_world->signIns, m_world->settings, m_world->session,
                m_world->clock, m_world->folder.filePath(QStringLiteral("tenants")));
            connect(m_watch.get(), &TenantWatch::tenantsChanged, this,
                [this](const Portal &, const TenantChanges &changes) { m_told.append(changes); });
        };
        const auto startAnew = [&] {
            m_watch.reset();
            m_world->signIns.signOut(m_world->acme); // what is kept does not hear of it
            start();
            m_world->signInWithToken();
        };
        start();
        m_world->signInWithToken();
        QVERIFY2(m_told.isEmpty(), "the first list is no news");
        startAnew();
        QVERIFY(m_told.isEmpty());
        m_world->setTenants({{dev01Id, QStringLiteral("dev01")}, {m_newId, QStringLiteral("new")}});
        startAnew();
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told.first().appeared, QStringList{QStringLiteral("new")});
        QCOMPARE(m_told.first().vanishedUnnamed, 1);
        startAnew();
        QVERIFY(m_told.isEmpty());
        m_world->signIns.signOut(m_world->acme);
        QVERIFY(QDir(m_world->folder.filePath(QStringLiteral("tenants"))).isEmpty());
    }

    void keepsNoNames()
    {
        const QTemporaryDir folder;
        KnownTenants known(folder.path());
        QVERIFY(!known.difference(m_world->acme, QStringLiteral("bob@example.com"), {}));
        known.keep(m_world->acme, QStringLiteral("bob@example.com"),
            {{QStringLiteral("an-id-of-a-tenant"), QStringLiteral("a-name"), {}}});
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const QByteArray content = readFile(files.first().filePath());
        for (const char *word : {"bob", "an-id", "a-name", "acme"})
            QVERIFY(!content.contains(word) && !files.first().fileName().contains(QLatin1String(word)));
        QVERIFY(!known.difference(m_world->acme, QStringLiteral("alice@example.com"), {}));
        QCOMPARE(known.difference(m_world->acme, QStringLiteral("bob@example.com"), {})->vanished, 1);
        writeFile(files.first().filePath(), "x");
        QVERIFY(!known.difference(m_world->acme, QStringLiteral("bob@example.com"), {}));
    }

    void aHundredThousand()
    {
        QList<Tenant> before;
        for (int i = 0; i < 100'000; ++i)
            before.append(
                {QStringLiteral("ID-%1").arg(i), QStringLiteral("t%1").arg(i, 6, 10, QLatin1Char('0')), {}});
        SignIn signIn;
        signIn.tenants = before;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100'000; ++i)
            if (signIn.tenant(QStringLiteral("id-%1").arg(i)) != &signIn.tenants.at(i))
                QFAIL("not by its id");
        QVERIFY(!signIn.tenant(QStringLiteral("nobody")));
        QList<Tenant> after = before;
        after.removeLast();
        after[0].name = QStringLiteral("other");
        const auto changes = tenantChanges(before, after);
        QCOMPARE(changes.vanished.size(), 1);
        QCOMPARE(changes.renamed.size(), 1);
        const QTemporaryDir folder;
        KnownTenants known(folder.path());
        known.keep(m_world->acme, {}, before);
        const auto difference = known.difference(m_world->acme, {}, after);
        QCOMPARE(difference->vanished, 1);
        QVERIFY(difference->appeared.isEmpty());
        QVERIFY2(timer.elapsed() < 5000, "work that grows with the square takes minutes");
        signIn.tenants = after;
        QCOMPARE(signIn.tenant(QStringLiteral("OTHER"))->id, QStringLiteral("ID-0"));
    }
};

QTEST_GUILESS_MAIN(TestTenantWatch)
#include "tst_tenantwatch.moc"

#include "broker/activityfeed.h"
#include "commandworld.h"

#include <QtTest>

using namespace std::chrono_literals;
using Action = Activity::Action;
using How = Activity::Outcome;

/// Whatever is done with AWS access is recorded, once, with who did it and never a secret.
class TestActivityFeed : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;
    std::unique_ptr<ActivityFeed> m_feed;

    Activity last() const { return m_world->activity.latest(1).value(0); }
    int count() const { return int(m_world->activity.latest(100).size()); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->choose(m_world->admin(), ConsentLevel::Always);
        m_feed = std::make_unique<ActivityFeed>(m_world->signIns, m_world->profiles, m_world->activity);
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
    }
    void cleanup()
    {
        m_feed.reset();
        m_world.reset();
    }

    void signInsAndOuts()
    {
        QCOMPARE(count(), 1);
        QCOMPARE(last().action, Action::SignedIn);
        QCOMPARE(last().user, QStringLiteral("bob@example.com"));
        m_world->signIns.signOut(m_world->acme);
        QCOMPARE(count(), 2);
        QCOMPARE(last().action, Action::SignedOut);
        QCOMPARE(last().target.portal, m_world->acme);
        m_world->signIns.signOut(m_world->acme);
        QCOMPARE(count(), 2);
    }

    void restoringIsNoSignIn()
    {
        BrokerWorld world;
        Profiles profiles{
            {}, {}, world.folder.filePath(QStringLiteral("c")), world.folder.filePath(QStringLiteral("d"))};
        const ActivityFeed feed(world.signIns, profiles, world.activity);
        world.settings.addPortal(world.acme);
        world.storeToken();
        world.signIns.restore();
        QVERIFY(world.signIns.find(world.acme));
        QCOMPARE(world.activity.latest(10).size(), 0);
    }

    void commands_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *typed, Action action, How outcome) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << int(action) << int(outcome);
        };
        row("credential-process --tenant dev01", Action::Credentials, How::Portal);
        row("aws --tenant dev01", Action::Credentials, How::Portal);
        row("credentials --admin", Action::Credentials, How::Portal);
        row("credential-process --tenant nope", Action::Credentials, How::Failed);
        row("console --tenant dev01", Action::Console, How::Done);
        row("console --tenant dev01 --copy", Action::CopiedUrl, How::Done);
        row("console --tenant dev01 --print", Action::CopiedUrl, How::Done);
        row("console --tenant nope", Action::Console, How::Failed);
        row("profile add dev --tenant dev01", Action::ProfileWritten, How::Done);
        row("credential-process --tenant dev01 --token other-token-0123456789", Action::Credentials,
            How::Portal);
    }
    void commands()
    {
        QFETCH(QString, typed);
        const int before = count();
        m_world->run(typed);
        QCOMPARE(count(), before + 1);
        QTEST(int(last().action), "action");
        QTEST(int(last().outcome), "outcome");
        QCOMPARE(last().program.name, QStringLiteral("terraform"));
        QCOMPARE(last().target.portal, m_world->acme);
        QCOMPARE(last().note.isEmpty(), last().outcome != How::Failed);
        const QString all = last().note + last().profile + last().user + last().target.label();
        for (const QByteArray &secret : brokerSecrets)
            QVERIFY(!all.contains(QString::fromLatin1(secret)));
    }

    void cachedAndDenied()
    {
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        m_world->clock.advance(1min);
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        QCOMPARE(last().outcome, How::Cache);
        m_world->requests.setPaused(true);
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        QCOMPARE(last().outcome, How::Denied);
        QVERIFY(last().note.contains(QLatin1String("paused")));
        const auto used = m_world->activity.lastUse(m_world->dev01());
        QVERIFY(used && used->program.name == QLatin1String("terraform"));
    }

    void profilesFromAWindow()
    {
        const auto change = m_world->profiles.preview(m_world->dev01(), QStringLiteral("mine"), {});
        QVERIFY(change.has_value());
        const int before = count();
        QVERIFY(m_world->profiles.apply(*change).has_value());
        QCOMPARE(count(), before + 1);
        QCOMPARE(last().action, Action::ProfileWritten);
        QCOMPARE(last().profile, QStringLiteral("mine"));
        QVERIFY(last().target == m_world->dev01() && last().program.name.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestActivityFeed)
#include "tst_activityfeed.moc"

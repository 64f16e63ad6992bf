#include "gui/world.h"
#include "ui/signinendnotices.h"

#include <QTest>

using namespace std::chrono_literals;

/// The notice before a sign-in ends: at the right moment, once, and quiet when nothing ends.
class TestSignInEndNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellsTwice();
    void sleepingThroughTellsOnce();
    void sleepingPastTheEndTellsNothing();
    void renewIsOneClick();
    void aNewEndIsTold();
    void apiTokenWithoutEnd();
    void signingOutWithdraws();

private:
    void signIn();
    int told() const { return m_world->notifier.count(QStringLiteral("sign-in-ends:")); }

    std::unique_ptr<World> m_world;
    std::unique_ptr<SignInEndNotices> m_notices;
    FakeNavigator m_navigator;
    Portal m_portal;
};

void TestSignInEndNotices::init()
{
    m_world = std::make_unique<World>();
    m_portal = m_world->addPortal();
    m_notices = std::make_unique<SignInEndNotices>(m_world->parts(), m_navigator);
    m_navigator.calls.clear();
}

void TestSignInEndNotices::cleanup()
{
    m_notices.reset();
    m_world.reset();
}

void TestSignInEndNotices::signIn()
{
    m_world->signIns.authorize(m_portal);
    m_world->clickAuthorize(m_portal);
    QTRY_VERIFY(m_world->signIns.find(m_portal) && !m_world->signIns.isBusy(m_portal));
    QVERIFY(m_world->signIns.find(m_portal)->endsAt.isValid());
}

void TestSignInEndNotices::tellsTwice()
{
    signIn();
    m_notices->check();
    QCOMPARE(told(), 0);
    m_world->clock.advance(49min);
    m_notices->check();
    QCOMPARE(told(), 0);
    m_world->clock.advance(1min);
    m_notices->check();
    m_notices->check();
    QCOMPARE(told(), 1);
    QVERIFY(m_world->notifier.shown.last().title.contains(QLatin1String("10 min")));
    m_world->clock.advance(8min);
    m_notices->check();
    m_notices->check();
    QCOMPARE(told(), 2);
    QVERIFY(m_world->notifier.shown.last().title.contains(QLatin1String("2 min")));
    QVERIFY2(!m_world->notifier.shown.last().urgent, "nothing is in use");
}

void TestSignInEndNotices::sleepingThroughTellsOnce()
{
    signIn();
    m_world->clock.advance(59min);
    m_notices->check();
    m_notices->check();
    QCOMPARE(told(), 1);
}

void TestSignInEndNotices::sleepingPastTheEndTellsNothing()
{
    signIn();
    m_world->clock.advance(5h);
    m_notices->check();
    QCOMPARE(told(), 0);
}

void TestSignInEndNotices::renewIsOneClick()
{
    signIn();
    m_world->clock.advance(51min);
    m_notices->check();
    const Notification shown = m_world->notifier.shown.last();
    m_world->notifier.press(shown.id, QStringLiteral("default"));
    QVERIFY(m_navigator.calls.isEmpty());
    m_world->notifier.press(shown.id, shown.actions.first().key);
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
}

void TestSignInEndNotices::aNewEndIsTold()
{
    signIn();
    m_world->clock.advance(51min);
    m_notices->check();
    QCOMPARE(told(), 1);
    signIn();
    QVERIFY(!m_world->notifier.withdrawn.isEmpty());
    m_world->clock.advance(51min);
    m_notices->check();
    QCOMPARE(told(), 2);
}

void TestSignInEndNotices::apiTokenWithoutEnd()
{
    m_world->signIn();
    m_world->clock.advance(24h * 30);
    m_notices->check();
    QCOMPARE(told(), 0);
}

void TestSignInEndNotices::signingOutWithdraws()
{
    signIn();
    m_world->clock.advance(51min);
    m_notices->check();
    m_world->signIns.signOut(m_portal);
    QTRY_COMPARE(m_world->notifier.withdrawn.size(), 1);
}

QTEST_MAIN(TestSignInEndNotices)
#include "tst_signinendnotices.moc"

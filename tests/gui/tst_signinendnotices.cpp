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
    void quietWhileNobodyUsesIt();
    void aProgramThatAsksIsUse();
    void useInTheMorningIsNoUse();
    void endedSessionsAreNoUse();
    void asLongBeforeAsChosen_data();
    void asLongBeforeAsChosen();
    void theEndIsSaidOnce();
    void anUnusedEndIsNotSaid();
    void wakingUpChecksFirst();

private:
    void signIn();
    /// With a token that says when it ends.
    void signInForAnHour();
    void signInUntil(qint64 end);
    void use();
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
    use();
}

void TestSignInEndNotices::signInForAnHour()
{
    signInUntil(m_world->clock.now().addSecs(3600).toSecsSinceEpoch());
}

void TestSignInEndNotices::signInUntil(qint64 end)
{
    const auto base64 = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray token =
        base64(R"({"alg":"none"})") + '.' + base64("{\"exp\":" + QByteArray::number(end) + "}") + ".c2ln";
    m_world->signIns.useToken(m_portal, Secret(token), {.firstPerson = true});
    QTRY_VERIFY(m_world->signIns.find(m_portal));
    QVERIFY(m_world->signIns.find(m_portal)->endIsCertain);
}

void TestSignInEndNotices::use()
{
    m_world->broker.access(m_world->dev01(m_portal), CredentialBroker::Freshness::New);
    QTRY_VERIFY(!m_world->broker.sessions().isEmpty());
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
    QVERIFY(m_world->notifier.shown.last().urgent);
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
    m_world->notifier.press(QStringLiteral("another"), QStringLiteral("default"));
    QVERIFY(m_navigator.calls.isEmpty());
    for (const QString &key : {shown.actions.first().key, QStringLiteral("default")}) {
        m_navigator.calls.clear();
        m_world->notifier.press(shown.id, key);
        QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
    }
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

void TestSignInEndNotices::quietWhileNobodyUsesIt()
{
    signInForAnHour();
    for (int i = 0; i < 60; ++i) {
        m_world->clock.advance(1min);
        m_notices->check();
    }
    QCOMPARE(told(), 0);
}

void TestSignInEndNotices::aProgramThatAsksIsUse()
{
    signInForAnHour();
    m_world->clock.advance(45min);
    const auto waiting = m_world->requests.signedIn(
        {m_portal, AccessLevel::Administrator, {}}, {1, QStringLiteral("terraform"), {}});
    QCOMPARE(m_world->requests.waitingCount(), 1);
    m_world->requests.deny(ProgramQuestion::signIn(m_portal));
    m_world->clock.advance(6min);
    m_notices->check();
    QCOMPARE(told(), 1);
}

/// Credentials that ended hours ago use nothing.
void TestSignInEndNotices::useInTheMorningIsNoUse()
{
    const qint64 end = m_world->clock.now().addSecs(8 * 3600).toSecsSinceEpoch();
    signInUntil(end);
    use();
    m_world->clock.advance(7h + 51min);
    m_notices->check();
    QCOMPARE(told(), 0);
    use();
    QCOMPARE(told(), 1);
}

/// The session is over: what it was used for is as well.
void TestSignInEndNotices::endedSessionsAreNoUse()
{
    signInForAnHour();
    use();
    m_world->broker.end(m_world->dev01(m_portal));
    m_world->clock.advance(51min);
    m_notices->check();
    QCOMPARE(told(), 0);
}

void TestSignInEndNotices::asLongBeforeAsChosen_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QList<int>>("toldAt"); ///< minutes before the end
    QTest::newRow("never") << 0 << QList<int>();
    QTest::newRow("30") << 30 << QList<int>{30, 2};
    QTest::newRow("10") << 10 << QList<int>{10, 2};
    QTest::newRow("1") << 1 << QList<int>{1};
}

void TestSignInEndNotices::asLongBeforeAsChosen()
{
    QFETCH(int, minutes);
    signInForAnHour();
    use();
    m_world->preferences.setWarnBefore(std::chrono::minutes(minutes));
    QList<int> at;
    for (int left = 59; left > 0; --left) {
        const int before = told();
        m_world->clock.advance(1min);
        m_notices->check();
        if (told() > before)
            at.append(left);
    }
    QTEST(at, "toldAt");
}

void TestSignInEndNotices::theEndIsSaidOnce()
{
    signInForAnHour();
    use();
    m_world->clock.advance(5h);
    Q_EMIT m_world->session.wokeUp();
    m_notices->check();
    Q_EMIT m_world->session.clockChanged();
    QCOMPARE(told(), 1);
    QVERIFY(m_world->notifier.shown.last().title.contains(QLatin1String("has ended")));
    m_world->notifier.press(m_world->notifier.shown.last().id, QStringLiteral("renew"));
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
}

void TestSignInEndNotices::anUnusedEndIsNotSaid()
{
    signInForAnHour();
    m_world->clock.advance(5h);
    Q_EMIT m_world->session.wokeUp();
    m_notices->check();
    QCOMPARE(told(), 0);
}

void TestSignInEndNotices::wakingUpChecksFirst()
{
    signInForAnHour();
    use();
    Q_EMIT m_world->session.aboutToSleep();
    m_world->clock.advance(51min);
    m_world->transport.hold = true;
    // In the order in which the kernel and the desktop tell it.
    Q_EMIT m_world->session.clockChanged();
    m_notices->check();
    Q_EMIT m_world->session.wokeUp();
    m_notices->check();
    QCOMPARE(told(), 0);
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {401, "no", {}};
    m_world->transport.release();
    QTRY_COMPARE(told(), 1);
    QVERIFY(m_world->notifier.shown.last().title.contains(QLatin1String("has ended")));
}

QTEST_MAIN(TestSignInEndNotices)
#include "tst_signinendnotices.moc"

#include "gui/world.h"
#include "ui/windowcalls.h"

#include <QTest>

/// What other programs and a second start ask of the windows.
class TestWindowCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leads_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("call");
        QTest::newRow("show") << QStringLiteral("show") << QStringLiteral("raise");
        QTest::newRow("search") << QStringLiteral("search") << QStringLiteral("showSearch");
        QTest::newRow("settings") << QStringLiteral("settings") << QStringLiteral("showSettings 0");
        QTest::newRow("add-portal") << QStringLiteral("add-portal") << QStringLiteral("addPortal");
        QTest::newRow("quit") << QStringLiteral("quit") << QStringLiteral("quit");
    }
    void leads()
    {
        QFETCH(QString, words);
        FakeNavigator navigator;
        FakeNotifier notifier;
        answerCall(*WindowCall::fromWords({words}), navigator, notifier);
        QTEST(navigator.last(), "call");
        QCOMPARE(navigator.calls.size(), 1);
        QVERIFY(notifier.shown.isEmpty());
    }

    void followsALink()
    {
        FakeNavigator navigator;
        FakeNotifier notifier;
        const QString link = QStringLiteral("duplo-tray://open?portal=acme.duplocloud.net&tenant=dev01");
        answerCall({WindowCall::What::Open, link, {}}, navigator, notifier);
        QVERIFY(navigator.last().startsWith(QStringLiteral("follow ")));
        QVERIFY(notifier.shown.isEmpty());
    }

    void tellsAboutALinkThatIsWrong()
    {
        FakeNavigator navigator;
        FakeNotifier notifier;
        for (const char *link : {"https://example.com", "duplo-tray://open?token=s3cr3t", "<b>"})
            answerCall({WindowCall::What::Open, QString::fromLatin1(link), {}}, navigator, notifier);
        QVERIFY(navigator.calls.isEmpty());
        QCOMPARE(notifier.count(QStringLiteral("bad-link")), 3);
        for (const Notification &notification : notifier.shown)
            QVERIFY(!notification.text.isEmpty() && !notification.text.contains(QStringLiteral("s3cr3t")));
    }

    void passesTheLeaveToComeToTheFrontOn()
    {
        FakeNavigator navigator;
        FakeNotifier notifier;
        answerCall({WindowCall::What::Search, {}, QStringLiteral("token-1")}, navigator, notifier);
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-1"));
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }
};

QTEST_MAIN(TestWindowCalls)
#include "tst_windowcalls.moc"

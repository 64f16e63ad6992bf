#include "support/fakenotifier.h"
#include "support/walkwidgets.h"
#include "ui/noticefallback.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// Notifications where the desktop shows none.
class TestNoticeFallback : public QObject
{
    Q_OBJECT

private:
    static Notification notice(const char *id, const char *title = "A program is waiting")
    {
        return {QString::fromLatin1(id), QString::fromLatin1(title), QStringLiteral("<b>dev01</b> & co"),
            {{QStringLiteral("authorize"), QStringLiteral("Authorize")},
                {QStringLiteral("deny"), QStringLiteral("Deny")}},
            true};
    }
    static QList<QWidget *> cards(const NoticeFallback &notices)
    {
        QList<QWidget *> visible;
        if (notices.window())
            for (QWidget *card : notices.window()->findChildren<QWidget *>(QStringLiteral("notice")))
                if (card->isVisible())
                    visible.append(card);
        return visible;
    }
    /// Whether a card goes by itself before long.
    static bool isCounted(const NoticeFallback &notices)
    {
        const auto timers = notices.window()->findChildren<QTimer *>();
        return std::any_of(
            timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
    }

private Q_SLOTS:
    void leavesItToTheDesktop()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop);
        QSignalSpy pressed(&notices, &Notifier::actionInvoked);
        notices.show(notice("a"));
        QCOMPARE(desktop.shown.size(), 1);
        QVERIFY(!notices.window());
        desktop.press(QStringLiteral("a"), QStringLiteral("deny"));
        QCOMPARE(pressed.size(), 1);
        notices.withdraw(QStringLiteral("a"));
        QCOMPARE(desktop.withdrawn, QStringList{QStringLiteral("a")});
    }

    void showsWhatTheDesktopCannot()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop);
        QSignalSpy pressed(&notices, &Notifier::actionInvoked);
        Q_EMIT desktop.undeliverable(notice("a"));
        Q_EMIT desktop.undeliverable(notice("b", "Another"));
        Q_EMIT desktop.undeliverable(notice("a", "Two programs are waiting"));
        QCOMPARE(cards(notices).size(), 2);
        QCOMPARE(cards(notices).constFirst()->accessibleName(), QStringLiteral("Another"));
        for (const QLabel *label : notices.window()->findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
        QCOMPARE(notices.window()->testAttribute(Qt::WA_ShowWithoutActivating), true);

        cards(notices).constFirst()->findChild<QPushButton *>(QStringLiteral("deny"))->click();
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(pressed.constFirst().at(0).toString(), QStringLiteral("b"));
        QCOMPARE(pressed.constFirst().at(1).toString(), QStringLiteral("deny"));
        QCOMPARE(cards(notices).size(), 1);
        notices.withdraw(QStringLiteral("a"));
        QVERIFY(!notices.window());
    }

    void leavesItToTheWindowThatAsks()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop);
        Notification question = notice("a");
        int opened = 0;
        question.fallback = [&opened] { ++opened; };
        notices.show(question);
        QCOMPARE(opened, 0);
        Q_EMIT desktop.undeliverable(question);
        QVERIFY(!notices.window());
        QCOMPARE(opened, 1);
    }

    void goesWhenTheDesktopTakesOver()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop);
        Q_EMIT desktop.undeliverable(notice("a"));
        Q_EMIT desktop.delivered(QStringLiteral("a"));
        QVERIFY(!notices.window());
    }

    void canBeDismissed()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop);
        QSignalSpy pressed(&notices, &Notifier::actionInvoked);
        Q_EMIT desktop.undeliverable(notice("a"));
        Q_EMIT desktop.undeliverable(notice("b"));
        cards(notices).constFirst()->findChild<QPushButton *>(QStringLiteral("dismiss"))->click();
        QCOMPARE(cards(notices).size(), 1);
        notices.window()->close();
        QVERIFY(!notices.window());
        QVERIFY(pressed.isEmpty());
    }

    void goesByItselfUnlessUrgent()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop, std::chrono::milliseconds(50));
        Q_EMIT desktop.undeliverable(notice("a"));
        Notification passing = notice("b", "Copied");
        passing.urgent = false;
        Q_EMIT desktop.undeliverable(passing);
        QCOMPARE(cards(notices).size(), 2);
        QTRY_COMPARE(cards(notices).size(), 1);
        QCOMPARE(cards(notices).constFirst()->accessibleName(), QStringLiteral("A program is waiting"));
    }

    void staysUnderThePointer()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop, std::chrono::milliseconds(0));
        Q_EMIT desktop.undeliverable(notice("urgent"));
        const auto move = [&](QEvent::Type type) {
            QEnterEvent enter({}, {}, {});
            QEvent leave(QEvent::Leave);
            QCoreApplication::sendEvent(
                notices.window(), type == QEvent::Enter ? static_cast<QEvent *>(&enter) : &leave);
        };
        move(QEvent::Enter);
        Notification passing = notice("b", "Copied");
        passing.urgent = false;
        Q_EMIT desktop.undeliverable(passing);
        QCOMPARE(cards(notices).size(), 2);
        QVERIFY2(!isCounted(notices), "goes while it is looked at");
        move(QEvent::Leave);
        QTRY_COMPARE(cards(notices).size(), 1);
    }

    void staysUnderTheKeyboard()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop, std::chrono::milliseconds(0));
        Q_EMIT desktop.undeliverable(notice("urgent"));
        QVERIFY(QTest::qWaitForWindowActive(notices.window()));
        QTest::keyClick(notices.window(), Qt::Key_Tab);
        Notification passing = notice("b", "Copied");
        passing.urgent = false;
        Q_EMIT desktop.undeliverable(passing);
        QCOMPARE(cards(notices).size(), 2);
        QVERIFY2(!isCounted(notices), "goes while it has the focus");
    }

    void survivesHostileTexts()
    {
        FakeNotifier desktop;
        NoticeFallback notices(desktop);
        Notification hostile = notice("a");
        hostile.title = QString(100'000, u'W');
        hostile.text = QStringLiteral("<img src=x>").repeated(10'000);
        Q_EMIT desktop.undeliverable(hostile);
        QCOMPARE(cards(notices).size(), 1);
        QVERIFY(notices.window()->height() < 3000);
        QVERIFY(notices.window()->width() > 40 * notices.window()->fontMetrics().averageCharWidth());
    }
};

QTEST_MAIN(TestNoticeFallback)
#include "tst_noticefallback.moc"

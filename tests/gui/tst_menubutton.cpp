#include "gui/profileworld.h"

#include <QMenu>
#include <QTest>
#include <QToolButton>

/// The profile window's menu: what it leads to, by mouse and by keys.
class TestMenuButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void leadsToEveryWindow();
    void pauses();
    void keys();
    void opensByKey();

private:
    QAction *entry(const char *name) const
    {
        return m_world->child<QToolButton>("menuButton")->menu()->findChild<QAction *>(QLatin1String(name));
    }

    std::unique_ptr<ProfileWorld> m_world;
};

void TestMenuButton::init()
{
    m_world = std::make_unique<ProfileWorld>();
    m_world->open();
    QVERIFY(QTest::qWaitForWindowActive(m_world->window));
}

void TestMenuButton::cleanup()
{
    m_world.reset();
}

void TestMenuButton::leadsToEveryWindow()
{
    for (const auto &[name, call] : {std::pair("search", "showSearch"), std::pair("sessions", "showSessions"),
             std::pair("activity", "showActivity"), std::pair("quit", "quit")}) {
        entry(name)->trigger();
        QCOMPARE(m_world->navigator.last(), QLatin1String(call));
    }
}

void TestMenuButton::pauses()
{
    entry("pause")->trigger();
    QVERIFY(m_world->requests.isPaused());
    m_world->requests.setPaused(false);
    QVERIFY(!entry("pause")->isChecked());
}

void TestMenuButton::keys()
{
    QTest::keyClick(m_world->window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showSettings 0"));
    m_world->navigator.calls.clear();
    QTest::keyClick(m_world->window, Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(m_world->navigator.calls, QStringList{QStringLiteral("quit")});
}

void TestMenuButton::opensByKey()
{
    auto *menu = m_world->child<QToolButton>("menuButton")->menu();
    bool shown = false;
    connect(menu, &QMenu::aboutToShow, this, [&shown, menu] {
        shown = true;
        QTimer::singleShot(0, menu, &QWidget::close);
    });
    QTest::keyClick(m_world->window, Qt::Key_F10);
    QVERIFY(shown);
}

QTEST_MAIN(TestMenuButton)
#include "tst_menubutton.moc"

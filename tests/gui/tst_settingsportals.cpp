#include "gui/world.h"
#include "ui/settingswindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

/// Settings, Portals and Advanced: what leads elsewhere, and what cannot be taken back without a question.
class TestSettingsPortals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void portals();
    void portalIsRemovedAfterAQuestion();
    void apiBase();
    void typingIsNotDisturbed();
    void logIsLive();
    void resets();

private:
    template <class T> T *child(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    void click(const char *name)
    {
        auto *button = child<QAbstractButton>(name);
        QVERIFY2(button, name);
        button->click();
    }
    QString labelText(const char *name) { return child<QLabel>(name)->text(); }
    Preferences &preferences() { return m_world->preferences; }

    std::unique_ptr<World> m_world;
    FakeNavigator m_navigator;
    std::unique_ptr<SettingsWindow> m_window;
};

void TestSettingsPortals::init()
{
    m_world = std::make_unique<World>();
    m_world->signIn();
    m_navigator.calls.clear();
    m_window = std::make_unique<SettingsWindow>(m_world->parts(), m_navigator);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestSettingsPortals::cleanup()
{
    m_window.reset();
}

void TestSettingsPortals::portals()
{
    m_window->showPage(SettingsPage::Portals);
    QVERIFY(labelText("portalState").contains(QLatin1String("bob@example.com")));
    click("signOutButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("signOut acme"));
    m_world->signIns.signOut(m_world->settings.portals().first());
    QTRY_VERIFY(child<QPushButton>("signInButton"));
    click("signInButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
    click("pasteTokenButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("pasteToken acme"));
    click("addPortalButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("addPortal"));
    m_world->settings.removePortal(m_world->settings.portals().first());
    QTRY_VERIFY(!child<QPushButton>("signInButton"));
}

void TestSettingsPortals::portalIsRemovedAfterAQuestion()
{
    m_window->showPage(SettingsPage::Portals);
    click("removeButton");
    QVERIFY(child<QPushButton>("reallyRemoveButton")->isVisible());
    click("keepButton");
    QVERIFY(!child<QPushButton>("reallyRemoveButton")->isVisible());
    QVERIFY(m_navigator.calls.isEmpty());
    click("removeButton");
    click("reallyRemoveButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("removePortal acme"));
}

void TestSettingsPortals::apiBase()
{
    m_window->showPage(SettingsPage::Portals);
    auto *line = child<QLineEdit>("apiBase");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("http://api.example.com"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_world->settings.portals().first().apiUrl, m_world->settings.portals().first().url);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("https://api.example.com"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_world->settings.portals().first().apiUrl, QUrl(QStringLiteral("https://api.example.com")));
    QTRY_COMPARE(child<QLineEdit>("apiBase")->text(), QStringLiteral("https://api.example.com"));
}

void TestSettingsPortals::typingIsNotDisturbed()
{
    m_window->showPage(SettingsPage::Portals);
    const QPointer<QLineEdit> line = child<QLineEdit>("apiBase");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("https://api.exa"));
    Q_EMIT m_world->signIns.changed(m_world->settings.portals().first().url);
    // A portal more is a card more: by then the first change has been looked at.
    m_world->log.append(QStringLiteral("test"), QStringLiteral("looked at"));
    QTRY_VERIFY(child<QPlainTextEdit>("log")->toPlainText().contains(QLatin1String("looked at")));
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("https://api.exa"));
    m_world->addPortal(QStringLiteral("globex.duplocloud.net"));
    QTRY_COMPARE(m_window->findChildren<QLineEdit *>(QStringLiteral("apiBase")).size(), 2);
}

void TestSettingsPortals::logIsLive()
{
    m_window->showPage(SettingsPage::Advanced);
    m_world->log.append(QStringLiteral("test"), QStringLiteral("a line that just came"));
    QTRY_VERIFY(child<QPlainTextEdit>("log")->toPlainText().contains(QLatin1String("a line that just came")));
    click("copyReportButton");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("a line that just came")));
    QCOMPARE(labelText("settingsPath"), preferences().path());
    click("firstStepsButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("showFirstRun"));
}

void TestSettingsPortals::resets()
{
    m_window->showPage(SettingsPage::Advanced);
    preferences().setFirstRunDone(true);
    preferences().setClipboardTime(std::chrono::seconds(99));
    preferences().setAsksForAdministrator(true);
    click("resetButton");
    QCOMPARE(preferences().clipboardTime(), std::chrono::seconds(99));
    click("reallyResetButton");
    QCOMPARE(preferences().clipboardTime(), std::chrono::seconds(45));
    QVERIFY(!preferences().asksForAdministrator());
    QVERIFY(preferences().firstRunDone());
    QCOMPARE(m_world->settings.portals().size(), 1);
    QCOMPARE(child<QSpinBox>("clipboardSeconds")->value(), 45);
}

QTEST_MAIN(TestSettingsPortals)
#include "tst_settingsportals.moc"

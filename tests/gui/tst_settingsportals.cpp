#include "gui/settingsworld.h"

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
    std::unique_ptr<SettingsWorld> m_world;
};

void TestSettingsPortals::init()
{
    m_world = std::make_unique<SettingsWorld>();
}

void TestSettingsPortals::cleanup()
{
    m_world.reset();
}

void TestSettingsPortals::portals()
{
    m_world->window->showPage(SettingsPage::Portals);
    QVERIFY(m_world->labelText("portalState").contains(QLatin1String("bob@example.com")));
    m_world->click("signOutButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("signOut acme"));
    m_world->signIns.signOut(m_world->settings.portals().first());
    QTRY_VERIFY(m_world->child<QPushButton>("signInButton"));
    m_world->click("signInButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("signIn acme"));
    m_world->click("pasteTokenButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("pasteToken acme"));
    m_world->click("addPortalButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("addPortal"));
    m_world->settings.removePortal(m_world->settings.portals().first());
    QTRY_VERIFY(!m_world->child<QPushButton>("signInButton"));
}

void TestSettingsPortals::portalIsRemovedAfterAQuestion()
{
    m_world->window->showPage(SettingsPage::Portals);
    m_world->click("removeButton");
    QVERIFY(m_world->child<QPushButton>("reallyRemoveButton")->isVisible());
    m_world->click("keepButton");
    QVERIFY(!m_world->child<QPushButton>("reallyRemoveButton")->isVisible());
    QVERIFY(m_world->navigator.calls.isEmpty());
    m_world->click("removeButton");
    m_world->click("reallyRemoveButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("removePortal acme"));
}

void TestSettingsPortals::apiBase()
{
    m_world->window->showPage(SettingsPage::Portals);
    auto *line = m_world->child<QLineEdit>("apiBase");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("http://api.example.com"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_world->settings.portals().first().apiUrl, m_world->settings.portals().first().url);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("https://api.example.com"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_world->settings.portals().first().apiUrl, QUrl(QStringLiteral("https://api.example.com")));
    QTRY_COMPARE(m_world->child<QLineEdit>("apiBase")->text(), QStringLiteral("https://api.example.com"));
}

void TestSettingsPortals::typingIsNotDisturbed()
{
    m_world->window->showPage(SettingsPage::Portals);
    const QPointer<QLineEdit> line = m_world->child<QLineEdit>("apiBase");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("https://api.exa"));
    Q_EMIT m_world->signIns.changed(m_world->settings.portals().first().url);
    // A portal more is a card more: by then the first change has been looked at.
    m_world->log.append(QStringLiteral("test"), QStringLiteral("looked at"));
    QTRY_VERIFY(m_world->child<QPlainTextEdit>("log")->toPlainText().contains(QLatin1String("looked at")));
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("https://api.exa"));
    m_world->addPortal(QStringLiteral("globex.duplocloud.net"));
    QTRY_COMPARE(m_world->window->findChildren<QLineEdit *>(QStringLiteral("apiBase")).size(), 2);
}

void TestSettingsPortals::logIsLive()
{
    m_world->window->showPage(SettingsPage::Advanced);
    m_world->log.append(QStringLiteral("test"), QStringLiteral("a line that just came"));
    QTRY_VERIFY(m_world->child<QPlainTextEdit>("log")->toPlainText().contains(
        QLatin1String("a line that just came")));
    m_world->click("copyReportButton");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("a line that just came")));
    QCOMPARE(m_world->labelText("settingsPath"), m_world->preferences.path());
    m_world->click("firstStepsButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showFirstRun"));
}

void TestSettingsPortals::resets()
{
    m_world->window->showPage(SettingsPage::Advanced);
    m_world->preferences.setFirstRunDone(true);
    m_world->preferences.setClipboardTime(std::chrono::seconds(99));
    m_world->preferences.setAsksForAdministrator(true);
    m_world->click("resetButton");
    QCOMPARE(m_world->preferences.clipboardTime(), std::chrono::seconds(99));
    m_world->click("reallyResetButton");
    QCOMPARE(m_world->preferences.clipboardTime(), std::chrono::seconds(45));
    QVERIFY(!m_world->preferences.asksForAdministrator());
    QVERIFY(m_world->preferences.firstRunDone());
    QCOMPARE(m_world->settings.portals().size(), 1);
    QCOMPARE(m_world->child<QSpinBox>("clipboardSeconds")->value(), 45);
}

QTEST_MAIN(TestSettingsPortals)
#include "tst_settingsportals.moc"

#include "gui/world.h"
#include "ui/desktopui.h"
#include "ui/settingswindow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// What the windows do together: first run, links, language, places.
class TestDesktopWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void cleanup();
    void firstRunUntilThereIsAPortal();
    void firstRunGoesOnAfterAToken();
    void noFirstRun_data();
    void noFirstRun();
    void settingsAtAPage();
    void oneLinkAtATime();
    void languageMakesWindowsAnew();
    void remembersPlaces();

private:
    void start(bool hidden = true)
    {
        m_ui = std::make_unique<DesktopUi>(m_world->parts(), m_world->trays, hidden);
    }
    static QList<QWidget *> shown(const char *name)
    {
        QList<QWidget *> found;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget->objectName() == QLatin1String(name))
                found.append(widget);
        return found;
    }

    std::unique_ptr<World> m_world;
    std::unique_ptr<DesktopUi> m_ui;
};

void TestDesktopWindows::cleanup()
{
    m_ui.reset();
    m_world.reset();
}

void TestDesktopWindows::firstRunUntilThereIsAPortal()
{
    for (const bool hasPortal : {false, true}) {
        start(false);
        QCOMPARE(shown("firstRunWindow").size(), 1);
        if (hasPortal)
            m_world->addPortal();
        shown("firstRunWindow").first()->close();
        QCOMPARE(m_world->preferences.firstRunDone(), hasPortal);
        m_ui.reset();
    }
    m_world->settings.removePortal(m_world->settings.portals().first());
    start(false);
    QVERIFY(shown("firstRunWindow").isEmpty());
}

void TestDesktopWindows::firstRunGoesOnAfterAToken()
{
    start(false);
    const Portal portal = m_world->addPortal();
    QWidget *steps = shown("firstRunWindow").first();
    auto *paste = steps->findChild<QPushButton *>(QStringLiteral("pasteTokenButton"));
    QTRY_VERIFY(paste->isVisible());
    paste->click();
    QWidget *dialog = shown("tokenDialog").first();
    dialog->findChild<QLineEdit *>(QStringLiteral("apiToken"))->setText(QStringLiteral("0123456789"));
    dialog->findChild<QPushButton *>(QStringLiteral("signInButton"))->click();
    QTRY_VERIFY(m_world->signIns.find(portal));
    QTRY_VERIFY(shown("tokenDialog").isEmpty());
    QVERIFY(
        steps->findChild<QLabel *>(QStringLiteral("stepText"))->text().startsWith(QLatin1String("Step 3 ")));
    QTRY_COMPARE(QApplication::activeWindow(), steps);
}

void TestDesktopWindows::noFirstRun_data()
{
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<bool>("portal");
    QTest::newRow("at login") << true << false;
    QTest::newRow("with a portal") << false << true;
}

void TestDesktopWindows::noFirstRun()
{
    QFETCH(bool, hidden);
    QFETCH(bool, portal);
    if (portal)
        m_world->addPortal();
    start(hidden);
    QVERIFY(shown("firstRunWindow").isEmpty());
}

void TestDesktopWindows::settingsAtAPage()
{
    start();
    m_ui->showSettings(SettingsPage::Security);
    m_ui->showSettings(SettingsPage::Portals);
    QCOMPARE(shown("settingsWindow").size(), 1);
    QCOMPARE(qobject_cast<SettingsWindow *>(shown("settingsWindow").first())->page(), SettingsPage::Portals);
}

void TestDesktopWindows::oneLinkAtATime()
{
    m_world->signIn();
    start();
    for (const char *tenant : {"dev01", "prod", "staging"})
        m_ui->follow(*DeepLink::parse(
            QStringLiteral("duplo-tray://open?portal=acme.duplocloud.net&tenant=") + QLatin1String(tenant)));
    QCOMPARE(shown("linkDialog").size(), 1);
    QCOMPARE(shown("linkDialog").first()->findChild<QLabel *>(QStringLiteral("linkTenant"))->text(),
        QStringLiteral("dev01"));
    QVERIFY(m_world->browser.opened.isEmpty());
}

void TestDesktopWindows::languageMakesWindowsAnew()
{
    const Portal portal = m_world->addPortal();
    start(false);
    m_ui->showSettings(SettingsPage::Advanced);
    m_ui->signIn(portal);
    const QPointer<QWidget> settings = shown("settingsWindow").first();
    const QPointer<QWidget> authorize = shown("authorizeDialog").first();
    m_world->preferences.setLanguage(QStringLiteral("de"));
    QTRY_VERIFY(!settings && !authorize);
    QTRY_COMPARE(shown("settingsWindow").size(), 1);
    QCOMPARE(qobject_cast<SettingsWindow *>(shown("settingsWindow").first())->page(), SettingsPage::Advanced);
    QCOMPARE(shown("authorizeDialog").size(), 1);
    QVERIFY(m_world->signIns.isBusy(portal));
    QCOMPARE(m_world->browser.opened.size(), 1);
    QCOMPARE(QLocale().language(), QLocale::German);
}

void TestDesktopWindows::remembersPlaces()
{
    start();
    m_ui->showSettings(SettingsPage::General);
    const QSize size = shown("settingsWindow").first()->size() + QSize(40, 30);
    shown("settingsWindow").first()->resize(size);
    shown("settingsWindow").first()->close();
    QTRY_VERIFY(shown("settingsWindow").isEmpty());
    m_ui->showSettings(SettingsPage::General);
    QCOMPARE(shown("settingsWindow").first()->size(), size);
}

QTEST_MAIN(TestDesktopWindows)
#include "tst_desktopwindows.moc"

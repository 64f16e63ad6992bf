#include "gui/world.h"
#include "ui/traycommands.h"
#include "ui/traymenu.h"

#include <QFile>
#include <QTest>

/// What the menu's commands do and say.
class TestTrayCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void consoleCommands();
    void copyCommands();
    void failureIsANotification();
    void asksForAOneTimeCode();
    void longOnesCanBeCancelled();
    void leadsToAnotherPlace();
    void choosesAService();
    void workstationInOneClick();
    void workstationIsInTheTenantsRegion();
    void workstationTakesNoProfileAway();
    void workstationAsksWhereItMust_data();
    void workstationAsksWhereItMust();
    void profileNames_data();
    void profileNames();

private:
    QAction *action(const QString &name, const QMenu *menu = nullptr);
    QMenu *target(const QString &title);

    std::unique_ptr<World> m_world;
    std::unique_ptr<AccessJobs> m_jobs;
    std::unique_ptr<TrayCommands> m_commands;
    std::unique_ptr<TrayMenu> m_menu;
    FakeNavigator m_navigator;
};

void TestTrayCommands::init()
{
    m_world = std::make_unique<World>();
    m_jobs = std::make_unique<AccessJobs>(m_world->parts());
    m_commands = std::make_unique<TrayCommands>(m_world->parts(), *m_jobs, m_navigator);
    m_menu = std::make_unique<TrayMenu>(m_world->parts(), *m_commands, m_navigator);
    m_navigator.calls.clear();
}

void TestTrayCommands::cleanup()
{
    m_menu.reset();
    m_commands.reset();
    m_jobs.reset();
    m_world.reset();
}

QAction *TestTrayCommands::action(const QString &name, const QMenu *menu)
{
    for (QAction *found : (menu ? menu : m_menu->menu())->actions())
        if (found->objectName() == name)
            return found;
    return nullptr;
}

QMenu *TestTrayCommands::target(const QString &title)
{
    for (const QAction *entry : m_menu->menu()->actions())
        if (entry->menu() && entry->text() == title)
            return entry->menu();
    return nullptr;
}

void TestTrayCommands::consoleCommands()
{
    m_world->signIn();
    QTRY_VERIFY(target(QStringLiteral("dev01")));
    action(QStringLiteral("openConsole"), target(QStringLiteral("dev01")))->trigger();
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    QTRY_VERIFY(target(QStringLiteral("dev01")));
    action(QStringLiteral("copyConsoleUrl"), target(QStringLiteral("dev01")))->trigger();
    QTRY_VERIFY(m_world->clipboard.content.exposeBytes().contains("signin.aws.amazon.com"));
    QVERIFY(!m_world->notifier.shown.last().text.contains(QLatin1String("sEcReT")));
}

void TestTrayCommands::copyCommands()
{
    m_world->signIn();
    QTRY_VERIFY(target(QStringLiteral("dev01")));
    const QMenu *formats = target(QStringLiteral("dev01"))->actions().at(3)->menu();
    action(QStringLiteral("copy-bash"), formats)->trigger();
    QTRY_VERIFY(m_world->clipboard.content.exposeBytes().contains("export AWS_ACCESS_KEY_ID"));
    QVERIFY(m_world->notifier.shown.last().text.contains(QLatin1String("45 s")));
    m_world->clipboard.error = Error{Error::Kind::ClipboardUnavailable, {}, {}};
    QTRY_VERIFY(target(QStringLiteral("test-ten")));
    const QMenu *others = target(QStringLiteral("test-ten"))->actions().at(3)->menu();
    action(QStringLiteral("copy-json"), others)->trigger();
    QTRY_VERIFY(m_world->notifier.shown.last().text.contains(QLatin1String("nothing was copied")));
    action(QStringLiteral("showCredentials"), others)->trigger();
    QCOMPARE(m_navigator.last(), QStringLiteral("showCredentials test-ten"));
}

void TestTrayCommands::failureIsANotification()
{
    const Portal portal = m_world->signIn();
    m_world->signIns.signOut(portal);
    m_commands->openConsole(m_world->dev01(portal));
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    const Notification shown = m_world->notifier.shown.first();
    QVERIFY(shown.text.contains(QLatin1String("not signed in")));
    QCOMPARE(shown.actions.size(), 1);
    m_world->notifier.press(shown.id, QStringLiteral("default"));
    QCOMPARE(m_navigator.last(), QStringLiteral("showTarget dev01"));
    m_world->notifier.press(shown.id, shown.actions.first().key);
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
}

void TestTrayCommands::asksForAOneTimeCode()
{
    const Portal portal = m_world->signIn();
    for (auto &answer : m_world->transport.answers)
        answer = {403, R"({"Message":"Invalid OTP code"})"};
    const AccessTarget administrator{portal, AccessLevel::Administrator, {}};
    const auto pressSignIn = [this] {
        const Notification shown = m_world->notifier.shown.last();
        QCOMPARE(shown.actions.size(), 1);
        m_world->notifier.press(shown.id, shown.actions.first().key);
    };
    m_commands->openConsole(administrator);
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    pressSignIn();
    QCOMPARE(m_navigator.last(), QStringLiteral("signInAsAdministrator acme"));
    // Not every portal wants a code: as in the windows, only where it was asked for.
    m_world->signIns.signOut(portal);
    m_commands->openConsole(administrator);
    QTRY_COMPARE(m_world->notifier.shown.size(), 2);
    pressSignIn();
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
}

void TestTrayCommands::longOnesCanBeCancelled()
{
    const Portal portal = m_world->signIn();
    m_world->transport.hold = true;
    m_commands->openConsole(m_world->dev01(portal));
    m_commands->copyCredentials(
        {portal, AccessLevel::Tenant, QStringLiteral("dev02")}, CredentialsFormat::Bash);
    QVERIFY(m_world->notifier.shown.isEmpty());
    QTRY_COMPARE(m_world->notifier.count(QStringLiteral("command-running")), 2);
    const Notification opening = m_world->notifier.shown.first();
    QVERIFY(opening.text.contains(QLatin1String("Opening the console of dev01")));
    QCOMPARE(opening.actions.size(), 1);
    m_world->notifier.press(opening.id, opening.actions.first().key);
    QTRY_COMPARE(m_world->notifier.withdrawn, QStringList{opening.id});
    // The other one goes on.
    m_world->transport.release();
    QTRY_VERIFY(m_world->clipboard.content.exposeBytes().contains("export AWS_ACCESS_KEY_ID"));
    QCOMPARE(m_world->notifier.withdrawn.size(), 2);
    QVERIFY(m_world->browser.opened.isEmpty());
    m_world->transport.hold = true;
    m_commands->setUpWorkstation(m_world->dev01(portal));
    QTRY_COMPARE(m_world->notifier.count(QStringLiteral("command-running")), 3);
    m_world->notifier.press(m_world->notifier.shown.last().id, QStringLiteral("cancel"));
    m_world->transport.release();
    QTRY_COMPARE(m_world->notifier.withdrawn.size(), 3);
    QVERIFY(!m_world->profiles.profileFor(m_world->dev01(portal)));
}

void TestTrayCommands::leadsToAnotherPlace()
{
    const Portal portal = m_world->signIn();
    m_world->browser.error = Error{Error::Kind::ViewerUnavailable, QStringLiteral("chromium"), {}};
    m_commands->openConsole(m_world->dev01(portal));
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    const Notification shown = m_world->notifier.shown.first();
    QCOMPARE(shown.actions.size(), 1);
    m_world->notifier.press(shown.id, shown.actions.first().key);
    QCOMPARE(m_navigator.last(), QStringLiteral("showSettings %1").arg(int(SettingsPage::Consoles)));
}

void TestTrayCommands::choosesAService()
{
    m_world->signIn();
    QTRY_VERIFY(target(QStringLiteral("dev01")));
    const QMenu *services = target(QStringLiteral("dev01"))->actions().at(1)->menu();
    action(QStringLiteral("allServices"), services)->trigger();
    QCOMPARE(m_navigator.last(), QStringLiteral("chooseService dev01"));
}

void TestTrayCommands::workstationInOneClick()
{
    const Portal portal = m_world->signIn();
    m_commands->setUpWorkstation(m_world->dev01(portal));
    QVERIFY(m_world->profiles.profileFor(m_world->dev01(portal)));
    const Notification shown = m_world->notifier.shown.last();
    QVERIFY(shown.text.contains(QLatin1String("--profile dev01")));
    QTRY_VERIFY(target(QStringLiteral("dev01")));
    // Said in words: a mark to tick would look as if a click took the profile away.
    QTRY_VERIFY(action(QStringLiteral("setUpWorkstation"), target(QStringLiteral("dev01")))
                    ->text()
                    .contains(QStringLiteral("(profile “dev01”)")));
    QVERIFY(!action(QStringLiteral("setUpWorkstation"), target(QStringLiteral("dev01")))->isCheckable());
    m_world->notifier.press(shown.id, QStringLiteral("default"));
    QCOMPARE(m_navigator.last(), QStringLiteral("showTarget dev01"));
    m_world->notifier.press(shown.id, shown.actions.first().key);
    QVERIFY(!m_world->profiles.profileFor(m_world->dev01(portal)));
    const auto count = m_world->notifier.shown.size();
    m_world->notifier.press(shown.id, shown.actions.first().key);
    QCOMPARE(m_world->notifier.shown.size(), count);
}

void TestTrayCommands::workstationIsInTheTenantsRegion()
{
    const Portal portal = m_world->signIn();
    m_world->setRegion(portal, QStringLiteral("dev01"), QStringLiteral("eu-central-1"));
    m_commands->setUpWorkstation(m_world->dev01(portal));
    const auto profile = m_world->profiles.profileFor(m_world->dev01(portal));
    QVERIFY(profile);
    QCOMPARE(profile->region, QStringLiteral("eu-central-1"));
}

void TestTrayCommands::workstationTakesNoProfileAway()
{
    const Portal acme = m_world->signIn();
    const Portal globex = m_world->signIn(QStringLiteral("globex.duplocloud.net"));
    m_commands->setUpWorkstation(m_world->dev01(acme));
    m_commands->setUpWorkstation(m_world->dev01(globex));
    QCOMPARE(m_world->profiles.profileFor(m_world->dev01(acme))->name, QStringLiteral("dev01"));
    QCOMPARE(m_world->profiles.profileFor(m_world->dev01(globex))->name, QStringLiteral("globex-dev01"));
    QVERIFY(m_world->notifier.shown.last().text.contains(QLatin1String("--profile globex-dev01")));
}

void TestTrayCommands::workstationAsksWhereItMust_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::newRow("somebody else's") << QStringLiteral("taken");
    QTest::newRow("everybody's") << QStringLiteral("default");
}

void TestTrayCommands::workstationAsksWhereItMust()
{
    QFETCH(QString, chosen);
    QFile config(m_world->profiles.configPath());
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[profile taken]\nsso_start_url = https://x\n");
    config.close();
    const Portal portal = m_world->signIn();
    TargetChoices choices;
    choices.profileName = chosen;
    m_world->settings.setChoices(m_world->dev01(portal), choices);
    m_commands->setUpWorkstation(m_world->dev01(portal));
    QCOMPARE(m_navigator.last(), QStringLiteral("showWorkstation dev01"));
    QVERIFY(m_world->notifier.shown.isEmpty());
}

void TestTrayCommands::profileNames_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<AccessLevel>("level");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as the tenant") << "{tenant}"
                                   << "" << AccessLevel::Tenant << "dev01";
    QTest::newRow("template") << "{portal}-{tenant}-{level}"
                              << "" << AccessLevel::Tenant << "acme-dev01-tenant";
    QTest::newRow("chosen") << "{portal}-{tenant}"
                            << "mine" << AccessLevel::Tenant << "mine";
    QTest::newRow("administrator") << "{portal}-{tenant}"
                                   << "" << AccessLevel::Administrator << "acme-admin";
    QTest::newRow("with its level") << "{portal}.{level}"
                                    << "" << AccessLevel::Operations << "acme.ops";
}

void TestTrayCommands::profileNames()
{
    QFETCH(QString, format);
    QFETCH(QString, chosen);
    QFETCH(AccessLevel, level);
    AccessTarget target = m_world->dev01(m_world->addPortal());
    target.level = level;
    if (level != AccessLevel::Tenant)
        target.tenant.clear();
    m_world->preferences.setProfileNameTemplate(format);
    TargetChoices choices;
    choices.profileName = chosen;
    m_world->settings.setChoices(target, choices);
    QTEST(profileNameFor(m_world->parts(), target), "expected");
}

QTEST_MAIN(TestTrayCommands)
#include "tst_traycommands.moc"

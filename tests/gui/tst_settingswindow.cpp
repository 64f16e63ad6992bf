#include "gui/world.h"
#include "ui/settingswindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

/// The Settings window: every control changes what is in force at once, and shows what others change.
class TestSettingsWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void pagesByKeyboard();
    void switches_data();
    void switches();
    void loginStart();
    void loginStartFails();
    void shortcut();
    void shortcutStates_data();
    void shortcutStates();
    void language();
    void generalPlace();
    void commandPlaceWaitsForItsLine();
    void portalPlace();
    void numbers();
    void format();
    void profileTemplate();
    void showsWhatOthersChange();

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

void TestSettingsWindow::init()
{
    m_world = std::make_unique<World>();
    m_world->signIn();
    m_navigator.calls.clear();
    m_window = std::make_unique<SettingsWindow>(m_world->parts(), m_navigator);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestSettingsWindow::cleanup()
{
    m_window.reset();
}

void TestSettingsWindow::pagesByKeyboard()
{
    auto *list = child<QListWidget>("settingsPages");
    list->setFocus();
    QCOMPARE(m_window->page(), SettingsPage::General);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_window->page(), SettingsPage::Consoles);
    QVERIFY(child<QWidget>("generalPlaceKind")->isVisible());
    m_window->showPage(SettingsPage::Advanced);
    QVERIFY(child<QWidget>("log")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

void TestSettingsWindow::switches_data()
{
    using Read = bool (Preferences::*)() const;
    QTest::addColumn<Read>("read");
    QTest::newRow("announceTenants") << Read(&Preferences::announcesTenants);
    QTest::newRow("askForAdministrator") << Read(&Preferences::asksForAdministrator);
    QTest::newRow("lockWithScreen") << Read(&Preferences::locksWithScreen);
    QTest::newRow("forgetOnSuspend") << Read(&Preferences::forgetsOnSuspend);
}

void TestSettingsWindow::switches()
{
    using Read = bool (Preferences::*)() const;
    QFETCH(Read, read);
    auto *box = child<QCheckBox>(QTest::currentDataTag());
    const bool before = (preferences().*read)();
    QCOMPARE(box->isChecked(), before);
    box->click();
    QCOMPARE((preferences().*read)(), !before);
    const Preferences again(preferences().path());
    QCOMPARE((again.*read)(), !before);
    box->click();
    QCOMPARE((preferences().*read)(), before);
}

void TestSettingsWindow::loginStart()
{
    click("loginStart");
    QVERIFY(m_world->loginStart.enabled);
    click("loginStart");
    QVERIFY(!m_world->loginStart.enabled);
}

void TestSettingsWindow::loginStartFails()
{
    m_world->loginStart.error = Error{Error::Kind::FileUnwritable, QStringLiteral("/x/autostart"), {}};
    click("loginStart");
    QVERIFY(!child<QCheckBox>("loginStart")->isChecked());
    const auto texts = m_window->findChildren<QLabel *>(QStringLiteral("messageText"));
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](QLabel *label) {
        return label->isVisible() && label->text().contains(QLatin1String("/x/autostart"));
    }));
}

void TestSettingsWindow::shortcut()
{
    auto *edit = child<QKeySequenceEdit>("searchShortcut");
    QCOMPARE(edit->keySequence().toString(QKeySequence::PortableText), preferences().searchShortcut());
    edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Alt+K, Ctrl+L")));
    Q_EMIT edit->editingFinished();
    QCOMPARE(preferences().searchShortcut(), QStringLiteral("Ctrl+Alt+K"));
    QCOMPARE(edit->keySequence().toString(QKeySequence::PortableText), QStringLiteral("Ctrl+Alt+K"));
    edit->clear();
    QCOMPARE(preferences().searchShortcut(), QString());
}

void TestSettingsWindow::shortcutStates_data()
{
    using State = GlobalShortcut::State;
    QTest::addColumn<GlobalShortcut::State>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("bound") << State::Bound << QStringLiteral("Ctrl+Alt+D");
    QTest::newRow("taken") << State::Taken << QStringLiteral("Another program");
    QTest::newRow("pending") << State::Pending << QStringLiteral("asked");
    QTest::newRow("unavailable") << State::Unavailable << QStringLiteral("duplo-tray search");
}

void TestSettingsWindow::shortcutStates()
{
    QFETCH(GlobalShortcut::State, state);
    QFETCH(QString, words);
    m_world->shortcut.outcome = state;
    m_world->shortcut.bind(QStringLiteral("Ctrl+Alt+D"));
    QVERIFY2(labelText("shortcutState").contains(words), qPrintable(labelText("shortcutState")));
}

void TestSettingsWindow::language()
{
    auto *box = child<QComboBox>("language");
    QCOMPARE(box->currentIndex(), 0);
    box->setCurrentIndex(box->findData(QStringLiteral("de")));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(preferences().language(), QStringLiteral("de"));
    box->setCurrentIndex(0);
    Q_EMIT box->activated(0);
    QCOMPARE(preferences().language(), QString());
}

void TestSettingsWindow::generalPlace()
{
    auto *kind = child<QComboBox>("generalPlaceKind");
    kind->setCurrentIndex(kind->findData(int(ConsolePlace::Kind::Window)));
    Q_EMIT kind->activated(kind->currentIndex());
    QCOMPARE(preferences().consolePlace().kind, ConsolePlace::Kind::Window);
    QVERIFY(!child<QLineEdit>("generalPlaceValue")->isVisibleTo(m_window.get()));
}

void TestSettingsWindow::commandPlaceWaitsForItsLine()
{
    m_window->showPage(SettingsPage::Consoles);
    auto *kind = child<QComboBox>("generalPlaceKind");
    auto *value = child<QLineEdit>("generalPlaceValue");
    kind->setCurrentIndex(kind->findData(int(ConsolePlace::Kind::Command)));
    Q_EMIT kind->activated(kind->currentIndex());
    QVERIFY(value->isVisible());
    QCOMPARE(preferences().consolePlace(), ConsolePlace());
    Q_EMIT value->editingFinished();
    QCOMPARE(preferences().consolePlace(), ConsolePlace());
    value->setText(QStringLiteral("firefox -P work %u"));
    Q_EMIT value->editingFinished();
    QCOMPARE(preferences().consolePlace().text(), QStringLiteral("command:firefox -P work %u"));
}

void TestSettingsWindow::portalPlace()
{
    const AccessTarget whole{m_world->settings.portals().first(), AccessLevel::Tenant, {}};
    auto *kind = child<QComboBox>("place-acmeKind");
    auto *value = child<QLineEdit>("place-acmeValue");
    QVERIFY(kind && value);
    QCOMPARE(kind->currentIndex(), 0);
    kind->setCurrentIndex(kind->findData(int(ConsolePlace::Kind::FirefoxContainer)));
    Q_EMIT kind->activated(kind->currentIndex());
    value->setText(QStringLiteral("Work"));
    Q_EMIT value->editingFinished();
    QCOMPARE(m_world->settings.choices(whole).consolePlace->text(), QStringLiteral("container:Work"));
    value->clearFocus();
    kind->setCurrentIndex(0);
    Q_EMIT kind->activated(0);
    QVERIFY(!m_world->settings.choices(whole).consolePlace);
}

void TestSettingsWindow::numbers()
{
    child<QSpinBox>("clipboardSeconds")->setValue(20);
    QCOMPARE(preferences().clipboardTime(), std::chrono::seconds(20));
    child<QSpinBox>("warnMinutes")->setValue(0);
    QCOMPARE(preferences().warnBefore(), std::chrono::minutes(0));
    QCOMPARE(child<QSpinBox>("warnMinutes")->text(), QStringLiteral("Never"));
}

void TestSettingsWindow::format()
{
    auto *box = child<QComboBox>("defaultFormat");
    box->setCurrentIndex(box->findData(QStringLiteral("powershell")));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(preferences().defaultFormat(), CredentialsFormat::PowerShell);
}

void TestSettingsWindow::profileTemplate()
{
    auto *line = child<QLineEdit>("profileTemplate");
    QVERIFY(labelText("profileTemplatePreview").contains(QLatin1String("dev01")));
    line->setText(QStringLiteral("{portal}-{tenant}"));
    Q_EMIT line->textEdited(line->text());
    QCOMPARE(preferences().profileNameTemplate(), QStringLiteral("{portal}-{tenant}"));
    QVERIFY(labelText("profileTemplatePreview").contains(QLatin1String("acme-dev01")));
    for (const char *bad : {"", "{tenant} x", "[x]"}) {
        line->setText(QString::fromLatin1(bad));
        Q_EMIT line->textEdited(line->text());
        QCOMPARE(preferences().profileNameTemplate(), QStringLiteral("{portal}-{tenant}"));
    }
}

void TestSettingsWindow::showsWhatOthersChange()
{
    preferences().setClipboardTime(std::chrono::seconds(99));
    preferences().setLocksWithScreen(true);
    preferences().setConsolePlace({ConsolePlace::Kind::ChromiumProfile, QStringLiteral("Work")});
    QCOMPARE(child<QSpinBox>("clipboardSeconds")->value(), 99);
    QVERIFY(child<QCheckBox>("lockWithScreen")->isChecked());
    QCOMPARE(child<QLineEdit>("generalPlaceValue")->text(), QStringLiteral("Work"));
}

QTEST_MAIN(TestSettingsWindow)
#include "tst_settingswindow.moc"

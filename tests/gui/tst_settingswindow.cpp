#include "gui/settingsworld.h"

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
    void shortcutIsTakenAway();
    void shortcutKeepsThrough_data();
    void shortcutKeepsThrough();
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
    std::unique_ptr<SettingsWorld> m_world;
};

void TestSettingsWindow::init()
{
    m_world = std::make_unique<SettingsWorld>();
}

void TestSettingsWindow::cleanup()
{
    m_world.reset();
}

void TestSettingsWindow::pagesByKeyboard()
{
    auto *list = m_world->child<QListWidget>("settingsPages");
    list->setFocus();
    QCOMPARE(m_world->window->page(), SettingsPage::General);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_world->window->page(), SettingsPage::Consoles);
    QVERIFY(m_world->child<QWidget>("generalPlaceKind")->isVisible());
    m_world->window->showPage(SettingsPage::Advanced);
    QVERIFY(m_world->child<QWidget>("log")->isVisible());
    QTest::keyClick(m_world->window.get(), Qt::Key_Escape);
    QVERIFY(!m_world->window->isVisible());
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
    auto *box = m_world->child<QCheckBox>(QTest::currentDataTag());
    const bool before = (m_world->preferences.*read)();
    QCOMPARE(box->isChecked(), before);
    box->click();
    QCOMPARE((m_world->preferences.*read)(), !before);
    const Preferences again(m_world->preferences.path());
    QCOMPARE((again.*read)(), !before);
    box->click();
    QCOMPARE((m_world->preferences.*read)(), before);
}

void TestSettingsWindow::loginStart()
{
    m_world->click("loginStart");
    QVERIFY(m_world->loginStart.enabled);
    m_world->click("loginStart");
    QVERIFY(!m_world->loginStart.enabled);
}

void TestSettingsWindow::loginStartFails()
{
    m_world->loginStart.error = Error{Error::Kind::FileUnwritable, QStringLiteral("/x/autostart"), {}};
    m_world->click("loginStart");
    QVERIFY(!m_world->child<QCheckBox>("loginStart")->isChecked());
    const auto texts = m_world->window->findChildren<QLabel *>(QStringLiteral("messageText"));
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](QLabel *label) {
        return label->isVisible() && label->text().contains(QLatin1String("/x/autostart"));
    }));
}

void TestSettingsWindow::shortcut()
{
    auto *edit = m_world->child<QKeySequenceEdit>("searchShortcut");
    QCOMPARE(edit->keySequence().toString(QKeySequence::PortableText), m_world->preferences.searchShortcut());
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_world->preferences.searchShortcut(), QStringLiteral("Ctrl+Alt+K"));
    QCOMPARE(edit->keySequence().toString(QKeySequence::PortableText), QStringLiteral("Ctrl+Alt+K"));
    QTest::keyClick(edit, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_world->preferences.searchShortcut(), QStringLiteral("Ctrl+Shift+L"));
    auto *clear = edit->findChild<QAbstractButton *>();
    QVERIFY(clear);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(m_world->preferences.searchShortcut(), QString());
}

void TestSettingsWindow::shortcutIsTakenAway()
{
    auto *edit = m_world->child<QKeySequenceEdit>("searchShortcut");
    QTest::keyClick(edit, Qt::Key_Backspace);
    QCOMPARE(m_world->preferences.searchShortcut(), QString());
    QVERIFY(edit->keySequence().isEmpty());
}

void TestSettingsWindow::shortcutKeepsThrough_data()
{
    using Key = QPair<Qt::Key, Qt::KeyboardModifiers>;
    QTest::addColumn<QList<Key>>("keys");
    QTest::addColumn<QString>("words");
    const auto none = Qt::KeyboardModifiers();
    QTest::newRow("Ctrl alone") << QList<Key>{{Qt::Key_Control, Qt::ControlModifier}} << QString();
    QTest::newRow("Alt, before the desktop takes Tab")
        << QList<Key>{{Qt::Key_Alt, Qt::AltModifier}} << QString();
    QTest::newRow("Shift+Tab") << QList<Key>{{Qt::Key_Shift, Qt::ShiftModifier},
        {Qt::Key_Backtab, Qt::ShiftModifier}}
                               << QString();
    QTest::newRow("Tab") << QList<Key>{{Qt::Key_Tab, none}} << QString();
    QTest::newRow("a letter") << QList<Key>{{Qt::Key_D, none}}
                              << QStringLiteral("has Ctrl, Alt or Meta in it");
    QTest::newRow("no key of all keyboards")
        << QList<Key>{{Qt::Key_VolumeUp, Qt::AltModifier}} << QStringLiteral("cannot be a shortcut");
    QTest::newRow("Escape") << QList<Key>{{Qt::Key_Escape, none}} << QString();
}

/// Only what can be a shortcut takes the place of the one that is there.
void TestSettingsWindow::shortcutKeepsThrough()
{
    using Key = QPair<Qt::Key, Qt::KeyboardModifiers>;
    QFETCH(QList<Key>, keys);
    QFETCH(QString, words);
    m_world->preferences.setSearchShortcut(QStringLiteral("Ctrl+Alt+K"));
    auto *edit = m_world->child<QKeySequenceEdit>("searchShortcut");
    edit->setFocus();
    for (const auto &[key, modifiers] : keys)
        QTest::keyPress(edit, key, modifiers);
    for (const auto &[key, modifiers] : keys)
        QTest::keyRelease(edit, key, modifiers);
    QCOMPARE(m_world->preferences.searchShortcut(), QStringLiteral("Ctrl+Alt+K"));
    QCOMPARE(edit->keySequence().toString(QKeySequence::PortableText), QStringLiteral("Ctrl+Alt+K"));
    QVERIFY2(
        m_world->labelText("shortcutState").contains(words), qPrintable(m_world->labelText("shortcutState")));
    QCOMPARE(m_world->window->isVisible(), keys.first().first != Qt::Key_Escape);
}

void TestSettingsWindow::shortcutStates_data()
{
    using State = GlobalShortcut::State;
    QTest::addColumn<GlobalShortcut::State>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("bound") << State::Bound << QStringLiteral("Ctrl+Alt+J");
    QTest::newRow("taken") << State::Taken << QStringLiteral("Another program");
    QTest::newRow("pending") << State::Pending << QStringLiteral("asked");
    QTest::newRow("unavailable") << State::Unavailable << QStringLiteral("duplo-tray search");
}

void TestSettingsWindow::shortcutStates()
{
    QFETCH(GlobalShortcut::State, state);
    QFETCH(QString, words);
    m_world->shortcut.outcome = state;
    m_world->shortcut.bind(QStringLiteral("Ctrl+Alt+J"));
    QVERIFY2(
        m_world->labelText("shortcutState").contains(words), qPrintable(m_world->labelText("shortcutState")));
}

void TestSettingsWindow::language()
{
    auto *box = m_world->child<QComboBox>("language");
    QCOMPARE(box->currentIndex(), 0);
    box->setCurrentIndex(box->findData(QStringLiteral("de")));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(m_world->preferences.language(), QStringLiteral("de"));
    box->setCurrentIndex(0);
    Q_EMIT box->activated(0);
    QCOMPARE(m_world->preferences.language(), QString());
}

void TestSettingsWindow::generalPlace()
{
    auto *kind = m_world->child<QComboBox>("generalPlaceKind");
    kind->setCurrentIndex(kind->findData(int(ConsolePlace::Kind::Window)));
    Q_EMIT kind->activated(kind->currentIndex());
    QCOMPARE(m_world->preferences.consolePlace().kind, ConsolePlace::Kind::Window);
    QVERIFY(!m_world->child<QLineEdit>("generalPlaceValue")->isVisibleTo(m_world->window.get()));
}

void TestSettingsWindow::commandPlaceWaitsForItsLine()
{
    m_world->window->showPage(SettingsPage::Consoles);
    auto *kind = m_world->child<QComboBox>("generalPlaceKind");
    auto *value = m_world->child<QLineEdit>("generalPlaceValue");
    kind->setCurrentIndex(kind->findData(int(ConsolePlace::Kind::Command)));
    Q_EMIT kind->activated(kind->currentIndex());
    QVERIFY(value->isVisible());
    QCOMPARE(m_world->preferences.consolePlace(), ConsolePlace());
    Q_EMIT value->editingFinished();
    QCOMPARE(m_world->preferences.consolePlace(), ConsolePlace());
    value->setText(QStringLiteral("firefox -P work %u"));
    Q_EMIT value->editingFinished();
    QCOMPARE(m_world->preferences.consolePlace().text(), QStringLiteral("command:firefox -P work %u"));
}

void TestSettingsWindow::portalPlace()
{
    const AccessTarget whole{m_world->settings.portals().first(), AccessLevel::Tenant, {}};
    auto *kind = m_world->child<QComboBox>("place-acmeKind");
    auto *value = m_world->child<QLineEdit>("place-acmeValue");
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
    m_world->child<QSpinBox>("clipboardSeconds")->setValue(20);
    QCOMPARE(m_world->preferences.clipboardTime(), std::chrono::seconds(20));
    m_world->child<QSpinBox>("warnMinutes")->setValue(0);
    QCOMPARE(m_world->preferences.warnBefore(), std::chrono::minutes(0));
    QCOMPARE(m_world->child<QSpinBox>("warnMinutes")->text(), QStringLiteral("Never"));
}

void TestSettingsWindow::format()
{
    auto *box = m_world->child<QComboBox>("defaultFormat");
    box->setCurrentIndex(box->findData(QStringLiteral("powershell")));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(m_world->preferences.defaultFormat(), CredentialsFormat::PowerShell);
}

void TestSettingsWindow::profileTemplate()
{
    auto *line = m_world->child<QLineEdit>("profileTemplate");
    QVERIFY(m_world->labelText("profileTemplatePreview").contains(QLatin1String("dev01")));
    line->setText(QStringLiteral("{portal}-{tenant}"));
    Q_EMIT line->textEdited(line->text());
    QCOMPARE(m_world->preferences.profileNameTemplate(), QStringLiteral("{portal}-{tenant}"));
    QVERIFY(m_world->labelText("profileTemplatePreview").contains(QLatin1String("acme-dev01")));
    for (const char *bad : {"", "{tenant} x", "[x]"}) {
        line->setText(QString::fromLatin1(bad));
        Q_EMIT line->textEdited(line->text());
        QCOMPARE(m_world->preferences.profileNameTemplate(), QStringLiteral("{portal}-{tenant}"));
    }
}

void TestSettingsWindow::showsWhatOthersChange()
{
    m_world->preferences.setClipboardTime(std::chrono::seconds(99));
    m_world->preferences.setLocksWithScreen(true);
    m_world->preferences.setConsolePlace({ConsolePlace::Kind::ChromiumProfile, QStringLiteral("Work")});
    QCOMPARE(m_world->child<QSpinBox>("clipboardSeconds")->value(), 99);
    QVERIFY(m_world->child<QCheckBox>("lockWithScreen")->isChecked());
    QCOMPARE(m_world->child<QLineEdit>("generalPlaceValue")->text(), QStringLiteral("Work"));
}

QTEST_MAIN(TestSettingsWindow)
#include "tst_settingswindow.moc"

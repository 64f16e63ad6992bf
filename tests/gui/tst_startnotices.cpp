#include "gui/world.h"
#include "support/files.h"
#include "ui/startnotices.h"

#include <QTest>

/// What a person would not find out otherwise: said once, with the way to help it.
class TestStartNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin({}); }
    void cleanup();
    void settingsThatCouldNotBeRead();
    void soundSettingsAreNoNews();
    void shortcutOfAnotherProgram();
    void noTray();
    void noTrayThatWasSeen();

private:
    void begin(const QByteArray &settings);
    /// As the next start has it.
    void beginAgain()
    {
        m_world->notifier.shown.clear();
        m_notices = std::make_unique<StartNotices>(m_world->parts(), m_navigator);
    }
    const QList<Notification> &shown() const { return m_world->notifier.shown; }
    void press(const QString &key) { m_world->notifier.press(shown().last().id, key); }

    std::unique_ptr<World> m_world;
    std::unique_ptr<StartNotices> m_notices;
    FakeNavigator m_navigator;
};

void TestStartNotices::begin(const QByteArray &settings)
{
    m_navigator.calls.clear();
    m_notices.reset();
    m_world = std::make_unique<World>(settings);
    beginAgain();
}

void TestStartNotices::cleanup()
{
    m_notices.reset();
    m_world.reset();
}

void TestStartNotices::settingsThatCouldNotBeRead()
{
    begin("<html>not what you think</html>\n");
    m_notices->tellSetAside();
    QCOMPARE(shown().size(), 1);
    QVERIFY(shown().last().text.contains(m_world->preferences.path() + QLatin1String(".broken")));
    press(QStringLiteral("default"));
    QCOMPARE(m_navigator.last(), QStringLiteral("showSettings %1").arg(int(SettingsPage::Advanced)));
    beginAgain();
    m_notices->tellSetAside();
    QVERIFY(shown().isEmpty());
}

void TestStartNotices::soundSettingsAreNoNews()
{
    m_notices->tellSetAside();
    QVERIFY(shown().isEmpty());
}

void TestStartNotices::shortcutOfAnotherProgram()
{
    m_world->shortcut.outcome = GlobalShortcut::State::Taken;
    const auto bind = [this](const char *sequence) {
        m_world->preferences.setSearchShortcut(QString::fromLatin1(sequence));
        m_world->shortcut.bind(QString::fromLatin1(sequence));
    };
    bind("Ctrl+Alt+J");
    QCOMPARE(shown().size(), 1);
    QVERIFY(shown().last().title.contains(QLatin1String("Ctrl+Alt+J")));
    press(QStringLiteral("settings"));
    QCOMPARE(m_navigator.last(), QStringLiteral("showSettings %1").arg(int(SettingsPage::General)));
    beginAgain();
    bind("Ctrl+Alt+J");
    QVERIFY2(shown().isEmpty(), "told at every start");
    bind("Ctrl+Alt+K");
    QCOMPARE(shown().size(), 1);
    m_world->shortcut.outcome = GlobalShortcut::State::Bound;
    bind("Ctrl+Alt+L");
    QCOMPARE(m_world->notifier.withdrawn.last(), shown().last().id);
}

void TestStartNotices::noTray()
{
    m_notices->tellNoTray();
    QCOMPARE(shown().size(), 1);
    QVERIFY(shown().last().text.contains(QLatin1String("duplo-tray")));
    press(QStringLiteral("open"));
    QCOMPARE(m_navigator.last(), QStringLiteral("raise"));
    beginAgain();
    m_notices->tellNoTray();
    QVERIFY2(shown().isEmpty(), "told at every start");
    m_notices->noteTray();
    m_notices->tellNoTray();
    QCOMPARE(shown().size(), 1);
}

void TestStartNotices::noTrayThatWasSeen()
{
    m_notices->noteNoTray();
    m_notices->tellNoTray();
    QVERIFY(shown().isEmpty());
}

QTEST_MAIN(TestStartNotices)
#include "tst_startnotices.moc"

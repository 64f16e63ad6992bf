#include "platform/x11shortcut.h"
#include "support/xserver.h"

#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using State = GlobalShortcut::State;

/// On an X server of the test's own, with keys pressed by xdotool.
class TestX11Shortcut : public QObject
{
    Q_OBJECT

private:
    static void run(const char *command)
    {
        QStringList words = QString::fromLatin1(command).split(u' ');
        const QString program = words.takeFirst();
        QVERIFY2(QProcess::execute(program, words) == 0, command);
    }

    const QString m_keys = QStringLiteral("Ctrl+Alt+D");

private Q_SLOTS:
    void isActivatedFromAnywhere()
    {
        X11Shortcut shortcut;
        QSignalSpy activated(&shortcut, &GlobalShortcut::activated);
        shortcut.bind(m_keys);
        QCOMPARE(shortcut.state(), State::Bound);
        QVERIFY(shortcut.description().contains(u'D'));
        run("xdotool key ctrl+alt+d");
        QTRY_COMPARE(activated.size(), 1);
        run("xdotool key ctrl+d");
        run("xdotool key ctrl+alt+shift+d");
        run("xdotool key ctrl+alt+d");
        QTRY_COMPARE(activated.size(), 2);
    }

    void ignoresLockKeys_data()
    {
        QTest::addColumn<QByteArray>("lock");
        QTest::newRow("Num Lock") << QByteArray("xdotool key Num_Lock");
        QTest::newRow("Caps Lock") << QByteArray("xdotool key Caps_Lock");
    }
    void ignoresLockKeys()
    {
        QFETCH(QByteArray, lock);
        X11Shortcut shortcut;
        QSignalSpy activated(&shortcut, &GlobalShortcut::activated);
        shortcut.bind(m_keys);
        run(lock.constData());
        run("xdotool key ctrl+alt+d");
        QTRY_COMPARE(activated.size(), 1);
        run(lock.constData());
        run("xdotool key ctrl+alt+d");
        QTRY_COMPARE(activated.size(), 2);
    }

    void rebindsAndUnbindsAtOnce()
    {
        X11Shortcut shortcut;
        QSignalSpy activated(&shortcut, &GlobalShortcut::activated);
        shortcut.bind(m_keys);
        shortcut.bind(QStringLiteral("Meta+Space"));
        run("xdotool key ctrl+alt+d");
        run("xdotool key super+space");
        QTRY_COMPARE(activated.size(), 1);
        shortcut.bind({});
        QCOMPARE(shortcut.state(), State::Unbound);
        run("xdotool key super+space");
        shortcut.bind(QStringLiteral("F9"));
        run("xdotool key F9");
        QTRY_COMPARE(activated.size(), 2);
    }

    void saysWhatIsTaken()
    {
        // Another program is another connection.
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--grab")});
        QVERIFY(other.waitForReadyRead());
        X11Shortcut shortcut;
        shortcut.bind(m_keys);
        QCOMPARE(shortcut.state(), State::Taken);
        QVERIFY(shortcut.description().isEmpty());
        shortcut.bind(QStringLiteral("Ctrl+Alt+E"));
        QCOMPARE(shortcut.state(), State::Bound);
        other.kill();
        QVERIFY(other.waitForFinished());
        QTRY_VERIFY((shortcut.bind(m_keys), shortcut.state() == State::Bound));
    }

    void refusesWhatNoKeyboardHas()
    {
        X11Shortcut shortcut;
        shortcut.bind(QStringLiteral("Ctrl+F35"));
        QCOMPARE(shortcut.state(), State::Unavailable);
        shortcut.bind(QStringLiteral("D"));
        QCOMPARE(shortcut.state(), State::Unavailable);
        X11Shortcut nowhere(nullptr);
        nowhere.bind(m_keys);
        QCOMPARE(nowhere.state(), State::Unavailable);
    }

    /// "Y" is another key on a German keyboard.
    void followsTheLayout()
    {
        run("setxkbmap us");
        X11Shortcut shortcut;
        QSignalSpy activated(&shortcut, &GlobalShortcut::activated);
        QSignalSpy changed(&shortcut, &GlobalShortcut::stateChanged);
        shortcut.bind(QStringLiteral("Ctrl+Alt+Y"));
        QTRY_VERIFY(!changed.isEmpty());
        changed.clear();
        run("setxkbmap de");
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(shortcut.state(), State::Bound);
        run("xdotool key ctrl+alt+y");
        QTRY_COMPARE(activated.size(), 1);
    }
};

/// Holds the combination until it is killed.
static int grab(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    X11Shortcut shortcut;
    shortcut.bind(QStringLiteral("Ctrl+Alt+D"));
    std::puts("held");
    std::fflush(stdout);
    return application.exec();
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--grab") == 0)
        return grab(argc, argv);
    const XServer server;
    QGuiApplication application(argc, argv);
    TestX11Shortcut test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_x11shortcut.moc"

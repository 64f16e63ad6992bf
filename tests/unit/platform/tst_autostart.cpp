#include "platform/autostart.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestAutostart : public QObject
{
    Q_OBJECT

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void switchesOnAndOff()
    {
        QTemporaryDir folder;
        const QString entries = folder.filePath(QStringLiteral("config/autostart"));
        Autostart autostart(QStringLiteral("/usr/bin/duplo-tray"), entries);
        QVERIFY(!autostart.isEnabled());
        QVERIFY(autostart.setEnabled(true).has_value());
        QVERIFY(autostart.isEnabled());
        const QByteArray entry = read(entries + QStringLiteral("/duplo-tray.desktop"));
        QVERIFY(entry.startsWith("[Desktop Entry]\nType=Application\n"));
        QVERIFY(entry.contains("\nExec=\"/usr/bin/duplo-tray\" --background\n"));
        QVERIFY(autostart.setEnabled(true).has_value());
        QVERIFY(autostart.setEnabled(false).has_value());
        QVERIFY(!autostart.isEnabled());
        QVERIFY(!QFile::exists(entries + QStringLiteral("/duplo-tray.desktop")));
        QVERIFY(autostart.setEnabled(false).has_value());
    }

    void eachInstanceHasItsOwn()
    {
        QTemporaryDir folder;
        const QString program = QStringLiteral("/usr/bin/duplo-tray");
        Autostart usual(program, folder.path());
        Autostart demo(program, folder.path(), QStringLiteral("demo"));
        QVERIFY(demo.setEnabled(true).has_value());
        QVERIFY(demo.isEnabled() && !usual.isEnabled());
        const QByteArray entry = read(folder.filePath(QStringLiteral("duplo-tray-demo.desktop")));
        QVERIFY(entry.contains("\nName=Duplo Tray (demo)\n"));
        QVERIFY(entry.contains("\nExec=\"/usr/bin/duplo-tray\" --background --instance demo\n"));
        QVERIFY(usual.setEnabled(true).has_value() && demo.setEnabled(false).has_value());
        QVERIFY(usual.isEnabled());
    }

    void quotesTheProgram_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("exec");
        QTest::newRow("blank") << QStringLiteral("/opt/Duplo Tray/bin")
                               << QByteArray("\"/opt/Duplo Tray/bin\"");
        QTest::newRow("percent") << QStringLiteral("/opt/100%/x") << QByteArray("\"/opt/100%%/x\"");
        QTest::newRow("quote") << QStringLiteral("/a\"b") << QByteArray("\"/a\\\\\"b\"");
        QTest::newRow("dollar") << QStringLiteral("/a$b") << QByteArray("\"/a\\\\$b\"");
        QTest::newRow("backslash") << QStringLiteral("/a\\b") << QByteArray("\"/a\\\\\\\\b\"");
        QTest::newRow("not ASCII") << QStringLiteral("/home/jürgen/x") << QByteArray("\"/home/jürgen/x\"");
    }
    void quotesTheProgram()
    {
        QFETCH(QString, program);
        QFETCH(QByteArray, exec);
        QTemporaryDir folder;
        QVERIFY(Autostart(program, folder.path()).setEnabled(true).has_value());
        const QByteArray line = "\nExec=" + exec + " --background\n";
        QVERIFY(read(folder.filePath(QStringLiteral("duplo-tray.desktop"))).contains(line));
    }

    void readsWhatTheDesktopSwitchedOff_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isEnabled");
        const QByteArray head = "[Desktop Entry]\nExec=x\n";
        QTest::newRow("plain") << head << true;
        QTest::newRow("hidden") << QByteArray(head + "Hidden=true\n") << false;
        QTest::newRow("gnome") << QByteArray(head + "X-GNOME-Autostart-enabled=false\n") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("garbage") << QByteArray("\0\xff[Desk", 7) << false;
    }
    void readsWhatTheDesktopSwitchedOff()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isEnabled);
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("duplo-tray.desktop")), text);
        QCOMPARE(Autostart(QStringLiteral("/usr/bin/duplo-tray"), folder.path()).isEnabled(), isEnabled);
    }

    void repairsAnEntryWhoseProgramHasGone_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<bool>("isRepaired");
        QTest::newRow("gone") << QStringLiteral("/nowhere/duplo-tray") << true;
        QTest::newRow("gone, with a hard name") << QStringLiteral("/no where/a\"b$c\\d%/duplo-tray") << true;
        QTest::newRow("there") << QStringLiteral("/usr/bin/env") << false;
        QTest::newRow("found by its name") << QStringLiteral("env") << false;
        QTest::newRow("there, with a hard name") << QString() << false;
    }
    void repairsAnEntryWhoseProgramHasGone()
    {
        QFETCH(QString, program);
        QFETCH(bool, isRepaired);
        QTemporaryDir folder;
        if (program.isEmpty()) {
            program = folder.filePath(QStringLiteral("a \"b$c\\d%"));
            write(program, "#!/bin/sh\n");
            QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        const QString entry = folder.filePath(QStringLiteral("duplo-tray.desktop"));
        QVERIFY(Autostart(program, folder.path()).setEnabled(true).has_value());
        const QByteArray before = read(entry);
        Autostart(QStringLiteral("/usr/bin/true"), folder.path()).repair();
        QCOMPARE(read(entry) != before, isRepaired);
        QCOMPARE(read(entry).contains("\nExec=\"/usr/bin/true\" --background\n"), isRepaired);
    }

    void repairsNothingThatIsOff()
    {
        QTemporaryDir folder;
        Autostart autostart(QStringLiteral("/usr/bin/true"), folder.path());
        autostart.repair();
        QVERIFY(!autostart.isEnabled());
        const QString entry = folder.filePath(QStringLiteral("duplo-tray.desktop"));
        write(entry, "[Desktop Entry]\nExec=/nowhere\nHidden=true\n");
        autostart.repair();
        QCOMPARE(read(entry), QByteArray("[Desktop Entry]\nExec=/nowhere\nHidden=true\n"));
    }

    void reportsAFolderThatCannotBe()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("file")), "x");
        Autostart autostart(
            QStringLiteral("/usr/bin/duplo-tray"), folder.filePath(QStringLiteral("file/autostart")));
        const Result<> result = autostart.setEnabled(true);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::FileUnwritable);
        QVERIFY(!autostart.isEnabled());
    }
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"

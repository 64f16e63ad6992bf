#include "support/demoprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// The real duplo-tray-console, without a screen, at the demo's console page.
class TestConsoleProgram : public QObject
{
    Q_OBJECT

private:
    void start(QProcess &process, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
        environment.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
        // Whoever starts the agent may have set such things.
        environment.insert(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"),
            QStringLiteral("--log-net-log=") + m_home.filePath(QStringLiteral("netlog")));
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.remove(QLatin1String(name));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CONSOLE_PROGRAM), arguments);
    }

    DemoProgram m_demo;
    QTemporaryDir m_home;

private Q_SLOTS:
    void signsInWithTheLinkFromStdin()
    {
        const QByteArray link = m_demo.tenantAccess().text("ConsoleUrl").toLatin1();
        const QByteArray secret = link.mid(link.indexOf("SigninToken=") + 12);
        QVERIFY(secret.size() > 100);
        QProcess console;
        start(console, {QStringLiteral("--title"), QStringLiteral("dev01 – acme")});
        console.write(link + '\n');
        console.closeWriteChannel();
        const auto count = [this](const char *path) {
            return m_demo.get(QStringLiteral("/demo/stats")).object().value(QLatin1String(path)).toInt();
        };
        QTRY_COMPARE_WITH_TIMEOUT(count("/federation"), 1, 30'000);
        QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(console.processId()));
        QVERIFY(commandLine.open(QIODevice::ReadOnly));
        QVERIFY(!commandLine.readAll().contains(secret));
        QFile limits(QStringLiteral("/proc/%1/limits").arg(console.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QByteArray core = limits.readAll().simplified();
        QVERIFY2(core.contains("Max core file size 1 1 bytes"), core.constData());
        console.terminate();
        QVERIFY(console.waitForFinished());
        QVERIFY(!console.readAllStandardError().contains(secret.left(40)));
        QVERIFY(!QFile::exists(m_home.filePath(QStringLiteral("netlog"))));
    }

    void keepsNothing()
    {
        const QStringList kept = QDir(m_home.path())
                                     .entryList({QStringLiteral("*Cookies*"), QStringLiteral("*History*")},
                                         QDir::AllEntries | QDir::Hidden);
        QVERIFY(kept.isEmpty());
        QVERIFY(!QDir(m_home.filePath(QStringLiteral(".local/share/duplo-tray-console/QtWebEngine/Default")))
                     .exists());
    }

    void refusesOtherInput_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("http") << QByteArray("http://signin.aws.amazon.com/?SigninToken=S3CRET\n");
        QTest::newRow("garbage") << QByteArray("\0\xff\xfe S3CRET", 10);
        QTest::newRow("endless") << QByteArray(200'000, 'x');
    }
    void refusesOtherInput()
    {
        QFETCH(QByteArray, input);
        QProcess console;
        start(console, {});
        console.write(input);
        console.closeWriteChannel();
        QVERIFY(console.waitForFinished());
        QCOMPARE(console.exitCode(), 2);
        const QByteArray errors = console.readAllStandardError();
        QVERIFY(errors.contains("duplo-tray-console: "));
        QVERIFY(!errors.contains("S3CRET"));
    }
};

QTEST_GUILESS_MAIN(TestConsoleProgram)
#include "tst_consoleprogram.moc"

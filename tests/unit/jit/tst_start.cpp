#include "relaytest.h"

#include <QFile>

#include <algorithm>

/// The relay starts an agent: a stand-in that notes how it was started.
class TestStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsTheOneBeside();
    void startsTheOneInPath();
    void passesInstanceAndDisplay_data();
    void passesInstanceAndDisplay();
    void cleansTheSurroundings();
    void callersPipeIsNotHeld();
    void secondCallFindsIt();
    void manyStartOne();
    void waitsForTheOneThatWasQuicker();
    void saysWhenItCannot_data();
    void saysWhenItCannot();

private:
    QString jit() const { return m_programs->filePath(QStringLiteral("duplo-tray-jit")); }
    std::unique_ptr<Relay> relay() const;
    QByteArray note(const char *name) const;
    QByteArrayList lines(const char *name) const { return note(name).trimmed().split('\n'); }
    void quit(const QStringList &before = {});

    std::unique_ptr<QTemporaryDir> m_programs;
    std::unique_ptr<QTemporaryDir> m_runtime;
};

void TestStart::init()
{
    m_programs = std::make_unique<QTemporaryDir>();
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(JIT_PROGRAM), jit()));
    QVERIFY(QFile::copy(QStringLiteral(FAKE_AGENT), m_programs->filePath(QStringLiteral("duplo-tray"))));
}

void TestStart::cleanup()
{
    quit();
}

std::unique_ptr<Relay> TestStart::relay() const
{
    return std::make_unique<Relay>(*m_runtime, jit());
}

QByteArray TestStart::note(const char *name) const
{
    QFile file(m_runtime->filePath(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Ends the agent that runs, if any.
void TestStart::quit(const QStringList &before)
{
    const auto instance = before.isEmpty() ? QString() : before.last();
    if (!QFile::exists(agentSocket(*m_runtime, instance)))
        return;
    auto last = relay();
    last->start(QStringList(before) << QStringLiteral("quit"));
    QTRY_VERIFY(last->hasEnded());
    QTRY_VERIFY(!QFile::exists(agentSocket(*m_runtime, instance)));
}

void TestStart::startsTheOneBeside()
{
    auto first = relay();
    first->start({QStringLiteral("status")});
    QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 20'000);
    QCOMPARE(first->error(), QByteArray());
    QCOMPARE(first->output(), QByteArray("answered\n"));
    QCOMPARE(first->process.exitCode(), 0);
    QCOMPARE(lines("arguments"),
        (QByteArrayList{m_programs->filePath(QStringLiteral("duplo-tray")).toLocal8Bit(), "--headless",
            "--ready-fd", "3"}));
}

void TestStart::startsTheOneInPath()
{
    QTemporaryDir elsewhere;
    QVERIFY(QFile::rename(m_programs->filePath(QStringLiteral("duplo-tray")),
        elsewhere.filePath(QStringLiteral("duplo-tray"))));
    auto first = relay();
    first->set("PATH", QStringLiteral("/nonexistent:") + elsewhere.path());
    first->start({QStringLiteral("status")});
    QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 20'000);
    QCOMPARE(first->output(), QByteArray("answered\n"));
    QCOMPARE(lines("arguments").first(), elsewhere.filePath(QStringLiteral("duplo-tray")).toLocal8Bit());
}

void TestStart::passesInstanceAndDisplay_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("X") << QByteArray("DISPLAY") << QByteArray(":99") << QByteArray("--background");
    QTest::newRow("Wayland") << QByteArray("WAYLAND_DISPLAY") << QByteArray("wayland-0")
                             << QByteArray("--background");
    QTest::newRow("empty") << QByteArray("DISPLAY") << QByteArray() << QByteArray("--headless");
    QTest::newRow("none") << QByteArray("LANG") << QByteArray("C") << QByteArray("--headless");
}

void TestStart::passesInstanceAndDisplay()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, mode);
    const QStringList instance = {QStringLiteral("--instance"), QStringLiteral("demo-1")};
    auto first = relay();
    first->set(variable.constData(), QString::fromLatin1(value));
    first->start(QStringList(instance) << QStringLiteral("status"));
    QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 20'000);
    QCOMPARE(first->output(), QByteArray("answered\n"));
    QCOMPARE(lines("arguments").sliced(1), (QByteArrayList{mode, "--instance", "demo-1", "--ready-fd", "3"}));
    quit(instance);
}

void TestStart::cleansTheSurroundings()
{
    auto first = relay();
    first->set("AWS_ACCESS_KEY_ID", QStringLiteral("AKIASECRET"));
    first->set("AWS_CONFIG_FILE", QStringLiteral("/tmp/other"));
    first->set("DUPLO_TOKEN", QStringLiteral("tokensecret"));
    first->set("DUPLO_TRAY_FLAG", QStringLiteral("kept"));
    first->process.setWorkingDirectory(m_programs->path());
    first->start({QStringLiteral("aws"), QStringLiteral("--token"), QStringLiteral("argvsecret")});
    QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 20'000);
    auto environment = lines("environment");
    std::sort(environment.begin(), environment.end());
    QCOMPARE(environment,
        (QByteArrayList{"DUPLO_TRAY_FLAG=kept", "HOME=/home/bob", "PATH=/usr/bin:/bin",
            "XDG_RUNTIME_DIR=" + m_runtime->path().toLocal8Bit()}));
    QVERIFY(!note("arguments").contains("secret"));
    QCOMPARE(note("folder"), QByteArray("/\n"));
    QCOMPARE(note("session"), QByteArray("not the leader\n"));
    const auto files = lines("files");
    QCOMPARE(files.size(), 4); // the standard three and the pipe
    for (int i = 0; i < 3; ++i)
        QCOMPARE(files[i], QByteArray::number(i) + " /dev/null");
    QVERIFY(files[3].startsWith("3 ") && files[3].contains("pipe:"));
}

void TestStart::callersPipeIsNotHeld()
{
    // As botocore reads it: to the end of stdout, which must come although the agent lives on.
    Relay shell(*m_runtime, QStringLiteral("/bin/sh"));
    shell.start({QStringLiteral("-c"), QString(jit() + QStringLiteral(" aws 2>&1 | cat"))});
    QTRY_VERIFY(shell.hasEnded());
    QCOMPARE(shell.output(), QByteArray("answered\n"));
    QVERIFY(QFile::exists(agentSocket(*m_runtime)));
}

void TestStart::secondCallFindsIt()
{
    for (int i = 0; i < 3; ++i) {
        auto next = relay();
        next->start({QStringLiteral("status")});
        QTRY_VERIFY(next->hasEnded());
        QCOMPARE(next->output(), QByteArray("answered\n"));
    }
    QCOMPARE(note("starts"), QByteArray("one\n"));
}

void TestStart::manyStartOne()
{
    std::vector<std::unique_ptr<Relay>> many;
    for (int i = 0; i < 40; ++i) {
        many.push_back(relay());
        many.back()->start({QStringLiteral("aws")});
    }
    for (const auto &one : many) {
        QTRY_VERIFY_WITH_TIMEOUT(one->hasEnded(), 30'000);
        QCOMPARE(one->error(), QByteArray());
        QCOMPARE(one->output(), QByteArray("answered\n"));
    }
    QCOMPARE(lines("arguments").count("--ready-fd"), 1); // not even tried twice
}

void TestStart::waitsForTheOneThatWasQuicker()
{
    auto first = relay();
    first->set("DUPLO_TRAY_TEST", QStringLiteral("late"));
    first->start({QStringLiteral("status")});
    QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 20'000);
    QCOMPARE(first->output(), QByteArray("answered\n"));
}

void TestStart::saysWhenItCannot_data()
{
    QTest::addColumn<QByteArray>("why");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("absent") << QByteArray("absent") << QByteArray("it was not found; is it installed beside");
    QTest::newRow("not executable") << QByteArray("plain")
                                    << QByteArray("it was not found; is it installed beside");
    QTest::newRow("ends at once") << QByteArray("die")
                                  << QByteArray("it ended at once; is it installed beside");
    QTest::newRow("open folder") << QByteArray("open") << QByteArray("a folder of yours that nobody else");
    QTest::newRow("no folder") << QByteArray("nowhere") << QByteArray("a folder of yours that nobody else");
}

void TestStart::saysWhenItCannot()
{
    QFETCH(QByteArray, why);
    QFETCH(QByteArray, sentence);
    auto first = relay();
    const auto agent = m_programs->filePath(QStringLiteral("duplo-tray"));
    const auto everybody = QFile::Permissions(0x7777);
    if (why == "absent")
        QVERIFY(QFile::remove(agent));
    else if (why == "plain")
        QVERIFY(QFile::setPermissions(agent, QFile::ReadOwner));
    else if (why == "die")
        first->set("DUPLO_TRAY_TEST", QStringLiteral("die"));
    else if (why == "open")
        QVERIFY(QDir().mkdir(m_runtime->filePath(QStringLiteral("duplo-tray")))
            && QFile::setPermissions(m_runtime->filePath(QStringLiteral("duplo-tray")), everybody));
    else
        first->set("XDG_RUNTIME_DIR", QStringLiteral("/nonexistent/runtime"));
    first->start({QStringLiteral("status")});
    QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 20'000);
    QCOMPARE(first->process.exitCode(), 1);
    const auto error = first->error();
    QVERIFY2(error.startsWith("duplo-tray-jit: ") && error.contains(sentence), error.constData());
    QCOMPARE(error.count('\n'), 1);
    QVERIFY(first->output().isEmpty());
}

QTEST_GUILESS_MAIN(TestStart)
#include "tst_start.moc"

#include "relaytest.h"

#include <QFile>

#include <csignal>

/// The agent goes away while programs wait for its answer.
class TestRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void waitingOnesAskTheNextAgent_data();
    void waitingOnesAskTheNextAgent();
    void theTokenOnStdinIsSentAgain();
    void halfAnAnswerIsNotAskedForAgain();
    void triesNotForEver();
    void aCommandIsRunOnce_data();
    void aCommandIsRunOnce();

private:
    void hold(const QByteArray &how = "wait");
    void release() { QVERIFY(QFile::remove(m_runtime->filePath(QStringLiteral("hold")))); }
    QByteArrayList asked() const;
    void start(int count, const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_programs;
    std::unique_ptr<QTemporaryDir> m_runtime;
    std::vector<std::unique_ptr<Relay>> m_relays;
};

void TestRestart::init()
{
    m_programs = std::make_unique<QTemporaryDir>();
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(JIT_PROGRAM), m_programs->filePath(QStringLiteral("duplo-tray-jit"))));
    QVERIFY(QFile::copy(QStringLiteral(FAKE_AGENT), m_programs->filePath(QStringLiteral("duplo-tray"))));
}

void TestRestart::cleanup()
{
    m_relays.clear();
    const auto pids = asked();
    if (!pids.isEmpty())
        ::kill(pids.last().toInt(), SIGKILL);
}

void TestRestart::hold(const QByteArray &how)
{
    QFile file(m_runtime->filePath(QStringLiteral("hold")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(how) > 0);
}

/// The pid of the agent that was asked, once for each question.
QByteArrayList TestRestart::asked() const
{
    QFile file(m_runtime->filePath(QStringLiteral("asked")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
}

void TestRestart::start(int count, const QStringList &arguments)
{
    for (int i = 0; i < count; ++i) {
        m_relays.push_back(
            std::make_unique<Relay>(*m_runtime, m_programs->filePath(QStringLiteral("duplo-tray-jit"))));
        m_relays.back()->start(arguments);
    }
}

void TestRestart::waitingOnesAskTheNextAgent_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("killed") << SIGKILL;
    QTest::newRow("asked to end") << SIGTERM;
}

void TestRestart::waitingOnesAskTheNextAgent()
{
    QFETCH(int, signal);
    hold();
    start(10, {QStringLiteral("aws")});
    QTRY_COMPARE_WITH_TIMEOUT(asked().size(), 10, 20'000);
    const auto first = asked().first();
    QCOMPARE(asked().count(first), 10);
    release();
    QCOMPARE(::kill(first.toInt(), signal), 0);
    for (const auto &relay : m_relays) {
        QTRY_VERIFY_WITH_TIMEOUT(relay->hasEnded(), 30'000);
        QCOMPARE(relay->error(), QByteArray());
        QCOMPARE(relay->output(), QByteArray("answered\n"));
        QCOMPARE(relay->process.exitCode(), 0);
    }
    const auto all = asked();
    QCOMPARE(all.size(), 20);
    QCOMPARE(all.count(all.last()), 10); // one agent took its place
}

void TestRestart::theTokenOnStdinIsSentAgain()
{
    hold();
    start(1, {QStringLiteral("portal"), QStringLiteral("sign-in"), QStringLiteral("--token-stdin")});
    m_relays.front()->process.write("token");
    m_relays.front()->process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(asked().size(), 1, 20'000);
    release();
    QCOMPARE(::kill(asked().first().toInt(), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_relays.front()->hasEnded(), 20'000);
    QCOMPARE(m_relays.front()->output(), QByteArray("answered\n"));
}

void TestRestart::halfAnAnswerIsNotAskedForAgain()
{
    hold("talk");
    start(1, {QStringLiteral("aws")});
    QTRY_COMPARE_WITH_TIMEOUT(m_relays.front()->output(), QByteArray("half an answer\n"), 20'000);
    release();
    QCOMPARE(::kill(asked().first().toInt(), SIGKILL), 0);
    QTRY_VERIFY(m_relays.front()->hasEnded());
    QCOMPARE(m_relays.front()->process.exitCode(), 1);
    QCOMPARE(m_relays.front()->error(),
        QByteArray("duplo-tray-jit: Duplo Tray ended before it answered; try again.\n"));
    QCOMPARE(asked().size(), 1);
}

void TestRestart::triesNotForEver()
{
    hold();
    start(1, {QStringLiteral("aws")});
    for (int agents = 1; !m_relays.front()->hasEnded(); ++agents) {
        QTRY_VERIFY_WITH_TIMEOUT(m_relays.front()->hasEnded() || asked().size() == agents, 20'000);
        QVERIFY(agents < 8);
        if (!m_relays.front()->hasEnded())
            QCOMPARE(::kill(asked().last().toInt(), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_relays.front()->hasEnded() || asked().size() > agents, 20'000);
    }
    QCOMPARE(m_relays.front()->process.exitCode(), 1);
    QVERIFY(m_relays.front()->error().contains("and so did the one after it"));
    QCOMPARE(m_relays.front()->error().count('\n'), 1);
}

void TestRestart::aCommandIsRunOnce_data()
{
    QTest::addColumn<QString>("verb");
    QTest::newRow("exec") << QStringLiteral("exec");
    QTest::newRow("serve") << QStringLiteral("serve");
}

void TestRestart::aCommandIsRunOnce()
{
    QFETCH(QString, verb);
    const auto ran = m_runtime->filePath(QStringLiteral("ran"));
    hold();
    start(1,
        {verb, QStringLiteral("--"), QStringLiteral("/bin/sh"), QStringLiteral("-c"),
            QString(QStringLiteral("echo once >> ") + ran)});
    QTRY_COMPARE_WITH_TIMEOUT(asked().size(), 1, 20'000);
    release();
    QCOMPARE(::kill(asked().first().toInt(), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_relays.front()->hasEnded(), 20'000);
    QCOMPARE(asked().size(), 2);
    QVERIFY(!QFile::exists(ran)); // what the stand-in answers is no variable
    QVERIFY(m_relays.front()->error().count('\n') <= 1);
}

QTEST_GUILESS_MAIN(TestRestart)
#include "tst_restart.moc"

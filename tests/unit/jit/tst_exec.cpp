#include "ipc/agentserver.h"
#include "relaytest.h"

#include <QPointer>

#include <unistd.h>

/// exec and __complete: the real duplo-tray-jit, an agent of the test's, real commands.
class TestExec : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_runtime;
    QList<QPointer<AgentRequest>> m_requests;
    std::unique_ptr<AgentServer> m_agent;
    std::unique_ptr<Relay> m_relay;

    AgentRequest *request() const { return m_requests.value(0); }
    static QStringList command(const QStringList &words)
    {
        return QStringList{QStringLiteral("exec"), QStringLiteral("--tenant"), QStringLiteral("dev01"),
                   QStringLiteral("--")}
        + words;
    }
    static QByteArray block(QByteArray lines = "AWS_ACCESS_KEY_ID=ASIA\nAWS_SECRET_ACCESS_KEY=s3cret=\n"
                                               "AWS_REGION?=us-west-2\nAWS_DEFAULT_REGION?=us-west-2\n"
                                               "DUPLO_TRAY_SESSION=dev01\n")
    {
        return lines.replace('\n', '\0');
    }
    /// Runs \a words with what the agent gives.
    void run(const QStringList &words, const QByteArray &given = block(), int code = 0)
    {
        m_relay->start(command(words));
        QTRY_VERIFY(request() || m_relay->hasEnded());
        if (request()) {
            request()->writeOutput(given);
            request()->finish(code);
        }
        QTRY_VERIFY(m_relay->hasEnded());
    }
    QByteArray environment(const char *name)
    {
        for (const QByteArray &line : m_relay->output().split('\n'))
            if (line.left(line.indexOf('=')) == name)
                return line.mid(qsizetype(strlen(name)) + 1);
        return "(unset)";
    }

private Q_SLOTS:
    void init()
    {
        m_runtime = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<Relay>(*m_runtime);
        m_agent = std::make_unique<AgentServer>([this](AgentRequest *asked) { m_requests.append(asked); },
            [](qintptr) {
                return AgentServer::Peer{::geteuid(), 1};
            });
        QVERIFY(m_agent->listen(agentSocket(*m_runtime)));
    }
    void cleanup()
    {
        m_relay.reset();
        m_agent.reset();
        m_requests.clear();
    }

    void setsAndUnsets()
    {
        for (const char *name : {"AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SESSION_TOKEN",
                 "AWS_SECURITY_TOKEN", "AWS_CONTAINER_CREDENTIALS_FULL_URI", "DUPLO_TRAY_NOW"})
            m_relay->set(name, QStringLiteral("stale"));
        m_relay->set("AWS_SHARED_CREDENTIALS_FILE", QStringLiteral("/some/file"));
        run({QStringLiteral("env")});
        QCOMPARE(m_relay->process.exitCode(), 0);
        QCOMPARE(m_relay->error(), QByteArray());
        QCOMPARE(environment("AWS_SECRET_ACCESS_KEY"), QByteArray("s3cret="));
        QCOMPARE(environment("AWS_REGION"), QByteArray("us-west-2"));
        QCOMPARE(environment("DUPLO_TRAY_SESSION"), QByteArray("dev01"));
        QVERIFY2(!m_relay->output().contains("stale"), m_relay->output().constData());
        QCOMPARE(environment("AWS_SHARED_CREDENTIALS_FILE"), QByteArray("/some/file"));
    }

    void aRegionOfTheCallersStays_data()
    {
        QTest::addColumn<QByteArray>("own");
        QTest::newRow("AWS_REGION") << QByteArray("AWS_REGION");
        QTest::newRow("AWS_DEFAULT_REGION") << QByteArray("AWS_DEFAULT_REGION");
    }
    void aRegionOfTheCallersStays()
    {
        QFETCH(QByteArray, own);
        m_relay->set(own.constData(), QStringLiteral("eu-west-1"));
        run({QStringLiteral("env")});
        QCOMPARE(environment("AWS_REGION"), QByteArray("eu-west-1"));
        QCOMPARE(environment("AWS_DEFAULT_REGION"), QByteArray("eu-west-1"));
    }

    void aRegionThatWasTypedWins()
    {
        m_relay->set("AWS_REGION", QStringLiteral("eu-west-1"));
        run({QStringLiteral("env")}, block("AWS_REGION=eu-north-1\n"));
        QCOMPARE(environment("AWS_REGION"), QByteArray("eu-north-1"));
    }

    void everythingAfterTheDashesIsTheCommands()
    {
        run({QStringLiteral("printf"), QStringLiteral("%s|"), QStringLiteral("--help"),
            QStringLiteral("--token"), QStringLiteral("x y"), QStringLiteral("--"), QString()});
        QCOMPARE(m_relay->output(), QByteArray("--help|--token|x y|--||"));
        QCOMPARE(m_relay->error(), QByteArray());
    }

    void theAgentSeesItsFlagsOnly()
    {
        m_relay->start(command({QStringLiteral("true"), QStringLiteral("secret-argument")}));
        QTRY_VERIFY(request());
        QCOMPARE(request()->request().arguments, (std::vector<std::string>{"exec", "--tenant", "dev01"}));
        request()->finish(1);
        QTRY_VERIFY(m_relay->hasEnded());
    }

    void staysOutOfTheWay()
    {
        run({QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo $$; exit 42")});
        QCOMPARE(m_relay->process.exitCode(), 42);
        QVERIFY(m_relay->output().trimmed().toLongLong() > 0);
    }

    void itIsTheSameProcess()
    {
        m_relay->start(command({QStringLiteral("sleep"), QStringLiteral("60")}));
        QTRY_VERIFY(request());
        const qint64 pid = m_relay->process.processId();
        request()->writeOutput(block());
        request()->finish(0);
        const auto name = [pid] {
            QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QTRY_COMPARE(name(), QByteArray("sleep\n"));
        m_relay->process.terminate(); // and a signal reaches it
        QTRY_VERIFY(m_relay->hasEnded());
        QCOMPARE(m_relay->process.exitStatus(), QProcess::CrashExit);
    }

    void whatCannotRun_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("code");
        QTest::newRow("not there") << QStringLiteral("no-such-command-anywhere") << 127;
        QTest::newRow("not there, by path") << QStringLiteral("/no/such/command") << 127;
        QTest::newRow("a folder") << QStringLiteral("/tmp") << 126;
        QTest::newRow("not executable") << QStringLiteral("/etc/passwd") << 126;
    }
    void whatCannotRun()
    {
        QFETCH(QString, program);
        run({program});
        QTEST(m_relay->process.exitCode(), "code");
        QCOMPARE(m_relay->error().count('\n'), 1);
        QVERIFY(m_relay->error().contains(program.toUtf8()));
        QVERIFY(m_relay->output().isEmpty());
    }

    void refusalsRunNothing()
    {
        m_relay->start(command({QStringLiteral("echo"), QStringLiteral("ran")}));
        QTRY_VERIFY(request());
        request()->writeError("duplo-tray-jit: no.\n");
        request()->finish(4);
        QTRY_VERIFY(m_relay->hasEnded());
        QCOMPARE(m_relay->process.exitCode(), 4);
        QCOMPARE(m_relay->output(), QByteArray());
        QCOMPARE(m_relay->error(), QByteArray("duplo-tray-jit: no.\n"));
    }

    void oddAnswersRunNothing_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::newRow("no name") << QByteArray("=x\0", 3);
        QTest::newRow("no value") << QByteArray("answered\0", 9);
        QTest::newRow("no end") << QByteArray("A=x");
        QTest::newRow("odd name") << QByteArray("A B=x\0", 6);
        QTest::newRow("lower case") << QByteArray("path=x\0", 7);
    }
    void oddAnswersRunNothing()
    {
        QFETCH(QByteArray, given);
        run({QStringLiteral("echo"), QStringLiteral("ran")}, given);
        QCOMPARE(m_relay->process.exitCode(), 1);
        QCOMPARE(m_relay->output(), QByteArray());
        QCOMPARE(m_relay->error().count('\n'), 1);
    }

    void refusesNesting()
    {
        m_relay->set("DUPLO_TRAY_SESSION", QStringLiteral("prod\x1b[2J"));
        run({QStringLiteral("true")});
        QCOMPARE(m_relay->process.exitCode(), 2);
        QVERIFY(m_requests.isEmpty());
        QCOMPARE(m_relay->error().count('\n'), 1);
        QVERIFY2(m_relay->error().contains("prod?[2J"), m_relay->error().constData());
    }

    void needsACommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no dashes") << QStringList{QStringLiteral("exec"), QStringLiteral("--tenant"),
            QStringLiteral("dev01"), QStringLiteral("true")};
        QTest::newRow("nothing behind") << command({});
    }
    void needsACommand()
    {
        QFETCH(QStringList, arguments);
        m_relay->start(arguments);
        QTRY_VERIFY(m_relay->hasEnded());
        QCOMPARE(m_relay->process.exitCode(), 2);
        QVERIFY(m_requests.isEmpty());
    }

    void completionIsSilent()
    {
        m_relay->start({QStringLiteral("__complete"), QStringLiteral("tenants")});
        QTRY_VERIFY(request());
        request()->writeOutput("dev01\n");
        request()->writeError("something is wrong\n");
        request()->finish(1);
        QTRY_VERIFY(m_relay->hasEnded());
        QCOMPARE(m_relay->output(), QByteArray("dev01\n"));
        QCOMPARE(m_relay->error(), QByteArray());
    }

    void completionWaitsForNobody()
    {
        m_relay->start({QStringLiteral("__complete"), QStringLiteral("tenants")});
        QTRY_VERIFY(request()); // and is never answered
        QTRY_VERIFY(m_relay->hasEnded());
        QCOMPARE(m_relay->output() + m_relay->error(), QByteArray());
    }

    void completionStartsNoAgent()
    {
        m_agent.reset();
        const auto before = QDir(m_runtime->path()).entryList(QDir::AllEntries, QDir::Name);
        m_relay->start({QStringLiteral("__complete"), QStringLiteral("tenants")});
        QTRY_VERIFY(m_relay->hasEnded());
        QCOMPARE(m_relay->process.exitCode(), 1);
        QCOMPARE(m_relay->output() + m_relay->error(), QByteArray());
        QVERIFY(!QFile::exists(m_runtime->filePath(QStringLiteral("duplo-tray/start.lock"))));
        QCOMPARE(QDir(m_runtime->path()).entryList(QDir::AllEntries, QDir::Name), before);
    }
};

QTEST_GUILESS_MAIN(TestExec)
#include "tst_exec.moc"

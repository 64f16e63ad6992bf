#pragma once

#include "support/demoprogram.h"
#include "support/privatebus.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// The real duplo-tray, without a display, and the real duplo-tray-jit, in a home of their own on a bus where
/// no keychain answers.
class AgentWorld
{
public:
    struct Ran
    {
        int code = -1;
        QByteArray out;
        QByteArray err;

        bool hasOneSentence() const { return out.isEmpty() && err.count('\n') == 1 && err.endsWith(".\n"); }
    };

    AgentWorld()
    {
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        m_environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("HOME"), m_folder.path());
        m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus.address());
    }
    ~AgentWorld() { stopAgent(); }
    Q_DISABLE_COPY_MOVE(AgentWorld)

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString socket() const { return path("duplo-tray/agent.sock"); }
    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool startAgent()
    {
        prepare(m_agent);
        m_agent.start(QStringLiteral(TRAY_PROGRAM), {QStringLiteral("--headless")});
        return m_agent.waitForStarted()
            && QTest::qWaitFor([this] { return QFile::exists(socket()); }, 20'000);
    }
    /// SIGTERM, and the exit code; -1 when it does not end.
    int stopAgent()
    {
        if (m_agent.state() == QProcess::NotRunning)
            return m_agent.exitCode();
        m_agent.terminate();
        if (m_agent.waitForFinished(10'000) && m_agent.exitStatus() == QProcess::NormalExit)
            return m_agent.exitCode();
        m_agent.kill();
        m_agent.waitForFinished();
        return -1;
    }
    QProcess &agent() { return m_agent; }
    /// Ends the agent that duplo-tray-jit started and that listens at \a socket. True once it has gone.
    static bool endStarted(const QString &socket)
    {
        qint64 pid = 0;
        QString host, name;
        const bool isKnown = QLockFile(socket + QLatin1String(".lock")).getLockInfo(&pid, &host, &name);
        return isKnown && name == QLatin1String("duplo-tray") && ::kill(pid_t(pid), SIGTERM) == 0
            && QTest::qWaitFor([&] { return !QFile::exists(socket); }, 10'000);
    }

    /// In this world's environment, from \a directory (the home when empty).
    void prepare(QProcess &process) const
    {
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
    }
    void setVariable(const char *name, const QString &value)
    {
        m_environment.insert(QString::fromLatin1(name), value);
    }

    /// duplo-tray-jit with what is typed, split at spaces.
    Ran jit(const QString &typed, const QByteArray &input = {}) const
    {
        return run(QStringLiteral(JIT_PROGRAM), typed, input);
    }
    Ran run(const QString &program, const QString &typed, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(process);
        process.start(program, typed.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        process.write(input);
        process.closeWriteChannel();
        // An event loop of the test's own runs meanwhile: its servers have to answer.
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
            process.kill();
        process.waitForFinished();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// Signed in to \a demo with its API token, in memory.
    Ran signIn(const DemoProgram &demo) const
    {
        return jit(QStringLiteral("portal sign-in --token-stdin --memory-only --host ") + demo.url(),
            "demo-api-token\n");
    }

private:
    QTemporaryDir m_folder;
    PrivateBus m_bus;
    QProcess m_agent;
    QProcessEnvironment m_environment;
};

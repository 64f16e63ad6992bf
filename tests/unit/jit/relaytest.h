#pragma once

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The real duplo-tray-jit in surroundings of its own: nothing of the person's is seen or touched.
class Relay
{
public:
    /// \a program: another path or name of it.
    explicit Relay(const QTemporaryDir &runtime, const QString &program = QStringLiteral(JIT_PROGRAM))
        : m_program(program)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime.path());
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/bob"));
        process.setProcessEnvironment(environment);
    }
    ~Relay()
    {
        process.kill();
        process.waitForFinished();
    }
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    void set(const char *name, const QString &value)
    {
        auto environment = process.processEnvironment();
        environment.insert(QLatin1String(name), value);
        process.setProcessEnvironment(environment);
    }
    void start(const QStringList &arguments) { process.start(m_program, arguments); }
    bool hasEnded() const { return process.state() == QProcess::NotRunning; }
    /// All that was printed until now.
    QByteArray output() { return m_output.append(process.readAllStandardOutput()); }
    QByteArray error() { return m_error.append(process.readAllStandardError()); }

    QProcess process;

private:
    QString m_program;
    QByteArray m_output;
    QByteArray m_error;
};

/// Where the agent of \a runtime listens.
inline QString agentSocket(const QTemporaryDir &runtime, const QString &instance = {})
{
    return runtime.filePath(
        (instance.isEmpty() ? QStringLiteral("duplo-tray") : QStringLiteral("duplo-tray-") + instance)
        + QStringLiteral("/agent.sock"));
}

#pragma once

#include "core/program.h"

#include <QPointer>

#include <algorithm>
#include <list>

/// A process that runs until a test ends it.
class FakeProcess final : public ProcessHandle
{
public:
    bool isRunning() const override { return m_running; }
    void whenEnded(QObject *context, std::function<void()> ended) const override
    {
        m_watches.emplace_back(context, std::move(ended));
    }
    /// It has ended, and nobody has been told.
    void endUnheard() { m_running = false; }
    void end()
    {
        m_running = false;
        for (const auto &[context, ended] : std::exchange(m_watches, {}))
            if (context)
                ended();
    }
    int watches() const
    {
        return int(std::count_if(
            m_watches.begin(), m_watches.end(), [](const auto &watch) { return !watch.first.isNull(); }));
    }

private:
    bool m_running = true;
    mutable std::list<std::pair<QPointer<QObject>, std::function<void()>>> m_watches;
};

/// A program with a process of its own.
inline Program runningProgram(const std::shared_ptr<FakeProcess> &process, qint64 pid = 4711,
    const QString &name = QStringLiteral("terraform"))
{
    Program program{pid, name, QStringLiteral("bash")};
    program.executable = QLatin1String("/usr/bin/") + name;
    program.process = process;
    return program;
}

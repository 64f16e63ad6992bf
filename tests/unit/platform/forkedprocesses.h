#pragma once

#include <QFile>
#include <QList>

#include <csignal>
#include <functional>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/// Real processes of a test's own; those that forked() made end with it.
class ForkedProcesses
{
public:
    ~ForkedProcesses() { endAll(); }

    /// Forks a process that does \a what and then nothing until it is killed. It writes pids of its own into
    /// the pipe that it gets.
    pid_t forked(const std::function<void(int pipe)> &what, QList<qint64> *told = nullptr, int count = 0)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return -1;
        const pid_t child = ::fork();
        if (child == 0) {
            ::alarm(60);
            what(ends[1]);
            for (;;)
                ::pause();
        }
        children.append(child);
        for (int i = 0; i < count; ++i) {
            qint64 pid = 0;
            if (::read(ends[0], &pid, sizeof pid) == sizeof pid)
                told->append(pid);
        }
        ::close(ends[0]);
        ::close(ends[1]);
        return child;
    }
    static void tell(int pipe, qint64 pid)
    {
        if (::write(pipe, &pid, sizeof pid) != sizeof pid)
            ::_exit(1);
    }
    static pid_t idler(const char *name = nullptr)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            ::alarm(60); // should the test end before it ends this one
            if (name)
                ::prctl(PR_SET_NAME, name, 0, 0, 0);
            for (;;)
                ::pause();
        }
        return child;
    }
    /// Runs \a path, a copy of sleep.
    static pid_t sleeper(const QString &path)
    {
        const QByteArray file = QFile::encodeName(path);
        const pid_t child = ::fork();
        if (child == 0) {
            ::execl(file.constData(), file.constData(), "60", nullptr);
            ::_exit(127);
        }
        return child;
    }
    static void end(pid_t pid)
    {
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
    }
    void endAll()
    {
        for (const pid_t child : std::as_const(children))
            end(child);
        children.clear();
    }

    QList<pid_t> children; ///< that endAll() ends
};

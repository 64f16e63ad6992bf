#include "ipc/wire.h"
#include "support/asnobody.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/// The agent's side of one question, in plain system calls: a child that gave up root asks it.
class Asked
{
public:
    explicit Asked(const QByteArray &folder)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = folder + "/duplo-tray/agent.sock";
        ::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
        m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || ::listen(m_listener, 1) != 0 || ::pipe2(m_printed, O_CLOEXEC) != 0)
            return;
        m_relay = ::fork();
        if (m_relay == 0) {
            const QByteArray program = folder + "/duplo-tray-jit";
            ::dup2(m_printed[1], STDOUT_FILENO);
            ::setenv("XDG_RUNTIME_DIR", folder.constData(), 1);
            ::execl(program.constData(), program.constData(), "status", nullptr);
            ::_exit(127);
        }
        m_socket = ::accept(m_listener, nullptr, nullptr);
    }
    ~Asked()
    {
        ::kill(m_relay, SIGKILL);
        ::waitpid(m_relay, nullptr, 0);
    }
    Q_DISABLE_COPY_MOVE(Asked)

    bool isThere() const { return m_socket >= 0; }
    /// Whether the system tells others which file it runs.
    bool showsItsFile() const
    {
        const QByteArray link = "/proc/" + QByteArray::number(m_relay) + "/exe";
        struct stat file = {};
        return ::stat(link.constData(), &file) == 0;
    }
    /// How much of a core file it may leave now: "0" or "1" is none.
    QByteArray coreLimit() const
    {
        QFile limits(QStringLiteral("/proc/%1/limits").arg(m_relay));
        const QByteArray text = limits.open(QIODevice::ReadOnly) ? limits.readAll() : QByteArray();
        const qsizetype line = text.indexOf("Max core file size");
        return text.mid(line, text.indexOf('\n', line) - line).simplified().split(' ').value(4);
    }
    /// Answers with a piece of output, and waits until that is printed.
    bool answer() const
    {
        const std::string frame = ipc::encodeFrame(ipc::FrameKind::Output, "x");
        char printed = 0;
        return ::write(m_socket, frame.data(), frame.size()) == ssize_t(frame.size())
            && ::read(m_printed[0], &printed, 1) == 1;
    }

private:
    int m_listener = -1;
    int m_printed[2] = {-1, -1};
    int m_socket = -1;
    pid_t m_relay = -1;
};

} // namespace

/// When others may look at the relay.
class TestMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isClosedFromTheAnswerOn()
    {
#ifdef __SANITIZE_ADDRESS__
        const bool isClosed = false;
#else
        const bool isClosed = true;
#endif
        QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.path());
        QVERIFY(QFile::copy(QStringLiteral(JIT_PROGRAM), folder.filePath(QStringLiteral("duplo-tray-jit"))));
        const QByteArray program = path + "/duplo-tray-jit";
        const QByteArray socketFolder = path + "/duplo-tray";
        QCOMPARE(::chmod(program.constData(), 0755), 0);
        QCOMPARE(::mkdir(socketFolder.constData(), 0700), 0);
        constexpr uid_t nobody = 65534;
        for (const QByteArray &owned : {path, socketFolder})
            QVERIFY(::geteuid() != 0 || ::chown(owned.constData(), nobody, nobody) == 0);
        QVERIFY(asNobody([&] {
            rlimit limit{};
            ::getrlimit(RLIMIT_CORE, &limit);
            limit.rlim_cur = limit.rlim_max; // as where people look into crashes
            ::setrlimit(RLIMIT_CORE, &limit);
            const Asked asked(path);
            const bool leavesNone = asked.coreLimit() == "1" || asked.coreLimit() == "0";
            return asked.isThere() && asked.showsItsFile() && leavesNone && asked.answer()
                && asked.showsItsFile() != isClosed;
        }));
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"

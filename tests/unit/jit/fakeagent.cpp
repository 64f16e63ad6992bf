#include "ipc/agentserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <unistd.h>

// A stand-in for duplo-tray. It notes in files of $XDG_RUNTIME_DIR how it was started, listens, says so, and
// answers everything with one line. DUPLO_TRAY_TEST: "die" ends at once, "late" says nothing and listens a
// little later. While there is a file "hold" there, it answers nobody, and notes who waits.

namespace {

QString runtimeFile(const char *name)
{
    return qEnvironmentVariable("XDG_RUNTIME_DIR") + QLatin1Char('/') + QLatin1String(name);
}

void note(const char *name, const QByteArray &text)
{
    QFile file(runtimeFile(name));
    if (file.open(QIODevice::Append))
        file.write(text + '\n');
}

QByteArray contents(const char *path)
{
    QFile file{QLatin1String(path)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void noteSurroundings()
{
    note("environment", contents("/proc/self/environ").replace('\0', '\n'));
    note("arguments", contents("/proc/self/cmdline").replace('\0', '\n'));
    note("folder", QDir::currentPath().toLocal8Bit());
    note("session", ::getsid(0) != ::getpid() ? "not the leader" : "leader");
    for (int file = 0; file < 64; ++file) {
        const auto target = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(file));
        if (!target.isEmpty())
            note("files", QByteArray::number(file) + ' ' + target.toLocal8Bit());
    }
}

} // namespace

int main(int argc, char **argv)
{
    noteSurroundings(); // before Qt opens files of its own
    const QCoreApplication application(argc, argv);
    const auto mode = qgetenv("DUPLO_TRAY_TEST");
    if (mode == "die")
        return 1;
    const auto arguments = QCoreApplication::arguments();
    const auto at = arguments.indexOf(QStringLiteral("--instance"));
    const auto instance = at < 0 ? std::string() : arguments.value(at + 1).toStdString();
    const auto answer = [](AgentRequest *request) {
        const bool quit = request->request().arguments == std::vector<std::string>{"quit"};
        note("asked", QByteArray::number(::getpid()));
        const QByteArray hold = contents(QFile::encodeName(runtimeFile("hold")).constData());
        if (hold.contains("talk"))
            request->writeOutput("half an answer\n");
        if (!hold.isEmpty() && !quit)
            return;
        request->writeOutput("answered\n");
        request->finish(0);
        if (quit)
            QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
    };
    AgentServer server(answer, [](qintptr) { return AgentServer::Peer{::geteuid(), 0}; });
    const int ready = arguments.value(arguments.indexOf(QStringLiteral("--ready-fd")) + 1).toInt();
    const auto listen = [&] {
        if (!server.listen(QFile::decodeName(ipc::socketPath(instance).c_str())))
            return false;
        note("starts", "one");
        return true;
    };
    if (mode == "late") {
        ::close(ready);
        QTimer::singleShot(300, &server, listen);
    } else if (!listen() || ::write(ready, "x", 1) != 1) {
        return 1;
    }
    QTimer::singleShot(60'000, &server, &QCoreApplication::quit); // should the test have died
    return QCoreApplication::exec();
}

#include "tray/startup.h"

#include "ipc/wire.h"
#include "platform/peer.h"
#include "platform/quitsignals.h"
#include "tray/runningagent.h"

#include <QCoreApplication>

#include <cstdio>

#include <unistd.h>

namespace {
QString socketPath(const Options &options)
{
    return QString::fromStdString(ipc::socketPath(options.instance.toStdString()));
}

/// Passes the call on to the agent that runs; the exit code when there is one, and it is not to give way.
std::optional<int> callRunning(const Options &options, Windows windows)
{
    WindowCall call = options.call.value_or(WindowCall{});
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    call.activationToken =
        WindowCall::checkedToken(token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token);
    const auto outcome = RunningAgent(socketPath(options), peerOfSocket).call(call);
    if (!outcome || (outcome->code == withoutWindows && windows == Windows::Here))
        return std::nullopt;
    return outcome->code == 0 ? 0 : refuse(outcome->refusal, 1);
}

bool isTaken(const Result<> &listening)
{
    return !listening && listening.error().kind == Error::Kind::AlreadyExists;
}

/// In the place of an agent without windows, if there is one.
Result<> listenWithWindows(AgentServer &server, const QString &path)
{
    // What gave way may be followed by another, as when a program starts one meanwhile; systemd does it as
    // soon as somebody looks who listens, and may know of the display by now.
    constexpr int mostTries = 3;
    auto listening = server.listen(path);
    for (int i = 0; i < mostTries && isTaken(listening); ++i) {
        const auto outcome = RunningAgent(path, peerOfSocket).makeWay();
        if (outcome && !outcome->refusal.isEmpty())
            return failure(Error::Kind::InvalidInput, outcome->refusal);
        if (!outcome || outcome->code != 0)
            return listening;
        listening = server.listen(path);
    }
    if (!isTaken(listening))
        return listening;
    return failure(Error::Kind::InvalidInput,
        QStringLiteral(
            "one without a display starts again each time: where systemd starts it, run \"systemctl "
            "--user import-environment DISPLAY WAYLAND_DISPLAY XAUTHORITY\", and try again"));
}
} // namespace

int refuse(const QString &sentence, int code)
{
    std::fprintf(stderr, "duplo-tray: %s\n", qPrintable(sentence));
    return code;
}

void tellThatItStays(const Options &options)
{
    if (!options.background && ::isatty(STDERR_FILENO) == 1)
        std::fputs(
            "duplo-tray: runs here from now on, until \"duplo-tray quit\" or Ctrl+C; with \"&\" behind the "
            "command, the terminal stays free\n",
            stderr);
}

std::optional<int> handOver(const Options &options, Windows windows, int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto code = callRunning(options, windows);
    const bool isQuit = options.call && options.call->what == WindowCall::What::Quit;
    return !code && isQuit ? 0 : code;
}

std::optional<int> listenOrHandOver(
    AgentServer &server, const Options &options, std::optional<int> inherited, Windows windows)
{
    const QString path = socketPath(options);
    const auto listening = inherited ? server.listen(path, *inherited)
        : windows == Windows::Here   ? listenWithWindows(server, path)
                                     : server.listen(path);
    tellReady(options.readyFd, listening.has_value());
    if (listening)
        return std::nullopt;
    if (listening.error().kind == Error::Kind::InvalidInput)
        return refuse(listening.error().subject, 1);
    if (listening.error().kind != Error::Kind::AlreadyExists)
        return refuse(
            QStringLiteral("cannot listen at %1: check that its folder is yours alone").arg(path), 1);
    if (options.background || options.headless)
        return 0;
    if (const auto code = callRunning(options, Windows::None))
        return code;
    return refuse(QStringLiteral("another Duplo Tray runs but does not answer: end it and start again"), 1);
}

#include "tray/startup.h"

#include "ipc/wire.h"
#include "platform/quitsignals.h"
#include "tray/runningagent.h"

#include <QCoreApplication>

#include <cstdio>

namespace {
QString socketPath(const Options &options)
{
    return QString::fromStdString(ipc::socketPath(options.instance.toStdString()));
}

/// Passes the call on to the agent that runs; the exit code when there is one.
std::optional<int> callRunning(const Options &options)
{
    WindowCall call = options.call.value_or(WindowCall{});
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    call.activationToken =
        WindowCall::checkedToken(token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token);
    const auto outcome = callRunningAgent(socketPath(options), call);
    if (!outcome)
        return std::nullopt;
    return outcome->code == 0 ? 0 : refuse(outcome->refusal, outcome->code);
}
} // namespace

int refuse(const QString &sentence, int code)
{
    std::fprintf(stderr, "duplo-tray: %s\n", qPrintable(sentence));
    return code;
}

std::optional<int> handOver(const Options &options, int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto code = callRunning(options);
    const bool isQuit = options.call && options.call->what == WindowCall::What::Quit;
    return !code && isQuit ? 0 : code;
}

std::optional<int> listenOrHandOver(AgentServer &server, const Options &options, std::optional<int> inherited)
{
    const QString path = socketPath(options);
    const auto listening = inherited ? server.listen(path, *inherited) : server.listen(path);
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
    if (const auto code = callRunning(options))
        return code;
    return refuse(QStringLiteral("another Duplo Tray runs but does not answer: end it and start again"), 1);
}

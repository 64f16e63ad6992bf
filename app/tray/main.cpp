#include "aws/profilewriter.h"
#include "ipc/runtimefolder.h"
#include "ipc/wire.h"
#include "platform/applicationservice.h"
#include "platform/autostart.h"
#include "platform/awscliprofiletest.h"
#include "platform/consoleviewerprocess.h"
#include "platform/desktopbrowser.h"
#include "platform/desktopclipboard.h"
#include "platform/desktopnotifier.h"
#include "platform/desktopsession.h"
#include "platform/desktopshortcut.h"
#include "platform/desktoptrayhosts.h"
#include "platform/hardening.h"
#include "platform/lockedpages.h"
#include "platform/memory.h"
#include "platform/networktransport.h"
#include "platform/oskeychain.h"
#include "platform/peer.h"
#include "platform/programtable.h"
#include "platform/quitsignals.h"
#include "tray/agentcommands.h"
#include "tray/agentlog.h"
#include "tray/options.h"
#include "tray/runningagent.h"
#include "ui/desktopui.h"
#include "ui/noticefallback.h"
#include "ui/questiondialogs.h"
#include "ui/windowcalls.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace {
/// XDG_STATE_HOME, which Qt 6.4 does not know yet.
QString stateFolder()
{
    const QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(folder) ? folder : QDir::homePath() + QLatin1String("/.local/state");
}

AgentPlaces places(const Options &options)
{
    const QString home = QDir::homePath();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {
        folder + QLatin1Char('/') + options.name() + QLatin1String("/settings.ini"),
        stateFolder() + QLatin1Char('/') + options.name() + QLatin1String("/activity.sqlite"),
        QCoreApplication::applicationDirPath() + QLatin1String("/duplo-tray-jit"),
        options.instance,
        awsConfigPath(qEnvironmentVariable("AWS_CONFIG_FILE"), home),
        awsCredentialsPath(qEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE"), home),
    };
}

/// The adapters that need no display.
struct Adapters
{
    explicit Adapters(const Options &options)
        : keychain(options.name())
    {
    }

    SystemClock clock;
    OsKeychain keychain;
    NetworkTransport transport;
    DesktopBrowser browser;
    ConsoleViewerProcess viewer;

    AgentPorts ports(SecretClipboard &clipboard, SignInQuestions &questions, SessionEvents &session)
    {
        return {
            keychain, transport, browser, viewer, clipboard, questions, session, clock, isOwnLoopbackPeer};
    }
};

/// Says on stderr why it did not start; the exit code for that.
int refuse(const QString &sentence, int code)
{
    std::fprintf(stderr, "duplo-tray: %s\n", qPrintable(sentence));
    return code;
}

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

/// Before there are windows, which take their time: the exit code when there is nothing left to do.
std::optional<int> handOver(const Options &options, int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto code = callRunning(options);
    const bool isQuit = options.call && options.call->what == WindowCall::What::Quit;
    return !code && isQuit ? 0 : code;
}

/// AgentServer::PeerLookup, with the time.
std::optional<AgentServer::Peer> peer(qintptr socket)
{
    auto found = peerOfSocket(socket);
    if (found)
        found->connected = ProgramTable::now();
    return found;
}

/// With a table of its own, for the server's thread.
AgentServer::ProgramLookup programLookup()
{
    return [table = std::make_shared<ProgramTable>()](const AgentServer::Peer &peer) {
        return table->programOf(peer.pid, peer.uid, peer.connected);
    };
}

void giveAnswersAgain(AgentServer &server, AgentCommands &commands)
{
    QObject::connect(&server, &AgentServer::answeredAgain, &commands, &AgentCommands::answeredAgain);
    QObject::connect(&commands, &AgentCommands::answersChanged, &server, &AgentServer::forgetAnswers);
}

/// Listens on the agent's socket, or hands over to the agent that does. The exit code when there is nothing
/// to run.
std::optional<int> listenOrHandOver(AgentServer &server, const Options &options)
{
    const QString path = socketPath(options);
    const auto listening = server.listen(path);
    tellReady(options.readyFd, listening.has_value());
    if (listening)
        return std::nullopt;
    if (listening.error().kind != Error::Kind::AlreadyExists)
        return refuse(
            QStringLiteral("cannot listen at %1: check that its folder is yours alone").arg(path), 1);
    if (options.background || options.headless)
        return 0;
    if (const auto code = callRunning(options))
        return code;
    return refuse(QStringLiteral("another Duplo Tray runs but does not answer: end it and start again"), 1);
}

int runHeadless(const Options &options, LogBook &log)
{
    Adapters adapters(options);
    DesktopClipboard clipboard(nullptr);
    UnattendedQuestions questions;
    DesktopSession session;
    Agent agent(adapters.ports(clipboard, questions, session), places(options), true);
    const AgentLog agentLog(log, agent);
    AgentCommands commands(agent);
    AgentServer server([&](AgentRequest *request) { commands.handle(request); }, peer, programLookup());
    giveAnswersAgain(server, commands);
    if (const auto code = listenOrHandOver(server, options))
        return *code;
    agent.signIns.restore();
    return QCoreApplication::exec();
}

/// Keeps what the adapters do to what the person chose.
void applyPreferences(const Preferences &preferences, DesktopClipboard &clipboard, GlobalShortcut &shortcut)
{
    auto apply = [&, bound = QString()]() mutable {
        clipboard.setLife(preferences.clipboardTime());
        if (bound != preferences.searchShortcut())
            shortcut.bind(bound = preferences.searchShortcut());
    };
    apply();
    QObject::connect(&preferences, &Preferences::changed, &shortcut, apply);
}

int runDesktop(const Options &options, LogBook &log)
{
    QApplication::setQuitOnLastWindowClosed(false);
    Adapters adapters(options);
    DesktopClipboard clipboard(QGuiApplication::clipboard());
    QuestionDialogs questions;
    DesktopSession session;
    Agent agent(adapters.ports(clipboard, questions, session), places(options), false);
    const AgentLog agentLog(log, agent);
    AgentCommands commands(agent);
    AgentServer server([&](AgentRequest *request) { commands.handle(request); }, peer, programLookup());
    giveAnswersAgain(server, commands);
    if (const auto code = listenOrHandOver(server, options))
        return *code;

    QStringList stsArguments;
    if (!options.stsEndpoint.isEmpty())
        stsArguments << QStringLiteral("--endpoint-url") << options.stsEndpoint.toString();
    AwsCliProfileTest profileTest(stsArguments);
    DesktopNotifier desktopNotifier;
    NoticeFallback notifier(desktopNotifier);
    DesktopShortcut shortcut;
    DesktopTrayHosts trays;
    Autostart loginStart;
    loginStart.repair();
    DesktopUi ui({agent.settings, agent.preferences, agent.catalog, agent.activity, agent.verifier,
                     agent.signIns, agent.broker, agent.requests, agent.consoles, agent.profiles, profileTest,
                     clipboard, notifier, session, shortcut, log, adapters.clock, loginStart, agent.tenants},
        trays, options.background || options.call);
    const auto answer = [&](const WindowCall &call) { answerCall(call, ui, notifier); };
    QObject::connect(&commands, &AgentCommands::called, &ui, answer);
    ApplicationService service(options.instance);
    QObject::connect(&service, &ApplicationService::called, &ui, answer);
    applyPreferences(agent.preferences, clipboard, shortcut);
    QObject::connect(&shortcut, &GlobalShortcut::activated, &ui, [&ui] { ui.showSearch(); });
    giveMemoryBackAfterWindows(*qGuiApp);
    if (options.call)
        QMetaObject::invokeMethod(
            &ui, [&] { answer(*options.call); }, Qt::QueuedConnection);
    agent.signIns.restore();
    return QCoreApplication::exec();
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

std::unique_ptr<QCoreApplication> makeApplication(bool headless, int &argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("Duplo Tray"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DUPLO_VERSION));
    if (headless)
        return std::make_unique<QCoreApplication>(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("duplo-tray"));
    return std::make_unique<QApplication>(argc, argv);
}
} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = parseOptions(arguments, qEnvironmentVariable("DUPLO_TRAY_INSTANCE"));
    if (!options)
        return refuse(options.error().subject, 2);
    const bool tells = options->help || options->version;
    if (const auto problem = ipc::runtimeFolderProblem(); !problem.empty() && !tells)
        return refuse(QString::fromStdString(problem), 1);
    // The user's systemd starts one unit in all cases: what it knows of a display decides.
    const bool unattended = options->headless || (options->background && !hasDisplay());
    const bool headless = unattended || tells;
    if (!headless && !options->background)
        if (const auto code = handOver(*options, argc, argv))
            return *code;
    if (!headless && !hasDisplay())
        return refuse(QStringLiteral("there is no display: start it with --headless"), 2);

    const auto application = makeApplication(headless, argc, argv);
    if (options->help || options->version) {
        const QString text = options->help ? optionsHelp() : QStringLiteral("duplo-tray " DUPLO_VERSION "\n");
        std::fputs(qPrintable(text), stdout);
        return 0;
    }
    QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, application.get(), &QCoreApplication::quit);
    LogBook log;
    log.takeMessages();
    static LockedPages pages; // outlives every secret
    keepSecretsIn(pages);
    return unattended ? runHeadless(*options, log) : runDesktop(*options, log);
}

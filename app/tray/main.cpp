#include "aws/profilewriter.h"
#include "ipc/runtimefolder.h"
#include "platform/applicationservice.h"
#include "platform/autostart.h"
#include "platform/awscliprofiletest.h"
#include "platform/colourscheme.h"
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
#include "platform/processtable.h"
#include "platform/programtable.h"
#include "platform/quitsignals.h"
#include "tray/agentend.h"
#include "tray/agentlog.h"
#include "tray/startup.h"
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

QString helperPath()
{
    return QCoreApplication::applicationDirPath() + QLatin1String("/duplo-tray-jit");
}

AgentPlaces places(const Options &options)
{
    const QString home = QDir::homePath();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {
        folder + QLatin1Char('/') + options.name() + QLatin1String("/settings.ini"),
        stateFolder() + QLatin1Char('/') + options.name() + QLatin1String("/activity.sqlite"),
        helperPath(),
        options.instance,
        awsConfigPath(qEnvironmentVariable("AWS_CONFIG_FILE"), home),
        awsCredentialsPath(qEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE"), home),
    };
}

/// The adapters that need no display.
struct Adapters
{
    Adapters(const Options &options, OsKeychain::Unlocking unlocking)
        : keychain(options.name(), OsKeychain::usualDeadline, unlocking)
    {
    }

    SystemClock clock;
    OsKeychain keychain;
    NetworkTransport transport;
    CountedTransport counted{transport};
    DesktopBrowser browser;
    ConsoleViewerProcess viewer;

    AgentPorts ports(SecretClipboard &clipboard, SignInQuestions &questions, SessionEvents &session)
    {
        return {keychain, counted, browser, viewer, clipboard, questions, session, clock, isOwnLoopbackPeer,
            isContainersPeer};
    }
};

/// With a table of its own, for the server's thread.
AgentServer::ProgramLookup programLookup()
{
    return [table = std::make_shared<ProgramTable>(helperPath())](const AgentServer::Peer &peer) {
        return table->programOf(peer.pid, peer.uid, peer.connected, peer.process.get());
    };
}

/// What was read by its number is the peer's if that still runs now.
bool isElsewhere(const AgentServer::Peer &peer)
{
    return !seesOurFiles(peer.pid) || (peer.process && !peer.process->isRunning());
}

/// What main() has begun with.
struct Surroundings
{
    const Options &options;
    LogBook &log;
    QuitSignals &quitSignals;
    std::optional<int> inherited; ///< listening socket
};

/// The agent's socket, and what goes on there.
struct Serving
{
    Serving(Agent &agent, const CountedTransport &transport, QuitSignals &quitSignals)
        : commands(agent)
        , server([this](AgentRequest *request) { commands.handle(request); }, peerOfSocket, programLookup())
        , end(server, commands, agent, transport)
    {
        server.setElsewhereLookup(isElsewhere);
        QObject::connect(&server, &AgentServer::answeredAgain, &commands, &AgentCommands::answeredAgain);
        QObject::connect(&commands, &AgentCommands::answersChanged, &server, &AgentServer::forgetAnswers);
        QObject::connect(&quitSignals, &QuitSignals::received, &end, &AgentEnd::begin);
        QObject::connect(&server, &AgentServer::displaced, &end, &AgentEnd::giveWay);
        QObject::connect(&commands, &AgentCommands::wayAsked, &end, &AgentEnd::giveWay);
        QObject::connect(&end, &AgentEnd::over, qApp, &QCoreApplication::quit);
        QObject::connect(qApp, &QCoreApplication::aboutToQuit, &commands, &AgentCommands::tellQuit);
    }

    AgentCommands commands;
    AgentServer server;
    AgentEnd end;
};

/// What the AWS CLI's call needs to get to the demo's STS.
QStringList stsArguments(const Options &options)
{
    return options.stsEndpoint.isEmpty()
        ? QStringList()
        : QStringList{QStringLiteral("--endpoint-url"), options.stsEndpoint.toString()};
}

int runHeadless(const Surroundings &around)
{
    const Options &options = around.options;
    Adapters adapters(options, OsKeychain::Unlocking::Never);
    DesktopClipboard clipboard(nullptr);
    UnattendedQuestions questions;
    DesktopSession session;
    Agent agent(adapters.ports(clipboard, questions, session), places(options), true);
    agent.profiles.setTrialArguments(stsArguments(options));
    const AgentLog agentLog(around.log, agent);
    Serving serving(agent, adapters.counted, around.quitSignals);
    serving.commands.setSocketInherited(around.inherited.has_value());
    if (const auto code = listenOrHandOver(serving.server, options, around.inherited, Windows::None))
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

int runDesktop(const Surroundings &around)
{
    const Options &options = around.options;
    LogBook &log = around.log;
    QApplication::setQuitOnLastWindowClosed(false);
    Adapters adapters(options, OsKeychain::Unlocking::Prompt);
    DesktopClipboard clipboard(QGuiApplication::clipboard());
    QuestionDialogs questions;
    DesktopSession session;
    Agent agent(adapters.ports(clipboard, questions, session), places(options), false);
    agent.profiles.setTrialArguments(stsArguments(options));
    QObject::connect(&adapters.keychain, &OsKeychain::unlockedLate, &agent.signIns, &SignIns::restore);
    const AgentLog agentLog(around.log, agent);
    Serving serving(agent, adapters.counted, around.quitSignals);
    serving.commands.setSocketInherited(around.inherited.has_value());
    if (const auto code = listenOrHandOver(serving.server, options, around.inherited, Windows::Here))
        return *code;
    tellThatItStays(options);

    AwsCliProfileTest profileTest(agent.profiles.trialArguments());
    DesktopNotifier desktopNotifier;
    NoticeFallback notifier(desktopNotifier);
    DesktopShortcut shortcut;
    ColourScheme scheme(QDBusConnection::sessionBus(), X11Shortcut::qtConnection());
    DesktopTrayHosts trays;
    Autostart loginStart(options.instance);
    loginStart.repair();
    DesktopUi ui(
        {agent.settings, agent.preferences, agent.catalog, agent.activity, agent.verifier, agent.signIns,
            agent.broker, agent.requests, agent.consoles, agent.profiles, profileTest, clipboard, notifier,
            session, shortcut, log, adapters.clock, loginStart, agent.tenants, agent.holders},
        trays, options.background || options.call);
    const auto followScheme = [&] { ui.setDark(scheme.isDark()); };
    QObject::connect(&scheme, &ColourScheme::changed, &ui, followScheme);
    followScheme();
    const auto answer = [&](const WindowCall &call) { answerCall(call, ui, notifier); };
    QObject::connect(&serving.commands, &AgentCommands::called, &ui, answer);
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
    // What the desktop adds to the title of every window.
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Duplo Tray"));
    QGuiApplication::setDesktopFileName(QStringLiteral("duplo-tray"));
    return std::make_unique<QApplication>(argc, argv);
}
} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    const auto inherited = takeInheritedSocket();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = parseOptions(arguments, qEnvironmentVariable("DUPLO_TRAY_INSTANCE"));
    if (!options)
        return refuse(options.error().subject, 2);
    if (!inherited)
        return refuse(inherited.error().subject, 1);
    const bool tells = options->help || options->version;
    if (const auto problem = ipc::runtimeFolderProblem(); !problem.empty() && !tells)
        return refuse(QString::fromStdString(problem), 1);
    // The user's systemd starts one unit in all cases: what it knows of a display decides.
    const bool unattended = options->headless || (options->background && !hasDisplay());
    const bool headless = unattended || tells;
    const bool isQuit = options->call && options->call->what == WindowCall::What::Quit;
    if (isQuit || (!headless && !options->background && !*inherited))
        if (const auto code = handOver(*options, hasDisplay() ? Windows::Here : Windows::None, argc, argv))
            return *code;
    if (!headless && !hasDisplay())
        return refuse(
            QStringLiteral("there is no display: start it at a desktop, or the agent alone with --headless"),
            2);

    const auto application = makeApplication(headless, argc, argv);
    if (options->help || options->version) {
        const QString text = options->help ? optionsHelp() : QStringLiteral("duplo-tray " DUPLO_VERSION "\n");
        std::fputs(qPrintable(text), stdout);
        return 0;
    }
    QuitSignals quitSignals;
    LogBook log;
    log.takeMessages();
    static LockedPages pages; // outlives every secret
    keepSecretsIn(pages);
    const Surroundings around{*options, log, quitSignals, *inherited};
    return unattended ? runHeadless(around) : runDesktop(around);
}

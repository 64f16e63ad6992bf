#include "aws/profilewriter.h"
#include "ipc/wire.h"
#include "platform/autostart.h"
#include "platform/awscliprofiletest.h"
#include "platform/consoleviewerprocess.h"
#include "platform/desktopbrowser.h"
#include "platform/desktopclipboard.h"
#include "platform/desktopnotifier.h"
#include "platform/hardening.h"
#include "platform/networktransport.h"
#include "platform/oskeychain.h"
#include "platform/peer.h"
#include "platform/quitsignals.h"
#include "tray/agentcommands.h"
#include "tray/options.h"
#include "tray/runningagent.h"
#include "ui/desktopui.h"
#include "ui/questiondialogs.h"

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

    AgentPorts ports(SecretClipboard &clipboard, SignInQuestions &questions)
    {
        return {keychain, transport, browser, viewer, clipboard, questions, clock, isOwnLoopbackPeer};
    }
};

/// Placeholders until the adapters are there.
class IdleSessionEvents final : public SessionEvents
{
public:
    bool isScreenLocked() const override { return false; }
};
class NoGlobalShortcut final : public GlobalShortcut
{
public:
    void bind(const QString &) override { }
    State state() const override { return State::Unavailable; }
    QString description() const override { return {}; }
};

/// Says on stderr why it did not start; the exit code for that.
int refuse(const QString &sentence, int code)
{
    std::fprintf(stderr, "duplo-tray: %s\n", qPrintable(sentence));
    return code;
}

/// Listens on the agent's socket, or hands over to the agent that does. The exit code when there is nothing
/// to run.
std::optional<int> listenOrHandOver(AgentServer &server, const Options &options)
{
    const QString path = QString::fromStdString(ipc::socketPath(options.instance.toStdString()));
    const auto listening = server.listen(path);
    tellReady(options.readyFd, listening.has_value());
    if (listening)
        return std::nullopt;
    if (listening.error().kind != Error::Kind::AlreadyExists)
        return refuse(
            QStringLiteral("cannot listen at %1: check that its folder is yours alone").arg(path), 1);
    if (options.background || options.headless || raiseRunningAgent(path))
        return 0;
    return refuse(QStringLiteral("another Duplo Tray runs but does not answer: end it and start again"), 1);
}

int runHeadless(const Options &options)
{
    Adapters adapters(options);
    DesktopClipboard clipboard(nullptr);
    UnattendedQuestions questions;
    Agent agent(adapters.ports(clipboard, questions), places(options), true);
    AgentCommands commands(agent, programOf);
    AgentServer server([&](AgentRequest *request) { commands.handle(request); }, peerOfSocket);
    if (const auto code = listenOrHandOver(server, options))
        return *code;
    agent.signIns.restore();
    return QCoreApplication::exec();
}

int runDesktop(const Options &options)
{
    QApplication::setQuitOnLastWindowClosed(false);
    Adapters adapters(options);
    DesktopClipboard clipboard(QGuiApplication::clipboard());
    QuestionDialogs questions;
    Agent agent(adapters.ports(clipboard, questions), places(options), false);
    AgentCommands commands(agent, programOf);
    AgentServer server([&](AgentRequest *request) { commands.handle(request); }, peerOfSocket);
    if (const auto code = listenOrHandOver(server, options))
        return *code;

    QStringList stsArguments;
    if (!options.stsEndpoint.isEmpty())
        stsArguments << QStringLiteral("--endpoint-url") << options.stsEndpoint.toString();
    AwsCliProfileTest profileTest(stsArguments);
    DesktopNotifier notifier;
    IdleSessionEvents session;
    NoGlobalShortcut shortcut;
    LogBook log;
    Autostart loginStart;
    DesktopUi ui({agent.settings, agent.preferences, agent.catalog, agent.activity, agent.verifier,
                     agent.signIns, agent.broker, agent.requests, agent.consoles, agent.profiles, profileTest,
                     clipboard, notifier, session, shortcut, log, adapters.clock, loginStart},
        options.background);
    QObject::connect(&commands, &AgentCommands::raiseWanted, &ui, &DesktopUi::raise);
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
    const bool headless = options->headless || options->help || options->version;
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
    return options->headless ? runHeadless(*options) : runDesktop(*options);
}

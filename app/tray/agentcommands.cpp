#include "tray/agentcommands.h"

#include "tray/runningagent.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QMetaMethod>
#include <QPointer>
#include <QRegularExpression>

/// The caller's terminal, for as long as the caller is there.
class SocketOutput final : public CommandOutput
{
public:
    /// \a changes: the count of what changed, which outlives this.
    SocketOutput(AgentRequest *request, const quint64 &changes)
        : m_request(request)
        , m_changes(changes)
    {
    }
    void out(QByteArrayView text) override
    {
        if (m_request)
            m_request->writeOutput(text);
    }
    void error(QByteArrayView text) override
    {
        if (m_request)
            m_request->writeError(text);
    }
    Future<> taken() override { return m_request ? m_request->taken() : failed<>(Error{}); }
    bool isGone() const override { return !m_request || !m_request->isConnected(); }
    void mayRepeat(const RepeatTerms &terms) override
    {
        m_terms = terms;
        m_changesThen = m_changes;
    }

    /// What was announced, if it still counts.
    const RepeatTerms *terms() const { return m_terms && m_changesThen == m_changes ? &*m_terms : nullptr; }

private:
    QPointer<AgentRequest> m_request;
    const quint64 &m_changes;
    quint64 m_changesThen = 0;
    std::optional<RepeatTerms> m_terms;
};

namespace {
/// More than the server keeps answers, so that it names none that is forgotten here.
constexpr qsizetype mostTags = 4096;

Q_LOGGING_CATEGORY(lcAgent, "duplo.agent")

QString variable(const ipc::Request &request, std::string_view name)
{
    for (const std::string &entry : request.environment)
        if (entry.size() > name.size() && entry.starts_with(name) && entry[name.size()] == '=')
            return QString::fromStdString(entry.substr(name.size() + 1));
    return {};
}

/// A file that the caller's environment names: relative to where the caller stands, as the AWS CLI takes it.
QString file(const ipc::Request &request, std::string_view name)
{
    const QString path = variable(request, name);
    if (path.isEmpty() || path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        return path;
    return QDir(QString::fromStdString(request.directory)).absoluteFilePath(path);
}

CommandRequest toCommand(const ipc::Request &request)
{
    CommandRequest command;
    for (const std::string &argument : request.arguments)
        command.arguments.append(QString::fromStdString(argument));
    command.input = Secret(QByteArrayView(request.input.data(), qsizetype(request.input.size())));
    command.awsConfigFile = file(request, "AWS_CONFIG_FILE");
    command.awsSharedCredentialsFile = file(request, "AWS_SHARED_CREDENTIALS_FILE");
    command.directory = QString::fromStdString(request.directory);
    command.kubeconfig = variable(request, "KUBECONFIG");
    command.kubernetesExecInfo = variable(request, "KUBERNETES_EXEC_INFO").toUtf8();
    command.callerVersion = QString::fromStdString(request.version);
    command.duploHost = variable(request, "DUPLO_HOST");
    command.duploTenant = variable(request, "DUPLO_TENANT_ID");
    if (command.duploTenant.isEmpty())
        command.duploTenant = variable(request, "DUPLO_TENANT");
    command.duploPlan = variable(request, "DUPLO_PLAN");
    constexpr std::string_view token = "DUPLO_TOKEN=";
    for (const std::string &entry : request.environment)
        if (entry.starts_with(token))
            command.duploToken = Secret(QByteArrayView(entry).sliced(qsizetype(token.size())));
    return command;
}
/// The command's name for the log: what was typed only where it can be one.
QString plainVerb(const QStringList &arguments)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z][a-z-]{1,19}$"));
    const QString verb = arguments.value(0);
    return plain.match(verb).hasMatch() ? verb : QStringLiteral("command");
}
} // namespace

AgentCommands::AgentCommands(Agent &agent, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
{
    followChanges();
}

void AgentCommands::followChanges()
{
    const auto changed = [this] {
        ++m_changes;
        Q_EMIT answersChanged();
    };
    connect(&m_agent.requests, &ProgramRequests::changed, this, changed);
    connect(&m_agent.consents, &Consents::changed, this, changed);
    connect(&m_agent.signIns, &SignIns::changed, this, changed);
    connect(&m_agent.signIns, &SignIns::personGone, this, changed);
    connect(&m_agent.broker, &CredentialBroker::sessionsChanged, this, changed);
    connect(&m_agent.broker, &CredentialBroker::cleared, this, changed);
    connect(&m_agent.preferences, &Preferences::changed, this, changed);
    connect(&m_agent.settings, &Settings::portalsChanged, this, changed);
    connect(&m_agent.settings, &Settings::tenantsChanged, this, changed);
}

void AgentCommands::handle(AgentRequest *request)
{
    CommandRequest command = toCommand(request->request());
    if (command.arguments.value(0) == QLatin1String(raiseVerb))
        return call(*request, command.arguments.mid(1));
    if (command.arguments.value(0) == QLatin1String(makeWayVerb))
        return makeWay(*request);
    m_agent.tenants.check();
    const quint64 ticket = ++m_tickets;
    command.ticket = ticket;
    command.isSocketInherited = m_isSocketInherited;
    const QString verb = plainVerb(command.arguments);
    command.program = [program = request->program()] { return program; };
    connect(request, &AgentRequest::disconnected, this, [this, ticket] { withdraw(ticket); });
    connect(request, &QObject::destroyed, this, [this, ticket] { m_open.remove(ticket); });
    m_open.insert(ticket, request);
    const auto output = std::make_shared<SocketOutput>(request, m_changes);
    then(m_agent.commandLine.run(std::move(command), output), request,
        [this, request, verb, output, ticket](const Result<int> &code) {
            m_open.remove(ticket);
            qCInfo(lcAgent, "%ls: exit code %d", qUtf16Printable(verb), code.value_or(1));
            finish(*request, code.value_or(1), *output);
        });
}

void AgentCommands::withdraw(quint64 ticket)
{
    m_agent.requests.withdraw(ticket);
    m_agent.signIns.withdraw(ticket);
    m_agent.endpoints.withdraw(ticket);
}

void AgentCommands::letGo(quint64 ticket)
{
    if (AgentRequest *request = m_open.take(ticket)) {
        request->letGo();
        withdraw(ticket);
    }
}

void AgentCommands::letAllGo()
{
    const auto tickets = m_open.keys();
    for (const quint64 ticket : tickets)
        letGo(ticket);
}

void AgentCommands::tellQuit()
{
    const auto open = std::exchange(m_open, {});
    for (AgentRequest *request : open) {
        request->writeError("duplo-tray-jit: Duplo Tray was quit.\n");
        request->finish(1);
    }
}

void AgentCommands::finish(AgentRequest &request, int code, const SocketOutput &output)
{
    const RepeatTerms *terms = output.terms();
    if (!terms || code != 0)
        return request.finish(code);
    m_repeated.insert(++m_lastTag, terms->activity);
    if (m_repeated.size() > mostTags)
        m_repeated.erase(m_repeated.begin());
    request.finish(code, {terms->from, terms->until, terms->onlyFor, m_lastTag, terms->anyFolder});
}

void AgentCommands::answeredAgain(quint64 tag, const Program &program, int count)
{
    const auto found = m_repeated.constFind(tag);
    if (found == m_repeated.constEnd())
        return;
    Activity activity = *found;
    activity.program = program;
    activity.count = count;
    m_agent.activity.record(activity);
}

void AgentCommands::call(AgentRequest &request, const QStringList &arguments)
{
    auto call = arguments.isEmpty() ? WindowCall{} : WindowCall::fromWords(arguments.mid(1));
    const bool isQuit = call && call->what == WindowCall::What::Quit;
    if (!call) {
        request.writeError("This Duplo Tray does not know what it was asked for.\n");
        return request.finish(1);
    }
    if (!hasWindows() && !isQuit) {
        request.writeError(
            "there is no display: start it at a desktop; the agent alone, without one, runs already\n");
        return request.finish(withoutWindows);
    }
    call->activationToken = WindowCall::checkedToken(arguments.value(0));
    // Answered first: quitting ends the connection.
    request.finish(0);
    if (hasWindows())
        Q_EMIT called(*call);
    else
        QCoreApplication::quit();
}

bool AgentCommands::hasWindows() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&AgentCommands::called));
}

void AgentCommands::makeWay(AgentRequest &request)
{
    if (hasWindows())
        return request.finish(1);
    const auto portals = m_agent.settings.portals();
    for (const Portal &portal : portals) {
        const SignIn *signIn = m_agent.signIns.find(portal);
        if (!signIn || !signIn->memoryOnly)
            continue;
        const QString refusal =
            QStringLiteral("a Duplo Tray without a display keeps the sign-in to %1 in memory only: run "
                           "\"duplo-tray-jit portal sign-out --host %2\", and start it again\n")
                .arg(portal.host(), portal.url.toString());
        request.writeError(refusal.toUtf8());
        return request.finish(1);
    }
    Q_EMIT wayAsked();
    request.finish(0);
}

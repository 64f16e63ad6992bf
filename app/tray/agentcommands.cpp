#include "tray/agentcommands.h"

#include "tray/runningagent.h"

#include <QDir>
#include <QPointer>

namespace {
/// The caller's terminal, for as long as the caller is there.
class SocketOutput final : public CommandOutput
{
public:
    explicit SocketOutput(AgentRequest *request)
        : m_request(request)
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

private:
    QPointer<AgentRequest> m_request;
};

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
    return command;
}
} // namespace

AgentCommands::AgentCommands(Agent &agent, ProgramLookup lookup, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
    , m_lookup(std::move(lookup))
{
}

void AgentCommands::handle(AgentRequest *request)
{
    CommandRequest command = toCommand(request->request());
    if (command.arguments == QStringList{QString::fromLatin1(raiseVerb)}) {
        Q_EMIT raiseWanted();
        request->finish(0);
        return;
    }
    command.ticket = ++m_tickets;
    command.program = [lookup = m_lookup, pid = request->peerPid()] { return lookup(pid); };
    connect(request, &AgentRequest::disconnected, &m_agent.requests, [this, ticket = command.ticket] {
        m_agent.requests.withdraw(ticket);
        m_agent.signIns.withdraw(ticket);
    });
    then(m_agent.commandLine.run(std::move(command), std::make_shared<SocketOutput>(request)), request,
        [request](const Result<int> &code) { request->finish(code.value_or(1)); });
}

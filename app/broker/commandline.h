#pragma once

#include "aws/servicecatalog.h"
#include "broker/activitylog.h"
#include "broker/consoles.h"
#include "broker/containerendpoints.h"
#include "broker/kubernetessessions.h"
#include "broker/profiles.h"
#include "broker/programrequests.h"
#include "core/secretclipboard.h"

/// What the command line's verbs work with. All of it outlives them.
struct CommandParts
{
    Settings &settings;
    const Preferences &preferences;
    PortalClient &client;
    TokenVerifier &verifier;
    SignIns &signIns;
    CredentialBroker &broker;
    ProgramRequests &requests;
    Consoles &consoles;
    Profiles &profiles;
    SecretClipboard &clipboard;
    const ServiceCatalog &catalog;
    ActivityLog &activity;
    ContainerEndpoints &endpoints;
    KubernetesSessions &kubernetes;
    const Clock &clock;
};

/// One start of duplo-tray-jit, as it came over the socket.
struct CommandRequest
{
    QStringList arguments; ///< without the program's name
    Secret input; ///< stdin, with --token-stdin
    QString awsConfigFile; ///< the caller's AWS_CONFIG_FILE, empty when unset
    QString awsSharedCredentialsFile;
    QString duploHost; ///< the caller's DUPLO_HOST
    QString duploTenant; ///< DUPLO_TENANT_ID, else DUPLO_TENANT
    QString duploPlan; ///< and so on
    Secret duploToken;
    QString directory; ///< where the caller stands
    QString kubeconfig; ///< the caller's KUBECONFIG
    QByteArray kubernetesExecInfo; ///< what kubectl tells its plugin, JSON; empty when it was not kubectl
    QString callerVersion; ///< duplo-tray-jit's own; empty: it does not tell
    bool isSocketInherited = false; ///< systemd listened before the agent, and starts it
    quint64 ticket = 0; ///< see ProgramRequests::withdraw()
    std::function<Program()> program; ///< who asks; looked up only when a person has to know
};

/// Under what an answer may be given again: to the same words in the same surroundings (portal variables and
/// folder alike), until a time, and until anything changes that it depends on (ProgramRequests::changed(),
/// sign-ins, sessions, consents, settings), of which the command line's owner makes sure.
struct RepeatTerms
{
    QDateTime from; ///< UTC; a clock that was set back ends it
    QDateTime until; ///< UTC
    QString onlyFor; ///< Program::identity() it is for; empty: any of this person's programs
    bool anyFolder = false; ///< it does not depend on where the caller stands
    Activity activity; ///< what is recorded each time, with the program of that time
};

/// Where a command's text goes. Port; a caller that has gone away is the adapter's business.
class CommandOutput
{
public:
    virtual ~CommandOutput() = default;
    virtual void out(QByteArrayView text) = 0;
    virtual void error(QByteArrayView text) = 0;
    /// Comes once the caller has taken what was printed until now: a command with much to say prints the next
    /// part then. Errors: Cancelled where the caller has gone. At once unless overridden.
    [[nodiscard]] virtual Future<> taken() { return ready(Result<>()); }
    /// Whether the caller has gone: what is begun now for it alone would be withdrawn by nobody.
    [[nodiscard]] virtual bool isGone() const { return false; }
    /// Whoever asks the same again until \a terms say otherwise may be given the same text, without this
    /// command being run again. Announced before the command ends. Ignored unless overridden.
    virtual void mayRepeat(const RepeatTerms &terms) { Q_UNUSED(terms) }
};

/// A verb and the flags it knows, for what documents them. Those that only duplo-tray-jit itself uses begin
/// with "__", or with "caller-" and "resume-".
struct KnownVerb
{
    QString name; ///< one word or two
    QStringList flags;
};
QList<KnownVerb> knownVerbs();

/// The verbs of duplo-tray-jit, run by the agent.
class CommandLine : public QObject
{
    Q_OBJECT
public:
    explicit CommandLine(CommandParts parts, QObject *parent = nullptr);

    /// Runs one command. Ends with the exit code, never with an Error: one of CommandExit's; what went wrong
    /// is one sentence on \a output's stderr. What is cached is answered before this returns.
    /// How many are under way at once is the caller's to bound, as AgentServer does.
    Future<int> run(CommandRequest request, std::shared_ptr<CommandOutput> output);

private:
    CommandParts m_parts;
};

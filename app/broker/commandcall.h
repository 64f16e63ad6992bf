#pragma once

#include "broker/commandflags.h"
#include "broker/commandline.h"
#include "broker/decisions.h"

#include <QElapsedTimer>
#include <QJsonDocument>

/// A command under way: shared by the continuations that finish it.
struct CommandCall
{
    CommandFlags flags;
    CommandRequest request;
    std::shared_ptr<CommandOutput> output;
    QElapsedTimer begun = {};

    bool wantsJson() const { return flags.has(QStringLiteral("json")); }
    /// Who asks.
    Program caller() const { return request.program ? request.program() : Program(); }
    /// Whether whoever asks has gone: nothing more is asked or opened for them, since nobody would withdraw
    /// it.
    bool hasGone() const { return output->isGone(); }
    /// With --debug: what is done, on stderr, after the milliseconds since the command began. Never a secret.
    void trace(const QString &step) const
    {
        if (flags.has(QStringLiteral("debug")))
            note(QStringLiteral("duplo-tray-jit: %1 ms: %2").arg(begun.elapsed(), 4).arg(step));
    }
    /// A line on stdout, or stderr. Whatever could steer the terminal is taken out: names come from portals
    /// and files.
    void print(const QString &line) const { output->out(harmless(line)); }
    void note(const QString &line) const { output->error(harmless(line)); }
    void print(const QJsonDocument &json) const
    {
        output->out(json.toJson(QJsonDocument::Compact).append('\n'));
    }

private:
    static QByteArray harmless(QString line)
    {
        line.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != QLatin1Char('\t'); });
        return line.toUtf8().append('\n');
    }
};
using Command = std::shared_ptr<const CommandCall>;

/// A verb's work: ends with the exit code, or the Error whose sentence is printed.
using CommandVerb = Future<int> (*)(const CommandParts &parts, const Command &command);

/// A command that is done, with exit code 0.
[[nodiscard]] inline Future<int> done()
{
    return ready(Result<int>(0));
}
/// A wrong usage; \a reason is a sentence without its final stop.
[[nodiscard]] inline Future<int> misused(const QString &reason)
{
    return failed<int>({Error::Kind::InvalidInput, reason, {}});
}

/// The portal that --host names, or the only one there is. Errors: InvalidInput, also for an --api-host that
/// no person has set up, unless a token of the caller's own is all that goes there.
[[nodiscard]] Result<Portal> namedPortal(const CommandParts &parts, const CommandFlags &flags);
/// What is said where there is no portal, and one is needed.
Error noPortal();
/// Whether --host names a portal that was added: one that is mistyped is a stranger's. Nothing is wrong
/// without --host, or with a token of the caller's own. Errors: InvalidInput.
[[nodiscard]] Result<> checkPortalIsKnown(const CommandParts &parts, const CommandCall &call);
/// What is said of an --api-host that is not \a portal's.
Error otherApiBase(const Portal &portal);
/// Whether --tenant, --admin or --duplo-ops say which access.
bool namesAccess(const CommandFlags &flags);
/// What they ask for. Errors: InvalidInput.
[[nodiscard]] Result<AccessTarget> namedTarget(const CommandParts &parts, const CommandFlags &flags);
/// The same as duplo-jit takes it: of several, --admin goes first, then --duplo-ops.
[[nodiscard]] Result<AccessTarget> preferredTarget(const CommandParts &parts, const CommandFlags &flags);
/// What --region names, empty without. Errors: InvalidInput for what does not look like us-gov-west-1.
[[nodiscard]] Result<QString> namedRegion(const CommandFlags &flags);
/// --format, or --json in short; bash without either. Errors: InvalidInput for what is not of \a possible.
[[nodiscard]] Result<CredentialsFormat> namedFormat(
    const CommandFlags &flags, const QList<CredentialsFormat> &possible = allFormats());
/// The port for the Authorize page's answer that --port names; 0: any. Errors: InvalidInput.
[[nodiscard]] Result<quint16> namedPort(const CommandFlags &flags);
/// The token that --token, --token-stdin or the caller's DUPLO_TOKEN gives; empty when none does.
[[nodiscard]] Result<Secret> givenToken(const CommandCall &call);

/// Whether the files that the caller names, if any, are those that we see. Errors: InvalidInput where they
/// are a container's.
[[nodiscard]] Result<> checkCallersFiles(const CommandCall &call);
/// For the AWS files of the caller, who may have others than the usual ones.
ProfileWriter callersWriter(const CommandParts &parts, const CommandCall &call);
/// Comes when it is known who is signed in, which is read from the keychain at the start and after it was
/// unlocked; after two seconds also without, since the portal may be slow; at once where the keychain is
/// locked.
Future<KeychainLock> afterKeychain(const CommandParts &parts);
/// Says on stderr what to do where the keychain is locked, so that nobody knows who is signed in.
void noteIfUnread(const CommandParts &parts, const CommandCall &command, KeychainLock lock);
/// Tells on stderr what signing in to \a portal asks in windows, as long as what is returned lives.
std::shared_ptr<QObject> tellQuestions(
    const CommandParts &parts, const Command &command, const Portal &portal);

/// Tells on stderr that a window asks to unlock the keychain, where it does that now that it is read or
/// written, unless \a context is gone when that is known.
void tellIfLocked(const CommandParts &parts, const Command &command, QObject *context);

/// How to come by a sign-in when there is none.
enum class Asking {
    Never, ///< fail as NotSignedIn
    AsProgram, ///< the question of ProgramRequests
    AsPerson, ///< the person typed this: straight to the Authorize page
};
/// The access a command asks for, by whichever token it names; with the person's consent where the access
/// needs it. Recorded as \a action, once: when it failed, or with Action::Credentials.
Future<Access> obtainAccess(const CommandParts &parts, const Command &command, const AccessTarget &target,
    CredentialBroker::Freshness freshness, Asking asking,
    Activity::Action action = Activity::Action::Credentials);
/// The sign-in a command asks for, with the person's consent to \a target where that needs it.
Future<SignIn> obtainSignIn(
    const CommandParts &parts, const Command &command, const AccessTarget &target, Asking asking);
/// The person's consent to \a question, where it is asked for; the caller is told on stderr that it is.
Future<> consentTo(const CommandParts &parts, const Command &command, const ProgramQuestion &question);
/// What was \a obtained for \a target, if the command's caller may still have it when it comes.
template <class T>
Future<T> whileAllowed(
    const CommandParts &parts, const Command &command, const AccessTarget &target, const Future<T> &obtained)
{
    const auto agreed = parts.requests.agreement(ProgramQuestion::access(target), command->caller());
    return then(obtained, &parts.requests, [parts, agreed](const Result<T> &outcome) -> Result<T> {
        const auto still = parts.requests.stillAllowed(agreed);
        return outcome && !still ? tl::unexpected(still.error()) : outcome;
    });
}
/// What a person types at a terminal lifts what held back a session that was ended.
void resumeIfTyped(const CommandParts &parts, const Command &command, const AccessTarget &target);
/// How the log calls an access that was not given because of \a error.
Activity::Outcome outcomeOf(const Error &error);
/// By whose word \a question of the command's caller is answered: nobody's where it brings a token.
Decider deciderOf(const CommandParts &parts, const Command &command, const ProgramQuestion &question);
/// Records \a activity as done by the command's caller.
void recordAccess(const CommandParts &parts, const Command &command, Activity activity);
/// The Authorize flow for a person at a terminal, who is told on stderr where to click.
Future<SignIn> authorizeAtTerminal(
    const CommandParts &parts, const Command &command, const Portal &portal, const AuthorizeOptions &options);
/// Tells on stderr where to click Authorize.
void tellOfPage(const Command &command, const Portal &portal, const QUrl &page, bool isOpen);
/// The same for \a question, to which the person is asked to agree afterwards, since any program may wait for
/// a sign-in. \a administrator: the page asks for an administrator's token. Errors: also what is told after
/// a page that came to nothing, unless the caller is at a terminal.
Future<SignIn> authorizeFor(
    const CommandParts &parts, const Command &command, const ProgramQuestion &question, bool administrator);

Future<int> credentialProcess(const CommandParts &parts, const Command &command);
Future<int> awsAccess(const CommandParts &parts, const Command &command);
Future<int> pasteableCredentials(const CommandParts &parts, const Command &command);
Future<int> openConsole(const CommandParts &parts, const Command &command);
Future<int> showVersion(const CommandParts &parts, const Command &command);

Future<int> serveContainers(const CommandParts &parts, const Command &command);

/// The cluster that --plan or --tenant asks for; of both, as duplo-jit takes it, the plan's. Errors:
/// InvalidInput.
[[nodiscard]] Result<KubernetesTarget> namedCluster(const CommandParts &parts, const CommandFlags &flags);
/// The access to a cluster a command asks for, by whichever token it names; recorded.
Future<KubernetesSession> obtainKubernetes(
    const CommandParts &parts, const Command &command, const KubernetesTarget &target, Asking asking);
Future<int> kubernetesAccess(const CommandParts &parts, const Command &command);
Future<int> addKubeconfig(const CommandParts &parts, const Command &command);
Future<int> listKubeconfig(const CommandParts &parts, const Command &command);
Future<int> removeKubeconfig(const CommandParts &parts, const Command &command);

Future<int> addPortal(const CommandParts &parts, const Command &command);
Future<int> listPortals(const CommandParts &parts, const Command &command);
Future<int> removePortal(const CommandParts &parts, const Command &command);
Future<int> signIn(const CommandParts &parts, const Command &command);
Future<int> signOut(const CommandParts &parts, const Command &command);

Future<int> addProfile(const CommandParts &parts, const Command &command);
Future<int> listProfiles(const CommandParts &parts, const Command &command);
Future<int> removeProfile(const CommandParts &parts, const Command &command);

Future<int> executeWith(const CommandParts &parts, const Command &command);
Future<int> printEnvironment(const CommandParts &parts, const Command &command);
Future<int> printPortalToken(const CommandParts &parts, const Command &command);
Future<int> completeWords(const CommandParts &parts, const Command &command);

Future<int> listTenants(const CommandParts &parts, const Command &command);
Future<int> showPerson(const CommandParts &parts, const Command &command);
Future<int> showActivity(const CommandParts &parts, const Command &command);
Future<int> showHealth(const CommandParts &parts, const Command &command);
Future<int> chooseConsent(const CommandParts &parts, const Command &command);
Future<int> showStatus(const CommandParts &parts, const Command &command);
Future<int> clearCache(const CommandParts &parts, const Command &command);

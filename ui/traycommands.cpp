#include "ui/traycommands.h"

#include "ui/profiletrial.h"

namespace {
const auto commandId = QStringLiteral("command");
const auto workstationId = QStringLiteral("workstation");
const auto signInKey = QStringLiteral("sign-in");
const auto undoKey = QStringLiteral("undo");
} // namespace

TrayCommands::TrayCommands(UiParts parts, AccessJobs &jobs, Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_jobs(jobs)
    , m_navigator(navigator)
{
    connect(&m_parts.notifier, &Notifier::actionInvoked, this, &TrayCommands::actionInvoked);
}

void TrayCommands::openConsole(const AccessTarget &target)
{
    follow(m_jobs.openConsole(target), target, false);
}

void TrayCommands::openService(const AccessTarget &target, const QString &service)
{
    follow(m_jobs.openService(target, service), target, false);
}

void TrayCommands::openIn(const AccessTarget &target, const QString &service, const QString &region)
{
    follow(m_jobs.openIn(target, service, region), target, false);
}

void TrayCommands::follow(Future<QString> job, const AccessTarget &target, bool sayDone)
{
    then(std::move(job), this,
        [this, target, sayDone](const Result<QString> &outcome) { report(target, outcome, sayDone); });
}

void TrayCommands::chooseService(const AccessTarget &target)
{
    m_navigator.showTarget(target);
}

void TrayCommands::copyConsoleUrl(const AccessTarget &target)
{
    follow(m_jobs.copyConsoleUrl(target), target, true);
}

void TrayCommands::copyCredentials(const AccessTarget &target, CredentialsFormat format)
{
    follow(m_jobs.copyCredentials(target, format), target, true);
}

void TrayCommands::showCredentials(const AccessTarget &target)
{
    m_navigator.showCredentials(target);
}

void TrayCommands::setUpWorkstation(const AccessTarget &target)
{
    // The region is written into the profile: a guess would send every program to the wrong one.
    then(m_parts.broker.regions().find(target), this,
        [this, target](const Result<QString> &) { writeProfile(target); });
}

void TrayCommands::writeProfile(const AccessTarget &target)
{
    const QString name = profileNameFor(m_parts, target);
    const auto change = m_parts.profiles.profileFor(target)
        ? Result<ProfileChange>(failure(Error::Kind::AlreadyExists, name))
        : m_parts.profiles.preview(target, name, regionOf(m_parts, target));
    if (!change || !change->warnings.isEmpty()) {
        m_navigator.showWorkstation(target);
        return;
    }
    if (const auto applied = m_parts.profiles.apply(*change); !applied) {
        report(target, tl::unexpected(applied.error()), true);
        return;
    }
    m_lastChange = *change;
    m_parts.notifier.show({workstationId, tr("AWS access for %1 is set up").arg(targetTitle(target)),
        tr("Try it: %1", "a command").arg(trialCommand(name)), {{undoKey, tr("Undo")}}});
}

void TrayCommands::report(const AccessTarget &target, const Result<QString> &outcome, bool sayDone)
{
    if (outcome) {
        if (sayDone)
            m_parts.notifier.show({commandId, targetTitle(target), *outcome, {}});
        return;
    }
    if (outcome.error().kind == Error::Kind::Cancelled)
        return;
    m_lastPortal = target.portal;
    m_lastRemedy = remedyFor(outcome.error());
    QList<NotificationAction> actions;
    if (m_lastRemedy == Remedy::SignIn || m_lastRemedy == Remedy::SignInAsAdministrator)
        actions.append({signInKey, remedyText(m_lastRemedy)});
    m_parts.notifier.show({commandId, targetTitle(target), sentence(outcome.error()), actions});
}

void TrayCommands::actionInvoked(const QString &id, const QString &key)
{
    if (id == commandId && key == signInKey)
        m_navigator.signIn(m_lastPortal, m_lastRemedy == Remedy::SignInAsAdministrator);
    if (id != workstationId || key != undoKey || m_lastChange.path.isEmpty())
        return;
    const auto undone = m_parts.profiles.undo(std::exchange(m_lastChange, {}));
    m_parts.notifier.show({workstationId, tr("AWS Access from my Workstation"),
        undone ? tr("The profile was taken out again.") : sentence(undone.error()), {}});
}

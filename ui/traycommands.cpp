#include "ui/traycommands.h"

#include "ui/remedies.h"

#include <QTimer>

using namespace std::chrono_literals;

namespace {
const auto commandId = QStringLiteral("command");
const auto workstationId = QStringLiteral("workstation");
const auto signInKey = QStringLiteral("sign-in");
const auto undoKey = QStringLiteral("undo");
const auto placeKey = QStringLiteral("place");
/// What takes long is one notification each, so that each can be cancelled.
const auto runningId = QStringLiteral("command-running-");
const auto cancelKey = QStringLiteral("cancel");

QString openingText(const AccessTarget &target)
{
    return TrayCommands::tr("Opening the console of %1…").arg(targetTitle(target));
}
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
    follow(target, openingText(target), false, [this, target](const Cancellation &cancellation) {
        return m_jobs.openConsole(target, cancellation);
    });
}

void TrayCommands::openService(const AccessTarget &target, const QString &service)
{
    follow(target, openingText(target), false, [this, target, service](const Cancellation &cancellation) {
        return m_jobs.openService(target, service, cancellation);
    });
}

void TrayCommands::openIn(const AccessTarget &target, const QString &service, const QString &region)
{
    follow(target, openingText(target), false,
        [this, target, service, region](const Cancellation &cancellation) {
            return m_jobs.openIn(target, service, region, cancellation);
        });
}

void TrayCommands::follow(const AccessTarget &target, const QString &doing, bool sayDone, const Start &start)
{
    const QString id = runningId + QString::number(++m_started);
    const Cancellation cancellation;
    m_running.insert(id, cancellation);
    QTimer::singleShot(300ms, this, [this, id, target, doing] {
        if (m_running.contains(id))
            m_parts.notifier.show({id, targetTitle(target), doing, {{cancelKey, tr("Cancel")}}});
    });
    then(start(cancellation), this, [this, id, target, sayDone](const Result<QString> &outcome) {
        m_running.remove(id);
        m_parts.notifier.withdraw(id);
        report(target, outcome, sayDone);
    });
}

void TrayCommands::chooseService(const AccessTarget &target)
{
    m_navigator.chooseService(target);
}

void TrayCommands::copyConsoleUrl(const AccessTarget &target)
{
    follow(target, tr("Asking for a console URL…"), true, [this, target](const Cancellation &cancellation) {
        return m_jobs.copyConsoleUrl(target, cancellation);
    });
}

void TrayCommands::copyCredentials(const AccessTarget &target, CredentialsFormat format)
{
    follow(target, tr("Asking for credentials…"), true,
        [this, target, format](const Cancellation &cancellation) {
            return m_jobs.copyCredentials(target, format, cancellation);
        });
}

void TrayCommands::showCredentials(const AccessTarget &target)
{
    m_navigator.showCredentials(target);
}

void TrayCommands::setUpWorkstation(const AccessTarget &target)
{
    // The region is written into the profile: a guess would send every program to the wrong one.
    const auto write = [this, target](const Cancellation &cancellation) {
        return then(unless(cancellation, m_parts.broker.regions().find(target), this), this,
            [this, target, cancellation](const Result<QString> &) -> Result<QString> {
                if (cancellation.isCancelled())
                    return failure(Error::Kind::Cancelled);
                writeProfile(target);
                return QString();
            });
    };
    follow(target, tr("Asking for the region of %1…").arg(targetTitle(target)), false, write);
}

void TrayCommands::writeProfile(const AccessTarget &target)
{
    const QString name = profileNameFor(m_parts, target);
    // Programs that name no profile use [default]: no single click may lead them elsewhere.
    const bool needsChoice = m_parts.profiles.profileFor(target) || name == QLatin1String("default");
    const auto change = needsChoice ? Result<ProfileChange>(failure(Error::Kind::AlreadyExists, name))
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
    m_lastSetUp = target;
    m_parts.notifier.show({workstationId, tr("AWS access for %1 is set up").arg(targetTitle(target)),
        tr("Try it: %1", "a command").arg(m_parts.profiles.trialCommand(name)), {{undoKey, tr("Undo")}}});
}

void TrayCommands::report(const AccessTarget &target, const Result<QString> &outcome, bool sayDone)
{
    const bool isWanted = outcome ? sayDone : outcome.error().kind != Error::Kind::Cancelled;
    if (!isWanted)
        return;
    m_last = target;
    if (outcome)
        return m_parts.notifier.show({commandId, targetTitle(target), *outcome, {}});
    m_lastRemedy = remedyFor(outcome.error());
    QList<NotificationAction> actions;
    if (m_lastRemedy == Remedy::SignIn || m_lastRemedy == Remedy::SignInAsAdministrator)
        actions.append({signInKey, remedyText(m_lastRemedy)});
    else if (m_lastRemedy == Remedy::ChoosePlace)
        actions.append({placeKey, remedyText(m_lastRemedy)});
    m_parts.notifier.show({commandId, targetTitle(target), sentence(outcome.error()), actions});
}

void TrayCommands::actionInvoked(const QString &id, const QString &key)
{
    if (m_running.contains(id) && key == cancelKey)
        m_running.value(id).cancel();
    else if (id == commandId && (key == signInKey || key == placeKey))
        leadTo(m_navigator, m_lastRemedy, m_last.portal);
    else if (id == workstationId && key == undoKey)
        undo();
    else if (id == commandId || id == workstationId)
        m_navigator.showTarget(id == commandId ? m_last : m_lastSetUp);
}

void TrayCommands::undo()
{
    if (m_lastChange.path.isEmpty())
        return;
    const auto undone = m_parts.profiles.undo(std::exchange(m_lastChange, {}));
    m_parts.notifier.show({workstationId, tr("AWS Access from my Workstation"),
        undone ? tr("The profile was taken out again.") : sentence(undone.error()), {}});
}

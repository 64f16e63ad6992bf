#include "ui/accessjobs.h"

#include "ui/sentences.h"

AccessJobs::AccessJobs(UiParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

Future<QString> AccessJobs::openConsole(const AccessTarget &target, const Cancellation &cancellation)
{
    return openIn(target, {}, {}, cancellation);
}

Future<QString> AccessJobs::openService(
    const AccessTarget &target, const QString &service, const Cancellation &cancellation)
{
    if (service.isEmpty())
        return failed<QString>({Error::Kind::NotFound, service, {}});
    return openIn(target, service, {}, cancellation);
}

Future<QString> AccessJobs::openIn(const AccessTarget &target, const QString &service, const QString &region,
    const Cancellation &cancellation)
{
    const AwsService *found = m_parts.catalog.service(service);
    if (!found && !service.isEmpty())
        return failed<QString>({Error::Kind::NotFound, service, {}});
    const QString done = found
        ? tr("%1 of %2 is open.", "service, tenant").arg(found->name, targetTitle(target))
        : tr("The console of %1 is open.").arg(targetTitle(target));
    auto opened = found ? m_parts.consoles.openService(target, *found, {}, region, cancellation)
                        : m_parts.consoles.open(target, {}, {}, region, cancellation);
    return then(std::move(opened), this, [done](const Result<> &result) {
        return result ? Result<QString>(done) : tl::unexpected(result.error());
    });
}

Future<QString> AccessJobs::copyConsoleUrl(const AccessTarget &target, const Cancellation &cancellation)
{
    return then(m_parts.consoles.url(target, cancellation), this,
        [this, target](const Result<ConsoleUrl> &url) -> Result<QString> {
            if (!url)
                return tl::unexpected(url.error());
            touch(target);
            record(Activity::Action::CopiedUrl, target, {});
            return copySecret(url->secret(), tr("The console URL of %1").arg(targetTitle(target)));
        });
}

Future<QString> AccessJobs::copyCredentials(
    const AccessTarget &target, CredentialsFormat format, const Cancellation &cancellation)
{
    return then(m_parts.broker.access(target, CredentialBroker::Freshness::Cached, cancellation), this,
        [this, target, format](const Result<Access> &access) -> Result<QString> {
            if (!access)
                return tl::unexpected(access.error());
            touch(target);
            record(Activity::Action::CopiedCredentials, target, formatTitle(format));
            return copySecret(formatCredentials(access->credentials, format),
                tr("Credentials of %1 for %2").arg(targetTitle(target), formatTitle(format)));
        });
}

Result<QString> AccessJobs::copySecret(const Secret &text, const QString &what)
{
    if (const auto copied = m_parts.clipboard.copy(text); !copied)
        return tl::unexpected(copied.error());
    return tr("%1: copied. The clipboard is cleared after %2.")
        .arg(what, durationText(m_parts.preferences.clipboardTime()));
}

Result<QString> AccessJobs::copyShown(const AccessTarget &target, const Secret &text, const QString &what)
{
    auto copied = copySecret(text, what);
    if (copied)
        record(Activity::Action::CopiedCredentials, target, what);
    return copied;
}

void AccessJobs::touch(const AccessTarget &target)
{
    m_parts.settings.touch(target, {}, m_parts.clock.now());
}

void AccessJobs::record(Activity::Action action, const AccessTarget &target, const QString &note)
{
    Activity activity;
    activity.action = action;
    activity.target = target;
    activity.note = note;
    if (const SignIn *signIn = m_parts.signIns.find(target.portal))
        activity.user = signIn->user.name;
    m_parts.activity.record(activity);
}

QString formatTitle(CredentialsFormat format)
{
    switch (format) {
    case CredentialsFormat::Bash:
        return AccessJobs::tr("bash / zsh");
    case CredentialsFormat::Fish:
        return AccessJobs::tr("fish");
    case CredentialsFormat::PowerShell:
        return AccessJobs::tr("PowerShell");
    case CredentialsFormat::Cmd:
        return AccessJobs::tr("cmd");
    case CredentialsFormat::DotEnv:
        return AccessJobs::tr(".env");
    case CredentialsFormat::Ini:
        return AccessJobs::tr("credentials file");
    case CredentialsFormat::Json:
        return AccessJobs::tr("JSON");
    }
    return {};
}

QString targetTitle(const AccessTarget &target)
{
    switch (target.level) {
    case AccessLevel::Administrator:
        return AccessJobs::tr("Administrator");
    case AccessLevel::Operations:
        return AccessJobs::tr("Operations");
    case AccessLevel::Tenant:
        break;
    }
    return displayName(target.tenant);
}

/// What \a name, a template, makes of \a target.
static QString filledIn(QString name, const AccessTarget &target)
{
    const bool isTenant = target.level == AccessLevel::Tenant;
    // Without the level, administrator access would be called like a tenant, or nothing at all.
    if (!isTenant && !name.contains(QLatin1String("{level}")))
        return Profiles::defaultName(target);
    const QString ofAdministrator = Profiles::defaultName({target.portal, AccessLevel::Administrator, {}});
    const QString level = isTenant                   ? QStringLiteral("tenant")
        : target.level == AccessLevel::Administrator ? QStringLiteral("admin")
                                                     : QStringLiteral("ops");
    // The tenant's name last: what it holds is not filled in again.
    return name.replace(QLatin1String("{portal}"), ofAdministrator.chopped(qstrlen("-admin")))
        .replace(QLatin1String("{level}"), level)
        .replace(QLatin1String("{tenant}"), isTenant ? target.tenant : QString());
}

QString profileNameFor(const UiParts &parts, const AccessTarget &target)
{
    const QString chosen = parts.settings.choices(target).profileName;
    return chosen.isEmpty() ? templateName(parts, target) : chosen;
}

QString templateName(const UiParts &parts, const AccessTarget &target)
{
    return parts.profiles.freeName(target, filledIn(parts.preferences.profileNameTemplate(), target));
}

QString regionOf(const UiParts &parts, const AccessTarget &target)
{
    if (const QString chosen = parts.settings.choices(target).region; !chosen.isEmpty())
        return chosen;
    if (const auto session = parts.broker.session(target); session && !session->region.isEmpty())
        return session->region;
    if (const QString known = parts.broker.regions().known(target); !known.isEmpty())
        return known;
    const SignIn *signIn = parts.signIns.find(target.portal);
    return signIn ? signIn->features.defaultAwsRegion : QString();
}

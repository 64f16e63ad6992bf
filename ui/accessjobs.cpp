#include "ui/accessjobs.h"

#include "ui/sentences.h"

AccessJobs::AccessJobs(UiParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

Future<QString> AccessJobs::openConsole(const AccessTarget &target)
{
    return then(
        m_parts.consoles.open(target), this, [this, target](const Result<> &result) -> Result<QString> {
            if (!result)
                return tl::unexpected(result.error());
            touch(target);
            return tr("The console of %1 is open.").arg(targetTitle(target));
        });
}

Future<QString> AccessJobs::copyConsoleUrl(const AccessTarget &target)
{
    return then(
        m_parts.consoles.url(target), this, [this, target](const Result<ConsoleUrl> &url) -> Result<QString> {
            if (!url)
                return tl::unexpected(url.error());
            touch(target);
            return copySecret(url->secret(), tr("The console URL of %1").arg(targetTitle(target)));
        });
}

Future<QString> AccessJobs::copyCredentials(const AccessTarget &target, CredentialsFormat format)
{
    return then(m_parts.broker.access(target, CredentialBroker::Freshness::Cached), this,
        [this, target, format](const Result<Access> &access) -> Result<QString> {
            if (!access)
                return tl::unexpected(access.error());
            touch(target);
            return copySecret(formatCredentials(access->credentials, format),
                tr("Credentials of %1 for %2").arg(targetTitle(target), formatTitle(format)));
        });
}

Result<QString> AccessJobs::copySecret(const Secret &text, const QString &what)
{
    if (const auto copied = m_parts.clipboard.copy(text); !copied)
        return tl::unexpected(copied.error());
    return tr("%1: copied. The clipboard is cleared after 45 s.").arg(what);
}

void AccessJobs::touch(const AccessTarget &target)
{
    if (target.level == AccessLevel::Tenant)
        m_parts.settings.touchTenant(target.portal, target.tenant);
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

QString regionOf(const UiParts &parts, const AccessTarget &target)
{
    if (const auto session = parts.broker.session(target); session && !session->region.isEmpty())
        return session->region;
    const SignIn *signIn = parts.signIns.find(target.portal);
    return signIn ? signIn->features.defaultAwsRegion : QString();
}

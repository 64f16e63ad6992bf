#include "ui/portalstatus.h"

#include "ui/sentences.h"
#include "ui/traystatus.h"

#include <QCoreApplication>

namespace {

struct PortalStatus
{
    Q_DECLARE_TR_FUNCTIONS(PortalStatus)
};

StatusContent::Button button(const char *id, const QString &text)
{
    return {QString::fromLatin1(id), text};
}

StatusContent signedIn(const UiParts &parts, const SignIn &signIn)
{
    StatusContent content;
    content.icon = QStringLiteral("person");
    content.title = displayName(signIn.portal.name());
    QStringList lines{signedInText(signIn) + u'.'};
    const QDateTime now = parts.clock.now();
    if (const QDateTime end = knownEnd(signIn, now); end.isValid())
        lines.append(PortalStatus::tr("%1 of this sign-in.").arg(timeLeftText(secondsUntil(now, end))));
    if (signIn.memoryOnly)
        lines.append(PortalStatus::tr("It is kept in memory only and ends when Duplo Tray quits."));
    if (signIn.tenants.isEmpty())
        lines.append(
            PortalStatus::tr("You have no tenant there yet. Ask an administrator of the portal for one."));
    else
        lines.append(PortalStatus::tr("Choose a tenant on the left."));
    content.text = lines.join(u'\n');
    content.buttons = {button("renew", PortalStatus::tr("&Renew Sign-In")),
        button("signOut", PortalStatus::tr("Sign &Out")),
        button("removePortal", PortalStatus::tr("Re&move Portal…"))};
    return content;
}

StatusContent busy(const Portal &portal, const QString &text, bool cancellable)
{
    StatusContent content{QStringLiteral("portal"), displayName(portal.name()), text, true, {}};
    if (cancellable)
        content.buttons = {button("cancel", PortalStatus::tr("&Cancel"))};
    return content;
}

/// What is the matter, where it is not the sign-in itself.
QString headingFor(const Error &error, const Portal &portal)
{
    const QString name = displayName(portal.name());
    switch (error.kind) {
    case Error::Kind::KeychainLocked:
        return PortalStatus::tr("The keychain is locked");
    case Error::Kind::KeychainUnavailable:
        return PortalStatus::tr("There is no keychain");
    case Error::Kind::KeychainDenied:
        return PortalStatus::tr("The keychain refuses");
    case Error::Kind::Network:
    case Error::Kind::TimedOut:
        return PortalStatus::tr("%1 does not answer").arg(name);
    default:
        return PortalStatus::tr("Sign in to %1").arg(name);
    }
}

StatusContent signedOut(const UiParts &parts, const Portal &portal)
{
    StatusContent content{QStringLiteral("portal"),
        PortalStatus::tr("Sign in to %1").arg(displayName(portal.name())), {}, false, {}};
    const QList<StatusContent::Button> ways{button("signIn", PortalStatus::tr("&Sign In…")),
        button("pasteToken", PortalStatus::tr("Paste a &Token…")),
        button("removePortal", PortalStatus::tr("Re&move Portal…"))};
    content.buttons = ways;
    if (const auto error = parts.signIns.lastError(portal)) {
        content.icon = QStringLiteral("warning");
        content.title = headingFor(*error, portal);
        content.text = sentence(*error);
        content.error = *error;
        if (remedyFor(*error) == Remedy::TryAgain)
            content.buttons.prepend(button("retry", PortalStatus::tr("Try &Again")));
    } else if (parts.signIns.state(portal) == SignIns::State::Ended) {
        content.title = PortalStatus::tr("The sign-in to %1 has ended").arg(displayName(portal.name()));
        content.text = PortalStatus::tr("Sign in again to go on where you were.");
    } else {
        content.text =
            PortalStatus::tr("Your browser opens %1, where you confirm with Authorize.").arg(portal.host());
    }
    return content;
}

} // namespace

StatusContent portalStatus(const UiParts &parts, const Portal &portal)
{
    switch (parts.signIns.state(portal)) {
    case SignIns::State::Restoring:
        return busy(portal,
            PortalStatus::tr("Looking for your sign-in in the keychain, and asking %1 whether it "
                             "still counts…")
                .arg(portal.host()),
            true);
    case SignIns::State::Authorizing:
        return busy(portal, PortalStatus::tr("Waiting for Authorize in your browser…"), true);
    case SignIns::State::Verifying:
        return busy(portal, checkingText(parts, portal), true);
    case SignIns::State::SignedOut:
    case SignIns::State::SignedIn:
    case SignIns::State::Ended:
        break;
    }
    const SignIn *signIn = parts.signIns.find(portal);
    return signIn ? signedIn(parts, *signIn) : signedOut(parts, portal);
}

StatusContent goneStatus(const AccessTarget &target)
{
    return {QStringLiteral("star"), PortalStatus::tr("%1 is gone").arg(displayName(target.tenant, 40)),
        PortalStatus::tr("%1 no longer lists this tenant for you. It was one of your favourites.")
            .arg(displayName(target.portal.name())),
        false, {button("removeFavourite", PortalStatus::tr("&Remove from Favourites"))}};
}

StatusContent noPortalStatus()
{
    return {QStringLiteral("duplo-tray"), PortalStatus::tr("Welcome to Duplo Tray"),
        PortalStatus::tr(
            "AWS access from your DuploCloud portal: the console, credentials and every aws command, "
            "just in time. Add your portal to begin."),
        false, {button("addPortal", PortalStatus::tr("&Add a Portal…"))}};
}

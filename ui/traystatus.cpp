#include "ui/traystatus.h"

#include "ui/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

using namespace std::chrono_literals;

struct TrayStatus
{
    Q_DECLARE_TR_FUNCTIONS(TrayStatus)
};

constexpr auto endingSoon = 10min;

TrayState signInState(const UiParts &parts)
{
    TrayState state = TrayState::SignedOut;
    for (const Portal &portal : parts.settings.portals()) {
        const SignIn *signIn = parts.signIns.find(portal);
        if (!signIn)
            continue;
        const QDateTime end = knownEnd(*signIn, parts.clock.now());
        if (end.isValid() && secondsUntil(parts.clock.now(), end) <= endingSoon)
            return TrayState::EndingSoon;
        state = TrayState::SignedIn;
    }
    return state;
}

} // namespace

QString signInStateText(const UiParts &parts, const Portal &portal)
{
    switch (parts.signIns.state(portal)) {
    case SignIns::State::Restoring:
        return TrayStatus::tr("connecting…");
    case SignIns::State::Authorizing:
        return TrayStatus::tr("waiting for Authorize in the browser");
    case SignIns::State::Verifying:
        return TrayStatus::tr("checking the sign-in…");
    case SignIns::State::Ended:
        return TrayStatus::tr("sign-in ended");
    case SignIns::State::SignedOut:
    case SignIns::State::SignedIn:
        break;
    }
    // Whether somebody is, nobody knows before it can be read.
    return parts.signIns.isUnread(portal) ? TrayStatus::tr("keychain locked") : TrayStatus::tr("signed out");
}

TrayState trayState(const UiParts &parts)
{
    if (parts.requests.waitingCount() > 0)
        return TrayState::Waiting;
    return parts.requests.isPaused() ? TrayState::Paused : signInState(parts);
}

QString trayIconName(TrayState state)
{
    switch (state) {
    case TrayState::SignedIn:
        return QStringLiteral("tray-signed-in");
    case TrayState::EndingSoon:
        return QStringLiteral("tray-ending-soon");
    case TrayState::Waiting:
        return QStringLiteral("tray-waiting");
    case TrayState::Paused:
        return QStringLiteral("tray-paused");
    case TrayState::SignedOut:
        break;
    }
    return QStringLiteral("tray-signed-out");
}

QString trayStateText(TrayState state)
{
    switch (state) {
    case TrayState::SignedIn:
        return TrayStatus::tr("Signed in");
    case TrayState::EndingSoon:
        return TrayStatus::tr("The sign-in ends soon");
    case TrayState::Waiting:
        return TrayStatus::tr("A program is waiting for you");
    case TrayState::Paused:
        return TrayStatus::tr("Handing out credentials is paused");
    case TrayState::SignedOut:
        break;
    }
    return TrayStatus::tr("Signed out");
}

QDateTime knownEnd(const SignIn &signIn, const QDateTime &now)
{
    return signIn.endIsCertain || signIn.endsAt > now ? signIn.endsAt : QDateTime();
}

QString personName(const SignIn &signIn)
{
    return signIn.user.name.isEmpty() ? TrayStatus::tr("unknown user") : displayName(signIn.user.name);
}

QString personText(const SignIn &signIn)
{
    const QString name = personName(signIn);
    return signIn.user.isAdministrator() ? TrayStatus::tr("%1 (administrator)").arg(name) : name;
}

QString apiHostText(const Portal &portal)
{
    if (portal.apiUrl == portal.url)
        return {};
    return TrayStatus::tr("The sign-in is sent to its API at %1.")
        .arg(displayName(Portal{portal.apiUrl, portal.apiUrl}.host()));
}

QString checkingText(const UiParts &parts, const Portal &portal)
{
    return parts.signIns.isAsking(portal)
        ? TrayStatus::tr(
            "A sign-in to %1 has arrived. Answer the question about it, in the window that is open.")
              .arg(portal.host())
        : TrayStatus::tr("Checking with %1 whose sign-in this is…").arg(portal.host());
}

QString signedInText(const SignIn &signIn)
{
    const QString text = signIn.user.isAdministrator()
        ? TrayStatus::tr("Signed in to %1 as %2 (administrator)")
        : TrayStatus::tr("Signed in to %1 as %2");
    return text.arg(displayName(signIn.portal.name()), personName(signIn));
}

QString portalHeadline(const UiParts &parts, const Portal &portal)
{
    const QString name = displayName(portal.name());
    const SignIn *signIn = parts.signIns.find(portal);
    if (!signIn)
        return name + QStringLiteral(" · ") + signInStateText(parts, portal);
    QString line = name + QStringLiteral(" · ") + personName(*signIn);
    const QDateTime now = parts.clock.now();
    if (const QDateTime end = knownEnd(*signIn, now); end.isValid())
        line += QStringLiteral(" · ") + timeLeftText(secondsUntil(now, end));
    return line;
}

QString trayToolTip(const UiParts &parts)
{
    const TrayState state = trayState(parts);
    const auto portals = parts.settings.portals();
    const bool isUnread = std::any_of(portals.cbegin(), portals.cend(),
        [&parts](const Portal &portal) { return parts.signIns.isUnread(portal); });
    QStringList lines{state == TrayState::SignedOut && isUnread
            ? QStringLiteral("Duplo Tray")
            : TrayStatus::tr("Duplo Tray: %1").arg(trayStateText(state))};
    for (const Portal &portal : portals)
        lines.append(portalHeadline(parts, portal));
    // Some trays read a tooltip as markup.
    return lines.join(u'\n').remove(u'<').remove(u'>').replace(u'&', u'+');
}

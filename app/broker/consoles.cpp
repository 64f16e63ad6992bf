#include "broker/consoles.h"

#include "aws/shellwords.h"
#include "broker/commandsentences.h"
#include "broker/onetimelink.h"

namespace {
Result<BrowserChoice> browserChoice(const ConsolePlace &place, const QString &colour)
{
    using enum ConsolePlace::Kind;
    switch (place.kind) {
    case ChromiumProfile:
        return BrowserChoice{BrowserChoice::Kind::ChromiumProfile, place.value, {}, {}};
    case FirefoxContainer:
        return BrowserChoice{BrowserChoice::Kind::FirefoxContainer, place.value, colour, {}};
    case Command: {
        const auto words = splitShellWords(place.value);
        if (!words || words->isEmpty())
            return failure(Error::Kind::InvalidInput,
                Consoles::tr("The command that opens consoles has a quote that stays open"));
        return BrowserChoice{BrowserChoice::Kind::Command, {}, {}, *words};
    }
    case Browser:
    case Window:
        break;
    }
    return BrowserChoice{};
}
} // namespace

Consoles::Consoles(CredentialBroker &broker, Settings &settings, Preferences &preferences,
    ActivityLog &activity, BrowserLauncher &browser, ConsoleViewer &viewer,
    LoopbackServer::PeerCheck peerCheck, QObject *parent)
    : QObject(parent)
    , m_broker(broker)
    , m_settings(settings)
    , m_preferences(preferences)
    , m_activity(activity)
    , m_browser(browser)
    , m_viewer(viewer)
    , m_peerCheck(std::move(peerCheck))
{
}

Future<ConsoleUrl> Consoles::url(const AccessTarget &target, const Cancellation &cancellation)
{
    return then(m_broker.access(target, CredentialBroker::Freshness::New, cancellation), this,
        [](const Result<Access> &access) -> Result<ConsoleUrl> {
            if (!access)
                return tl::unexpected(access.error());
            return ConsoleUrl::parse(access->consoleUrl);
        });
}

ConsoleUrl Consoles::withPage(
    const AccessTarget &target, const ConsoleUrl &url, const ConsolePage &page) const
{
    QString region = page.region.isEmpty() ? m_settings.choices(target).region : page.region;
    if (page.path.isEmpty() && region.isEmpty())
        return url;
    if (region.isEmpty())
        if (const auto session = m_broker.session(target))
            region = session->region;
    // Another region's page has to be named: the front page, then.
    const QString path = page.path.isEmpty() ? QStringLiteral("console/home") : page.path;
    return url.withDestination(path, region, page.isGlobal);
}

Future<> Consoles::open(const AccessTarget &target, std::optional<ConsolePlace> place, const QString &path,
    const QString &region, const Cancellation &cancellation)
{
    return openPage(target, std::move(place), {path, region, false}, {}, cancellation);
}

Future<> Consoles::openService(const AccessTarget &target, const AwsService &service,
    std::optional<ConsolePlace> place, const QString &region, const Cancellation &cancellation)
{
    return openPage(
        target, std::move(place), {service.path, region, service.isGlobal}, service.id, cancellation);
}

Future<> Consoles::openPage(const AccessTarget &target, std::optional<ConsolePlace> place,
    const ConsolePage &page, const QString &service, const Cancellation &cancellation)
{
    return then(url(target, cancellation), this, [=, this](const Result<ConsoleUrl> &url) -> Result<> {
        if (url)
            return show(target, withPage(target, *url, page), place, service);
        if (url.error().kind != Error::Kind::Cancelled)
            m_activity.record({{}, Activity::Action::Console, Activity::Outcome::Failed, target, {},
                m_broker.userOf(target.portal), {}, commandSentence(url.error())});
        return tl::unexpected(url.error());
    });
}

ConsolePlace Consoles::placeFor(const AccessTarget &target) const
{
    if (const auto place = m_settings.choices(target).consolePlace)
        return *place;
    return m_settings.choices({target.portal, AccessLevel::Tenant, {}})
        .consolePlace.value_or(m_preferences.consolePlace());
}

Result<> Consoles::show(const AccessTarget &target, const ConsoleUrl &url, std::optional<ConsolePlace> place,
    const QString &service, const Program &program, Activity::Decision by)
{
    m_settings.touch(target, service);
    if (!service.isEmpty())
        m_settings.touch(target);
    const auto shown = showIn(target, url, std::move(place));
    m_activity.record(
        {{}, Activity::Action::Console, shown ? Activity::Outcome::Done : Activity::Outcome::Failed, target,
            program, m_broker.userOf(target.portal), {}, {}, 1, by});
    return shown;
}

Result<> Consoles::showIn(
    const AccessTarget &target, const ConsoleUrl &url, std::optional<ConsolePlace> place)
{
    if (place && place->kind == ConsolePlace::Kind::Window && !hasWindow())
        return failure(Error::Kind::ViewerUnavailable);
    const ConsolePlace chosen = place.value_or(placeFor(target));
    if (chosen.kind == ConsolePlace::Kind::Window && hasWindow())
        return m_viewer.open(url.secret(), target.label() + QStringLiteral(" – ") + target.portal.name(),
            m_settings.choices(target).colour);
    return openInBrowser(target, url, chosen);
}

Result<> Consoles::openInBrowser(const AccessTarget &target, const ConsoleUrl &url, const ConsolePlace &place)
{
    const auto choice = browserChoice(place, m_settings.choices(target).colour);
    if (!choice)
        return tl::unexpected(choice.error());
    auto *link = new OneTimeLink(url.secret(), m_peerCheck, this);
    const auto address = link->start();
    if (!address) {
        link->deleteLater();
        return tl::unexpected(address.error());
    }
    // Where no browser opens, the Error names the link, which the person can open by hand: it lives its
    // minute.
    return choice->kind == BrowserChoice::Kind::Default ? m_browser.open(*address)
                                                        : m_browser.openIn(*address, *choice);
}

Result<> Consoles::showSignIn(const Portal &portal, const QUrl &page)
{
    return m_viewer.openSignIn(page, portal.name());
}

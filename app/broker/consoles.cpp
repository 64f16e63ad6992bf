#include "broker/consoles.h"

#include "broker/onetimelink.h"

Consoles::Consoles(CredentialBroker &broker, Settings &settings, Preferences &preferences,
    BrowserLauncher &browser, ConsoleViewer &viewer, LoopbackServer::PeerCheck peerCheck, QObject *parent)
    : QObject(parent)
    , m_broker(broker)
    , m_settings(settings)
    , m_preferences(preferences)
    , m_browser(browser)
    , m_viewer(viewer)
    , m_peerCheck(std::move(peerCheck))
{
}

Future<ConsoleUrl> Consoles::url(const AccessTarget &target)
{
    return then(m_broker.access(target, CredentialBroker::Freshness::New), this,
        [](const Result<Access> &access) -> Result<ConsoleUrl> {
            if (!access)
                return tl::unexpected(access.error());
            return ConsoleUrl::parse(access->consoleUrl);
        });
}

Future<> Consoles::open(
    const AccessTarget &target, std::optional<ConsolePlace> place, const QString &path, const QString &region)
{
    return then(url(target), this, [=, this](const Result<ConsoleUrl> &url) -> Result<> {
        if (!url)
            return tl::unexpected(url.error());
        return show(
            target, path.isEmpty() ? *url : url->withDestination(path, region, region.isEmpty()), place);
    });
}

ConsolePlace Consoles::placeFor(const AccessTarget &target) const
{
    if (const auto place = m_settings.choices(target).consolePlace)
        return *place;
    return m_settings.choices({target.portal, AccessLevel::Tenant, {}})
        .consolePlace.value_or(m_preferences.consolePlace());
}

Result<> Consoles::show(const AccessTarget &target, const ConsoleUrl &url, std::optional<ConsolePlace> place)
{
    if (target.level == AccessLevel::Tenant)
        m_settings.touchTenant(target.portal, target.tenant);
    if (place && place->kind == ConsolePlace::Kind::Window && !hasWindow())
        return failure(Error::Kind::ViewerUnavailable);
    if (place.value_or(placeFor(target)).kind == ConsolePlace::Kind::Window && hasWindow())
        return m_viewer.open(url.secret(), target.label() + QStringLiteral(" – ") + target.portal.name(),
            m_settings.choices(target).colour);
    return openInBrowser(url);
}

Result<> Consoles::openInBrowser(const ConsoleUrl &url)
{
    auto *link = new OneTimeLink(url.secret(), m_peerCheck, this);
    const auto address = link->start();
    if (!address) {
        link->deleteLater();
        return tl::unexpected(address.error());
    }
    // Where no browser opens, the Error names the link, which the person can open by hand: it lives its
    // minute.
    return m_browser.open(*address);
}

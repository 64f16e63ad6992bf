#pragma once

#include "broker/credentialbroker.h"
#include "broker/preferences.h"
#include "core/consoleviewer.h"

/// JIT AWS Console: opens a fresh sign-in URL where the person wants it. A browser gets a one-time loopback
/// link that redirects, since a browser's argv is readable and the URL is a secret; the viewer gets the URL
/// on stdin.
class Consoles : public QObject
{
    Q_OBJECT
public:
    Consoles(CredentialBroker &broker, Settings &settings, Preferences &preferences, BrowserLauncher &browser,
        ConsoleViewer &viewer, LoopbackServer::PeerCheck peerCheck, QObject *parent = nullptr);

    /// Whether ConsolePlace::Kind::Window can be had; otherwise the browser takes its place.
    bool hasWindow() const { return m_viewer.isAvailable(); }
    /// The tenant's own choice, else its portal's, else the general one.
    ConsolePlace placeFor(const AccessTarget &target) const;
    /// Opens \a target's console in the chosen place (placeFor() when nullopt), at \a path of a
    /// service when given; without \a region it is a global one's.
    Future<> open(const AccessTarget &target, std::optional<ConsolePlace> place = {},
        const QString &path = {}, const QString &region = {});
    /// Opens \a url, \a target's, in the chosen place.
    [[nodiscard]] Result<> show(
        const AccessTarget &target, const ConsoleUrl &url, std::optional<ConsolePlace> place = {});
    /// A fresh sign-in URL.
    Future<ConsoleUrl> url(const AccessTarget &target);

private:
    Result<> openInBrowser(const ConsoleUrl &url);

    CredentialBroker &m_broker;
    Settings &m_settings;
    Preferences &m_preferences;
    BrowserLauncher &m_browser;
    ConsoleViewer &m_viewer;
    LoopbackServer::PeerCheck m_peerCheck;
};

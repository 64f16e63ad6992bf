#pragma once

#include "aws/servicecatalog.h"
#include "broker/activitylog.h"
#include "broker/credentialbroker.h"
#include "broker/preferences.h"
#include "core/cancellation.h"
#include "core/consoleviewer.h"

/// Where in a console to begin.
struct ConsolePage
{
    QString path; ///< AwsService::path; empty: the portal's choice, or the front page of region
    QString region; ///< empty: the target's chosen one, else that of its credentials
    bool isGlobal = false;
};

/// JIT AWS Console: opens a fresh sign-in URL where the person wants it. A browser gets a one-time loopback
/// link that redirects, since a browser's argv is readable and the URL is a secret; the viewer gets the URL
/// on stdin. What is opened is recorded.
///
/// Every wait can be cancelled: give a Cancellation, and call its cancel() from the button. The Future ends
/// as Cancelled at once and nothing opens any more.
class Consoles : public QObject
{
    Q_OBJECT
public:
    Consoles(CredentialBroker &broker, Settings &settings, Preferences &preferences, ActivityLog &activity,
        BrowserLauncher &browser, ConsoleViewer &viewer, LoopbackServer::PeerCheck peerCheck,
        QObject *parent = nullptr);

    /// Whether ConsolePlace::Kind::Window can be had; otherwise the browser takes its place.
    bool hasWindow() const { return m_viewer.isAvailable(); }
    /// The Authorize page \a page of \a portal in such a window. Errors: ViewerUnavailable.
    [[nodiscard]] Result<> showSignIn(const Portal &portal, const QUrl &page);
    /// The tenant's own choice, else its portal's, else the general one.
    ConsolePlace placeFor(const AccessTarget &target) const;
    /// Opens \a target's console in the chosen place (placeFor() when nullopt), at \a path of a
    /// service when given. Errors: as CredentialBroker::access() and show().
    Future<> open(const AccessTarget &target, std::optional<ConsolePlace> place = {},
        const QString &path = {}, const QString &region = {}, const Cancellation &cancellation = {});
    /// The same at \a service's page.
    Future<> openService(const AccessTarget &target, const AwsService &service,
        std::optional<ConsolePlace> place = {}, const QString &region = {},
        const Cancellation &cancellation = {});
    /// Opens \a url, \a target's, in the chosen place. \a service: the id of what it leads to, for the recent
    /// ones; \a program: who wanted it, none for the person in a window; \a by: who allowed it. Errors:
    /// ViewerUnavailable (Window asked for by name), BrowserUnavailable, NotFound (BrowserProfile),
    /// InvalidInput (a command line that cannot be split).
    [[nodiscard]] Result<> show(const AccessTarget &target, const ConsoleUrl &url,
        std::optional<ConsolePlace> place = {}, const QString &service = {}, const Program &program = {},
        Activity::Decision by = Activity::Decision::None);
    /// A fresh sign-in URL.
    Future<ConsoleUrl> url(const AccessTarget &target, const Cancellation &cancellation = {});
    /// \a url, leading to \a page: only its Destination changes.
    ConsoleUrl withPage(const AccessTarget &target, const ConsoleUrl &url, const ConsolePage &page) const;

private:
    Future<> openPage(const AccessTarget &target, std::optional<ConsolePlace> place, const ConsolePage &page,
        const QString &service, const Cancellation &cancellation);
    Result<> showIn(const AccessTarget &target, const ConsoleUrl &url, std::optional<ConsolePlace> place);
    Result<> openInBrowser(const AccessTarget &target, const ConsoleUrl &url, const ConsolePlace &place);

    CredentialBroker &m_broker;
    Settings &m_settings;
    Preferences &m_preferences;
    ActivityLog &m_activity;
    BrowserLauncher &m_browser;
    ConsoleViewer &m_viewer;
    LoopbackServer::PeerCheck m_peerCheck;
};

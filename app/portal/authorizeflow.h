#pragma once

#include "core/async.h"
#include "portal/callbackrequest.h"
#include "portal/portal.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

/// The interactive sign-in, "Local Access Requested": listens first, offers the page to open, and waits for
/// the portal's answer. It opens no browser itself: who started it does that with pageUrl(), as often as
/// needed.
class AuthorizeFlow : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString applicationName = QStringLiteral("Duplo Tray"); ///< localAppName, shown by the portal
        quint16 port = 0; ///< the callback's port; 0: random
        bool administrator = false; ///< isAdmin=true
        std::chrono::milliseconds timeout{180'000}; ///< both existing clients wait 180 s
        LoopbackServer::PeerCheck peerCheck = {}; ///< see LoopbackServer::setPeerCheck
    };

    AuthorizeFlow(Portal portal, Options options, QObject *parent = nullptr);
    ~AuthorizeFlow() override;

    /// Starts listening; call once. The Future ends with the token (not yet verified), Cancelled (by the
    /// person on the page, or cancel()), TimedOut, or PortInUse.
    Future<PortalToken> start();
    void cancel();

    const Portal &portal() const { return m_portal; }
    /// HOST/app/user/verify-token?…&redirect=true; empty before start().
    QUrl pageUrl() const;
    /// When the flow gives up, by the steady clock's remaining time.
    std::chrono::milliseconds remaining() const;

private:
    LoopbackResponse handle(const LoopbackRequest &request);
    void finish(Result<PortalToken> outcome);
    QUrl page(QLatin1String lastKey) const;

    Portal m_portal;
    Options m_options;
    LoopbackServer m_server;
    QTimer m_timer;
    QPromise<Result<PortalToken>> m_promise;
    bool m_answered = false; ///< the portal's one answer has come; m_promise is about to end
    bool m_finished = false;
};

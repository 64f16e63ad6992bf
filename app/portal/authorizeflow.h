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
///
/// Any page can send a token here. So one that the portal does not know ends nothing: the next is tried, one
/// after the other, a few in all.
class AuthorizeFlow : public QObject
{
    Q_OBJECT
public:
    /// Asks the portal about a token. Unauthorized: it does not know it, and the flow goes on waiting.
    using Check = std::function<Future<>(const PortalToken &token)>;

    struct Options
    {
        QString applicationName = QStringLiteral("Duplo Tray"); ///< localAppName, shown by the portal
        quint16 port = 0; ///< the callback's port; 0: random
        bool administrator = false; ///< isAdmin=true
        std::chrono::milliseconds timeout{180'000}; ///< both existing clients wait 180 s
        LoopbackServer::PeerCheck peerCheck = {}; ///< see LoopbackServer::setPeerCheck
        Check check = {}; ///< none: the first plausible token is taken
    };

    AuthorizeFlow(Portal portal, Options options, QObject *parent = nullptr);
    ~AuthorizeFlow() override;

    /// Starts listening; call once. The Future ends with the token that passed the check, Cancelled (by the
    /// person on the page, or cancel()), Unanswered (nobody did anything there in time), PortInUse, or the
    /// check's error: of Unauthorized the last one, when no more are tried or the time is over.
    Future<PortalToken> start();
    void cancel();

    const Portal &portal() const { return m_portal; }
    /// HOST/app/user/verify-token?…&redirect=true; empty before start().
    QUrl pageUrl() const;
    /// When the flow gives up, by the steady clock's remaining time.
    std::chrono::milliseconds remaining() const;

private:
    LoopbackResponse handle(const LoopbackRequest &request);
    void take(const CallbackVerdict &verdict);
    void stopListening();
    void checkNext();
    void checked(const PortalToken &token, const Result<> &outcome);
    void timeOut();
    void finish(Result<PortalToken> outcome);
    QUrl page(QLatin1String lastKey) const;

    Portal m_portal;
    Options m_options;
    LoopbackServer m_server;
    QTimer m_timer;
    QPromise<Result<PortalToken>> m_promise;
    QList<PortalToken> m_tokens; ///< that wait to be checked
    int m_taken = 0; ///< tokens in all
    bool m_isChecking = false;
    bool m_isAnswered = false; ///< no more is taken; m_promise is about to end
    std::optional<Error> m_refusal; ///< of the last token
    bool m_finished = false;
};

#pragma once

#include <QUrl>

/// Where a console window may go: AWS's own sites over https, and the origin it was started with (which is
/// how a portal's or the demo's own sign-in page works).
class ConsoleHosts
{
public:
    enum class Purpose {
        Console,
        SignIn, ///< the portal's Authorize page: leads through whatever the portal's people sign in with
    };

    /// \a start: the link that is opened. For a sign-in, the port in its localPort is where the page sends
    /// the answer, on this machine.
    explicit ConsoleHosts(const QUrl &start, Purpose purpose = Purpose::Console);

    /// Whether the window itself may show \a url.
    bool isOwn(const QUrl &url) const;
    /// Whether \a url is a page that AWS itself, or the start origin, made: not what somebody keeps in a
    /// bucket.
    bool isTrusted(const QUrl &url) const;
    /// Whether a page in the window may load \a url as a part of itself: anything over TLS, its own inline
    /// data, and the start origin. Other servers on this machine are out of its reach.
    bool mayLoad(const QUrl &url) const;
    bool isSignIn() const { return m_purpose == Purpose::SignIn; }
    /// Whether \a url is the portal's page that says the sign-in has arrived.
    bool isSignInDone(const QUrl &url) const;

private:
    bool isStart(const QUrl &url) const;
    bool isCallback(const QUrl &url) const;

    QUrl m_start; ///< scheme, host and port
    Purpose m_purpose;
    int m_callbackPort = -1;
};

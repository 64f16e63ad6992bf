#pragma once

#include <QUrl>

/// Where a console window may go: AWS's own sites over https, and the origin it was started with (which is
/// how a portal's or the demo's own sign-in page works).
class ConsoleHosts
{
public:
    explicit ConsoleHosts(const QUrl &start);

    /// Whether the window itself may show \a url.
    bool isOwn(const QUrl &url) const;
    /// Whether \a url is a page that AWS itself, or the start origin, made: not what somebody keeps in a
    /// bucket.
    bool isTrusted(const QUrl &url) const;
    /// Whether a page in the window may load \a url as a part of itself: anything over TLS, its own inline
    /// data, and the start origin. Other servers on this machine are out of its reach.
    bool mayLoad(const QUrl &url) const;

private:
    bool isStart(const QUrl &url) const;

    QUrl m_start; ///< scheme, host and port
};

#pragma once

#include "core/result.h"

#include <QUrl>

/// A link that leads to a console: `duplo-tray://open?portal=HOST&tenant=NAME&service=ID&region=ID`. It comes
/// from outside, from a web page or a chat, so nothing happens on it without a confirmation, and it carries
/// no secret.
struct DeepLink
{
    QUrl portal; ///< as parsePortal() gives it
    QString tenant; ///< as it stands in the link
    QString service; ///< id or alias; empty: the console's home
    QString region; ///< empty: the tenant's own

    /// Errors: InvalidInput with the reason as its subject. Unknown parameters, one that stands twice,
    /// anything that looks like a token, and links over 2,000 characters are refused.
    [[nodiscard]] static Result<DeepLink> parse(const QString &link);
    QString text() const;
};

#pragma once

#include "core/result.h"

#include <QStringList>
#include <QUrl>

/// Which browser, and what of it.
struct BrowserChoice
{
    enum class Kind {
        Default, ///< the person's default browser
        ChromiumProfile, ///< of a Chromium-like browser, by the name its own menu shows; name
        FirefoxContainer, ///< by its name; name, colour
        Command, ///< command, without a shell
    };

    Kind kind = Kind::Default;
    QString name;
    QString colour; ///< "#rrggbb", empty: the browser's choice
    QStringList command; ///< program and arguments; %u: the address, at the end where there is none
};

/// The person's browsers. Port. The URL ends up in another program's argv: never give it a secret.
class BrowserLauncher
{
public:
    virtual ~BrowserLauncher() = default;
    /// In the default browser. Errors: BrowserUnavailable, with the URL as its subject.
    [[nodiscard]] virtual Result<> open(const QUrl &url) = 0;
    /// In the one that \a choice names. Errors: as above, and NotFound (BrowserProfile) where no browser has
    /// such a profile.
    [[nodiscard]] virtual Result<> openIn(const QUrl &url, const BrowserChoice &choice) = 0;
};

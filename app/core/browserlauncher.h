#pragma once

#include "core/result.h"

#include <QUrl>

/// The person's default browser. Port. The URL ends up in another program's argv: never give it a secret.
class BrowserLauncher
{
public:
    virtual ~BrowserLauncher() = default;
    /// Errors: BrowserUnavailable, with the URL as its subject.
    [[nodiscard]] virtual Result<> open(const QUrl &url) = 0;
};

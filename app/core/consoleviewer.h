#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QUrl>

/// The isolated console window (duplo-tray-console). Port.
class ConsoleViewer
{
public:
    virtual ~ConsoleViewer() = default;
    /// True where the program is installed.
    virtual bool isAvailable() const = 0;
    /// Opens \a url, a bearer secret, in a window of its own under \a title, marked with \a colour
    /// ("#rrggbb"; empty: one that follows from the title). Errors: ViewerUnavailable.
    [[nodiscard]] virtual Result<> open(const Secret &url, const QString &title, const QString &colour) = 0;
    /// Shows \a page, a portal's Authorize page, in such a window; it closes when the sign-in has arrived.
    /// Errors: ViewerUnavailable.
    [[nodiscard]] virtual Result<> openSignIn(const QUrl &page, const QString &title) = 0;
};

#pragma once

#include "core/result.h"
#include "core/secret.h"

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
};

#pragma once

#include "core/browserlauncher.h"

#include <QProcessEnvironment>

/// The person's default browser, also where this program has no display of its own: $BROWSER or xdg-open on
/// Linux, the system's own opener elsewhere. http and https only, and never through a shell.
class DesktopBrowser final : public BrowserLauncher
{
public:
    DesktopBrowser();
    /// With another environment than this process's: $BROWSER, $PATH and the display are looked up there.
    explicit DesktopBrowser(const QProcessEnvironment &environment);

    Result<> open(const QUrl &url) override;

private:
    QProcessEnvironment m_environment;
};

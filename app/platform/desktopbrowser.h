#pragma once

#include "core/browserlauncher.h"

#include <QProcessEnvironment>

/// The person's browsers, also where this program has no display of its own. The default one: $BROWSER or
/// xdg-open on Linux, the system's own opener elsewhere. http and https only, and never through a shell.
class DesktopBrowser final : public BrowserLauncher
{
public:
    DesktopBrowser();
    /// With another environment than this process's: $BROWSER, $PATH and the display are looked up there.
    explicit DesktopBrowser(const QProcessEnvironment &environment);

    Result<> open(const QUrl &url) override;
    Result<> openIn(const QUrl &url, const BrowserChoice &choice) override;

private:
    Result<> openInProfile(const QString &link, const QString &name);
    Result<> openInContainer(const QString &link, const BrowserChoice &choice);
    Result<> run(QStringList command, const QString &link);

    QProcessEnvironment m_environment;
};

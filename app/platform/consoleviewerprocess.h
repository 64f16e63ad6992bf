#pragma once

#include "core/consoleviewer.h"

/// Starts duplo-tray-console, from beside this program or from PATH. The URL travels through a pipe, never
/// through argv, environment or a file; the window is in a session of its own and stays when this program
/// ends.
class ConsoleViewerProcess final : public ConsoleViewer
{
public:
    ConsoleViewerProcess();
    /// Starts \a program instead; empty: there is none.
    explicit ConsoleViewerProcess(const QString &program);

    bool isAvailable() const override;
    Result<> open(const Secret &url, const QString &title, const QString &colour) override;
    Result<> openSignIn(const QUrl &page, const QString &title) override;

private:
    Result<> start(const Secret &url, const QStringList &arguments);

    QString m_program;
};

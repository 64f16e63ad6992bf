#pragma once

#include "core/result.h"
#include "core/windowcall.h"

#include <QStringList>
#include <QUrl>

/// How duplo-tray was started.
struct Options
{
    bool background = false; ///< start hidden, icon only
    bool headless = false; ///< no display: the agent alone
    std::optional<WindowCall> call; ///< what a running agent, or this one once it runs, is asked for
    bool help = false;
    bool version = false;
    QString instance; ///< a separate agent with its own settings, socket and keychain entries; empty: the
                      ///< usual one
    int readyFd = -1; ///< see tellReady()
    QUrl stsEndpoint; ///< for the demo, whose STS is not AWS's; loopback only

    /// "duplo-tray" or "duplo-tray-NAME": settings folder, keychain service.
    QString name() const;
};

/// Errors: InvalidInput with the sentence as its subject.
[[nodiscard]] Result<Options> parseOptions(const QStringList &arguments, const QString &instanceVariable);
/// What --help prints.
QString optionsHelp();

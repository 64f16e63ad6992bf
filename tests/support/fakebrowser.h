#pragma once

#include "core/browserlauncher.h"

#include <QList>

#include <optional>

/// Records what was to be opened.
class FakeBrowser final : public BrowserLauncher
{
public:
    Result<> open(const QUrl &url) override
    {
        if (error)
            return tl::unexpected(*error);
        opened.append(url);
        return {};
    }

    Result<> openIn(const QUrl &url, const BrowserChoice &choice) override
    {
        auto outcome = open(url);
        if (outcome)
            choices.append(choice);
        return outcome;
    }

    QList<QUrl> opened;
    QList<BrowserChoice> choices; ///< of those that openIn() opened
    std::optional<Error> error;
};

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

    QList<QUrl> opened;
    std::optional<Error> error;
};

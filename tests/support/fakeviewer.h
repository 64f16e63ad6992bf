#pragma once

#include "core/consoleviewer.h"

#include <QList>

/// Records what was to be shown.
class FakeViewer final : public ConsoleViewer
{
public:
    bool isAvailable() const override { return available; }
    Result<> open(const Secret &url, const QString &title, const QString &colour) override
    {
        if (!available)
            return failure(Error::Kind::ViewerUnavailable);
        opened.append({url, title});
        colours.append(colour);
        return {};
    }

    Result<> openSignIn(const QUrl &page, const QString &title) override
    {
        if (!available)
            return failure(Error::Kind::ViewerUnavailable);
        signIns.append({page, title});
        return {};
    }

    QList<std::pair<QUrl, QString>> signIns;
    QList<std::pair<Secret, QString>> opened;
    QStringList colours;
    bool available = true;
};

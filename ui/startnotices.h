#pragma once

#include "ui/navigator.h"
#include "ui/uiparts.h"

/// Says what a person would not find out otherwise until they miss it: settings that could not be read, a
/// shortcut that another program has, a desktop without a tray. Each once, also over many starts.
class StartNotices : public QObject
{
    Q_OBJECT
public:
    StartNotices(UiParts parts, Navigator &navigator, QObject *parent = nullptr);

    /// That the settings were set aside, if they were.
    void tellSetAside();
    /// That there is no tray; the next time after one was seen again.
    void tellNoTray();
    /// The person has seen that by themselves.
    void noteNoTray();
    void noteTray();

private:
    void followShortcut();
    void answer(const QString &id);
    /// Whether \a what has yet to be told of \a matter; from now on it has been.
    bool isNews(const QString &matter, const QString &what);

    UiParts m_parts;
    Navigator &m_navigator;
};

#pragma once

#include "ui/settingsparts.h"
#include "ui/uiparts.h"

class PlacePicker;

/// Settings, Consoles: where they open, in general and per portal.
class SettingsConsoles : public SettingsSheet
{
    Q_OBJECT
public:
    explicit SettingsConsoles(UiParts parts, QWidget *parent = nullptr);

private:
    void listPortals();
    void refresh();

    UiParts m_parts;
    PlacePicker *m_general;
    QVBoxLayout *m_portals;
    QList<std::pair<Portal, PlacePicker *>> m_pickers;
};

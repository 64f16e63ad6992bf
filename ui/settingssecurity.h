#pragma once

#include "ui/settingsparts.h"
#include "ui/uiparts.h"

/// Settings, Security: when to ask, and when to hand out nothing.
class SettingsSecurity : public SettingsSheet
{
    Q_OBJECT
public:
    explicit SettingsSecurity(UiParts parts, QWidget *parent = nullptr);

private:
    void refresh();

    UiParts m_parts;
    QCheckBox *m_ask;
    QCheckBox *m_lock;
    QCheckBox *m_forget;
};

#pragma once

#include "ui/settingsparts.h"
#include "ui/uiparts.h"

class MessageLine;
class QComboBox;
class ShortcutField;

/// Settings, General: start at login, the search shortcut, language, notices.
class SettingsGeneral : public SettingsSheet
{
    Q_OBJECT
public:
    explicit SettingsGeneral(UiParts parts, QWidget *parent = nullptr);

private:
    void addStart();
    void addShortcut();
    void addLanguage();
    void addNotices();
    void refresh();
    void switchLoginStart(bool on);
    void chooseShortcut(const QKeySequence &sequence);
    void refreshShortcut();

    UiParts m_parts;
    QCheckBox *m_loginStart = nullptr;
    MessageLine *m_startMessage = nullptr;
    ShortcutField *m_shortcut = nullptr;
    QLabel *m_shortcutState = nullptr;
    QComboBox *m_language = nullptr;
    QCheckBox *m_announce = nullptr;
};

#pragma once

#include "ui/settingsparts.h"
#include "ui/uiparts.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

/// Settings, Credentials: the clipboard, the usual format, warnings, what profiles are called.
class SettingsCredentials : public SettingsSheet
{
    Q_OBJECT
public:
    explicit SettingsCredentials(UiParts parts, QWidget *parent = nullptr);

private:
    void addCopying();
    void addWarning();
    void addProfiles();
    void refresh();
    void templateEdited();

    UiParts m_parts;
    QSpinBox *m_clipboard = nullptr;
    QComboBox *m_format = nullptr;
    QSpinBox *m_warn = nullptr;
    QLineEdit *m_template = nullptr;
    QLabel *m_preview = nullptr;
};

#pragma once

#include "ui/navigator.h"
#include "ui/settingsparts.h"
#include "ui/uiparts.h"

#include <QTimer>

class MessageLine;
class QPlainTextEdit;

/// Settings, Advanced: the log, a report for whoever is asked for help, where files are, beginning anew.
class SettingsAdvanced : public SettingsSheet
{
    Q_OBJECT
public:
    SettingsAdvanced(UiParts parts, Navigator &navigator, QWidget *parent = nullptr);

private:
    void addLog();
    void addFiles();
    void addReset();
    void refreshLog();

    UiParts m_parts;
    Navigator &m_navigator;
    QPlainTextEdit *m_log = nullptr;
    MessageLine *m_message = nullptr;
    QTimer m_refresh;
};

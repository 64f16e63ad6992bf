#pragma once

#include "ui/dialog.h"
#include "ui/uiparts.h"

#include <QTimer>

class ChangeView;
class CopyLine;
class MessageLine;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

/// AWS Access from my Workstation: names the profile, shows exactly the lines that will change, writes them,
/// and tries the profile with a real call.
class WorkstationDialog : public Dialog
{
    Q_OBJECT
public:
    WorkstationDialog(UiParts parts, const AccessTarget &target, QWidget *parent = nullptr);

private:
    enum class Stage { Editing, Written };
    void build();
    QLayout *form();
    QLayout *buttonRow();
    void setStage(Stage stage);
    void edited();
    void lookUpRegion();
    void preview();
    void setUp();
    void test();
    void undo();

    UiParts m_parts;
    AccessTarget m_target;
    Stage m_stage = Stage::Editing;
    std::optional<ProfileChange> m_change;
    ProfileChange m_written;
    Cancellation m_cancellation; ///< of the trial that runs
    QTimer m_previewSoon;
    QLineEdit *m_name;
    QComboBox *m_region;
    QCheckBox *m_replace;
    QLabel *m_hint;
    QLabel *m_file;
    ChangeView *m_changes;
    CopyLine *m_tryLine;
    MessageLine *m_message;
    QPushButton *m_setUp;
    QPushButton *m_test;
    QPushButton *m_undo;
    QPushButton *m_close;
};

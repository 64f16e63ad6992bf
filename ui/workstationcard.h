#pragma once

#include "ui/labels.h"
#include "ui/uiparts.h"

class CopyLine;
class QPushButton;

/// AWS Access from my Workstation, for one target: which profile serves it, the line to use it with, Set Up,
/// Remove.
class WorkstationCard : public Card
{
    Q_OBJECT
public:
    explicit WorkstationCard(UiParts parts, QWidget *parent = nullptr);
    void setTarget(const AccessTarget &target);
    /// Takes back the last Remove.
    Result<> undoRemove();

Q_SIGNALS:
    void setUpWanted();
    /// Try it with a real call.
    void testWanted(const QString &profile);
    /// The profile was taken out of the file; undoRemove() puts it back.
    void removed(const QString &profile);
    void failed(const Error &error);
    void commandCopied();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshLastUse();
    void remove();

    UiParts m_parts;
    AccessTarget m_target;
    QString m_profile;
    ProfileChange m_removed;
    QLabel *m_text;
    QLabel *m_lastUse;
    CopyLine *m_command;
    QPushButton *m_setUp;
    QPushButton *m_test;
    QPushButton *m_remove;
};

#pragma once

#include "ui/labels.h"
#include "ui/uiparts.h"

class CopyLine;
class IconLabel;
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
    struct State
    {
        QString text;
        bool isBad = false;
    };
    /// Whether the profile works, as far as is known.
    State state() const;
    State stateByUse() const;
    /// The last answer that a program got, or why it got none; not what somebody denied it.
    std::optional<Activity> lastAnswer() const;
    void remove();

    UiParts m_parts;
    AccessTarget m_target;
    std::optional<ServedProfile> m_served;
    QString m_profile;
    ProfileChange m_removed;
    IconLabel *m_warning;
    QLabel *m_text;
    QLabel *m_lastUse;
    CopyLine *m_command;
    QPushButton *m_setUp;
    QPushButton *m_test;
    QPushButton *m_remove;
};

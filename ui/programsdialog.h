#pragma once

#include "ui/dialog.h"
#include "ui/programsread.h"
#include "ui/programtexts.h"
#include "ui/uiparts.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

/// One question of the programs that wait for one thing. Closes by itself when nobody waits any longer.
class ProgramsDialog : public Dialog
{
    Q_OBJECT
public:
    ProgramsDialog(UiParts parts, const ProgramQuestion &question, QWidget *parent = nullptr);

    /// Whom a click now is about: those that have stood here long enough to be read, and their like. What
    /// was there when the dialog came has.
    QList<quint64> shown() const { return m_read.serials(); }
    /// What stands here has yet to be read.
    void readAnew() { m_read.readAnew(); }

Q_SIGNALS:
    void authorizeWanted(const ProgramQuestion &question, const QList<quint64> &shown);

private:
    void build();
    QHBoxLayout *makeButtons();
    QString hint(const QList<WaitingProgram> &waiting) const;
    /// Whether an answer holds for more than this once.
    bool isKept(const QList<WaitingProgram> &waiting) const;
    void refresh();
    void relabel(const QList<WaitingProgram> &waiting);

    UiParts m_parts;
    ProgramQuestion m_question;
    QLabel *m_text;
    QLabel *m_hint;
    QLabel *m_list;
    QToolButton *m_more;
    QLabel *m_details;
    QPushButton *m_authorize;
    ProgramsRead m_read;
};

#pragma once

#include "ui/dialog.h"
#include "ui/uiparts.h"

class QHBoxLayout;
class QLabel;

using ProgramQuestion = ProgramRequests::Question;

/// "terraform (started by bash, 2 more like it) asks for AWS access to acme / dev01", or "… asks for
/// administrator access to acme".
QString waitingText(
    const QList<ProgramRequests::Waiting> &waiting, ProgramQuestion question = ProgramQuestion::SignIn);

/// One question of the programs that wait for one portal. Closes by itself when nobody waits any longer.
class ProgramsDialog : public Dialog
{
    Q_OBJECT
public:
    ProgramsDialog(UiParts parts, const Portal &portal, ProgramQuestion question = ProgramQuestion::SignIn,
        QWidget *parent = nullptr);

    const Portal &portal() const { return m_portal; }
    ProgramQuestion question() const { return m_question; }

Q_SIGNALS:
    void authorizeWanted(const Portal &portal, ProgramQuestion question);

private:
    QHBoxLayout *makeButtons();
    void refresh();

    UiParts m_parts;
    Portal m_portal;
    ProgramQuestion m_question;
    QLabel *m_text;
    QLabel *m_list;
};

#pragma once

#include "ui/dialog.h"
#include "ui/uiparts.h"

class QLabel;
class QPlainTextEdit;

/// "terraform (started by bash, 2 more like it) asks for AWS access to acme / dev01".
QString waitingText(const QList<ProgramRequests::Waiting> &waiting);

/// The question of the programs that wait for one portal. Closes by itself when nobody waits any longer.
class ProgramsDialog : public Dialog
{
    Q_OBJECT
public:
    ProgramsDialog(UiParts parts, const Portal &portal, QWidget *parent = nullptr);

    const Portal &portal() const { return m_portal; }

Q_SIGNALS:
    void authorizeWanted(const Portal &portal);

private:
    void refresh();

    UiParts m_parts;
    Portal m_portal;
    QLabel *m_question;
    QLabel *m_list;
};

#pragma once

#include "ui/navigator.h"
#include "ui/sentences.h"
#include "ui/sessionsmodel.h"

#include <QWidget>

class MessageLine;
class QPushButton;
class QStackedWidget;
class QTableView;
class StatusPage;

/// Sessions: every live sign-in and set of credentials, with the time that is left; Renew, End, End All.
/// Moves every second while it is visible and there is something to count.
class SessionsWindow : public QWidget
{
    Q_OBJECT
public:
    SessionsWindow(UiParts parts, Navigator &navigator, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    QLayout *buttonRow();
    void refresh();
    void currentChanged();
    void renew();
    void end();
    void endAll(bool signOut);
    void helpWith(Remedy remedy);

    UiParts m_parts;
    Navigator &m_navigator;
    SessionsModel m_model;
    QString m_current; ///< SessionsModel::Row::id()
    Cancellation m_cancellation; ///< of the renewal that runs now
    AccessTarget m_failed; ///< whom the message's button concerns
    QTimer m_tick;
    QStackedWidget *m_pages;
    StatusPage *m_empty;
    QTableView *m_table;
    MessageLine *m_message;
    QPushButton *m_renew;
    QPushButton *m_end;
    QPushButton *m_endAll;
};

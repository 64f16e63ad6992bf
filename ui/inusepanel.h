#pragma once

#include "ui/inusemodel.h"
#include "ui/navigator.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

/// In use now: which programs hold which access, since when and until when; End this Session, Pause, and the
/// way to all sessions.
class InUsePanel : public QWidget
{
    Q_OBJECT
public:
    InUsePanel(UiParts parts, Navigator &navigator, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void connectButtons(Navigator &navigator);
    void refresh();
    void currentChanged();
    void end();

    UiParts m_parts;
    InUseModel m_model;
    AccessHolders::Holder m_current; ///< outlives a reset of the model
    QLabel *m_title;
    QTableView *m_table;
    QLabel *m_note;
    QPushButton *m_end;
    QPushButton *m_pause;
    QPushButton *m_sessions;
};

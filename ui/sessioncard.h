#pragma once

#include "ui/labels.h"
#include "ui/uiparts.h"

#include <QTimer>

class QProgressBar;
class QPushButton;

/// A target's session: the time that is left as a bar, its region, Renew and End. Moves every second, but
/// only while it is visible and there is something to count.
class SessionCard : public Card
{
    Q_OBJECT
public:
    explicit SessionCard(UiParts parts, QWidget *parent = nullptr);
    void setTarget(const AccessTarget &target);

Q_SIGNALS:
    /// Get credentials, or newer ones.
    void renewWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    UiParts m_parts;
    AccessTarget m_target;
    QTimer m_tick;
    QProgressBar *m_bar;
    QLabel *m_text;
    QPushButton *m_renew;
    QPushButton *m_end;
};

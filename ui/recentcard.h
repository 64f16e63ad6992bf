#pragma once

#include "ui/labels.h"
#include "ui/uiparts.h"

#include <QTimer>

class QGridLayout;
class QPushButton;

/// What was done last with a target's AWS access, five lines of it, and the way to all.
class RecentCard : public Card
{
    Q_OBJECT
public:
    explicit RecentCard(UiParts parts, QWidget *parent = nullptr);
    void setTarget(const AccessTarget &target);

Q_SIGNALS:
    void showAllWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    UiParts m_parts;
    AccessTarget m_target;
    QTimer m_refresh;
    QLabel *m_none;
    QGridLayout *m_lines;
    QPushButton *m_all;
};

#pragma once

#include "ui/uiparts.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QPushButton;
class MutedLabel;

/// Which programs were allowed, and which are not asked about for now; either can be taken back.
class ConsentList : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentList(UiParts parts, QWidget *parent = nullptr);

private:
    void refresh();
    void takeBack();

    UiParts m_parts;
    MutedLabel *m_none;
    QListWidget *m_list;
    QPushButton *m_takeBack;
    QList<Consents::Allowance> m_allowances; ///< the list's first rows
    QList<Denials::Denial> m_denials; ///< those after them
    QTimer m_refresh;
};

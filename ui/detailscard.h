#pragma once

#include "ui/labels.h"
#include "ui/uiparts.h"

class QFormLayout;

/// Tenant Details: name and id, each with copy, region, plan.
class DetailsCard : public Card
{
    Q_OBJECT
public:
    explicit DetailsCard(UiParts parts, QWidget *parent = nullptr);
    void setTarget(const AccessTarget &target);

Q_SIGNALS:
    void copied(const QString &what);

private:
    QLabel *addRow(QFormLayout *form, const QString &objectName, const QString &name, bool withCopy);
    void refresh();

    UiParts m_parts;
    AccessTarget m_target;
    QLabel *m_name;
    QLabel *m_id;
    QLabel *m_region;
    QLabel *m_plan;
};

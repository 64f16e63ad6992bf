#pragma once

#include "ui/uiparts.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

/// A small window below a button: AWS's services, those used last first, with a line to find one by name or
/// by what people call it ("ddb").
class ServicePicker : public QFrame
{
    Q_OBJECT
public:
    explicit ServicePicker(UiParts parts, QWidget *parent);

    /// Opens below \a button, or above where there is no room, for \a target.
    void popUp(const QWidget &button, const AccessTarget &target);

Q_SIGNALS:
    void chosen(const AccessTarget &target, const QString &service);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose();

    UiParts m_parts;
    AccessTarget m_target;
    QLineEdit *m_find;
    QListWidget *m_list;
};

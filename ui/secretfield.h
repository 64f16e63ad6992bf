#pragma once

#include "core/secret.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

/// A value shown in one line with a copy button; a secret one is masked until it is revealed. While masked
/// the line holds dots, not the value. Nothing of it can be selected: the one way out is copyWanted(), which
/// Ctrl+C takes as well.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Plain, Masked };
    SecretField(const QString &objectName, const QString &name, Kind kind, QWidget *parent = nullptr);

    void setValue(const Secret &value);
    QLineEdit *line() const { return m_line; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void copyWanted(const Secret &value);

private:
    void showValue(bool revealed);

    QString m_name;
    Secret m_value;
    Kind m_kind;
    QLineEdit *m_line;
    QToolButton *m_reveal;
};

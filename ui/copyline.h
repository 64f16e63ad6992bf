#pragma once

#include <QWidget>

class QLineEdit;

/// A command in one line, to be read and copied.
class CopyLine : public QWidget
{
    Q_OBJECT
public:
    /// \a caption: what stands before it, with a mnemonic; empty for nothing.
    CopyLine(
        const QString &objectName, const QString &name, const QString &caption, QWidget *parent = nullptr);

    void setText(const QString &text);

Q_SIGNALS:
    void copied();

private:
    QLineEdit *m_line;
};

#pragma once

#include <QPlainTextEdit>

/// The lines of a file that will change, "+ …" and "- …": the sign tells them apart, colour only helps.
class ChangeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ChangeView(QWidget *parent = nullptr);
    void setLines(const QStringList &lines);
    /// Where a minimum height is set no more than that, so that texts beside it get what they need.
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    QStringList m_lines;
};

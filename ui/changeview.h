#pragma once

#include <QPlainTextEdit>

/// The lines of a file that will change, "+ …" and "- …": the sign tells them apart, colour only helps.
class ChangeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ChangeView(QWidget *parent = nullptr);
    void setLines(const QStringList &lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    QStringList m_lines;
};

#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

/// What a button "Details" opens: the details of an error (detailsText()), to copy.
class DetailsBox : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsBox(QWidget *parent = nullptr);

    /// The button, to be put beside the error's sentence; hidden where there are no details.
    QToolButton *button() const { return m_button; }
    /// Closed at first. Empty: none.
    void setText(const QString &details);

private:
    QToolButton *m_button;
    QPlainTextEdit *m_text;
};

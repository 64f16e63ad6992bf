#pragma once

#include <QWidget>

class QLabel;

/// What is shown instead of a page that did not come.
class FailurePage : public QWidget
{
    Q_OBJECT
public:
    explicit FailurePage(QWidget *parent = nullptr);

    void setText(const QString &headline, const QString &text);

Q_SIGNALS:
    void retryClicked();

private:
    QLabel *m_headline;
    QLabel *m_text;
};

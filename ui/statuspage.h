#pragma once

#include "core/result.h"

#include <QList>
#include <QWidget>

#include <optional>

class DetailsBox;
class IconLabel;
class QHBoxLayout;
class QLabel;
class QProgressBar;

/// What a page says when there is nothing else to show: empty, loading, failed, signed out.
struct StatusContent
{
    struct Button
    {
        QString id; ///< comes back in StatusPage::pressed
        QString text;
        bool operator==(const Button &) const = default;
    };

    QString icon; ///< of resources/icons
    QString title;
    QString text;
    bool busy = false;
    QList<Button> buttons; ///< the first one is the one to press
    std::optional<Error> error = {}; ///< whose details can be looked at

    bool operator==(const StatusContent &other) const;
};

/// Shows a StatusContent, centred.
class StatusPage : public QWidget
{
    Q_OBJECT
public:
    explicit StatusPage(QWidget *parent = nullptr);
    void setContent(const StatusContent &content);
    const StatusContent &content() const { return m_content; }

Q_SIGNALS:
    void pressed(const QString &id);

private:
    void fillButtons();

    StatusContent m_content;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    QHBoxLayout *m_buttons;
    DetailsBox *m_details;
};

#pragma once

#include "core/result.h"

#include <QList>
#include <QWidget>

#include <optional>

class DetailsBox;
class IconLabel;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

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
    /// On a small screen: how wide it may become. Its buttons go into more rows then.
    void setRoom(int width) { m_room = width; }
    const StatusContent &content() const { return m_content; }

Q_SIGNALS:
    void pressed(const QString &id);

private:
    void fillButtons();
    QPushButton *makeButton(const StatusContent::Button &button);

    StatusContent m_content;
    int m_room = QWIDGETSIZE_MAX;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    QVBoxLayout *m_buttons; ///< rows
    DetailsBox *m_details;
};

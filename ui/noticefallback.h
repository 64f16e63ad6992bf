#pragma once

#include "core/notifier.h"

#include <QMap>
#include <QPointer>
#include <QWidget>

#include <chrono>

class QVBoxLayout;

/// What the desktop cannot show, in a small window of our own that takes no focus: one card per notification,
/// with its buttons. Closing a card dismisses it; closing the window dismisses all. One that is not urgent
/// goes by itself, but not from under the pointer or the keyboard.
class NoticeWindow : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds usualLife{10'000};

    /// \a life: of what is not urgent.
    explicit NoticeWindow(std::chrono::milliseconds life = usualLife, QWidget *parent = nullptr);

    void put(const Notification &notification);
    void take(const QString &id);
    bool isEmpty() const { return m_cards.isEmpty(); }

Q_SIGNALS:
    void pressed(const QString &id, const QString &key);
    void emptied();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *cardOf(const Notification &notification);
    void limitLife(QWidget *card, const QString &id);
    /// \a attended: pointer or keyboard are in the window.
    void setAttended(bool attended);
    void place();

    const std::chrono::milliseconds m_life;
    bool m_isAttended = false;
    QVBoxLayout *m_list;
    QMap<QString, QPointer<QWidget>> m_cards; ///< by Notification::id
};

/// The desktop's notifications, with the window above where there is no service for them.
class NoticeFallback final : public Notifier
{
    Q_OBJECT
public:
    /// \a desktop outlives it.
    explicit NoticeFallback(Notifier &desktop, std::chrono::milliseconds life = NoticeWindow::usualLife,
        QObject *parent = nullptr);
    ~NoticeFallback() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &id) override;
    bool isAvailable() const override { return m_desktop.isAvailable(); }
    /// The window, while anything is in it.
    QWidget *window() const { return m_window; }

private:
    void showHere(const Notification &notification);
    void removeHere(const QString &id);

    Notifier &m_desktop;
    const std::chrono::milliseconds m_life;
    QPointer<NoticeWindow> m_window;
};

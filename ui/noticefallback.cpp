#include "ui/noticefallback.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
constexpr int columns = 64; // average characters
constexpr int edge = 16; // pixels to the screen's
constexpr qsizetype maxTextLength = 600;
} // namespace

NoticeWindow::NoticeWindow(std::chrono::milliseconds life, QWidget *parent)
    : QWidget(parent, Qt::Tool | Qt::WindowStaysOnTopHint)
    , m_life(life)
    , m_list(new QVBoxLayout(this))
{
    nameWidget(this, QStringLiteral("noticeWindow"), tr("Messages of Duplo Tray"));
    setWindowTitle(tr("Duplo Tray"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFixedWidth(columns * fontMetrics().averageCharWidth());
    m_list->setSpacing(8);
}

void NoticeWindow::put(const Notification &notification)
{
    QWidget *card = cardOf(notification);
    const QPointer<QWidget> before = m_cards.value(notification.id);
    if (before) {
        delete m_list->replaceWidget(before, card); // the place of the one before
        before->hide();
        before->deleteLater();
    } else {
        m_list->addWidget(card);
    }
    m_cards.insert(notification.id, card);
    if (!notification.urgent)
        limitLife(card, notification.id);
    card->show();
    show();
    place();
}

void NoticeWindow::limitLife(QWidget *card, const QString &id)
{
    auto *end = new QTimer(card);
    end->setSingleShot(true);
    end->setInterval(m_life);
    connect(end, &QTimer::timeout, this, [this, id, card] {
        if (m_cards.value(id) == card)
            take(id);
    });
    if (!m_isAttended)
        end->start();
}

void NoticeWindow::setAttended(bool attended)
{
    if (std::exchange(m_isAttended, attended) == attended)
        return;
    for (const QPointer<QWidget> &card : std::as_const(m_cards))
        if (auto *end = card ? card->findChild<QTimer *>(QString(), Qt::FindDirectChildrenOnly) : nullptr)
            attended ? end->stop() : end->start();
}

void NoticeWindow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    setAttended(true);
}

void NoticeWindow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setAttended(false);
}

void NoticeWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        setAttended(underMouse());
}

bool NoticeWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Some desktops make it the active window without anybody's doing.
    if (event->type() == QEvent::FocusIn
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        setAttended(true);
    return QWidget::eventFilter(watched, event);
}

void NoticeWindow::take(const QString &id)
{
    const QPointer<QWidget> card = m_cards.take(id);
    if (!card)
        return;
    m_list->removeWidget(card);
    card->hide();
    card->deleteLater();
    if (m_cards.isEmpty())
        Q_EMIT emptied();
    else
        place();
}

QWidget *NoticeWindow::cardOf(const Notification &notification)
{
    const QString id = notification.id;
    auto *card = new Card(notification.title.left(maxTextLength));
    card->setObjectName(QStringLiteral("notice"));
    card->setAccessibleName(notification.title.left(maxTextLength));
    if (!notification.text.isEmpty())
        card->body()->addWidget(plainLabel(notification.text.left(maxTextLength)));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (const NotificationAction &action : notification.actions) {
        auto *button = new QPushButton(action.label);
        button->setObjectName(action.key);
        connect(button, &QPushButton::clicked, this, [this, id, key = action.key] {
            take(id);
            Q_EMIT pressed(id, key);
        });
        buttons->addWidget(button);
    }
    auto *dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setObjectName(QStringLiteral("dismiss"));
    connect(dismiss, &QPushButton::clicked, this, [this, id] { take(id); });
    buttons->addWidget(dismiss);
    card->body()->addLayout(buttons);
    for (auto *button : card->findChildren<QPushButton *>())
        button->installEventFilter(this);
    return card;
}

void NoticeWindow::place()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
    // Where the desktop's own would be. Wayland places it by itself.
    const QScreen *where = screen() ? screen() : QGuiApplication::primaryScreen();
    const QRect room = where->availableGeometry();
    const int x = layoutDirection() == Qt::RightToLeft ? room.left() + edge : room.right() - edge - width();
    move(x, room.top() + edge);
}

void NoticeWindow::showEvent(QShowEvent *event)
{
    place();
    QWidget::showEvent(event);
}

void NoticeWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    const QStringList ids = m_cards.keys();
    for (const QString &id : ids)
        take(id);
}

NoticeFallback::NoticeFallback(Notifier &desktop, std::chrono::milliseconds life, QObject *parent)
    : Notifier(parent)
    , m_desktop(desktop)
    , m_life(life)
{
    connect(&m_desktop, &Notifier::actionInvoked, this, &Notifier::actionInvoked);
    connect(&m_desktop, &Notifier::undeliverable, this, &NoticeFallback::showHere);
    connect(&m_desktop, &Notifier::delivered, this, &NoticeFallback::removeHere);
}

NoticeFallback::~NoticeFallback()
{
    delete m_window;
}

void NoticeFallback::show(const Notification &notification)
{
    m_desktop.show(notification);
}

void NoticeFallback::withdraw(const QString &id)
{
    m_desktop.withdraw(id);
    removeHere(id);
}

void NoticeFallback::showHere(const Notification &notification)
{
    if (notification.fallback)
        return notification.fallback();
    if (!m_window) {
        m_window = new NoticeWindow(m_life);
        connect(m_window, &NoticeWindow::pressed, this, &Notifier::actionInvoked);
        connect(m_window, &NoticeWindow::emptied, m_window, [this] {
            m_window->hide();
            m_window->deleteLater();
            m_window.clear();
        });
    }
    m_window->put(notification);
}

void NoticeFallback::removeHere(const QString &id)
{
    if (m_window)
        m_window->take(id);
}

#include "console/consolebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace {

constexpr int progressHeight = 3;

} // namespace

ConsoleBar::ConsoleBar(const QString &title, const QColor &colour, QWidget *parent)
    : QWidget(parent)
    , m_colour(colour)
    , m_title(new QLabel(title))
    , m_page(new QLabel)
    , m_host(new QLabel)
    , m_back(button(QStringLiteral("←"), tr("Back")))
    , m_reload(button(QStringLiteral("⟳"), tr("Reload")))
    , m_zoom(button(QStringLiteral("100 %"), tr("Actual size")))
{
    // White on the session's own colour, in light and dark desktops alike.
    // A darker ground keeps the contrast of white on it; the ring is that white.
    setStyleSheet(
        QStringLiteral("QLabel { color: white; background: transparent; }"
                       "QToolButton { color: white; background: transparent; border: 2px solid transparent;"
                       " border-radius: 4px; padding: 0 6px; }"
                       "QToolButton:hover { background: rgba(0, 0, 0, 60); }"
                       "QToolButton:focus { border-color: white; }"
                       "QToolButton:disabled { color: rgba(255, 255, 255, 90); }"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_page, m_host})
        label->setTextFormat(Qt::PlainText);
    m_host->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_host->setAccessibleDescription(tr("The page comes from"));
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_zoom->hide();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 12, 4 + progressHeight);
    row->setSpacing(2);
    row->addWidget(m_back);
    row->addWidget(m_reload);
    row->addSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_page, 1);
    row->addWidget(m_host);
    row->addWidget(m_zoom);
    connect(m_back, &QToolButton::clicked, this, &ConsoleBar::backClicked);
    connect(m_reload, &QToolButton::clicked, this, &ConsoleBar::reloadClicked);
    connect(m_zoom, &QToolButton::clicked, this, &ConsoleBar::zoomClicked);
}

QToolButton *ConsoleBar::button(const QString &text, const QString &tip)
{
    auto *made = new QToolButton;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    made->setFont(large);
    made->setText(text);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void ConsoleBar::setPageTitle(const QString &title)
{
    m_pageTitle = title;
    elideTitle();
}

void ConsoleBar::setHost(const QString &host, bool isTrusted)
{
    m_host->setText(isTrusted ? host : tr("⚠ Not the console: %1").arg(host));
    m_host->setToolTip(isTrusted
            ? QString()
            : tr("Somebody's file, kept at AWS. Type nothing here that you would not give to its owner."));
    QFont font = this->font();
    font.setBold(!isTrusted);
    m_host->setFont(font);
}

void ConsoleBar::setCanGoBack(bool can)
{
    m_back->setEnabled(can);
}

void ConsoleBar::setProgress(int percent)
{
    m_progress = percent;
    update();
}

void ConsoleBar::setZoom(double factor)
{
    const int percent = qRound(factor * 100);
    m_zoom->setText(tr("%1 %").arg(percent));
    m_zoom->setVisible(percent != 100);
}

void ConsoleBar::elideTitle()
{
    m_page->setText(
        m_page->fontMetrics().elidedText(m_pageTitle, Qt::ElideRight, qMax(0, m_page->width() - 16)));
}

void ConsoleBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elideTitle();
}

void ConsoleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colour);
    const QRect line(0, height() - progressHeight, width(), progressHeight);
    painter.fillRect(line, m_colour.darker(125));
    if (m_progress < 100) {
        QRect done = line;
        done.setWidth(width() * m_progress / 100);
        painter.fillRect(QStyle::visualRect(layoutDirection(), line, done), QColor(255, 255, 255, 200));
    }
}

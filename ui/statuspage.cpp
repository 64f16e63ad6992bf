#include "ui/statuspage.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

bool StatusContent::operator==(const StatusContent &other) const
{
    const auto same = [](const Button &a, const Button &b) { return a.id == b.id && a.text == b.text; };
    return icon == other.icon && title == other.title && text == other.text && busy == other.busy
        && std::equal(buttons.begin(), buttons.end(), other.buttons.begin(), other.buttons.end(), same);
}

StatusPage::StatusPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_title(titleLabel({}))
    , m_text(new MutedLabel({}))
    , m_progress(new QProgressBar)
    , m_buttons(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("statusTitle"));
    m_text->setObjectName(QStringLiteral("statusText"));
    nameWidget(m_progress, QStringLiteral("statusProgress"), tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(200, fontMetrics().height() * 2 / 3);
    for (QLabel *label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void StatusPage::setContent(const StatusContent &content)
{
    // Filling the buttons anew would take the focus from the one that is about to be pressed.
    if (content == m_content)
        return;
    m_content = content;
    const QIcon icon =
        content.icon == QLatin1String("duplo-tray") ? colouredIcon(content.icon) : themedIcon(content.icon);
    m_icon->setPixmap(icon.pixmap(QSize(64, 64), devicePixelRatioF()));
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_progress->setVisible(content.busy);
    fillButtons();
}

void StatusPage::fillButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_buttons->addStretch();
    for (const StatusContent::Button &button : m_content.buttons) {
        auto *widget = new QPushButton(button.text);
        widget->setObjectName(button.id);
        widget->setDefault(&button == &m_content.buttons.first());
        connect(widget, &QPushButton::clicked, this, [this, id = button.id] { Q_EMIT pressed(id); });
        m_buttons->addWidget(widget);
    }
    m_buttons->addStretch();
}

#include "ui/statuspage.h"

#include "ui/detailsbox.h"
#include "ui/errordetails.h"
#include "ui/iconlabel.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

bool StatusContent::operator==(const StatusContent &other) const
{
    const auto sameError = [](const Error &a, const Error &b) {
        return a.kind == b.kind && a.subject == b.subject && a.detail == b.detail;
    };
    return icon == other.icon && title == other.title && text == other.text && busy == other.busy
        && buttons == other.buttons && error.has_value() == other.error.has_value()
        && (!error || sameError(*error, *other.error));
}

StatusPage::StatusPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(64))
    , m_title(titleLabel({}))
    , m_text(new MutedLabel({}))
    , m_progress(new QProgressBar)
    , m_buttons(new QVBoxLayout)
    , m_details(new DetailsBox)
{
    m_title->setObjectName(QStringLiteral("statusTitle"));
    m_text->setObjectName(QStringLiteral("statusText"));
    nameWidget(m_progress, QStringLiteral("statusProgress"), tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(200, fontMetrics().height() * 2 / 3);
    for (QLabel *label : {m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addLayout(m_buttons);
    layout->addWidget(m_details->button(), 0, Qt::AlignHCenter);
    layout->addWidget(m_details);
    layout->addStretch(3);
}

void StatusPage::setContent(const StatusContent &content)
{
    // Filling the buttons anew would take the focus from the one that is about to be pressed.
    if (content == m_content)
        return;
    m_content = content;
    m_icon->setIcon(
        content.icon == QLatin1String("duplo-tray") ? colouredIcon(content.icon) : themedIcon(content.icon));
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_progress->setVisible(content.busy);
    m_details->setText(
        content.error ? detailsText(*content.error, QDateTime::currentDateTimeUtc()) : QString());
    fillButtons();
}

void StatusPage::fillButtons()
{
    while (QLayoutItem *row = m_buttons->takeAt(0)) {
        while (QLayoutItem *item = row->layout()->takeAt(0)) {
            if (item->widget())
                item->widget()->deleteLater();
            delete item;
        }
        delete row;
    }
    const QMargins margins = layout()->contentsMargins();
    QHBoxLayout *row = nullptr;
    int left = 0;
    for (const StatusContent::Button &button : m_content.buttons) {
        QPushButton *widget = makeButton(button);
        const int width = widget->sizeHint().width() + m_buttons->spacing();
        if (!row || left < width) {
            row = new QHBoxLayout;
            row->addStretch();
            row->addStretch();
            m_buttons->addLayout(row);
            left = m_room - margins.left() - margins.right();
        }
        row->insertWidget(row->count() - 1, widget);
        left -= width;
    }
}

QPushButton *StatusPage::makeButton(const StatusContent::Button &button)
{
    auto *widget = new QPushButton(button.text, this);
    widget->setObjectName(button.id);
    widget->setDefault(&button == &m_content.buttons.first());
    connect(widget, &QPushButton::clicked, this, [this, id = button.id] { Q_EMIT pressed(id); });
    return widget;
}

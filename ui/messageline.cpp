#include "ui/messageline.h"

#include "ui/detailsbox.h"
#include "ui/errordetails.h"
#include "ui/iconlabel.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace std::chrono_literals;

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel)
    , m_text(valueLabel(QStringLiteral("messageText"), tr("Message")))
    , m_progress(new QProgressBar)
    , m_button(new QPushButton)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_details(new DetailsBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line());
    layout->addWidget(m_details);
    connect(m_button, &QPushButton::clicked, this, &MessageLine::pressed);
    connect(m_cancel, &QPushButton::clicked, this, &MessageLine::cancelPressed);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    clear();
}

QLayout *MessageLine::line()
{
    nameWidget(m_button, QStringLiteral("messageButton"));
    nameWidget(m_cancel, QStringLiteral("messageCancel"));
    nameWidget(m_progress, QStringLiteral("messageProgress"), tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(96, fontMetrics().height() * 2 / 3);
    m_button->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_text->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout;
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_progress, m_details->button(), m_button, m_cancel})
        row->addWidget(widget);
    return row;
}

void MessageLine::keepRoom()
{
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
}

void MessageLine::clear()
{
    m_delay.stop();
    m_busy = false;
    m_remedy = Remedy::None;
    hide();
}

void MessageLine::showBusy(const QString &text, bool cancellable)
{
    clear();
    m_busy = true;
    setTone(Tone::Neutral, text);
    m_icon->hide();
    m_progress->show();
    setButton({});
    m_cancel->setVisible(cancellable);
    m_delay.start(300ms);
}

void MessageLine::setBusyText(const QString &text)
{
    if (m_busy)
        m_text->setText(text);
}

void MessageLine::showError(const Error &error)
{
    ++m_generation;
    clear();
    if (error.kind == Error::Kind::Cancelled)
        return;
    setTone(Tone::Bad, sentence(error));
    m_details->setText(detailsText(error, QDateTime::currentDateTimeUtc()));
    m_remedy = remedyFor(error);
    setButton(remedyText(m_remedy));
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageLine::showDone(const QString &text, const QString &button)
{
    ++m_generation;
    clear();
    setTone(Tone::Good, text);
    setButton(button);
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageLine::setTone(Tone tone, const QString &text)
{
    const QString icon = tone == Tone::Bad ? QStringLiteral("warning") : QStringLiteral("check");
    m_icon->setIcon(themedIcon(icon));
    m_icon->show();
    m_text->setText(text);
    m_details->setText({});
    m_progress->hide();
    m_cancel->hide();
}

void MessageLine::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void MessageLine::pressed()
{
    const Remedy remedy = m_remedy;
    clear();
    if (remedy == Remedy::None)
        Q_EMIT buttonPressed();
    else
        Q_EMIT remedyWanted(remedy);
}

void MessageLine::cancel()
{
    ++m_generation;
    clear();
}

void MessageLine::cancelPressed()
{
    cancel();
    Q_EMIT cancelled();
}

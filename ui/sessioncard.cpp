#include "ui/sessioncard.h"

#include "ui/sentences.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

SessionCard::SessionCard(UiParts parts, QWidget *parent)
    : Card(tr("Session"), parent)
    , m_parts(parts)
    , m_bar(new QProgressBar)
    , m_text(new MutedLabel({}))
    , m_renew(new QPushButton(themedIcon(QStringLiteral("refresh")), tr("&Renew")))
    , m_end(new QPushButton(themedIcon(QStringLiteral("stop")), tr("&End")))
{
    nameWidget(m_bar, QStringLiteral("sessionBar"), tr("Time left"));
    nameWidget(m_text, QStringLiteral("sessionText"));
    nameWidget(m_renew, QStringLiteral("renewButton"));
    nameWidget(m_end, QStringLiteral("endButton"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height() * 2 / 3);
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_renew);
    row->addWidget(m_end);
    body()->addWidget(m_bar);
    body()->addLayout(row);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &SessionCard::refresh);
    connect(m_renew, &QPushButton::clicked, this, &SessionCard::renewWanted);
    connect(m_end, &QPushButton::clicked, this, [this] { m_parts.broker.end(m_target); });
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, &SessionCard::refresh);
}

void SessionCard::setTarget(const AccessTarget &target)
{
    m_target = target;
    refresh();
}

void SessionCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    refresh();
}

void SessionCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_tick.stop();
}

void SessionCard::refresh()
{
    const auto session = m_parts.broker.session(m_target);
    const auto left = session ? secondsUntil(m_parts.clock.now(), session->expiration) : 0s;
    const bool live = session && left > 0s;
    m_bar->setVisible(live);
    m_end->setVisible(live);
    m_renew->setText(live ? tr("&Renew") : tr("&Get Credentials"));
    if (live && isVisible())
        m_tick.start();
    else
        m_tick.stop();
    if (!live) {
        m_text->setText(tr("No session yet. One starts when you or a program asks for credentials."));
        return;
    }
    m_bar->setRange(0, int(std::max<qint64>(1, session->obtainedAt.secsTo(session->expiration))));
    m_bar->setValue(int(left.count()));
    const QString time = tr("%1 left").arg(countdownText(left));
    m_text->setText(
        session->region.isEmpty() ? time : time + QStringLiteral(" · ") + displayName(session->region));
}

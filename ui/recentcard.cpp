#include "ui/recentcard.h"

#include "ui/activitytexts.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
constexpr int mostLines = 5;
}

RecentCard::RecentCard(UiParts parts, QWidget *parent)
    : Card(tr("Recent Activity"), parent)
    , m_parts(parts)
    , m_none(new MutedLabel(tr("Nothing yet.")))
    , m_lines(new QGridLayout)
    , m_all(new QPushButton(tr("Show A&ll…")))
{
    nameWidget(m_none, QStringLiteral("recentNone"));
    nameWidget(m_all, QStringLiteral("showAllActivity"));
    m_lines->setHorizontalSpacing(16);
    m_lines->setVerticalSpacing(4);
    for (int row = 0; row < mostLines; ++row) {
        auto *time = new MutedLabel({});
        time->setWordWrap(false);
        m_lines->addWidget(time, row, 0, Qt::AlignTop);
        m_lines->addWidget(valueLabel(QStringLiteral("recent%1").arg(row), tr("Activity")), row, 1);
    }
    m_lines->setColumnStretch(1, 1);
    body()->addWidget(m_none);
    body()->addLayout(m_lines);
    body()->addWidget(m_all, 0, Qt::AlignLeading);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &RecentCard::refresh);
    connect(m_all, &QPushButton::clicked, this, &RecentCard::showAllWanted);
    connect(&m_parts.activity, &ActivityLog::changed, this, [this] {
        if (isVisible() && !m_refresh.isActive())
            m_refresh.start(200ms);
    });
}

void RecentCard::setTarget(const AccessTarget &target)
{
    m_target = target;
    if (isVisible())
        refresh();
}

void RecentCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    refresh();
}

void RecentCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_refresh.stop();
}

void RecentCard::refresh()
{
    const auto activities = m_parts.activity.latest(mostLines, m_target);
    m_none->setVisible(activities.isEmpty());
    m_all->setVisible(!activities.isEmpty());
    for (int row = 0; row < mostLines; ++row) {
        auto *time = qobject_cast<QLabel *>(m_lines->itemAtPosition(row, 0)->widget());
        auto *line = qobject_cast<QLabel *>(m_lines->itemAtPosition(row, 1)->widget());
        const bool shown = row < activities.size();
        time->setVisible(shown);
        line->setVisible(shown);
        if (!shown)
            continue;
        const Activity &activity = activities[row];
        time->setText(whenText(activity.time, m_parts.clock.now()));
        line->setText(activityLine(activity));
    }
}

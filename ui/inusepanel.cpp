#include "ui/inusepanel.h"

#include "ui/activitytexts.h"
#include "ui/labels.h"
#include "ui/tables.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

InUsePanel::InUsePanel(UiParts parts, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(parts)
    , m_title(plainLabel({}))
    , m_table(new QTableView)
    , m_note(new MutedLabel({}))
    , m_end(new QPushButton(themedIcon(QStringLiteral("stop")), tr("E&nd this Session")))
    , m_pause(new QPushButton)
    , m_sessions(new QPushButton(tr("&Sessions…")))
{
    nameWidget(m_title, QStringLiteral("inUseNow"));
    nameWidget(m_note, QStringLiteral("inUseNote"));
    m_note->setWordWrap(true);
    buildTable();
    connectButtons(navigator);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    for (QPushButton *button : {m_end, m_pause, m_sessions})
        row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_table);
    layout->addWidget(m_note);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &InUsePanel::refresh);
    connect(&m_parts.requests, &ProgramRequests::changed, this, &InUsePanel::refresh);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, &InUsePanel::currentChanged);
    refresh();
}

void InUsePanel::buildTable()
{
    nameWidget(m_table, QStringLiteral("inUseTable"), tr("Programs that have access now"));
    prepareTable(*m_table, m_model);
    setColumnWidths(*m_table, {44, 36, 18});
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &InUsePanel::currentChanged);
}

void InUsePanel::connectButtons(Navigator &navigator)
{
    nameWidget(m_end, QStringLiteral("endInUse"));
    nameWidget(m_pause, QStringLiteral("pauseButton"));
    nameWidget(m_sessions, QStringLiteral("showSessions"));
    connect(m_end, &QPushButton::clicked, this, &InUsePanel::end);
    connect(m_pause, &QPushButton::clicked, this,
        [this] { m_parts.requests.setPaused(!m_parts.requests.isPaused()); });
    connect(m_sessions, &QPushButton::clicked, this, [&navigator] { navigator.showSessions(); });
}

void InUsePanel::refresh()
{
    constexpr int mostShown = 4;
    const int rows = m_model.rowCount();
    const bool isPaused = m_parts.requests.isPaused();
    m_pause->setText(isPaused ? tr("Resu&me Handing Out") : tr("&Pause Handing Out"));
    if (isPaused)
        m_title->setText(tr("Handing out credentials is paused."));
    else if (rows == 0)
        m_title->setText(tr("Nothing is in use now."));
    else
        m_title->setText(rows <= mostShown
                ? tr("In use now")
                : tr("In use now (%1)", "how many rows a list has").arg(locale().toString(rows)));
    m_table->setVisible(rows > 0);
    m_note->setVisible(rows > 0);
    m_end->setVisible(rows > 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth()
        + std::min(rows, mostShown) * m_table->verticalHeader()->defaultSectionSize());
    const QModelIndex kept = m_model.indexOf(m_current);
    m_table->setCurrentIndex(kept.isValid() ? kept : m_model.index(0, 0));
    currentChanged();
}

void InUsePanel::currentChanged()
{
    const AccessHolders::Holder *holder = m_model.row(m_table->currentIndex());
    const bool isLive = holder && m_parts.broker.session(holder->target);
    m_end->setEnabled(isLive);
    if (!holder)
        return;
    m_current = *holder;
    const QString until = whenText(holder->expiration, m_parts.clock.now());
    m_note->setText(isLive
            ? tr(
                "Ending the session stops handing out its keys at once. Keys that programs already have stay "
                "valid at AWS until %1.")
                  .arg(until)
            : tr("This session was ended: no program gets its keys any more. Keys that programs already have "
                 "stay valid at AWS until %1.")
                  .arg(until));
}

void InUsePanel::end()
{
    if (const AccessHolders::Holder *holder = m_model.row(m_table->currentIndex()))
        m_parts.broker.end(AccessTarget(holder->target));
}

void InUsePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setWatching(true);
}

void InUsePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setWatching(false);
}

void InUsePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_table->hasFocus() && m_end->isEnabled())
        end();
    else
        QWidget::keyPressEvent(event);
}

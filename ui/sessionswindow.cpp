#include "ui/sessionswindow.h"

#include "ui/accessjobs.h"
#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/remedies.h"
#include "ui/statuspage.h"
#include "ui/tables.h"
#include "ui/theme.h"
#include "ui/timebar.h"
#include "ui/windowplace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace std::chrono_literals;

SessionsWindow::SessionsWindow(UiParts parts, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_navigator(navigator)
    , m_model(parts)
    , m_pages(new QStackedWidget)
    , m_empty(new StatusPage)
    , m_table(new QTableView)
    , m_message(new MessageLine)
    , m_renew(new QPushButton(themedIcon(QStringLiteral("refresh")), tr("&Renew")))
    , m_end(new QPushButton(themedIcon(QStringLiteral("stop")), tr("&End")))
    , m_endAll(new QPushButton(tr("End &All")))
{
    setObjectName(QStringLiteral("sessionsWindow"));
    setWindowTitle(tr("Sessions"));
    setAttribute(Qt::WA_DeleteOnClose);
    new WindowPlace(*this, m_parts.preferences);
    buildTable();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttonRow());
    resize(fontMetrics().averageCharWidth() * 132, 360);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, &m_model, &SessionsModel::tick);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &SessionsWindow::refresh);
    connect(m_message, &MessageLine::remedyWanted, this, &SessionsWindow::helpWith);
    connect(m_message, &MessageLine::cancelled, this, [this] { m_cancellation.cancel(); });
    connect(m_empty, &StatusPage::pressed, this, &QWidget::close);
    refresh();
}

void SessionsWindow::buildTable()
{
    nameWidget(m_table, QStringLiteral("sessionsTable"), tr("Live sessions"));
    prepareTable(*m_table, m_model);
    m_table->setItemDelegateForColumn(SessionsModel::Left, new TimeBarDelegate(m_table));
    setColumnWidths(*m_table, {22, 22, 24, 24});
    // The time that is left is never cut; the programs, of which there may be any number, get what remains.
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SessionsModel::UsedBy, QHeaderView::Stretch);
    header->setSectionResizeMode(SessionsModel::Left, QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &SessionsWindow::currentChanged);
}

QLayout *SessionsWindow::buttonRow()
{
    nameWidget(m_renew, QStringLiteral("renewSession"));
    nameWidget(m_end, QStringLiteral("endSession"));
    nameWidget(m_endAll, QStringLiteral("endAllSessions"));
    auto *menu = new QMenu(m_endAll);
    menu->addAction(tr("All &credentials"), this, [this] { endAll(false); })
        ->setObjectName(QStringLiteral("endCredentials"));
    menu->addAction(tr("All credentials, and &sign out everywhere"), this, [this] { endAll(true); })
        ->setObjectName(QStringLiteral("endEverything"));
    m_endAll->setMenu(menu);
    connect(m_renew, &QPushButton::clicked, this, &SessionsWindow::renew);
    connect(m_end, &QPushButton::clicked, this, &SessionsWindow::end);
    auto *row = new QHBoxLayout;
    row->addWidget(m_renew);
    row->addWidget(m_end);
    row->addStretch();
    row->addWidget(m_endAll);
    return row;
}

void SessionsWindow::refresh()
{
    const bool none = m_model.rowCount() == 0;
    if (none)
        m_empty->setContent({QStringLiteral("clock"), tr("Nothing is live"),
            tr("Sign-ins and AWS credentials appear here as soon as you or a program use them."), false,
            {{QStringLiteral("closeSessions"), tr("&Close")}}});
    m_pages->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
    const QModelIndex kept = m_model.indexOf(m_current);
    m_table->setCurrentIndex(kept.isValid() ? kept : m_model.index(0, 0));
    for (QWidget *button : {m_renew, m_end, m_endAll})
        button->setVisible(!none);
    currentChanged();
    if (none || !isVisible())
        m_tick.stop();
    else
        m_tick.start();
}

void SessionsWindow::currentChanged()
{
    const SessionsModel::Row *row = m_model.row(m_table->currentIndex());
    // A reset clears the current row for a moment; the choice outlives it.
    if (row)
        m_current = row->id();
    m_renew->setEnabled(row);
    m_end->setEnabled(row);
    m_end->setText(row && row->isSignIn ? tr("Sign &Out") : tr("&End"));
}

void SessionsWindow::renew()
{
    const SessionsModel::Row *row = m_model.row(m_table->currentIndex());
    if (!row)
        return;
    if (row->isSignIn) {
        m_navigator.signIn(row->target.portal);
        return;
    }
    const AccessTarget target = row->target;
    m_failed = target;
    m_cancellation = {};
    m_message->follow(m_parts.broker.access(target, CredentialBroker::Freshness::New, m_cancellation),
        tr("Asking %1 for credentials…").arg(target.portal.host()), [this, target](const Access &) {
            m_message->showDone(tr("The credentials of %1 are fresh.").arg(targetTitle(target)));
        });
}

void SessionsWindow::end()
{
    const SessionsModel::Row *row = m_model.row(m_table->currentIndex());
    if (row && row->isSignIn)
        m_navigator.signOut(row->target.portal);
    else if (row)
        m_parts.broker.end(row->target);
}

void SessionsWindow::endAll(bool signOut)
{
    m_parts.broker.endAll();
    for (const Portal &portal : m_parts.settings.portals())
        if (signOut && m_parts.signIns.find(portal))
            m_navigator.signOut(portal);
}

void SessionsWindow::helpWith(Remedy remedy)
{
    if (remedy == Remedy::TryAgain)
        renew();
    else
        leadTo(m_navigator, remedy, m_failed.portal);
}

void SessionsWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_model.rowCount() > 0)
        m_tick.start();
}

void SessionsWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void SessionsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Delete && m_end->isVisible())
        end();
    else
        QWidget::keyPressEvent(event);
}

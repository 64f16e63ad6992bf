#include "ui/profilewindow.h"

#include "ui/menubutton.h"
#include "ui/portalstatus.h"
#include "ui/recalledrow.h"
#include "ui/refreshline.h"
#include "ui/targetpage.h"
#include "ui/tenantsidebar.h"
#include "ui/traynote.h"
#include "ui/windowplace.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
const auto splitterPlace = QStringLiteral("profileWindow.splitter");
} // namespace

ProfileWindow::ProfileWindow(UiParts parts, AccessJobs &jobs, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_jobs(jobs)
    , m_navigator(navigator)
    , m_model(parts)
    , m_trayNote(new TrayNote)
    , m_splitter(new QSplitter)
    , m_pages(new QStackedWidget)
    , m_refreshLine(new RefreshLine(parts, navigator))
    , m_status(new StatusPage)
    , m_target(new TargetPage(parts, jobs, navigator))
{
    setObjectName(QStringLiteral("profileWindow"));
    setWindowTitle(tr("Duplo Tray"));
    setAttribute(Qt::WA_DeleteOnClose);
    new WindowPlace(*this, m_parts.preferences);
    auto *sidebar = new TenantSidebar(m_model, new MenuButton(parts.requests, navigator));
    m_filter = sidebar->filter();
    m_list = sidebar->list();
    m_splitter->addWidget(sidebar);
    m_splitter->addWidget(rightSide());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({300, 600});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_trayNote);
    layout->addWidget(m_splitter, 1);
    resize(900, 640);
    const QSize room = roomFor(*this);
    setMinimumHeight(std::min(fontMetrics().height() * 24, room.height()));
    const int beside = room.width() - sidebar->minimumWidth() - m_splitter->handleWidth();
    m_status->setRoom(beside);
    m_target->setRoom(beside);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ProfileWindow::refreshPage);
    connect(&m_parts.signIns, &SignIns::changed, this, [this] { m_refresh.start(0); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ProfileWindow::selectSomething);
    connect(m_status, &StatusPage::pressed, this, &ProfileWindow::statusPressed);
    connect(m_trayNote, &TrayNote::quitWanted, this, [this] { m_navigator.quit(); });
    followSidebar(*sidebar);
    addShortcuts();
    m_splitter->restoreState(m_parts.preferences.windowPlace(splitterPlace));
    m_wanted = recalledRow(m_parts);
    selectSomething();
    refreshPage();
    // Not on the note's button, which quits.
    m_filter->setFocus();
}

void ProfileWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence::Find, [this] { m_filter->setFocus(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_model.toggleFavourite(m_list->currentIndex()); });
    add(QKeySequence::Refresh, [this] {
        if (m_current)
            m_refreshLine->refresh(m_current->target.portal);
    });
}

void ProfileWindow::followSidebar(TenantSidebar &sidebar)
{
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtering = true;
        m_model.setFilter(text);
        m_filtering = false;
    });
    connect(&sidebar, &TenantSidebar::addPortalWanted, this, [this] { m_navigator.addPortal(); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &ProfileWindow::showMenu);
    connect(m_list, &QListView::activated, this, [this] {
        if (m_pages->currentWidget() == m_target)
            m_target->openConsole();
    });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProfileWindow::currentChanged);
}

QWidget *ProfileWindow::rightSide()
{
    m_pages->addWidget(m_status);
    m_pages->addWidget(m_target);
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_refreshLine);
    return side;
}

void ProfileWindow::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    refreshPage();
    if (m_pages->currentWidget() == m_target)
        m_target->popUpMenu(m_list->viewport()->mapToGlobal(position));
}

void ProfileWindow::setTrayMissing(bool missing)
{
    m_trayNote->setVisible(missing);
}

void ProfileWindow::select(const AccessTarget &target)
{
    m_filter->clear();
    select(TenantModel::Row{TenantModel::Kind::Target, target});
}

void ProfileWindow::chooseService()
{
    // Later: a window that has just been opened is not where it will be.
    QTimer::singleShot(0, m_target, [this] {
        if (m_pages->currentWidget() == m_target)
            m_target->chooseService();
    });
}

void ProfileWindow::select(const Portal &portal)
{
    m_filter->clear();
    select(TenantModel::Row{TenantModel::Kind::Portal, {portal, AccessLevel::Tenant, {}}});
}

void ProfileWindow::select(const TenantModel::Row &row)
{
    m_wanted = row;
    m_current.reset();
    selectSomething();
}

void ProfileWindow::selectSomething()
{
    QModelIndex index = m_wanted ? m_model.indexOf(*m_wanted) : QModelIndex();
    if (index.isValid())
        m_wanted.reset();
    else if (m_current)
        index = m_model.indexOf(*m_current);
    // Its portal says why it is not there yet.
    if (!index.isValid() && m_wanted)
        index = m_model.indexOf({TenantModel::Kind::Portal, m_wanted->target, false, false});
    // Nothing chosen yet: the first tenant it is, never the administrator's access.
    for (int row = 0; !index.isValid() && row < m_model.rowCount(); ++row) {
        const auto found = m_model.row(m_model.index(row));
        if (found->kind == TenantModel::Kind::Target && found->target.level == AccessLevel::Tenant
            && !found->gone)
            index = m_model.index(row);
    }
    if (!index.isValid() && m_filter->text().isEmpty())
        index = m_model.index(0);
    if (index.isValid() && index != m_list->currentIndex()) {
        const auto kept = m_wanted;
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
        m_wanted = kept;
    }
    if (m_parts.settings.portals().isEmpty())
        refreshPage();
}

void ProfileWindow::currentChanged(const QModelIndex &index)
{
    // A reset clears the current row for a moment; the choice outlives it.
    const auto row = m_model.row(index);
    if (!row)
        return;
    m_wanted.reset();
    const bool same = m_current && *m_current == *row;
    m_current = row;
    if (same)
        return;
    // While somebody types, the list comes first; the page follows in the next pause.
    if (m_filtering)
        m_refresh.start(60ms);
    else
        refreshPage();
}

void ProfileWindow::refreshPage()
{
    m_refresh.stop();
    if (m_parts.settings.portals().isEmpty()) {
        m_current.reset();
        showStatus(noPortalStatus());
    } else if (m_current && m_current->gone) {
        showStatus(goneStatus(m_current->target));
    } else if (m_current && m_current->kind == TenantModel::Kind::Target
        && m_parts.signIns.find(m_current->target.portal)) {
        m_target->setTarget(m_current->target);
        m_pages->setCurrentWidget(m_target);
    } else if (m_current) {
        showStatus(portalStatus(m_parts, m_current->target.portal));
    }
}

void ProfileWindow::showStatus(const StatusContent &content)
{
    m_status->setContent(content);
    m_pages->setCurrentWidget(m_status);
}

void ProfileWindow::statusPressed(const QString &id)
{
    if (id == QLatin1String("addPortal"))
        return m_navigator.addPortal();
    if (!m_current)
        return;
    const Portal portal = m_current->target.portal;
    if (id == QLatin1String("signIn") || id == QLatin1String("renew"))
        m_navigator.signIn(portal);
    else if (id == QLatin1String("pasteToken"))
        m_navigator.pasteToken(portal);
    else if (id == QLatin1String("signOut"))
        m_navigator.signOut(portal);
    else if (id == QLatin1String("cancel"))
        m_parts.signIns.cancel(portal);
    else if (id == QLatin1String("retry"))
        // The state says what comes of it; there is nothing to add here.
        m_parts.signIns.current(portal);
    else if (id == QLatin1String("removeFavourite"))
        m_parts.settings.setFavourite(portal, m_current->target.tenant, false);
    else if (id == QLatin1String("removePortal"))
        // Where it is asked first: favourites and choices go with it.
        m_navigator.showSettings(SettingsPage::Portals);
}

void ProfileWindow::closeEvent(QCloseEvent *event)
{
    m_parts.preferences.setWindowPlace(splitterPlace, m_splitter->saveState());
    if (m_current)
        rememberRow(m_parts, *m_current);
    QWidget::closeEvent(event);
}

void ProfileWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (!m_filter->text().isEmpty())
        m_filter->clear();
    else
        close();
}

bool ProfileWindow::eventFilter(QObject *watched, QEvent *event)
{
    // From the filter straight into the list, without leaving the line.
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_model.index(m_list->currentIndex().row() + step);
        if (step && next.isValid()) {
            m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

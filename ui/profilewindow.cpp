#include "ui/profilewindow.h"

#include "ui/labels.h"
#include "ui/portalstatus.h"
#include "ui/targetpage.h"
#include "ui/tenantdelegate.h"
#include "ui/theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

ProfileWindow::ProfileWindow(UiParts parts, AccessJobs &jobs, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_jobs(jobs)
    , m_navigator(navigator)
    , m_model(parts)
    , m_trayNote(trayNote())
    , m_splitter(new QSplitter)
    , m_pages(new QStackedWidget)
    , m_status(new StatusPage)
    , m_target(new TargetPage(parts, jobs, navigator))
{
    setObjectName(QStringLiteral("profileWindow"));
    setWindowTitle(tr("Duplo Tray"));
    setWindowIcon(colouredIcon(QStringLiteral("duplo-tray")));
    setAttribute(Qt::WA_DeleteOnClose);
    m_pages->addWidget(m_status);
    m_pages->addWidget(m_target);
    m_splitter->addWidget(sidebar());
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({250, 610});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_trayNote);
    layout->addWidget(m_splitter, 1);
    resize(880, 600);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ProfileWindow::refreshPage);
    connect(&m_parts.signIns, &SignIns::changed, this, [this] { m_refresh.start(0); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ProfileWindow::selectSomething);
    connect(m_status, &StatusPage::pressed, this, &ProfileWindow::statusPressed);
    auto *quit = new QShortcut(QKeySequence::Quit, this);
    connect(quit, &QShortcut::activated, this, [this] { m_navigator.quit(); });
    selectSomething();
    refreshPage();
}

QWidget *ProfileWindow::sidebar()
{
    auto *side = new QWidget;
    m_filter = new QLineEdit;
    nameWidget(m_filter, QStringLiteral("tenantFilter"), tr("Find a tenant"));
    m_filter->setPlaceholderText(tr("Find a tenant"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_list = new QListView;
    nameWidget(m_list, QStringLiteral("tenantList"), tr("Portals and tenants"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TenantDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *add = new QPushButton(themedIcon(QStringLiteral("add")), tr("Add a &Portal…"));
    nameWidget(add, QStringLiteral("addPortalButton"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(10, 12, 10, 10);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(add);
    side->setMinimumWidth(200);
    connect(m_filter, &QLineEdit::textChanged, &m_model, &TenantModel::setFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    connect(add, &QPushButton::clicked, this, [this] { m_navigator.addPortal(); });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProfileWindow::currentChanged);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, qOverload<>(&QWidget::setFocus));
    return side;
}

QWidget *ProfileWindow::trayNote()
{
    auto *note = new QWidget;
    note->setObjectName(QStringLiteral("trayNote"));
    auto *quit = new QPushButton(tr("&Quit Duplo Tray"));
    nameWidget(quit, QStringLiteral("quitButton"));
    auto *row = new QHBoxLayout(note);
    row->addWidget(
        plainLabel(tr("Your desktop shows no tray, so Duplo Tray opens as a window. Closed, it goes on "
                      "serving your programs; start it again to come back.")),
        1);
    row->addWidget(quit);
    note->hide();
    connect(quit, &QPushButton::clicked, this, [this] { m_navigator.quit(); });
    return note;
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

void ProfileWindow::select(const Portal &portal)
{
    m_filter->clear();
    select(TenantModel::Row{TenantModel::Kind::Portal, {portal, AccessLevel::Tenant, {}}});
}

void ProfileWindow::select(const TenantModel::Row &row)
{
    const QModelIndex index = m_model.indexOf(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void ProfileWindow::selectSomething()
{
    QModelIndex index = m_current ? m_model.indexOf(*m_current) : QModelIndex();
    const auto isTenant = [this](int row) {
        const TenantModel::Row *found = m_model.row(m_model.index(row));
        return found->kind == TenantModel::Kind::Target && found->target.level == AccessLevel::Tenant;
    };
    // Nothing chosen yet: the first tenant it is, never the administrator's access.
    for (int row = 0; !index.isValid() && row < m_model.rowCount(); ++row)
        if (isTenant(row))
            index = m_model.index(row);
    if (!index.isValid() && m_filter->text().isEmpty())
        index = m_model.index(0);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    refreshPage();
}

void ProfileWindow::currentChanged(const QModelIndex &index)
{
    // A reset clears the current row for a moment; the choice outlives it.
    if (const TenantModel::Row *row = m_model.row(index)) {
        m_current = *row;
        refreshPage();
    }
}

void ProfileWindow::refreshPage()
{
    if (m_parts.settings.portals().isEmpty()) {
        m_current.reset();
        m_status->setContent(noPortalStatus());
        m_pages->setCurrentWidget(m_status);
        return;
    }
    if (!m_current)
        return;
    const Portal portal = m_current->target.portal;
    if (m_current->kind == TenantModel::Kind::Target && m_parts.signIns.find(portal)) {
        m_target->setTarget(m_current->target);
        m_pages->setCurrentWidget(m_target);
        return;
    }
    m_status->setContent(portalStatus(m_parts, portal));
    m_pages->setCurrentWidget(m_status);
}

void ProfileWindow::statusPressed(const QString &id)
{
    if (id == QLatin1String("addPortal")) {
        m_navigator.addPortal();
        return;
    }
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
    else if (id == QLatin1String("removePortal"))
        m_navigator.removePortal(portal);
}

void ProfileWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closed(saveGeometry());
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

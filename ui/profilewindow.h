#pragma once

#include "ui/accessjobs.h"
#include "ui/navigator.h"
#include "ui/tenantmodel.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;
class QPoint;
class QSplitter;
class QStackedWidget;
class RefreshLine;
struct StatusContent;
class StatusPage;
class TargetPage;
class TenantSidebar;
class TrayNote;

/// The profile window: portals and their tenants on the left, the chosen one's page on the right. Made when
/// it is opened and freed when it is closed; place, splitter and choice outlive it (Preferences).
class ProfileWindow : public QWidget
{
    Q_OBJECT
public:
    ProfileWindow(UiParts parts, AccessJobs &jobs, Navigator &navigator, QWidget *parent = nullptr);

    void select(const AccessTarget &target);
    void select(const Portal &portal);
    /// Offers all services of the target that is shown.
    void chooseService();
    /// Says at the top that the desktop has no tray.
    void setTrayMissing(bool missing);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followSidebar(TenantSidebar &sidebar);
    QWidget *rightSide();
    void addShortcuts();
    void select(const TenantModel::Row &row);
    void selectSomething();
    void currentChanged(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void refreshPage();
    void showStatus(const StatusContent &content);
    void statusPressed(const QString &id);

    UiParts m_parts;
    AccessJobs &m_jobs;
    Navigator &m_navigator;
    TenantModel m_model;
    std::optional<TenantModel::Row> m_current;
    std::optional<TenantModel::Row> m_wanted; ///< to be chosen as soon as it is there
    QTimer m_refresh;
    bool m_filtering = false;
    TrayNote *m_trayNote;
    QSplitter *m_splitter;
    QLineEdit *m_filter;
    QListView *m_list;
    QStackedWidget *m_pages;
    RefreshLine *m_refreshLine;
    StatusPage *m_status;
    TargetPage *m_target;
};

#pragma once

#include "ui/accessjobs.h"
#include "ui/navigator.h"
#include "ui/sentences.h"
#include "ui/targetmenu.h"

#include <QMenu>
#include <QScrollArea>

class ChoicesCard;
class DetailsCard;
class MessageLine;
class QLabel;
class QPushButton;
class QToolButton;
class RecentCard;
class ServicePicker;
class SessionCard;
class WorkstationCard;

/// The profile window's page for a tenant, or for administrator and operations: details, the split button
/// "JIT AWS Console", services, session, workstation, recent activity, choices. What the menu's commands did
/// is said here.
class TargetPage : public QScrollArea, private TargetCommands
{
    Q_OBJECT
public:
    TargetPage(UiParts parts, AccessJobs &jobs, Navigator &navigator, QWidget *parent = nullptr);

    void setTarget(const AccessTarget &target);
    const AccessTarget &target() const { return m_target; }
    /// On a small screen: how wide it may become. What needs more is scrolled sideways.
    void setRoom(int width) { m_room = width; }
    /// As a click on the split button does.
    void openConsole() { openConsole(m_target); }
    /// As a click on "Open Service…" does.
    void chooseService() { chooseService(m_target); }
    /// The split button's menu, at \a position of the screen.
    void popUpMenu(const QPoint &position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *header();
    void fitWidth();
    void connectCards();
    void fillMenu();
    void refreshStar();
    void renew();
    void removed(const QString &profile);
    void test(const QString &profile);
    void helpWith(Remedy remedy);

    void openConsole(const AccessTarget &target) override;
    void openService(const AccessTarget &target, const QString &service) override;
    void chooseService(const AccessTarget &target) override;
    void copyConsoleUrl(const AccessTarget &target) override;
    void copyCredentials(const AccessTarget &target, CredentialsFormat format) override;
    void showCredentials(const AccessTarget &target) override;
    void setUpWorkstation(const AccessTarget &target) override;
    void follow(Future<QString> job, const QString &text, std::function<void()> again);

    UiParts m_parts;
    AccessJobs &m_jobs;
    Navigator &m_navigator;
    AccessTarget m_target;
    int m_room = QWIDGETSIZE_MAX;
    Cancellation m_cancellation; ///< of what runs now
    std::function<void()> m_again; ///< what Try Again repeats
    std::unique_ptr<QMenu> m_menu;
    QLabel *m_title;
    QLabel *m_subtitle;
    QToolButton *m_star;
    QToolButton *m_console;
    QPushButton *m_service;
    ServicePicker *m_services;
    MessageLine *m_message;
    DetailsCard *m_details;
    SessionCard *m_session;
    WorkstationCard *m_workstation;
    RecentCard *m_recent;
    ChoicesCard *m_choices;
};

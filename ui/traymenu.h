#pragma once

#include "ui/navigator.h"
#include "ui/targetmenu.h"
#include "ui/uiparts.h"

#include <QMenu>
#include <QTimer>

#include <memory>

/// The tray's menu. Plain QMenu and QAction, since most trays show it over D-Bus, and without icons: whether
/// the tray draws it light or dark is not known. Built anew a moment after something changed, not while it is
/// open, and at the latest when it opens again.
class TrayMenu : public QObject
{
    Q_OBJECT
public:
    TrayMenu(UiParts parts, TargetCommands &commands, Navigator &navigator, QObject *parent = nullptr);
    ~TrayMenu() override;

    QMenu *menu() { return m_menu.get(); }
    /// Words the time that is left anew.
    void updateHeadlines();
    /// Makes the entries anew, once it is closed.
    void rebuildSoon();

private:
    void opening();
    void closed();
    void rebuild();
    void addWaiting();
    void addPortal(const Portal &portal);
    void addSignedIn(const SignIn &signIn);
    void addTenants(const SignIn &signIn);
    void addTarget(const AccessTarget &target, const QString &text);
    void addSignedOut(const Portal &portal);
    void addSignOut();
    void addGeneral();
    QString profileOf(const AccessTarget &target) const;
    QStringList tenantsToShow(const SignIn &signIn) const;

    UiParts m_parts;
    TargetCommands &m_commands;
    Navigator &m_navigator;
    std::unique_ptr<QMenu> m_menu;
    QTimer m_rebuild;
    bool m_rebuildWhenHidden = false;
    bool m_open = false; ///< as far as the tray tells
    QList<std::pair<Portal, QAction *>> m_headlines;
    QList<std::pair<AccessTarget, QString>> m_profiles; ///< read once per rebuild
};

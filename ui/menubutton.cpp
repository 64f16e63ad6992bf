#include "ui/menubutton.h"

#include "ui/generalmenu.h"
#include "ui/theme.h"

#include <QShortcut>
#include <QStyleOptionToolButton>

MenuButton::MenuButton(ProgramRequests &requests, Navigator &navigator, QWidget *parent)
    : QToolButton(parent)
{
    nameWidget(this, QStringLiteral("menuButton"), tr("Menu"));
    setToolTip(tr("Menu (%1)", "its key").arg(QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText)));
    setIcon(themedIcon(QStringLiteral("menu")));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // as high as its neighbour
    addWindowEntries(m_menu, navigator);
    m_menu.addSeparator();
    addPauseEntry(m_menu, requests);
    m_menu.addSeparator();
    addQuitEntry(m_menu, navigator);
    m_menu.findChild<QAction *>(QStringLiteral("settings"))
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_menu.findChild<QAction *>(QStringLiteral("quit"))
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q)); // some desktops name none
    setMenu(&m_menu);
    setPopupMode(QToolButton::InstantPopup);
    auto *key = new QShortcut(QKeySequence(Qt::Key_F10), this);
    connect(key, &QShortcut::activated, this, &QToolButton::showMenu);
}

void MenuButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    // Its three lines say that there is a menu.
    option->features &= ~QStyleOptionToolButton::HasMenu;
}

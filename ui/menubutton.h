#pragma once

#include <QMenu>
#include <QToolButton>

class Navigator;
class ProgramRequests;

/// A window's way to what concerns the whole program, as from the tray's menu. F10 opens it; its keys work in
/// all of the window.
class MenuButton : public QToolButton
{
    Q_OBJECT
public:
    /// Both outlive it.
    MenuButton(ProgramRequests &requests, Navigator &navigator, QWidget *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;

private:
    QMenu m_menu;
};

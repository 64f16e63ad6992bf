#pragma once

#include "ui/navigator.h"
#include "ui/uiparts.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

/// The Settings window: pages in a list on the left. Every setting takes effect at once, so there is nothing
/// to confirm.
class SettingsWindow : public QWidget
{
    Q_OBJECT
public:
    SettingsWindow(UiParts parts, Navigator &navigator, QWidget *parent = nullptr);

    void showPage(SettingsPage page);
    SettingsPage page() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *listPanel();
    void addPage(const QString &icon, const QString &title, QWidget *page);

    QListWidget *m_list;
    QStackedWidget *m_pages;
};

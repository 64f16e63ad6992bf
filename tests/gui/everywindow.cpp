#include "gui/everywindow.h"

#include "gui/windowstates.h"

#include <QMenu>
#include <QTest>

const QList<WindowToTry> &everyWindow()
{
    static const QList<WindowToTry> all = profileWindows() + accessDialogs() + signInDialogs()
        + questionDialogs() + firstRunWindows() + settingsWindows() + listWindows() + searchWindows();
    return all;
}

void eachWindow()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < everyWindow().size(); ++i)
        QTest::newRow(everyWindow()[i].name) << i;
}

void everyWindowLightAndDark()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("dark");
    for (int i = 0; i < everyWindow().size(); ++i) {
        QTest::newRow(everyWindow()[i].name) << i << false;
        QTest::addRow("%s, dark", everyWindow()[i].name) << i << true;
    }
}

ShownWindow::ShownWindow(int index)
    : m_window(everyWindow()[index].make(m_stage))
{
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    if (auto *menu = qobject_cast<QMenu *>(m_window.get()))
        menu->popup({});
    else
        m_window->show();
    m_window->activateWindow();
    (void)QTest::qWaitForWindowExposed(m_window.get());
}

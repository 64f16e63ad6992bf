#pragma once

#include "gui/world.h"
#include "ui/searchwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

/// A World with quick search.
class SearchWorld : public World
{
public:
    ~SearchWorld()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QApplication::setPalette(QPalette());
        delete window;
    }

    void open()
    {
        window = new SearchWindow(parts(), commands, navigator);
        window->open();
        QVERIFY(QTest::qWaitForWindowActive(window));
    }
    void type(const QString &text) const { QTest::keyClicks(line(), text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(line(), key, modifiers);
    }
    QLineEdit *line() const { return window->findChild<QLineEdit *>(QStringLiteral("searchLine")); }
    QListView *list() const { return window->findChild<QListView *>(QStringLiteral("searchList")); }
    QString row(int number) const { return list()->model()->index(number, 0).data().toString(); }

    FakeNavigator navigator;
    AccessJobs jobs{parts()};
    TrayCommands commands{parts(), jobs, navigator};
    QPointer<SearchWindow> window; ///< deletes itself when it closes
};

#pragma once

#include "gui/world.h"
#include "ui/profilewindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

/// A World with the profile window.
class ProfileWorld : public World
{
public:
    ~ProfileWorld() { delete window; }

    void open()
    {
        window = new ProfileWindow(parts(), jobs, navigator);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));
    }
    /// Bob signed in to acme, and dev01 chosen.
    void openSignedIn()
    {
        portal = signIn();
        open();
        window->select(dev01(portal));
    }
    template <class T = QAbstractButton> T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name) const { QTest::mouseClick(child(name), Qt::LeftButton); }
    QString text(const char *name) const { return child<QLabel>(name)->text(); }

    AccessJobs jobs{parts()};
    FakeNavigator navigator;
    Portal portal; ///< acme, once it is signed in to
    QPointer<ProfileWindow> window; ///< may delete itself
};

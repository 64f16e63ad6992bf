#pragma once

#include "gui/world.h"
#include "ui/settingswindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

/// A World with the Settings window, and bob signed in to acme.
class SettingsWorld : public World
{
public:
    SettingsWorld()
    {
        signIn();
        window = std::make_unique<SettingsWindow>(parts(), navigator);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    template <class T> T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name) const
    {
        auto *button = child<QAbstractButton>(name);
        QVERIFY2(button, name);
        button->click();
    }
    QString labelText(const char *name) const { return child<QLabel>(name)->text(); }

    FakeNavigator navigator;
    std::unique_ptr<SettingsWindow> window;
};

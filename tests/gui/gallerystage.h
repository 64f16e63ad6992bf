#pragma once

#include "gui/world.h"
#include "ui/accessjobs.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QTest>

#include <cstdio>

/// Where a window is set up for its picture.
struct Stage
{
    World world;
    AccessJobs jobs{world.parts()};
    FakeNavigator navigator;
};

/// Where the pictures go.
inline QString folder;

inline void settle(int milliseconds = 60)
{
    QElapsedTimer timer;
    timer.start();
    (void)QTest::qWaitFor([&] { return timer.hasExpired(milliseconds); });
}

inline void shoot(QWidget &window, const QString &name, int wait = 60)
{
    window.show();
    settle(wait);
    window.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

inline void press(QWidget &window, const QString &name)
{
    if (auto *button = window.findChild<QAbstractButton *>(name))
        button->click();
    else
        std::fprintf(stderr, "no button %s\n", qPrintable(name));
}

/// In gallerydialogs.cpp and gallerysearch.cpp.
void drawDialogs();
void drawSearch();
/// In gallerysettings.cpp.
void drawSettings();

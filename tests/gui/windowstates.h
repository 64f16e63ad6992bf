#pragma once

#include "gui/everywindow.h"

#include <QAbstractButton>
#include <QTest>

/// The parts of everyWindow(), each in a file of its own.
QList<WindowToTry> profileWindows();
QList<WindowToTry> accessDialogs();
QList<WindowToTry> signInDialogs();
QList<WindowToTry> questionDialogs();
QList<WindowToTry> firstRunWindows();
QList<WindowToTry> settingsWindows();
QList<WindowToTry> listWindows();
QList<WindowToTry> searchWindows();

/// Presses the button of \a window once it is there to be pressed.
inline void press(QWidget &window, const char *name)
{
    const auto button = [&] { return window.findChild<QAbstractButton *>(QLatin1String(name)); };
    if (!QTest::qWaitFor([&] { return button() && button()->isEnabled() && !button()->isHidden(); }))
        qFatal("no button %s", name);
    button()->click();
}

/// What somebody may call a tenant who means no good, or has another alphabet.
inline QString hostileName()
{
    return QStringLiteral("<b>🚀 פיתוח</b> ") + QString(200, u'n');
}

/// A portal with one tenant of that name, signed in to.
inline AccessTarget hostileTarget(WindowStage &stage)
{
    stage.world.setTenantNames({hostileName(), QStringLiteral("dev01")});
    return {stage.world.signIn(), AccessLevel::Tenant, hostileName()};
}

inline Error networkError()
{
    return {Error::Kind::Network, QStringLiteral("acme.duplocloud.net"), {}};
}

#pragma once

#include <QProcessEnvironment>
#include <QStringList>

/// A profile of a Chromium-like browser, as the browser's own menu names it.
struct ChromiumProfile
{
    QString program; ///< absolute path
    QString folder; ///< for --profile-directory: "Default", "Profile 3"
    QString name;
};

/// The profiles of every Chromium-like browser that is installed: Chromium, Chrome, Brave, Edge, Vivaldi.
/// Read from each one's "Local State", which is never written: the browser owns it.
QList<ChromiumProfile> chromiumProfiles(const QProcessEnvironment &environment);

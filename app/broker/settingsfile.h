#pragma once

#include <QString>

/// Where a broken \a path is set aside: "<path>.broken", or ".broken-2" and so on where earlier ones lie.
QString nameForBroken(const QString &path);

/// Moves \a path aside when it cannot be a settings file: a folder, unreadable, over 4 MiB, bytes that are no
/// UTF-8 text, or no INI. QSettings would read nothing from it and write over it. It becomes
/// nameForBroken(). Returns where it lies now; empty: nothing was amiss.
QString setAsideIfBroken(const QString &path);

/// Whether what was set lies in \a path now, or can be written there. QSettings keeps to itself when it
/// cannot, and what was set is gone with the process.
bool isWrittenTo(const QString &path);

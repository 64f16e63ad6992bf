#pragma once

#include <QDir>

/// A name under which a download can be kept in \a folder without replacing anything: \a suggested without
/// folders, control characters and a leading dot, at most 120 characters, with " (2)" and so on where it is
/// taken. Empty where nothing usable is left or a thousand are taken.
QString freeName(const QDir &folder, const QString &suggested);

#pragma once

#include <QProcessEnvironment>

/// The address that opens \a link in the container \a name: for the add-on "Open external links in a
/// container", or for Granted's where that alone is installed. \a colour: "#rrggbb", becomes the closest of
/// Firefox's eight; empty: one that follows from the name.
QString containerLink(
    const QString &link, const QString &name, const QString &colour, const QProcessEnvironment &environment);

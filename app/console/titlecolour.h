#pragma once

#include <QColor>
#include <QString>

/// The colour that marks a session, the same for the same title every day: red where a slip is dear
/// (administrator, production), else one of the others. Dark enough for white text.
QColor titleColour(const QString &title);

/// The colour that the person chose, "#rrggbb", made dark enough for white text; titleColour() where \a
/// chosen is no such colour.
QColor barColour(const QString &title, const QString &chosen);

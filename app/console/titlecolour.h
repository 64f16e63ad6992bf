#pragma once

#include <QColor>
#include <QString>

/// The colour that marks a session, the same for the same title every day: red where a slip is dear
/// (administrator, production), else one of the others. Dark enough for white text.
QColor titleColour(const QString &title);

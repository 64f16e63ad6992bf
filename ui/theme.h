#pragma once

#include <QIcon>
#include <QPalette>

class QFont;
class QWidget;

/// Colours and icons that follow the person's palette, light or dark.

bool isDark(const QPalette &palette);
/// For a dark desktop of which Qt knows no colours.
QPalette darkPalette();
/// Green, red and amber that keep 4.5:1 against the palette's base.
QColor positiveColour(const QPalette &palette);
QColor negativeColour(const QPalette &palette);
QColor cautionColour(const QPalette &palette);
/// Text of second rank, still readable (4.5:1).
QColor mutedColour(const QPalette &palette);

/// WCAG's contrast of two opaque colours: 1 to 21.
qreal contrast(const QColor &a, const QColor &b);
/// \a part of \a a, the rest of \a b.
QColor mixedColour(const QColor &a, const QColor &b, qreal part);

/// One of resources/icons, drawn in the text colour of the palette in force at the moment of painting.
QIcon themedIcon(const QString &name);
/// One of resources/icons in its own colours, at the sizes that trays and task bars ask for.
QIcon colouredIcon(const QString &name);

QFont titleFont(const QFont &base);
QFont fixedFont();

/// Tags \a widget for tests (object name) and screen readers.
void nameWidget(QWidget *widget, const QString &objectName, const QString &accessibleName = {});

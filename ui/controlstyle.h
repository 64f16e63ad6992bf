#pragma once

#include <QProxyStyle>

/// Fusion, with what it draws too faint or too tight: boxes to tick keep an outline of 3:1 also on a dark
/// desktop, where Fusion's is darker than the window, a button's text has some room before its edges and
/// after its icon, and Cancel and Close carry no icons.
class ControlStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    /// For the whole application, where its style is Fusion; any other style stays as it is.
    static void install();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget) const override;

private:
    explicit ControlStyle(QStyle *fusion);
};

/// \a wanted with as much of the text's colour as makes it 3:1 and more against window and base.
QColor distinctColour(const QColor &wanted, const QPalette &palette);
/// What boxes are outlined with: as near to the window's colour as can be told apart.
QColor outlineColour(const QPalette &palette);

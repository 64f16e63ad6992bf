#include "ui/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QWidget>

#include <cmath>

// In a static library nobody else refers to the resource's initializer, so the linker would drop it. The
// macro has to stand outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(duplo);
}

namespace {

QString resourcePath(const QString &name)
{
    static const bool registered = (initResources(), true);
    Q_UNUSED(registered)
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

/// WCAG 2's relative luminance.
qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qreal(colour.redF())) + 0.7152 * linear(qreal(colour.greenF()))
        + 0.0722 * linear(qreal(colour.blueF()));
}

/// Draws a black SVG in the colour of the palette in force, so that one file serves every theme.
class ThemedEngine final : public QIconEngine
{
public:
    explicit ThemedEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        painter->drawPixmap(rect, drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor colour = colourFor(mode);
        const QString key = QStringLiteral("duplo/%1/%2x%3/%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour.rgba(), 0, 16);
        QPixmap drawn;
        if (!QPixmapCache::find(key, &drawn)) {
            drawn = draw(size, colour);
            QPixmapCache::insert(key, drawn);
        }
        drawn.setDevicePixelRatio(scale);
        return drawn;
    }
    QIconEngine *clone() const override { return new ThemedEngine(m_name); }
    QString key() const override { return QStringLiteral("duplo-themed"); }

private:
    static QColor colourFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return palette.color(
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
    }
    QPixmap draw(const QSize &size, const QColor &colour) const
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        QSvgRenderer(resourcePath(m_name)).render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(drawn.rect(), colour);
        return drawn;
    }

    QString m_name;
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2d, 0x31);
    QPalette palette(QColor(0x3a, 0x3d, 0x42), window);
    const QColor text(0xe8, 0xea, 0xed);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, QColor(0x20, 0x22, 0x25));
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x3d, 0x42));
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa0, 0xa6));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x6f, 0xd8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x8a, 0xb4, 0xf8));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x80, 0x84, 0x8a));
    return palette;
}

QColor positiveColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x5f, 0xd3, 0x8d) : QColor(0x0f, 0x6b, 0x35);
}

QColor negativeColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8f, 0x8f) : QColor(0xa8, 0x1d, 0x22);
}

QColor cautionColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf5, 0xb8, 0x5c) : QColor(0x85, 0x4d, 0x00);
}

QColor mutedColour(const QPalette &palette)
{
    return mixedColour(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.68);
}

QColor mixedColour(const QColor &a, const QColor &b, qreal part)
{
    return QColor::fromRgbF(float(a.redF() * part + b.redF() * (1 - part)),
        float(a.greenF() * part + b.greenF() * (1 - part)), float(a.blueF() * part + b.blueF() * (1 - part)));
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal one = luminance(a) + 0.05;
    const qreal other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedEngine(name));
}

QIcon colouredIcon(const QString &name)
{
    QSvgRenderer renderer(resourcePath(name));
    QIcon icon;
    for (const int edge : {16, 22, 24, 32, 48, 64, 128}) {
        QPixmap drawn(edge, edge);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        renderer.render(&painter, QRectF(0, 0, edge, edge));
        painter.end();
        icon.addPixmap(drawn);
    }
    return icon;
}

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.45);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont fixedFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

void nameWidget(QWidget *widget, const QString &objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    if (!accessibleName.isEmpty())
        widget->setAccessibleName(accessibleName);
}

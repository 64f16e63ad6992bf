#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

/// rendericon SVG PNG EDGE: the application's icon in one size, for the icon theme. Made at build time from
/// the SVG, by the renderer that the program draws it with, so that no picture has to be kept.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int edge = arguments.value(3).toInt();
    QSvgRenderer renderer(arguments.value(1));
    if (!renderer.isValid() || edge < 1) {
        std::fprintf(stderr, "usage: rendericon SVG PNG EDGE\n");
        return 2;
    }
    QImage image(edge, edge, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, edge, edge));
    painter.end();
    return image.save(arguments.value(2), "PNG", 0) ? 0 : 1;
}

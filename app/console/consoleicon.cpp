#include "console/consoleicon.h"

#include <QPainter>
#include <QSvgRenderer>

QIcon consoleIcon()
{
    // A static library's resources are not found by themselves.
    Q_INIT_RESOURCE(consoleicon);
    QSvgRenderer renderer(QStringLiteral(":/console/duplo-tray.svg"));
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

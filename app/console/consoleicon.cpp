#include "console/consoleicon.h"

QIcon consoleIcon()
{
    // A static library's resources are not found by themselves.
    Q_INIT_RESOURCE(consoleicon);
    return QIcon(QStringLiteral(":/console/duplo-tray.svg"));
}

#pragma once

#include <QFile>
#include <QRect>
#include <QTemporaryDir>

/// Screens for the offscreen platform, which has one of 800 by 800 by itself. To be made before the
/// application; the platform reads the file when it starts.
class OffscreenScreens
{
public:
    explicit OffscreenScreens(const QList<QRect> &screens)
    {
        QFile file(m_folder.filePath(QStringLiteral("screens.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(json(screens)) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
    }

private:
    static QByteArray json(const QList<QRect> &screens)
    {
        QByteArray list;
        for (const QRect &screen : screens)
            list += (list.isEmpty() ? "" : ",")
                + QStringLiteral(R"({"name":"S%1","x":%1,"y":%2,"width":%3,"height":%4,"logicalDpi":96,)"
                                 R"("logicalBaseDpi":96,"dpr":1})")
                      .arg(screen.x())
                      .arg(screen.y())
                      .arg(screen.width())
                      .arg(screen.height())
                      .toLatin1();
        return R"({"synchronousWindowSystemEvents":false,"windowFrameMargins":false,"screens":[)" + list
            + "]}";
    }

    QTemporaryDir m_folder;
};

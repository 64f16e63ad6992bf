#pragma once

#include <QProcess>

/// An X server of a test's own, and the display that applications made from now on use.
class XServer
{
public:
    XServer()
    {
        m_server.start(QStringLiteral("Xvfb"),
            {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-nolisten"),
                QStringLiteral("tcp"), QStringLiteral("-noreset")});
        if (!m_server.waitForReadyRead())
            qFatal("Xvfb does not start");
        qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
        qputenv("QT_QPA_PLATFORM", "xcb");
    }
    ~XServer()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(XServer)

private:
    QProcess m_server;
};

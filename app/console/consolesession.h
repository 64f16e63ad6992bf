#pragma once

#include "console/consolehosts.h"

#include <QObject>
#include <QPointer>
#include <QWebEngineProfile>

class ConsolePage;
class ConsoleWindow;
class QWebEngineDownloadRequest;

/// One identity's console: a profile that keeps nothing on disk, and the windows that share it.
class ConsoleSession : public QObject
{
    Q_OBJECT
public:
    ConsoleSession(const QUrl &start, const QString &title);
    ~ConsoleSession() override;

    /// Opens the first window.
    void open(const QUrl &start);

private:
    void configure();
    ConsoleWindow *makeWindow(ConsolePage **page = nullptr);
    void askWhereTo(QWebEngineDownloadRequest *download);

    ConsoleHosts m_hosts;
    QString m_title;
    QWebEngineProfile m_profile; ///< without a name: off the record
    QList<QPointer<ConsoleWindow>> m_windows;
};

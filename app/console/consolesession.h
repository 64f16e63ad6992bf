#pragma once

#include "console/consolehosts.h"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>

class ConsolePage;
class ConsoleWindow;
class QWebEnginePage;

/// One identity's console: a profile that keeps nothing on disk, and the windows that share it.
class ConsoleSession : public QObject
{
    Q_OBJECT
public:
    ConsoleSession(const ConsoleHosts &hosts, const QString &title, const QColor &colour);
    ~ConsoleSession() override;

    /// Opens the first window.
    void open(const QUrl &start);

private:
    void configure();
    ConsoleWindow *makeWindow(ConsolePage **page = nullptr);
    void save(QWebEngineDownloadRequest *download);
    ConsoleWindow *windowOf(const QWebEnginePage *page) const;

    ConsoleHosts m_hosts;
    QString m_title;
    QColor m_colour;
    QList<QPointer<QWebEngineDownloadRequest>> m_downloads;
    QWebEngineProfile m_profile; ///< without a name: off the record
    QList<QPointer<ConsoleWindow>> m_windows;
};

#pragma once

#include "console/consolehosts.h"

#include <QElapsedTimer>
#include <QWebEnginePage>

/// A page of a console session: stays on AWS, asks for nothing, says nothing to the log.
class ConsolePage : public QWebEnginePage
{
    Q_OBJECT
public:
    ConsolePage(QWebEngineProfile *profile, const ConsoleHosts &hosts, QObject *parent);

Q_SIGNALS:
    /// A link leads elsewhere: it belongs to the person's own browser.
    void leaves(const QUrl &url);
    /// A page for a new window, which the receiver has to put into \a page at once.
    void newWindow(QWebEnginePage **page);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override
    {
    }

private:
    const ConsoleHosts &m_hosts;
    QElapsedTimer m_lastLeave;
};

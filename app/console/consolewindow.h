#pragma once

#include <QMainWindow>

class ConsoleBar;
class ConsoleHosts;
class ConsolePage;
class DownloadStrip;
class FailurePage;
class QStackedWidget;
class QWebEngineLoadingInfo;
class QWebEngineDownloadRequest;
class QWebEngineView;

/// One window of a console session: the bar, and the page under it. Deletes itself when closed.
class ConsoleWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Takes \a page over. \a title: whose console it is.
    ConsoleWindow(ConsolePage *page, const ConsoleHosts &hosts, const QString &title, const QColor &colour);

    /// A download of one of its pages: its progress and what became of it, below the page.
    void follow(QWebEngineDownloadRequest &download);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addShortcuts();
    void connectPage();
    void loadingChanged(const QWebEngineLoadingInfo &info);
    void arrived(const QUrl &url);
    void leave(const QUrl &url);
    void zoom(double factor);
    void place();
    void fail(const QString &headline, const QString &text);

    QWebEngineView *m_view;
    ConsolePage *m_page;
    const ConsoleHosts &m_hosts;
    ConsoleBar *m_bar;
    FailurePage *m_failure;
    DownloadStrip *m_downloads;
    QStackedWidget *m_stack;
};

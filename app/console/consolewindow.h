#pragma once

#include <QMainWindow>

class ConsoleBar;
class ConsolePage;
class FailurePage;
class QStackedWidget;
class QWebEngineLoadingInfo;
class QWebEngineView;

/// One window of a console session: the bar, and the page under it. Deletes itself when closed.
class ConsoleWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Takes \a page over. \a title: whose console it is.
    ConsoleWindow(ConsolePage *page, const QString &title);

private:
    void addShortcuts();
    void connectPage();
    void loadingChanged(const QWebEngineLoadingInfo &info);
    void leave(const QUrl &url);
    void zoom(double factor);
    void fail(const QString &headline, const QString &text);

    QWebEngineView *m_view;
    ConsolePage *m_page;
    ConsoleBar *m_bar;
    FailurePage *m_failure;
    QStackedWidget *m_stack;
};

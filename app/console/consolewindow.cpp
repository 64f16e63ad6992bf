#include "console/consolewindow.h"

#include "console/consolebar.h"
#include "console/consolehosts.h"
#include "console/consolepage.h"
#include "console/downloadstrip.h"
#include "console/failurepage.h"
#include "platform/desktopbrowser.h"

#include <QApplication>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineView>

namespace {

constexpr int errorAborted = -3; ///< Chromium's: a download began, or the navigation went elsewhere
constexpr double zoomStep = 1.1;
constexpr std::chrono::seconds readingTime{2};
const QString geometryKey = QStringLiteral("window/geometry");

/// Where its size and place are kept; nothing of the session is.
QString placeFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/duplo-tray/console-window.ini");
}

} // namespace

ConsoleWindow::ConsoleWindow(
    ConsolePage *page, const ConsoleHosts &hosts, const QString &title, const QColor &colour)
    : m_view(new QWebEngineView)
    , m_page(page)
    , m_hosts(hosts)
    , m_bar(new ConsoleBar(title, colour))
    , m_failure(new FailurePage)
    , m_downloads(new DownloadStrip)
    , m_stack(new QStackedWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(hosts.isSignIn() ? title : tr("%1 · AWS Console").arg(title));
    m_page->setParent(m_view);
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_failure);

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_downloads);
    setCentralWidget(body);
    m_view->setFocus();
    place();
    connectPage();
    addShortcuts();
}

void ConsoleWindow::place()
{
    resize(QSize(1280, 860).boundedTo(screen()->availableSize() * 0.95));
    // Restored onto a screen that exists, or not at all: Qt sees to it.
    restoreGeometry(QSettings(placeFile(), QSettings::IniFormat).value(geometryKey).toByteArray());
}

void ConsoleWindow::closeEvent(QCloseEvent *event)
{
    QSettings(placeFile(), QSettings::IniFormat).setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

void ConsoleWindow::follow(QWebEngineDownloadRequest &download)
{
    m_downloads->follow(download);
}

void ConsoleWindow::connectPage()
{
    connect(m_page, &QWebEnginePage::loadingChanged, this, &ConsoleWindow::loadingChanged);
    connect(m_page, &QWebEnginePage::loadProgress, m_bar, &ConsoleBar::setProgress);
    connect(m_page, &QWebEnginePage::titleChanged, m_bar, &ConsoleBar::setPageTitle);
    connect(m_page, &QWebEnginePage::urlChanged, this, &ConsoleWindow::arrived);
    connect(m_page, &QWebEnginePage::windowCloseRequested, this, &QWidget::close);
    connect(m_page, &ConsolePage::leaves, this, &ConsoleWindow::leave);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this] { fail(tr("This page has stopped working"), tr("Your session is still there: try again.")); });
    connect(m_bar, &ConsoleBar::backClicked, m_view, &QWebEngineView::back);
    connect(m_bar, &ConsoleBar::reloadClicked, m_view, &QWebEngineView::reload);
    connect(m_bar, &ConsoleBar::zoomClicked, this, [this] { zoom(1.0); });
    connect(m_failure, &FailurePage::retryClicked, m_view, &QWebEngineView::reload);
}

void ConsoleWindow::addShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto action) {
        for (const QKeySequence &key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, action);
    };
    add({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)}, [this] { m_view->reload(); });
    add({QKeySequence(Qt::ALT | Qt::Key_Left)}, [this] { m_view->back(); });
    add({QKeySequence(Qt::ALT | Qt::Key_Right)}, [this] { m_view->forward(); });
    add({QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { close(); });
    add({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { zoom(m_view->zoomFactor() * zoomStep); });
    add({QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [this] { zoom(m_view->zoomFactor() / zoomStep); });
    add({QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { zoom(1.0); });
}

void ConsoleWindow::loadingChanged(const QWebEngineLoadingInfo &info)
{
    m_bar->setCanGoBack(m_page->history()->canGoBack());
    if (info.status() == QWebEngineLoadingInfo::LoadStartedStatus) {
        m_stack->setCurrentWidget(m_view);
        show();
        return;
    }
    m_bar->setProgress(100);
    if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus && info.errorCode() != errorAborted)
        fail(tr("The console could not be opened"),
            tr("%1 did not answer as it should. Check your connection and try again; a link that was used or "
               "is "
               "over 15 minutes old has to be opened anew from Duplo Tray.")
                .arg(info.url().host()));
}

void ConsoleWindow::arrived(const QUrl &url)
{
    m_bar->setHost(url.host(), m_hosts.isTrusted(url));
    // The portal's own page says that it worked; long enough to be read.
    if (m_hosts.isSignInDone(url))
        QTimer::singleShot(readingTime, this, &QWidget::close);
}

void ConsoleWindow::leave(const QUrl &url)
{
    if (!DesktopBrowser().open(url))
        QApplication::beep();
    // A window that was made for this link alone would stay empty.
    if (!isVisible())
        deleteLater();
}

void ConsoleWindow::zoom(double factor)
{
    m_view->setZoomFactor(qBound(0.25, factor, 5.0));
    m_bar->setZoom(m_view->zoomFactor());
}

void ConsoleWindow::fail(const QString &headline, const QString &text)
{
    m_failure->setText(headline, text);
    m_stack->setCurrentWidget(m_failure);
    show();
}

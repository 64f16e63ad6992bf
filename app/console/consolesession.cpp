#include "console/consolesession.h"

#include "console/consolepage.h"
#include "console/consolewindow.h"
#include "console/downloadname.h"
#include "console/requestguard.h"

#include <QDir>
#include <QStandardPaths>
#include <QWebEngineSettings>
#include <QWebEngineView>

namespace {
/// More windows than a person opens, fewer than a page gone wild.
constexpr int maxWindows = 40;
constexpr int maxDownloads = 5;
} // namespace

ConsoleSession::ConsoleSession(const ConsoleHosts &hosts, const QString &title, const QColor &colour)
    : m_hosts(hosts)
    , m_title(title)
    , m_colour(colour)
{
    configure();
}

ConsoleSession::~ConsoleSession()
{
    // Pages must not outlive their profile.
    for (const QPointer<ConsoleWindow> &window : std::as_const(m_windows))
        delete window;
}

void ConsoleSession::configure()
{
    m_profile.setUrlRequestInterceptor(new RequestGuard(m_hosts, &m_profile));
    connect(&m_profile, &QWebEngineProfile::downloadRequested, this, &ConsoleSession::save);
    QWebEngineSettings *settings = m_profile.settings();
    settings->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
    settings->setAttribute(
        QWebEngineSettings::JavascriptCanAccessClipboard, true); // the console's copy buttons
    settings->setAttribute(QWebEngineSettings::JavascriptCanPaste, false);
    settings->setAttribute(QWebEngineSettings::JavascriptCanOpenWindows, false); // without a click, that is
    settings->setAttribute(QWebEngineSettings::AllowRunningInsecureContent, false);
    settings->setAttribute(QWebEngineSettings::DnsPrefetchEnabled, false);
    settings->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
}

void ConsoleSession::open(const QUrl &start)
{
    ConsolePage *page = nullptr;
    ConsoleWindow *window = makeWindow(&page);
    window->show();
    page->load(start);
}

ConsoleWindow *ConsoleSession::makeWindow(ConsolePage **page)
{
    auto *made = new ConsolePage(&m_profile, m_hosts, nullptr);
    auto *window = new ConsoleWindow(made, m_hosts, m_title, m_colour);
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    // Shown when its page begins to load: a link that leads elsewhere needs no window.
    connect(made, &ConsolePage::newWindow, this, [this](QWebEnginePage **wanted) {
        m_windows.removeAll(nullptr);
        if (m_windows.size() >= maxWindows)
            return;
        ConsolePage *next = nullptr;
        makeWindow(&next);
        *wanted = next;
    });
    if (page)
        *page = made;
    return window;
}

void ConsoleSession::save(QWebEngineDownloadRequest *download)
{
    // Into the folder for it, as browsers do, under a name that is free. The name is the last part alone,
    // whatever the server sent.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString name = freeName(QDir(folder), download->suggestedFileName());
    ConsoleWindow *window = windowOf(download->page());
    m_downloads.removeIf(
        [](const QPointer<QWebEngineDownloadRequest> &other) { return !other || other->isFinished(); });
    if (!window || m_downloads.size() >= maxDownloads || !QDir().mkpath(folder) || name.isEmpty()) {
        download->cancel();
        return;
    }
    m_downloads.append(download);
    download->setDownloadDirectory(folder);
    download->setDownloadFileName(name);
    window->follow(*download);
    download->accept();
}

ConsoleWindow *ConsoleSession::windowOf(const QWebEnginePage *page) const
{
    for (const QPointer<ConsoleWindow> &window : m_windows)
        if (window && page && window->isAncestorOf(QWebEngineView::forPage(page)))
            return window;
    return m_windows.value(0);
}

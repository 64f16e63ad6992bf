#include "console/consolesession.h"

#include "console/consolepage.h"
#include "console/consolewindow.h"
#include "console/requestguard.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

ConsoleSession::ConsoleSession(const QUrl &start, const QString &title)
    : m_hosts(start)
    , m_title(title)
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
    connect(&m_profile, &QWebEngineProfile::downloadRequested, this, &ConsoleSession::askWhereTo);
    QWebEngineSettings *settings = m_profile.settings();
    settings->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
    settings->setAttribute(
        QWebEngineSettings::JavascriptCanAccessClipboard, true); // the console's copy buttons
    settings->setAttribute(QWebEngineSettings::JavascriptCanPaste, false);
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
    auto *window = new ConsoleWindow(made, m_title);
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    // Shown when its page begins to load: a link that leads elsewhere needs no window.
    connect(made, &ConsolePage::newWindow, this, [this](QWebEnginePage **wanted) {
        ConsolePage *next = nullptr;
        makeWindow(&next);
        *wanted = next;
    });
    if (page)
        *page = made;
    return window;
}

void ConsoleSession::askWhereTo(QWebEngineDownloadRequest *download)
{
    // A name alone, whatever the server sent; and a dialog with its own loop, because WebEngine takes a
    // download that is not accepted by the end of this call as refused.
    const QString name = QFileInfo(download->downloadFileName()).fileName();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    const QPointer<QWebEngineDownloadRequest> guard(download);
    const QString chosen =
        QFileDialog::getSaveFileName(m_windows.value(0), tr("Save Download"), folder.filePath(name));
    if (!guard || chosen.isEmpty())
        return;
    const QFileInfo target(chosen);
    guard->setDownloadDirectory(target.absolutePath());
    guard->setDownloadFileName(target.fileName());
    guard->accept();
}

#include "console/consolepage.h"

namespace {

constexpr qint64 leavePauseMs = 1000;

} // namespace

ConsolePage::ConsolePage(QWebEngineProfile *profile, const ConsoleHosts &hosts, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_hosts(hosts)
{
    connect(
        this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
            setFeaturePermission(origin, feature, PermissionDeniedByUser);
        });
}

bool ConsolePage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    if (!isMainFrame)
        return m_hosts.mayLoad(url);
    if (m_hosts.isOwn(url))
        return true;
    // A page must not be able to fill the person's browser with tabs.
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const bool isTooSoon = m_lastLeave.isValid() && m_lastLeave.elapsed() < leavePauseMs;
    if (isWeb && !isTooSoon) {
        m_lastLeave.start();
        Q_EMIT leaves(url);
    }
    return false;
}

QWebEnginePage *ConsolePage::createWindow(WebWindowType)
{
    QWebEnginePage *page = nullptr;
    Q_EMIT newWindow(&page);
    return page;
}

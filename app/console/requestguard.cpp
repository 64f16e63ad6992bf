#include "console/requestguard.h"

#include <QWebEngineUrlRequestInfo>

RequestGuard::RequestGuard(const ConsoleHosts &hosts, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_hosts(hosts)
{
}

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!m_hosts.mayLoad(info.requestUrl()))
        info.block(true);
}

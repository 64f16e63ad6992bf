#pragma once

#include "console/consolehosts.h"

#include <QWebEngineUrlRequestInterceptor>

/// Stops what a page may not load, before anything is sent.
class RequestGuard : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    RequestGuard(const ConsoleHosts &hosts, QObject *parent);

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    const ConsoleHosts &m_hosts;
};

#pragma once

#include "awsaccount.h"
#include "people.h"

#include <QMap>

namespace demo {

/// The whole demo: a portal, its AWS account, and the switches that tests turn.
class DemoPortal
{
public:
    explicit DemoPortal(const Switches &switches);

    /// To be called once, when the port is known.
    void setPort(quint16 port);
    QByteArray baseUrl() const { return m_baseUrl; }

    Reply answer(const Request &request);

private:
    Reply serve(const Request &request);
    Reply control(const Request &request);
    Reply turnSwitches(const Request &request);
    Reply stats() const;
    Reply authorize(const Request &request);
    Reply authorizePage(const Request &request) const;
    QString answerWay(const Request &request) const;
    Reply signInToConsole(const Request &request);
    Reply console(const Request &request) const;
    Reply consolePage(const AccessKey &key, const QByteArray &path) const;
    QByteArray cookieName() const { return "demo-console-" + m_port; }

    const Switches m_initial;
    Switches m_switches;
    People m_people;
    AwsAccount m_account;
    QMap<QByteArray, int> m_counts; ///< by path
    QByteArray m_port;
    QByteArray m_baseUrl;
};

} // namespace demo

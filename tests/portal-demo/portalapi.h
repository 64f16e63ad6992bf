#pragma once

#include "awsaccount.h"
#include "people.h"
#include "tenants.h"

namespace demo {

/// The portal's API: everything under /v3, /admin, /subscriptions and /adminproxy.
class PortalApi
{
public:
    /// \a baseUrl: the portal's own origin.
    PortalApi(const Switches &switches, const People &people, AwsAccount &account, const QByteArray &baseUrl);

    static bool isApi(const QByteArray &path);
    Reply answer(const Request &request);

private:
    Reply route(const Request &request, const QList<QByteArray> &path, const Person &person);
    Reply tenantCall(const QList<QByteArray> &path, const Person &person);
    Reply adminCall(const QList<QByteArray> &path);
    Reply systemFeatures() const;
    Reply tenantList() const;
    Reply adminJit(const Request &request, const Person &person, const QString &role);
    Reply jitAccess(const QString &role, const QString &region, const Person &person);
    Reply kubernetes(const QString &name, const QString &region);

    const Switches &m_switches;
    const People &m_people;
    AwsAccount &m_account;
    const QByteArray &m_baseUrl;
};

} // namespace demo

#pragma once

#include "portal/portalclient.h"
#include "support/faketransport.h"

/// The paths and an answer of a portal, and a client of it on a fake transport.
namespace portalclienttest {
inline const QString featuresPath = QStringLiteral("/v3/features/system");
inline const QString userPath = QStringLiteral("/admin/GetUserRoleInfo");
inline const QString tenantsPath = QStringLiteral("/admin/GetTenantsForUser");
inline const QString tenantId = QStringLiteral("6f5902ac-237f-4f3a-8d5c-5b1f0e5d9c0a");
inline const QString jitPath =
    QStringLiteral("/subscriptions/") + tenantId + QStringLiteral("/GetAwsConsoleTokenUrl");
inline const QString regionPath =
    QStringLiteral("/subscriptions/") + tenantId + QStringLiteral("/GetAwsRegionId");
inline const QString adminPath = QStringLiteral("/v3/admin/aws/jitAccess/admin");

inline const QByteArray jit =
    R"({"ConsoleUrl":"https://signin.aws.amazon.com/federation?Action=login&SigninToken=abc",)"
    R"("AccessKeyId":"ASIAEXAMPLE","SecretAccessKey":"wJalr/+=","Region":"us-west-2",)"
    R"("SessionToken":"IQoJb3JpZ2lu//==","Validity":3600})";

/// \a json with the first occurrence of a field replaced.
inline QByteArray with(QByteArray json, const char *from, const QByteArray &to)
{
    Q_ASSERT(json.contains(from));
    return json.replace(from, to);
}

struct ClientWorld
{
    void answer(const QString &path, int status, const QByteArray &body)
    {
        transport.answers.insert(path, {status, body, {}});
    }

    /// With an API base of its own.
    Portal portal =
        parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral("https://api.acme.example:8443"))
            .value();
    PortalToken token{Secret("tok-abcdefgh"), {}, PortalToken::Kind::Interactive};
    FakeTransport transport;
    PortalClient client{transport};
};
} // namespace portalclienttest

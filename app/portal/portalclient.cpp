#include "portal/portalclient.h"

#include "portal/replies.h"
#include "portal/text.h"

#include <algorithm>

using Kind = Error::Kind;

namespace {
constexpr qint64 mebibyte = 1024 * 1024;

/// One call of the API.
struct Call
{
    QString path; ///< below the API's base
    QString asked = {}; ///< what it is about, for an Error's subject; no secret
    bool isForOtp = false; ///< a call that takes the one-time code
    qint64 maxBytes = mebibyte;
    Cancellation cancellation = {};
};

HttpRequest requestOf(const Call &call, const Portal &portal, const PortalToken &token)
{
    HttpRequest request;
    request.url = portal.apiUrl;
    request.url.setPath(call.path);
    request.bearer = token.value;
    if (call.isForOtp)
        request.otp = token.otp;
    request.maxBytes = call.maxBytes;
    request.cancellation = call.cancellation;
    return request;
}

/// Portals say in their own words that the one-time code is missing or used up, in plain text or {"Message"}.
bool asksForOtp(const Call &call, const HttpResponse &response)
{
    const bool isRefused = response.status == 400 || response.status == 401 || response.status == 403;
    if (!call.isForOtp || !isRefused)
        return false;
    const QByteArrayView body = response.body.view();
    const QByteArray start = QByteArray(body.data(), std::min<qsizetype>(body.size(), 4'096)).toLower();
    return start.contains("otp") || start.contains("one-time") || start.contains("one time");
}

Error::Kind kindOf(const Call &call, const HttpResponse &response)
{
    if (asksForOtp(call, response))
        return Kind::OtpRequired;
    switch (response.status) {
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 400:
    case 404:
    case 405:
        return Kind::NotFound;
    default:
        return Kind::Server;
    }
}

/// \a error, with the subject that Error's documentation promises for its kind.
Error about(Error error, const Call &call, const QString &host)
{
    const bool isAboutCall = error.kind == Kind::Forbidden || error.kind == Kind::NotFound;
    error.subject = isAboutCall && !call.asked.isEmpty() ? call.asked : host;
    error.detail = QStringLiteral("GET ") + call.path + QStringLiteral(": ") + error.detail;
    return error;
}

/// The transport's \a error, with the port that people need to see.
Error unreached(Error error, const QString &apiHost)
{
    if (error.kind == Kind::Network || error.kind == Kind::Untrusted || error.kind == Kind::TimedOut
        || error.kind == Kind::TooLarge)
        error.subject = apiHost;
    return error;
}

template <class T> using Parser = Result<T> (*)(QByteArrayView);

/// What \a response means, for \a call to the portal at \a host.
template <class T>
Result<T> read(const Result<HttpResponse> &response, const Call &call, const QString &host,
    const QString &apiHost, Parser<T> parser)
{
    if (!response)
        return tl::unexpected(unreached(response.error(), apiHost));
    const QString status = QStringLiteral("status ") + QString::number(response->status);
    if (response->status < 200 || response->status > 299)
        return tl::unexpected(about(Error{kindOf(call, *response), {}, status}, call, host));
    if (response->body.size() > call.maxBytes)
        return tl::unexpected(about(Error{Kind::TooLarge, {}, status}, call, host));
    return parser(response->body.view()).map_error([&](const Error &error) {
        return about(error, call, host);
    });
}

/// False for what must not be put into a header; asking with it would be in vain.
bool canBeSent(const PortalToken &token)
{
    return isPrintableAscii(token.value.view(), longestToken)
        && (token.otp.isEmpty() || isPrintableAscii(token.otp.view(), 64));
}

template <class T>
Future<T> ask(HttpTransport &transport, QObject *context, const Call &call, const Portal &portal,
    const PortalToken &token, Parser<T> parser)
{
    if (!canBeSent(token))
        return failed<T>(
            Error{Kind::Unauthorized, portal.host(), QStringLiteral("no token that can be sent")});
    return then(transport.get(requestOf(call, portal, token)), context,
        [call, parser, host = portal.host(), apiHost = Portal{portal.apiUrl, portal.apiUrl}.host()](
            const Result<HttpResponse> &response) { return read(response, call, host, apiHost, parser); });
}

Call jitCall(AccessLevel level, const QString &tenantId)
{
    switch (level) {
    case AccessLevel::Administrator:
        return {QStringLiteral("/v3/admin/aws/jitAccess/admin"), QStringLiteral("Administrator"), true};
    case AccessLevel::Operations:
        return {QStringLiteral("/v3/admin/aws/jitAccess/duplo-ops"), QStringLiteral("Operations"), true};
    case AccessLevel::Tenant:
        break;
    }
    return {
        QStringLiteral("/subscriptions/") + tenantId + QStringLiteral("/GetAwsConsoleTokenUrl"), tenantId};
}
} // namespace

PortalClient::PortalClient(HttpTransport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
{
}

Future<PortalFeatures> PortalClient::features(const Portal &portal, const PortalToken &token)
{
    const Call call{QStringLiteral("/v3/features/system")};
    return then(ask(m_transport, this, call, portal, token, &replies::features), this,
        [](const Result<PortalFeatures> &features) {
            return features.map_error([](Error error) {
                if (error.kind == Kind::NotFound)
                    error.kind = Kind::NotAPortal;
                return error;
            });
        });
}

Future<PortalUser> PortalClient::user(const Portal &portal, const PortalToken &token)
{
    const Call call{QStringLiteral("/admin/GetUserRoleInfo"), QStringLiteral("GetUserRoleInfo")};
    return then(ask(m_transport, this, call, portal, token, &replies::user), this,
        [token](const Result<PortalUser> &user) -> Result<PortalUser> {
            const bool hasNoSuchCall =
                !user && (user.error().kind == Kind::NotFound || user.error().kind == Kind::Forbidden);
            if (!user && !hasNoSuchCall)
                return user;
            PortalUser found = user.value_or(PortalUser());
            if (found.name.isEmpty())
                found.name = token.claimedName();
            return found;
        });
}

Future<QList<Tenant>> PortalClient::tenants(const Portal &portal, const PortalToken &token)
{
    const Call call{QStringLiteral("/admin/GetTenantsForUser"), QStringLiteral("GetTenantsForUser"), false,
        48 * mebibyte};
    return ask(m_transport, this, call, portal, token, &replies::tenants);
}

Future<JitAccess> PortalClient::jitAccess(const Portal &portal, const PortalToken &token, AccessLevel level,
    const QString &tenantId, const Cancellation &cancellation)
{
    if (level == AccessLevel::Tenant && !isTenantId(tenantId))
        return failed<JitAccess>(
            Error{Kind::NotFound, shownName(tenantId), QStringLiteral("not a tenant id")});
    Call call = jitCall(level, tenantId);
    call.cancellation = cancellation;
    if (level != AccessLevel::Administrator)
        return ask(m_transport, this, call, portal, token, &replies::jitAccess);

    return then(ask(m_transport, this, call, portal, token, &replies::jitAccess), this,
        [this, call, portal, token](const Result<JitAccess> &access) {
            if (access || access.error().kind != Kind::NotFound)
                return ready(access);
            Call older = call;
            older.path = QStringLiteral("/adminproxy/GetJITAwsConsoleAccessUrl");
            return ask(m_transport, this, older, portal, token, &replies::jitAccess);
        });
}

Future<QDateTime> PortalClient::serverTime(const Portal &portal)
{
    HttpRequest request;
    request.url = portal.apiUrl;
    request.url.setPath(QStringLiteral("/v3/features/system"));
    request.maxBytes = mebibyte;
    return then(m_transport.get(request), this,
        [apiHost = Portal{portal.apiUrl, portal.apiUrl}.host()](
            const Result<HttpResponse> &response) -> Result<QDateTime> {
            if (!response)
                return tl::unexpected(unreached(response.error(), apiHost));
            return response->date;
        });
}

Future<QString> PortalClient::tenantRegion(
    const Portal &portal, const PortalToken &token, const QString &tenantId)
{
    if (!isTenantId(tenantId))
        return failed<QString>(Error{Kind::NotFound, shownName(tenantId), QStringLiteral("not a tenant id")});
    const Call call{
        QStringLiteral("/subscriptions/") + tenantId + QStringLiteral("/GetAwsRegionId"), tenantId};
    return ask(m_transport, this, call, portal, token, &replies::region);
}

Future<KubernetesAccess> PortalClient::kubernetesAccess(
    const Portal &portal, const PortalToken &token, const KubernetesScope &scope)
{
    const bool isPlan = scope.kind == KubernetesScope::Kind::Plan;
    if (!(isPlan ? isPlanId(scope.id) : isTenantId(scope.id)))
        return failed<KubernetesAccess>(
            Error{Kind::NotFound, shownName(scope.id), QStringLiteral("not an id")});
    const Call call{isPlan ? QStringLiteral("/v3/admin/plans/%1/k8sConfig").arg(scope.id)
                           : QStringLiteral("/v3/subscriptions/%1/k8s/jitAccess").arg(scope.id),
        scope.id};
    return ask(m_transport, this, call, portal, token, &replies::kubernetesAccess);
}

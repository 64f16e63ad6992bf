#include "portalapi.h"

#include <QJsonArray>

#include <algorithm>

namespace demo {

using Path = QList<QByteArray>;

namespace {

constexpr qint64 longestSession = 12 * 3600;

Reply noSuchTenant()
{
    return plain(404, "Tenant not found, verify your Duplo connection information");
}

Reply adminOnly()
{
    return refusal(403, QStringLiteral("Only administrators may do this."));
}

QJsonObject setting(const char *type, const char *key, const QString &value)
{
    return {{QStringLiteral("Type"), QLatin1String(type)}, {QStringLiteral("Key"), QLatin1String(key)},
        {QStringLiteral("Value"), value}};
}

/// True for six digits other than 000000, which plays the wrong code.
bool isGoodOtp(const QByteArray &otp)
{
    return otp.size() == 6 && otp != "000000"
        && std::all_of(otp.begin(), otp.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

} // namespace

PortalApi::PortalApi(
    const Switches &switches, const People &people, AwsAccount &account, const QByteArray &baseUrl)
    : m_switches(switches)
    , m_people(people)
    , m_account(account)
    , m_baseUrl(baseUrl)
{
}

bool PortalApi::isApi(const QByteArray &path)
{
    return path.startsWith("/v3/") || path.startsWith("/admin/") || path.startsWith("/subscriptions/")
        || path.startsWith("/adminproxy/");
}

Reply PortalApi::answer(const Request &request)
{
    const std::optional<Person> person = m_people.find(request.header("authorization"), m_switches);
    if (!person)
        return refusal(401, QStringLiteral("Authorization has been denied for this request."));
    if (request.method != "GET")
        return refusal(405, QStringLiteral("The requested resource does not support this method."));
    return route(request, request.path.mid(1).split('/'), *person);
}

Reply PortalApi::route(const Request &request, const Path &path, const Person &person)
{
    if (path == Path{"v3", "features", "system"})
        return systemFeatures();
    if (path == Path{"admin", "GetUserRoleInfo"})
        return json(QJsonObject{{QStringLiteral("Username"), person.name},
            {QStringLiteral("Roles"), QJsonArray{person.role}}, {QStringLiteral("IsReadOnly"), false},
            {QStringLiteral("IsConfirmationEmailSent"), true}});
    if (path == Path{"admin", "GetTenantsForUser"})
        return tenantList();
    if (path == Path{"v3", "admin", "aws", "jitAccess", "admin"}
        || path == Path{"adminproxy", "GetJITAwsConsoleAccessUrl"})
        return adminJit(request, person, QStringLiteral("duplo-administrator"));
    if (path == Path{"v3", "admin", "aws", "jitAccess", "duplo-ops"})
        return adminJit(request, person, QStringLiteral("duplo-ops"));
    if (path.size() > 2 && path.at(0) == "v3" && path.at(1) == "admin")
        return person.isAdministrator() ? adminCall(path) : adminOnly();
    return tenantCall(path, person);
}

Reply PortalApi::tenantCall(const Path &path, const Person &person)
{
    const bool isFeatures = path.size() == 4 && path.at(1) == "features" && path.at(2) == "tenant";
    const bool isKubernetes =
        path.size() == 5 && path.at(1) == "subscriptions" && path.mid(3) == Path{"k8s", "jitAccess"};
    const bool isOld = path.size() == 3 && path.at(0) == "subscriptions";
    if (!isFeatures && !isKubernetes && !isOld)
        return plain(404, "No HTTP resource was found that matches the request.");
    const QByteArray id = isFeatures ? path.at(3) : path.at(isOld ? 1 : 2);
    const std::optional<Tenant> tenant = tenantById(QString::fromLatin1(id), m_switches.tenants);
    if (!tenant)
        return noSuchTenant();
    if (isFeatures)
        return json(QJsonObject{{QStringLiteral("Region"), tenant->region},
            {QStringLiteral("IsKubernetesEnabled"), tenant->isKubernetesEnabled}});
    if (isKubernetes)
        return tenant->isKubernetesEnabled ? kubernetes(tenant->plan, tenant->region)
                                           : plain(400, "Kubernetes is not enabled for this tenant");
    if (path.at(2) == "GetAwsConsoleTokenUrl")
        return jitAccess(QStringLiteral("duploservices-") + tenant->name, tenant->region, person);
    if (path.at(2) == "GetAwsRegionId")
        return {.body = '"' + tenant->region.toLatin1() + '"'};
    return plain(404, "No HTTP resource was found that matches the request.");
}

Reply PortalApi::adminCall(const Path &path)
{
    if (path.mid(2) == Path{"systemSettings", "config"})
        return json(
            QJsonArray{setting("AppConfig", "AdminJitSessionDuration", QString::number(m_switches.validity)),
                setting("AppConfig", "DefaultAwsRegion", QStringLiteral("us-west-2"))});
    if (path.size() == 5 && path.at(2) == "tenant" && path.at(4) == "metadata") {
        if (!tenantById(QString::fromLatin1(path.at(3)), m_switches.tenants))
            return noSuchTenant();
        return json(
            QJsonArray{QJsonObject{{QStringLiteral("Key"), QStringLiteral("AWS Access Token Validity")},
                {QStringLiteral("Value"), QString::number(m_switches.validity)}}});
    }
    if (path.size() == 5 && path.at(2) == "plans" && path.at(4) == "k8sConfig")
        return kubernetes(QString::fromLatin1(path.at(3)), QStringLiteral("us-west-2"));
    return plain(404, "No HTTP resource was found that matches the request.");
}

Reply PortalApi::systemFeatures() const
{
    const QJsonArray regions{
        QStringLiteral("us-west-2"), QStringLiteral("us-east-1"), QStringLiteral("eu-central-1")};
    return json(QJsonObject{{QStringLiteral("IsOtpNeeded"), m_switches.otp},
        {QStringLiteral("IsAwsAdminJITEnabled"), true}, {QStringLiteral("IsDuploOpsEnabled"), true},
        {QStringLiteral("IsAwsCloudEnabled"), true}, {QStringLiteral("IsKatkitEnabled"), false},
        {QStringLiteral("AwsRegions"), regions},
        {QStringLiteral("DefaultAwsAccount"), QLatin1String(AwsAccount::number)},
        {QStringLiteral("DefaultAwsRegion"), QStringLiteral("us-west-2")},
        {QStringLiteral("TenantNameMaxLength"), 12}});
}

Reply PortalApi::tenantList() const
{
    QJsonArray list;
    for (int index = 0; index < m_switches.tenants; ++index) {
        const Tenant tenant = tenantAt(index);
        list.append(QJsonObject{{QStringLiteral("TenantId"), tenant.id},
            {QStringLiteral("AccountName"), tenant.name}, {QStringLiteral("PlanID"), tenant.plan}});
    }
    return json(list);
}

Reply PortalApi::adminJit(const Request &request, const Person &person, const QString &role)
{
    if (!person.isAdministrator())
        return adminOnly();
    if (m_switches.otp && !isGoodOtp(request.header("otpcode")))
        return refusal(403, QStringLiteral("A valid one-time password is required."));
    return jitAccess(role, QStringLiteral("us-west-2"), person);
}

Reply PortalApi::jitAccess(const QString &role, const QString &region, const Person &person)
{
    const qint64 life = m_switches.validity <= 0 ? 3600 : std::min(m_switches.validity, longestSession);
    const AccessKey &key = m_account.mintKey(role, person.name, region, life);
    const QByteArray destination =
        "https://" + region.toLatin1() + ".console.aws.amazon.com/console/home?region=" + region.toLatin1();
    const QByteArray url = m_baseUrl + "/federation?Action=login&Issuer=" + m_baseUrl.toPercentEncoding()
        + "&Destination=" + destination.toPercentEncoding()
        + "&SigninToken=" + m_account.mintSigninToken(key, m_switches.signinLife).toPercentEncoding();
    return json(QJsonObject{{QStringLiteral("ConsoleUrl"), QString::fromLatin1(url)},
        {QStringLiteral("AccessKeyId"), QString::fromLatin1(key.id)},
        {QStringLiteral("SecretAccessKey"), QString::fromLatin1(key.secret)},
        {QStringLiteral("Region"), region},
        {QStringLiteral("SessionToken"), QString::fromLatin1(key.sessionToken)},
        {QStringLiteral("Validity"), m_switches.validity}});
}

Reply PortalApi::kubernetes(const QString &name, const QString &region)
{
    // As EKS has it: a request to STS, signed, that says by itself how long it is good.
    const QByteArray now =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    const QByteArray url = "https://sts." + region.toLatin1()
        + ".amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Date=" + now
        + "&X-Amz-Expires=60&X-Amz-Signature=" + randomBytes(32).toHex();
    const QByteArray token =
        "k8s-aws-v1." + url.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    m_account.note(QString::fromLatin1(token));
    const QByteArray authority = "-----BEGIN CERTIFICATE-----\nZGVtbw==\n-----END CERTIFICATE-----\n";
    return json(QJsonObject{{QStringLiteral("Name"), name},
        {QStringLiteral("ApiServer"), QString::fromLatin1(m_baseUrl + "/k8s")},
        {QStringLiteral("Token"), QString::fromLatin1(token)}, {QStringLiteral("K8Provider"), 0},
        {QStringLiteral("AwsRegion"), region}, {QStringLiteral("K8sVersion"), QStringLiteral("1.29")},
        {QStringLiteral("CertificateAuthorityDataBase64"), QString::fromLatin1(authority.toBase64())},
        {QStringLiteral("LastTokenRefreshTime"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
}

} // namespace demo

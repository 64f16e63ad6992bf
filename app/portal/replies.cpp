#include "portal/replies.h"

#include "portal/replyfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <tuple>

using Kind = Error::Kind;

namespace {
Q_LOGGING_CATEGORY(lcReplies, "duplo.portal.replies", QtInfoMsg)

constexpr qsizetype maxTenants = 250'000;
constexpr std::chrono::seconds defaultValidity{3'600};
constexpr std::chrono::seconds longestValidity{12 * 3'600}; // AWS's own limit

/// The JSON in \a body, read in place; null where there is none.
QJsonDocument parse(QByteArrayView body)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size()));
}

std::chrono::seconds validity(ReplyFields &fields)
{
    const QLatin1String key("Validity");
    const QJsonValue value = fields.value(key);
    if (isPresent(value) && !value.isDouble())
        fields.refuse(key);
    const double seconds = value.toDouble();
    if (!(seconds >= 1))
        return defaultValidity;
    const double most = static_cast<double>(longestValidity.count());
    return std::chrono::seconds(static_cast<std::chrono::seconds::rep>(std::min(seconds, most)));
}

/// The console's address: https, or http on this computer (the demo portal).
bool isConsoleUrl(QByteArrayView text)
{
    const QUrl url = QUrl::fromEncoded(QByteArray::fromRawData(text.data(), text.size()), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == QLatin1String("https")
            || (url.scheme() == QLatin1String("http") && isLoopbackName(url.host())));
}

/// A cluster's address, to which a token will be sent: as isConsoleUrl(), and nothing that steers elsewhere.
bool isApiServer(const QUrl &url)
{
    return isConsoleUrl(url.toEncoded()) && !url.hasQuery() && !url.hasFragment();
}

/// Base64 as it stands in one line of a file; may be empty.
bool isBase64(const QString &text)
{
    const auto fits = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'+' || c == u'/' || c == u'=';
    };
    return std::all_of(text.begin(), text.end(), fits);
}

bool isAccessKeyId(const QString &text)
{
    const auto fits = [](QChar c) { return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber()); };
    return !text.isEmpty() && text.size() <= 128 && std::all_of(text.begin(), text.end(), fits);
}

bool isNamed(const QString &text)
{
    return !text.isEmpty();
}

const QLatin1String tenantId("TenantId"), accountName("AccountName");

/// False for what is no tenant at all, however odd one may be.
bool looksLikeTenant(const QJsonObject &object)
{
    return object.value(tenantId).isString() && object.value(accountName).isString();
}

Result<Tenant> tenantOf(const QJsonObject &object)
{
    ReplyFields fields(object);
    return fields.finish(Tenant{
        fields.fitting(tenantId, isTenantId),
        fields.fitting(accountName, isNamed),
        fields.text(QLatin1String("PlanID")),
    });
}
} // namespace

bool isTenantId(const QString &text)
{
    const auto fits = [](QChar c) { return c == u'-' || (c.unicode() < 0x80 && c.isLetterOrNumber()); };
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits);
}

bool isPlanId(const QString &text)
{
    QString plain = text;
    plain.remove(u'.').remove(u'_');
    return isTenantId(plain) && text.size() <= 64 && !text.startsWith(u'.') && !text.endsWith(u'.');
}

Result<PortalFeatures> replies::features(QByteArrayView body)
{
    const QJsonDocument document = parse(body);
    if (document.isNull() && body.trimmed().startsWith('{'))
        return malformed(QStringLiteral("JSON that ends early or is broken"));
    const QJsonObject object = document.object();
    const QLatin1String otp("IsOtpNeeded"), admin("IsAwsAdminJITEnabled"), ops("IsDuploOpsEnabled"),
        cloud("IsAwsCloudEnabled");
    if (!object.contains(otp) && !object.contains(admin) && !object.contains(ops) && !object.contains(cloud))
        return failure(Kind::NotAPortal, {}, QStringLiteral("no features of a portal"));

    ReplyFields fields(object);
    PortalFeatures result;
    result.isOtpNeeded = fields.flag(otp);
    result.isAwsAdminJitEnabled = fields.flag(admin);
    result.isDuploOpsEnabled = fields.flag(ops);
    result.isAwsCloudEnabled = fields.flag(cloud, true);
    result.awsRegions = fields.texts(QLatin1String("AwsRegions"), false);
    if (!std::all_of(result.awsRegions.begin(), result.awsRegions.end(), isRegionName))
        fields.refuse(QLatin1String("AwsRegions"));
    result.defaultAwsRegion = fields.fitting(QLatin1String("DefaultAwsRegion"),
        [](const QString &region) { return region.isEmpty() || isRegionName(region); });
    return fields.finish(result);
}

Result<PortalUser> replies::user(QByteArrayView body)
{
    const QJsonDocument document = parse(body);
    if (!document.isObject())
        return malformed(QStringLiteral("not a JSON object"));
    ReplyFields fields(document.object());
    PortalUser result;
    // A name is only shown and compared, so an odd one is cleaned rather than refused.
    if (!fields.value(QLatin1String("Username")).isString())
        fields.refuse(QLatin1String("Username"));
    result.name = shownName(fields.value(QLatin1String("Username")).toString());
    result.roles = fields.texts(QLatin1String("Roles"), true);
    result.isReadOnly = fields.flag(QLatin1String("IsReadOnly"));
    return fields.finish(result);
}

Result<QList<Tenant>> replies::tenants(QByteArrayView body)
{
    const QJsonDocument document = parse(body);
    if (!document.isArray())
        return malformed(QStringLiteral("not a JSON array"));
    QList<Tenant> result;
    const QJsonArray array = document.array();
    if (array.size() > maxTenants)
        return failure(Kind::TooLarge, {}, QStringLiteral("%1 tenants").arg(array.size()));
    result.reserve(array.size());
    // One that cannot be shown must not take the others away.
    bool isList = array.isEmpty();
    for (const QJsonValue &item : array) {
        const QJsonObject object = item.toObject();
        isList = isList || looksLikeTenant(object);
        if (const Result<Tenant> tenant = tenantOf(object))
            result.append(*tenant);
    }
    if (!isList)
        return malformed(QStringLiteral("no tenant among %1").arg(array.size()));
    if (const qsizetype odd = array.size() - result.size(); odd > 0)
        qCWarning(lcReplies, "left out %lld of %lld tenants: odd names or ids", static_cast<long long>(odd),
            static_cast<long long>(array.size()));
    std::sort(result.begin(), result.end(),
        [](const Tenant &a, const Tenant &b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
    return result;
}

Result<JitAccess> replies::jitAccess(QByteArrayView body)
{
    const QJsonDocument document = parse(body);
    if (!document.isObject())
        return malformed(QStringLiteral("not a JSON object"));
    ReplyFields fields(document.object());
    JitAccess result;
    result.accessKeyId = fields.fitting(QLatin1String("AccessKeyId"), isAccessKeyId);
    result.secretAccessKey = fields.secret(QLatin1String("SecretAccessKey"));
    result.sessionToken = fields.secret(QLatin1String("SessionToken"));
    result.region = fields.fitting(QLatin1String("Region"),
        [](const QString &region) { return region.isEmpty() || isRegionName(region); });
    result.consoleUrl = fields.secret(QLatin1String("ConsoleUrl"));
    if (!isConsoleUrl(result.consoleUrl.view()))
        fields.refuse(QLatin1String("ConsoleUrl"));
    result.validity = validity(fields);
    return fields.finish(result);
}

Result<KubernetesAccess> replies::kubernetesAccess(QByteArrayView body)
{
    const QJsonDocument document = parse(body);
    if (!document.isObject())
        return malformed(QStringLiteral("not a JSON object"));
    const QLatin1String authority("CertificateAuthorityDataBase64"), server("ApiServer");
    ReplyFields fields(document.object());
    KubernetesAccess result;
    result.name = fields.text(QLatin1String("Name"));
    result.apiServer = QUrl(fields.text(server, 2'048), QUrl::StrictMode);
    if (!isApiServer(result.apiServer))
        fields.refuse(server);
    result.token = fields.secret(QLatin1String("Token"));
    const QString certificates = fields.text(authority, 256 * 1'024);
    if (!isBase64(certificates))
        fields.refuse(authority);
    result.certificateAuthority = certificates.toLatin1();
    result.endsAt =
        QDateTime::fromString(fields.text(QLatin1String("LastTokenRefreshTime")), Qt::ISODate).toUTC();
    return fields.finish(result);
}

Result<QString> replies::region(QByteArrayView body)
{
    // A document of QJsonDocument is an object or an array, so the string is put into one.
    const QByteArray text(body.data(), std::min<qsizetype>(body.size(), 1'024));
    const QJsonArray array = parse(QByteArray("[" + text + "]")).array();
    const QString region = array.size() == 1 ? array.first().toString() : QString();
    if (!isRegionName(region))
        return malformed(QStringLiteral("not a region"));
    return region;
}

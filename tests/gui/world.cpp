#include "gui/world.h"

#include "support/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrlQuery>

namespace {
QString tenantId(qsizetype number)
{
    return QStringLiteral("97a833a4-2662-4e9c-9867-%1").arg(number, 12, 16, QLatin1Char('0'));
}

QByteArray access(const QString &region)
{
    const QJsonObject reply{
        {QStringLiteral("ConsoleUrl"),
            QStringLiteral(
                "https://signin.aws.amazon.com/federation?Action=login&Destination=https%3A%2F%2Fconsole."
                "aws.amazon.com%2F&SigninToken=sEcReT")},
        {QStringLiteral("AccessKeyId"), QStringLiteral("ASIAIOSFODNN7EXAMPLE")},
        {QStringLiteral("SecretAccessKey"), QStringLiteral("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")},
        {QStringLiteral("SessionToken"), QStringLiteral("FwoGZXIvYXdzEXAMPLESESSIONTOKEN//////////")},
        {QStringLiteral("Region"), region}, {QStringLiteral("Validity"), 3600}};
    return QJsonDocument(reply).toJson();
}
} // namespace

QString World::settingsFile(const QByteArray &text) const
{
    const QString path = dir.filePath(QStringLiteral("settings.ini"));
    if (!text.isEmpty())
        writeFile(path, text);
    return path;
}

Portal World::addPortal(const QString &address)
{
    const Portal portal = *parsePortal(address);
    settings.addPortal(portal);
    return portal;
}

Portal World::signIn(const QString &address)
{
    const Portal portal = addPortal(address);
    signIns.useToken(portal, Secret(QByteArrayLiteral("an-api-token-0123456789")), {.firstPerson = true});
    return portal;
}

void World::clickAuthorize(const Portal &portal)
{
    settings.setLastUser(portal, QStringLiteral("bob@example.com"));
    answerPage(portal);
}

void World::answerPage(const Portal &portal)
{
    const auto port =
        QUrlQuery(signIns.pageUrl(portal)).queryItemValue(QStringLiteral("localPort")).toUShort();
    auto *socket = new QTcpSocket(&sockets);
    const QByteArray host = "127.0.0.1:" + QByteArray::number(port);
    QObject::connect(socket, &QTcpSocket::connected, socket, [socket, host] {
        socket->write("GET /?t=a-sign-in-token-0123456789 HTTP/1.1\r\nHost: " + host
            + "\r\nSec-Fetch-Mode: navigate\r\nConnection: close\r\n\r\n");
    });
    socket->connectToHost(QHostAddress::LocalHost, port);
}

Future<::SignIn> World::programAsks(const Portal &portal, const QString &name)
{
    return requests.signedIn(dev01(portal), {4711, name, QStringLiteral("bash")});
}

void World::setTenants(int count)
{
    QStringList names;
    for (int i = 1; i <= count; ++i)
        names.append(QStringLiteral("tenant-%1").arg(i, 5, 10, QLatin1Char('0')));
    setTenantNames(names);
}

void World::setTenantNames(const QStringList &names)
{
    QJsonArray list;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString path =
            QStringLiteral("/subscriptions/") + tenantId(i) + QStringLiteral("/GetAwsConsoleTokenUrl");
        list.append(
            QJsonObject{{QStringLiteral("TenantId"), tenantId(i)}, {QStringLiteral("AccountName"), names[i]},
                {QStringLiteral("PlanID"), QStringLiteral("nonprod")}});
        if (names.size() < 100)
            transport.answers[path] = {200, access(QStringLiteral("us-west-2"))};
    }
    transport.answers[QStringLiteral("/admin/GetTenantsForUser")] = {200, QJsonDocument(list).toJson()};
}

void World::setRegion(const Portal &portal, const QString &tenant, const QString &region)
{
    const QString id = signIns.find(portal)->tenant(tenant)->id;
    transport.answers[QStringLiteral("/subscriptions/") + id + QStringLiteral("/GetAwsRegionId")] = {
        200, '"' + region.toLatin1() + '"'};
}

void World::answerAsPortal()
{
    transport.answers[QStringLiteral("/v3/features/system")] = {200,
        R"({"IsOtpNeeded":false,"IsAwsAdminJITEnabled":true,"IsDuploOpsEnabled":false,"IsAwsCloudEnabled":true,
               "AwsRegions":["us-west-2","us-east-1","eu-central-1"],"DefaultAwsRegion":"us-west-2"})"};
    transport.answers[QStringLiteral("/admin/GetUserRoleInfo")] = {
        200, R"({"Username":"bob@example.com","Roles":["Administrator"],"IsReadOnly":false})"};
    transport.answers[QStringLiteral("/v3/admin/aws/jitAccess/admin")] = {
        200, access(QStringLiteral("us-west-2"))};
    setTenantNames({QStringLiteral("billing"), QStringLiteral("dev01"), QStringLiteral("dev02"),
        QStringLiteral("platform"), QStringLiteral("prod"), QStringLiteral("staging"),
        QStringLiteral("test-ten")});
}

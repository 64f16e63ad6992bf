#pragma once

#include "aws/servicecatalog.h"
#include "broker/activitylog.h"
#include "broker/commandline.h"
#include "broker/preferences.h"
#include "broker/sessionpolicy.h"
#include "support/fakebrowser.h"
#include "support/fakeclipboard.h"
#include "support/fakeclock.h"
#include "support/fakekeychain.h"
#include "support/fakequestions.h"
#include "support/fakesessionevents.h"
#include "support/faketransport.h"
#include "support/fakeviewer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrlQuery>

inline const QString dev01Id = QStringLiteral("97a833a4-2662-4e9c-9867-00000000de01");
inline const QString prodId = QStringLiteral("97a833a4-2662-4e9c-9867-0000000000d0");
/// Secrets that a portal of the tests gives or gets: none of them may stand where people look.
inline const QByteArrayList brokerSecrets{
    "api-token-0123456789", "page-token-0123456789", "SECRETKEY", "SESSIONTOKEN", "sEcReT"};

/// A JWT that ends at \a expiry.
inline QByteArray jwt(const QDateTime &expiry)
{
    const QJsonObject claims{{QStringLiteral("exp"), expiry.toSecsSinceEpoch()}};
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray("{}").toBase64(options) + '.' + QJsonDocument(claims).toJson().toBase64(options)
        + ".c2ln";
}

/// Who waits for \a question, as a person's click names those it was shown.
inline QList<quint64> shown(const ProgramRequests &requests, const ProgramQuestion &question)
{
    QList<quint64> serials;
    for (const WaitingProgram &waiting : requests.waiting(question))
        serials.append(waiting.serial);
    return serials;
}

/// The broker's whole on fakes: the portal acme, where bob, an administrator, may use dev01 and prod.
class BrokerWorld
{
public:
    BrokerWorld()
    {
        setUser("bob@example.com");
        transport.answers[QStringLiteral("/v3/features/system")] = {200,
            R"({"IsOtpNeeded":false,"IsAwsAdminJITEnabled":true,"IsDuploOpsEnabled":true,"IsAwsCloudEnabled":true,
                "AwsRegions":["us-west-2"],"DefaultAwsRegion":"us-west-2"})",
            {}};
        setTenants({{dev01Id, QStringLiteral("dev01")}, {prodId, QStringLiteral("prod")}});
        for (const QString &path : {accessPath(dev01Id), accessPath(prodId), adminPath, opsPath})
            setAccess(path);
    }

    void setUser(const char *name)
    {
        const QJsonObject user{{QStringLiteral("Username"), QString::fromUtf8(name)},
            {QStringLiteral("Roles"), QJsonArray{QStringLiteral("Administrator")}},
            {QStringLiteral("IsReadOnly"), false}};
        transport.answers[QStringLiteral("/admin/GetUserRoleInfo")] = {200, QJsonDocument(user).toJson(), {}};
    }
    /// By id and name.
    void setTenants(const QList<std::pair<QString, QString>> &tenants)
    {
        QJsonArray list;
        for (const auto &[id, name] : tenants)
            list.append(QJsonObject{{QStringLiteral("TenantId"), id}, {QStringLiteral("AccountName"), name},
                {QStringLiteral("PlanID"), QStringLiteral("nonprod")}});
        transport.answers[QStringLiteral("/admin/GetTenantsForUser")] = {
            200, QJsonDocument(list).toJson(), {}};
    }
    /// What the JIT access call \a path gives: keys that differ by \a number.
    void setAccess(const QString &path, qint64 validity = 3600, int number = 1)
    {
        const QString n = QString::number(number);
        const QJsonObject reply{
            {QStringLiteral("ConsoleUrl"),
                QString(QStringLiteral("https://signin.aws.amazon.com/federation?Action=login&Destination="
                                       "https%3A%2F%2Fconsole.aws.amazon.com%2F&SigninToken=sEcReT")
                    + n)},
            {QStringLiteral("AccessKeyId"), QString(QStringLiteral("ASIAIOSFODNN7EXAMPL") + n)},
            {QStringLiteral("SecretAccessKey"), QString(QStringLiteral("SECRETKEY") + n)},
            {QStringLiteral("SessionToken"), QString(QStringLiteral("SESSIONTOKEN") + n)},
            {QStringLiteral("Region"), QStringLiteral("us-west-2")}, {QStringLiteral("Validity"), validity}};
        transport.answers[path] = {200, QJsonDocument(reply).toJson(), {}};
    }
    static QString accessPath(const QString &id)
    {
        return QStringLiteral("/subscriptions/") + id + QStringLiteral("/GetAwsConsoleTokenUrl");
    }
    int calls(const QString &id = dev01Id) const { return transport.count(accessPath(id)); }
    void fail(const QString &path, int status) { transport.answers[path] = {status, "no", {}}; }
    void cut(const QString &path)
    {
        transport.answers[path] = {0, {}, Error{Error::Kind::Network, acme.host(), {}}};
    }
    void goOffline()
    {
        for (const QString &path : transport.answers.keys())
            cut(path);
    }

    Future<::SignIn> signInWithToken() { return signIns.useToken(acme, Secret("api-token-0123456789")); }
    AccessTarget dev01() const { return {acme, AccessLevel::Tenant, QStringLiteral("dev01")}; }
    AccessTarget prod() const { return {acme, AccessLevel::Tenant, QStringLiteral("prod")}; }
    AccessTarget operations() const { return {acme, AccessLevel::Operations, {}}; }
    AccessTarget admin() const { return {acme, AccessLevel::Administrator, {}}; }

    /// What the keychain holds for acme from an earlier start.
    void storeToken(const QByteArray &token = "api-token-0123456789",
        const QString &user = QStringLiteral("bob@example.com"))
    {
        const QJsonObject entry{{QStringLiteral("token"), QString::fromLatin1(token)},
            {QStringLiteral("kind"), QStringLiteral("interactive")}, {QStringLiteral("user"), user},
            {QStringLiteral("signedInAt"), clock.now().addSecs(-600).toString(Qt::ISODate)}};
        keychain.entries.insert(acme.id(), Secret(QJsonDocument(entry).toJson()));
    }

    quint16 callbackPort() const
    {
        return QUrlQuery(signIns.pageUrl(acme)).queryItemValue(QStringLiteral("localPort")).toUShort();
    }
    /// Plays the portal's page: the person clicked Authorize, or Cancel.
    void clickAuthorize(const QByteArray &token = "page-token-0123456789")
    {
        callBack("GET /?t=" + token, {});
    }
    void clickCancel() { callBack("POST /", "Origin: https://acme.duplocloud.net\r\nContent-Length: 0\r\n"); }

    QObject sockets;
    QTemporaryDir folder;
    FakeClock clock;
    FakeTransport transport;
    FakeKeychain keychain;
    FakeBrowser browser;
    FakeViewer viewer;
    FakeClipboard clipboard;
    FakeQuestions questions;
    FakeSessionEvents session;
    Portal acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Preferences preferences{folder.filePath(QStringLiteral("settings.ini"))};
    ServiceCatalog catalog;
    ActivityLog activity{{}, clock};
    PortalClient client{transport};
    TokenVerifier verifier{client, clock};
    TokenStore tokens{keychain};
    SignIns signIns{{settings, verifier, tokens, browser, questions, clock, {}}};
    CredentialBroker broker{signIns, client, clock};
    Consents consents{settings, preferences};
    const QString adminPath = QStringLiteral("/v3/admin/aws/jitAccess/admin");
    const QString opsPath = QStringLiteral("/v3/admin/aws/jitAccess/duplo-ops");

private:
    void callBack(const QByteArray &start, const QByteArray &headers)
    {
        auto *socket = new QTcpSocket(&sockets);
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), callbackPort());
        socket->write(start + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(callbackPort()) + "\r\n"
            + headers + "\r\n");
    }
};

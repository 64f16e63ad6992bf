#include "demoportal.h"

#include "awssts.h"
#include "clusterapi.h"
#include "pages.h"
#include "portalapi.h"

#include <QUrl>

namespace demo {

namespace {

QByteArray cookie(const Request &request, const QByteArray &name)
{
    const QList<QByteArray> parts = request.header("cookie").split(';');
    for (const QByteArray &part : parts)
        if (part.trimmed().startsWith(QByteArray(name + '=')))
            return part.trimmed().mid(name.size() + 1);
    return {};
}

/// "s3" of "/s3/buckets" and of "/console/home" nothing: which service's console it is.
QString serviceName(const QByteArray &path)
{
    const QString first =
        QString::fromUtf8(QByteArray::fromPercentEncoding(path)).section(QLatin1Char('/'), 1, 1);
    return first.isEmpty() || first == QLatin1String("console") ? QStringLiteral("Console Home")
                                                                : first.toUpper();
}

} // namespace

DemoPortal::DemoPortal(const Switches &switches)
    : m_initial(switches)
    , m_switches(switches)
{
}

void DemoPortal::setPort(quint16 port)
{
    m_port = QByteArray::number(port);
    m_baseUrl = "http://127.0.0.1:" + m_port;
}

Reply DemoPortal::answer(const Request &request)
{
    const QByteArray host = request.header("host");
    if (host != "127.0.0.1:" + m_port && host != "localhost:" + m_port)
        return plain(421, "This server is 127.0.0.1:" + m_port);
    if (request.path.startsWith("/demo/"))
        return control(request);
    ++m_counts[request.path];
    const bool isApi = PortalApi::isApi(request.path);
    Reply reply = serve(request);
    if (m_switches.fault.applies(request.path, isApi))
        reply = m_switches.fault.spoil(reply);
    reply.delay = isApi ? m_switches.latency : 0;
    return reply;
}

Reply DemoPortal::serve(const Request &request)
{
    if (PortalApi::isApi(request.path))
        return PortalApi(m_switches, m_people, m_account, m_baseUrl).answer(request);
    if (request.method == "POST" && (request.path == "/" || request.path == "/sts"))
        return answerSts(request, m_account);
    if (request.method != "GET" && request.method != "HEAD")
        return plain(405, "Method not allowed");
    if (request.path == "/")
        return page(QStringLiteral("home.html"),
            {{QStringLiteral("url"), QString::fromLatin1(m_baseUrl)},
                {QStringLiteral("user"), m_switches.user}});
    if (request.path == "/app/user/verify-token")
        return authorizePage(request);
    if (request.path == "/federation")
        return signInToConsole(request);
    if (request.path.startsWith("/aws/"))
        return console(request);
    if (request.path.startsWith("/k8s/"))
        return answerKubectl(request.path);
    return plain(404, "Not found");
}

Reply DemoPortal::control(const Request &request)
{
    const bool isPost = request.method == "POST";
    if (request.path.startsWith("/demo/pages/"))
        return asset(request.path.mid(qsizetype(qstrlen("/demo/pages/"))));
    if (request.path == "/demo/stats")
        return stats();
    if (request.path == "/demo/secrets")
        return json(QJsonArray::fromStringList(m_people.given() + m_account.given()));
    if (isPost && request.path == "/demo/authorize")
        return authorize(request);
    if (isPost && request.path == "/demo/switches")
        return turnSwitches(request);
    if (isPost && request.path == "/demo/revoke") {
        m_people.revoke();
        return json(QJsonObject());
    }
    if (isPost && request.path == "/demo/reset") {
        m_switches = m_initial;
        m_counts.clear();
        m_people.revoke();
        m_account.clear();
        return json(QJsonObject());
    }
    return plain(404, "Not found");
}

Reply DemoPortal::turnSwitches(const Request &request)
{
    const QJsonDocument changes = QJsonDocument::fromJson(request.body);
    if (!changes.isObject())
        return refusal(400, QStringLiteral("The body must be a JSON object."));
    const QString wrong = m_switches.apply(changes.object());
    return wrong.isEmpty() ? json(QJsonObject())
                           : refusal(400, QStringLiteral("Not a switch or its value: ") + wrong);
}

Reply DemoPortal::stats() const
{
    QJsonObject counts;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it)
        counts.insert(QString::fromUtf8(it.key()), it.value());
    return json(counts);
}

Reply DemoPortal::authorize(const Request &request)
{
    const QByteArray origin = request.header("origin");
    if (origin != m_baseUrl && origin != "http://localhost:" + m_port)
        return refusal(403, QStringLiteral("Only the portal's own page may authorize."));
    return json(QJsonObject{{QStringLiteral("token"), QString::fromLatin1(m_people.authorize(m_switches))}});
}

QString DemoPortal::answerWay(const Request &request) const
{
    const QString asked = request.item(QStringLiteral("answer"));
    Switches check;
    if (!asked.isEmpty() && check.apply({{QStringLiteral("answer"), asked}}).isEmpty())
        return asked;
    if (m_switches.otp)
        return QStringLiteral("otp");
    if (m_switches.answer == QLatin1String("redirect")
        && request.item(QStringLiteral("redirect")) != QLatin1String("true"))
        return QStringLiteral("post");
    return m_switches.answer;
}

Reply DemoPortal::authorizePage(const Request &request) const
{
    const QString name = request.item(QStringLiteral("localAppName"));
    bool isPort = false;
    const quint16 port = request.item(QStringLiteral("localPort")).toUShort(&isPort);
    if (request.item(QStringLiteral("success")) == QLatin1String("true"))
        return page(QStringLiteral("success.html"),
            {{QStringLiteral("name"), name}, {QStringLiteral("user"), m_switches.user}});
    if (name.isEmpty() || !isPort || port == 0)
        return page(QStringLiteral("refused.html"),
            {{QStringLiteral("title"), QStringLiteral("This link is incomplete")},
                {QStringLiteral("text"), QStringLiteral("It must name the application and its port.")}},
            400);
    const bool isAdmin = request.item(QStringLiteral("isAdmin")) == QLatin1String("true");
    return page(QStringLiteral("authorize.html"),
        {{QStringLiteral("name"), name}, {QStringLiteral("port"), QString::number(port)},
            {QStringLiteral("user"), m_switches.user}, {QStringLiteral("role"), m_switches.role},
            {QStringLiteral("answer"), answerWay(request)},
            {QStringLiteral("admin"), isAdmin ? QStringLiteral("yes") : QStringLiteral("no")}});
}

Reply DemoPortal::signInToConsole(const Request &request)
{
    const QByteArray session = request.item(QStringLiteral("Action")) == QLatin1String("login")
        ? m_account.redeem(request.item(QStringLiteral("SigninToken")).toLatin1())
        : QByteArray();
    const std::optional<AccessKey> key = m_account.consoleSession(session);
    if (!key)
        return page(QStringLiteral("refused.html"),
            {{QStringLiteral("title"), QStringLiteral("Your sign-in link is no longer valid")},
                {QStringLiteral("text"),
                    QStringLiteral(
                        "Each link signs in once and within 15 minutes. Open the console again from where "
                        "you got it.")}},
            403);
    const QUrl destination(request.item(QStringLiteral("Destination")));
    Reply reply = consolePage(*key, destination.path(QUrl::FullyEncoded).toUtf8());
    reply.headers.emplaceBack(
        "Set-Cookie", cookieName() + '=' + session + "; Path=/aws; HttpOnly; SameSite=Lax");
    return reply;
}

Reply DemoPortal::console(const Request &request) const
{
    const std::optional<AccessKey> key = m_account.consoleSession(cookie(request, cookieName()));
    if (!key)
        return page(QStringLiteral("refused.html"),
            {{QStringLiteral("title"), QStringLiteral("You are signed out")},
                {QStringLiteral("text"), QStringLiteral("Open the console again from where you got it.")}},
            403);
    return consolePage(*key, request.path.mid(qsizetype(qstrlen("/aws"))));
}

Reply DemoPortal::consolePage(const AccessKey &key, const QByteArray &path) const
{
    const QString prefix = QStringLiteral("duploservices-");
    const bool isTenant = key.role.startsWith(prefix);
    const QString place =
        isTenant ? QString(QStringLiteral("tenant ") + key.role.mid(prefix.size())) : key.role;
    return page(QStringLiteral("console.html"),
        {{QStringLiteral("place"), place}, {QStringLiteral("service"), serviceName(path)},
            {QStringLiteral("path"), QString(QStringLiteral("/aws") + QString::fromUtf8(path))},
            {QStringLiteral("region"), key.region}, {QStringLiteral("role"), key.role},
            {QStringLiteral("user"), key.user}, {QStringLiteral("arn"), key.arn()},
            {QStringLiteral("account"), QLatin1String(AwsAccount::number)},
            {QStringLiteral("expires"), key.expires.toString(QStringLiteral("HH:mm 'UTC'"))}});
}

} // namespace demo

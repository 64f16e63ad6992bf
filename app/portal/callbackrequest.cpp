#include "portal/callbackrequest.h"

#include "portal/text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cctype>

namespace {
using Headers = QList<std::pair<QByteArray, QByteArray>>;

const QByteArrayView tokenPath = "/";
const QByteArrayView otpPath = "/v2/callbackWithOtp";

CallbackVerdict ignored(int status, const char *reason, Headers headers = {})
{
    return {CallbackIgnored{reason}, LoopbackResponse{status, std::move(headers), {}}};
}

/// What lets the portal's page read an answer; no other page may.
Headers corsHeaders(const CallbackExpectation &expectation)
{
    return {{"Access-Control-Allow-Origin", originOf(expectation.portal.url)}, {"Vary", "Origin"}};
}

/// The answer that both existing clients give to the portal's page.
CallbackVerdict done(decltype(CallbackVerdict::outcome) outcome, const CallbackExpectation &expectation)
{
    Headers headers = corsHeaders(expectation);
    headers.emplaceBack("Content-Type", "text/plain; charset=utf-8");
    return {std::move(outcome), LoopbackResponse{200, std::move(headers), "done"}};
}

QByteArrayView pathOf(QByteArrayView target)
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

/// One of the two names of the address we listen on: anything else got here by DNS rebinding.
bool isOwnHost(QByteArrayView host, quint16 port)
{
    const QByteArray name = host.toByteArray().toLower();
    const QByteArray suffix = ':' + QByteArray::number(port);
    return name == "127.0.0.1" + suffix || name == "localhost" + suffix
        || (port == 80 && (name == "127.0.0.1" || name == "localhost"));
}

bool isFromPortal(QByteArrayView referer, const CallbackExpectation &expectation)
{
    const QUrl url = QUrl::fromEncoded(referer.toByteArray(), QUrl::StrictMode);
    return url.isValid() && originOf(url) == originOf(expectation.portal.url);
}

bool hasDoubledHeader(const LoopbackRequest &request)
{
    // Where the first and the last value differ, checking one of them proves nothing.
    static const QByteArrayView single[] = {"host", "origin", "referer", "content-length",
        "transfer-encoding", "content-type", "sec-fetch-mode", "sec-fetch-site", "sec-fetch-dest"};
    return std::any_of(
        std::begin(single), std::end(single), [&](QByteArrayView name) { return request.count(name) > 1; });
}

/// True when every escape in \a text is one: "%" and two hexadecimal digits.
bool hasWholeEscapes(QByteArrayView text)
{
    const auto isHex = [&](qsizetype i) {
        return i < text.size() && std::isxdigit(static_cast<unsigned char>(text[i])) != 0;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && !(isHex(i + 1) && isHex(i + 2)))
            return false;
    }
    return true;
}

/// The token in the query of \a target, decoded once; empty when there is none, or two.
Secret tokenInQuery(QByteArrayView target)
{
    const QByteArrayView query = target.sliced(std::min(pathOf(target).size() + 1, target.size()));
    Secret token;
    bool isFound = false;
    for (const QByteArray &item : query.toByteArray().split('&')) {
        if (!item.startsWith("t="))
            continue;
        const QByteArrayView value = QByteArrayView(item).sliced(2);
        if (isFound || !hasWholeEscapes(value))
            return {};
        isFound = true;
        // A token holds no spaces, so a plus that was not escaped is a plus.
        QByteArray decoded = QByteArray::fromPercentEncoding(value.toByteArray());
        token = Secret::take(decoded);
    }
    return token;
}

CallbackVerdict judgeGet(const LoopbackRequest &request, const CallbackExpectation &expectation)
{
    const auto isOther = [&](QByteArrayView name, QByteArrayView wanted) {
        return request.count(name) > 0 && request.header(name).toLower() != wanted;
    };
    if (pathOf(request.target) != tokenPath)
        return ignored(404, "GET of another path");
    if (!request.body.isEmpty())
        return ignored(400, "GET with a body");
    if (request.count("origin") > 0 && request.header("origin") != originOf(expectation.portal.url))
        return ignored(403, "GET with another Origin");
    if (!request.header("referer").isEmpty() && !isFromPortal(request.header("referer"), expectation))
        return ignored(403, "GET with another Referer");
    if (isOther("sec-fetch-mode", "navigate") || isOther("sec-fetch-dest", "document"))
        return ignored(403, "GET that is no navigation of a window");
    if (request.header("sec-purpose").toLower().contains("prefetch")
        || request.header("purpose") == "prefetch")
        return ignored(403, "GET ahead of time");

    Secret token = tokenInQuery(request.target);
    if (!isPlausibleToken(token.view()))
        return ignored(400, "GET without a plausible token");
    LoopbackResponse response{302, {{"Location", expectation.successPage.toEncoded()}}, {}};
    return {CallbackToken{std::move(token), {}}, std::move(response)};
}

CallbackVerdict judgePlainToken(const LoopbackRequest &request, const CallbackExpectation &expectation)
{
    const QByteArrayView body = QByteArrayView(request.body).trimmed();
    if (!isPlausibleToken(body))
        return ignored(400, "POST without a plausible token", corsHeaders(expectation));
    return done(CallbackToken{Secret(body), {}}, expectation);
}

CallbackVerdict judgeTokenWithOtp(const LoopbackRequest &request, const CallbackExpectation &expectation)
{
    constexpr qsizetype longestOtp = 64;
    const QJsonObject object = QJsonDocument::fromJson(request.body).object();
    const QJsonValue otpValue = object.value(QLatin1String("otp"));
    QString tokenText = object.value(QLatin1String("token")).toString();
    QString otpText = otpValue.toString();
    const Secret token = Secret::take(tokenText);
    const Secret otp = Secret::take(otpText);
    if (!isPlausibleToken(token.view()))
        return ignored(400, "POST without a plausible token", corsHeaders(expectation));
    const bool hasNone =
        otpValue.isUndefined() || otpValue.isNull() || (otpValue.isString() && otp.isEmpty());
    if (!hasNone && !isPrintableAscii(otp.view(), longestOtp))
        return ignored(400, "POST without a plausible one-time code", corsHeaders(expectation));
    return done(CallbackToken{token, otp}, expectation);
}

CallbackVerdict judgePost(const LoopbackRequest &request, const CallbackExpectation &expectation)
{
    if (request.header("origin") != originOf(expectation.portal.url))
        return ignored(403, "POST without the portal's Origin");
    const bool isPlain = request.target == tokenPath;
    if (!isPlain && request.target != otpPath)
        return ignored(404, "POST to another path", corsHeaders(expectation));
    if (request.body.isEmpty())
        return done(CallbackCancelled{}, expectation);
    return isPlain ? judgePlainToken(request, expectation) : judgeTokenWithOtp(request, expectation);
}

CallbackVerdict judgePreflight(const LoopbackRequest &request, const CallbackExpectation &expectation)
{
    if (request.header("origin") != originOf(expectation.portal.url))
        return ignored(403, "preflight of another Origin");
    if (request.target != tokenPath && request.target != otpPath)
        return ignored(404, "preflight for another path");
    Headers headers = corsHeaders(expectation);
    headers.append({{"Access-Control-Allow-Methods", "POST"},
        {"Access-Control-Allow-Headers", "Content-Type"}, {"Access-Control-Allow-Private-Network", "true"},
        {"Access-Control-Allow-Local-Network", "true"}});
    return ignored(204, "preflight of the portal", std::move(headers));
}
} // namespace

CallbackVerdict judgeCallback(const LoopbackRequest &request, const CallbackExpectation &expectation)
{
    if (hasDoubledHeader(request))
        return ignored(400, "a header stands twice");
    if (request.count("host") != 1 || !isOwnHost(request.header("host"), expectation.port))
        return ignored(421, "another Host");
    if (request.method == "GET")
        return judgeGet(request, expectation);
    if (request.method == "POST")
        return judgePost(request, expectation);
    if (request.method == "OPTIONS")
        return judgePreflight(request, expectation);
    return ignored(405, "another method", {{"Allow", "GET, POST, OPTIONS"}});
}

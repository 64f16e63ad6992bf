#include "fuzz/fuzzing.h"
#include "portal/callbackrequest.h"

#include <algorithm>

using fuzz::require;

namespace {

const QByteArray portalOrigin = "https://acme.example";
const QByteArray token = "T0ken-abc.def_ghi/jkl+mno=";

const QList<QByteArray> words{"%", "%2B", "&t=", "?", "t=", "\r\n", "\n", " ", "\"", "{", "null",
    "https://acme.example", "https://evil.example", "http://", "localhost:4321", "127.0.0.1", ":4321", ".",
    "@", "/", "x", "\xff", QByteArray(1, '\0'), QByteArray(20'000, 'a')};

CallbackExpectation expectation()
{
    const QUrl url(QStringLiteral("https://acme.example"));
    return {Portal{url, url}, 4321,
        QUrl(QStringLiteral("https://acme.example/app/user/verify-token?success=true"))};
}

/// One of the ways in which the portal's page answers.
LoopbackRequest answer(fuzz::Chance &chance)
{
    LoopbackRequest request;
    request.headers = {{"host", chance.percent(50) ? "127.0.0.1:4321" : "localhost:4321"}};
    switch (chance.below(5)) {
    case 0:
        request.method = "GET";
        request.target = "/?t=" + token;
        request.headers.append({{"sec-fetch-mode", "navigate"}, {"referer", portalOrigin + "/app"}});
        return request;
    case 1:
        request.method = "OPTIONS";
        request.target = "/";
        break;
    case 2:
        request.method = "POST";
        request.target = "/v2/callbackWithOtp";
        request.body = "{\"token\":\"" + token + "\",\"otp\":\"123456\"}";
        break;
    default:
        request.method = "POST";
        request.target = "/";
        request.body = chance.percent(80) ? token : QByteArray();
    }
    request.headers.append({"origin", portalOrigin});
    return request;
}

void mutate(LoopbackRequest &request, fuzz::Chance &chance)
{
    switch (chance.below(6)) {
    case 0:
        request.method = chance.pick(QList<QByteArray>{"GET", "POST", "OPTIONS", "HEAD", "PUT", "get", ""});
        break;
    case 1:
        request.target = chance.mutated(request.target, words, 3);
        break;
    case 2:
        request.body = chance.mutated(request.body, words, 3);
        break;
    case 3:
        request.headers.removeAt(chance.below(request.headers.size()));
        request.headers.append({chance.pick(QList<QByteArray>{"host", "origin", "referer", "sec-fetch-mode"}),
            chance.pick(words)});
        break;
    case 4:
        request.headers.append(chance.pick(request.headers));
        break;
    default: {
        auto &header = request.headers[chance.below(request.headers.size())];
        header.second = chance.mutated(header.second, words, 2);
    }
    }
}

bool isOnlyValue(const LoopbackRequest &request, QByteArrayView name, const QList<QByteArray> &allowed)
{
    return request.count(name) == 1 && allowed.contains(request.header(name).toLower());
}

/// What must hold for anything that ends the flow, said without the code that decides it.
void checkAccepted(const LoopbackRequest &request)
{
    require(isOnlyValue(request, "host", {"127.0.0.1:4321", "localhost:4321"}), "accepted for another Host");
    const bool isFromPortal = isOnlyValue(request, "origin", {portalOrigin});
    if (request.method == "POST") {
        require(isFromPortal, "a POST of another Origin was accepted");
        return;
    }
    require(request.method == "GET", "another method was accepted");
    require(request.count("origin") == 0 || isFromPortal, "a GET of another Origin was accepted");
    require(request.count("referer") == 0 || !request.header("referer").contains("evil.example/")
            || request.header("referer").startsWith(portalOrigin),
        "a GET of another site was accepted");
    require(request.count("sec-fetch-mode") == 0 || isOnlyValue(request, "sec-fetch-mode", {"navigate"}),
        "no navigation");
}

void checkToken(
    const LoopbackRequest &request, const CallbackToken &accepted, const LoopbackResponse &response)
{
    checkAccepted(request);
    const QByteArray bytes = accepted.token.exposeBytes();
    const bool isPlausible = bytes.size() >= 8 && bytes.size() <= 16'384
        && std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    require(isPlausible, "a token that cannot be one");
    require(response.status == (request.method == "GET" ? 302 : 200), "an unexpected answer");
    require(!response.body.contains(bytes), "the token came back");
}

void checkResponse(const LoopbackRequest &request, const LoopbackResponse &response)
{
    require(response.status >= 200 && response.status < 500, "a status that is none");
    for (const auto &[name, value] : response.headers) {
        require(!value.contains('\r') && !value.contains('\n'), "a header split in two");
        require(!value.contains(token), "the token in a header");
        if (name.toLower() == "access-control-allow-origin")
            require(value == portalOrigin && request.header("origin") == portalOrigin,
                "opened to another origin");
        if (name.toLower() == "location")
            require(value == expectation().successPage.toEncoded(), "sent on to another place");
    }
}

/// Whether the request ended the flow.
bool judge(const LoopbackRequest &request)
{
    const CallbackVerdict verdict = judgeCallback(request, expectation());
    checkResponse(request, verdict.response);
    if (const auto *accepted = std::get_if<CallbackToken>(&verdict.outcome))
        checkToken(request, *accepted, verdict.response);
    if (std::holds_alternative<CallbackCancelled>(verdict.outcome)) {
        checkAccepted(request);
        require(request.method == "POST" && request.body.isEmpty(),
            "cancelled by something that says no such thing");
    }
    const auto *ignored = std::get_if<CallbackIgnored>(&verdict.outcome);
    require(!ignored || verdict.response.status >= 400 || request.method == "OPTIONS",
        "ignored, but said to be done");
    require(!ignored || (!ignored->reason.isEmpty() && !ignored->reason.contains(token)),
        "a reason that tells too much");
    return !ignored;
}

bool check(unsigned seed)
{
    fuzz::Chance chance(seed);
    LoopbackRequest request = answer(chance);
    require(judge(request) || request.method == "OPTIONS", "the portal's own answer was refused");
    for (qsizetype i = 1 + chance.below(4); i > 0 && !request.headers.isEmpty(); --i)
        mutate(request, chance);
    return judge(request);
}

} // namespace

int main(int argc, char **argv)
{
    return fuzz::run(argc, argv, 40'000, check);
}

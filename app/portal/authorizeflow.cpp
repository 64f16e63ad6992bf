#include "portal/authorizeflow.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(lcAuthorize, "duplo.authorize", QtInfoMsg)

using Kind = Error::Kind;

namespace {
/// More than a person's page sends, and few enough for the portal.
constexpr int mostTokens = 8;
} // namespace

AuthorizeFlow::AuthorizeFlow(Portal portal, Options options, QObject *parent)
    : QObject(parent)
    , m_portal(std::move(portal))
    , m_options(std::move(options))
    , m_server([this](const LoopbackRequest &request) { return handle(request); })
{
    m_server.setPeerCheck(m_options.peerCheck);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one is off by 9 of the 180 s
    connect(&m_timer, &QTimer::timeout, this, &AuthorizeFlow::timeOut);
}

AuthorizeFlow::~AuthorizeFlow()
{
    cancel();
}

Future<PortalToken> AuthorizeFlow::start()
{
    if (m_finished)
        return failed<PortalToken>(Error{Kind::Cancelled, m_portal.host(), {}});
    m_promise.start();
    const Future<PortalToken> future = m_promise.future();
    const Result<quint16> port = m_server.listen(m_options.port);
    if (port)
        m_timer.start(m_options.timeout);
    else
        finish(tl::unexpected(port.error()));
    return future;
}

void AuthorizeFlow::cancel()
{
    finish(failure(Kind::Cancelled, m_portal.host()));
}

QUrl AuthorizeFlow::pageUrl() const
{
    return page(QLatin1String("redirect"));
}

std::chrono::milliseconds AuthorizeFlow::remaining() const
{
    return std::max(m_timer.remainingTimeAsDuration(), std::chrono::milliseconds(0));
}

QUrl AuthorizeFlow::page(QLatin1String lastKey) const
{
    const quint16 port = m_server.port();
    if (port == 0)
        return {};
    // QUrlQuery leaves a plus as it is, which the portal would read as a space.
    QByteArray query = "localAppName=" + QUrl::toPercentEncoding(m_options.applicationName)
        + "&localPort=" + QByteArray::number(port);
    if (m_options.administrator)
        query += "&isAdmin=true";
    query += '&' + QByteArray(lastKey.data(), lastKey.size()) + "=true";
    return QUrl::fromEncoded(originOf(m_portal.url) + "/app/user/verify-token?" + query, QUrl::StrictMode);
}

LoopbackResponse AuthorizeFlow::handle(const LoopbackRequest &request)
{
    if (m_isAnswered || m_finished)
        return LoopbackResponse{410, {}, {}};
    const CallbackExpectation expectation{m_portal, m_server.port(), page(QLatin1String("success"))};
    CallbackVerdict verdict = judgeCallback(request, expectation);
    if (const auto *ignored = std::get_if<CallbackIgnored>(&verdict.outcome)) {
        qCDebug(lcAuthorize, "Callback request ignored: %s", ignored->reason.constData());
        return verdict.response;
    }
    take(verdict);
    return verdict.response;
}

/// What comes of it comes later: whoever waits may delete this flow, and the answer is to be on its way by
/// then.
void AuthorizeFlow::take(const CallbackVerdict &verdict)
{
    const auto *token = std::get_if<CallbackToken>(&verdict.outcome);
    if (token) {
        m_tokens.append({token->token, token->otp, PortalToken::Kind::Interactive});
        ++m_taken;
    }
    if (!token || !m_options.check || m_taken == mostTokens)
        stopListening();
    const auto next = [this, isCancelled = !token] {
        isCancelled ? finish(failure(Kind::Cancelled, m_portal.host())) : checkNext();
    };
    QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
}

void AuthorizeFlow::stopListening()
{
    m_isAnswered = true;
    m_timer.stop();
    m_server.close();
}

void AuthorizeFlow::checkNext()
{
    if (m_isChecking || m_finished || m_tokens.isEmpty())
        return;
    const PortalToken token = m_tokens.takeFirst();
    if (!m_options.check)
        return finish(token);
    m_isChecking = true;
    then(m_options.check(token), this, [this, token](const Result<> &outcome) { checked(token, outcome); });
}

void AuthorizeFlow::checked(const PortalToken &token, const Result<> &outcome)
{
    m_isChecking = false;
    if (outcome)
        return finish(token);
    if (outcome.error().kind != Kind::Unauthorized)
        return finish(tl::unexpected(outcome.error()));
    qCInfo(lcAuthorize, "A token came that the portal does not know");
    m_refusal = outcome.error();
    if (m_tokens.isEmpty() && m_isAnswered)
        return finish(tl::unexpected(*m_refusal));
    checkNext();
}

void AuthorizeFlow::timeOut()
{
    stopListening();
    if (m_isChecking || !m_tokens.isEmpty())
        return; // what has come in time counts
    finish(m_refusal ? tl::unexpected(*m_refusal) : failure(Kind::Unanswered, m_portal.host()));
}

void AuthorizeFlow::finish(Result<PortalToken> outcome)
{
    if (std::exchange(m_finished, true))
        return;
    m_timer.stop();
    m_server.close();
    // Ending the promise runs the continuation, after which this may be gone.
    QPromise<Result<PortalToken>> promise = std::move(m_promise);
    promise.addResult(std::move(outcome));
    promise.finish();
}

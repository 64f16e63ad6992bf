#include "portal/authorizeflow.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(lcAuthorize, "duplo.authorize", QtInfoMsg)

using Kind = Error::Kind;

AuthorizeFlow::AuthorizeFlow(Portal portal, Options options, QObject *parent)
    : QObject(parent)
    , m_portal(std::move(portal))
    , m_options(std::move(options))
    , m_server([this](const LoopbackRequest &request) { return handle(request); })
{
    m_server.setPeerCheck(m_options.peerCheck);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one is off by 9 of the 180 s
    connect(&m_timer, &QTimer::timeout, this, [this] { finish(failure(Kind::TimedOut, m_portal.host())); });
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
    if (m_answered || m_finished)
        return LoopbackResponse{410, {}, {}};
    const CallbackExpectation expectation{m_portal, m_server.port(), page(QLatin1String("success"))};
    CallbackVerdict verdict = judgeCallback(request, expectation);
    if (const auto *ignored = std::get_if<CallbackIgnored>(&verdict.outcome)) {
        qCDebug(lcAuthorize, "Callback request ignored: %s", ignored->reason.constData());
        return verdict.response;
    }
    m_answered = true;
    m_timer.stop();
    m_server.close();
    Result<PortalToken> outcome = failure(Kind::Cancelled, m_portal.host());
    if (const auto *token = std::get_if<CallbackToken>(&verdict.outcome))
        outcome = PortalToken{token->token, token->otp, PortalToken::Kind::Interactive};
    // Whoever waits may delete this flow, and the answer is to be on its way by then.
    QMetaObject::invokeMethod(
        this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
    return verdict.response;
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

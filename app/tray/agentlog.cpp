#include "tray/agentlog.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace {
Q_LOGGING_CATEGORY(lcSignIn, "duplo.signin")

const char *nameOf(SignIns::State state)
{
    switch (state) {
    case SignIns::State::SignedOut:
        return "signed out";
    case SignIns::State::Restoring:
        return "restoring";
    case SignIns::State::Authorizing:
        return "authorizing";
    case SignIns::State::Verifying:
        return "verifying";
    case SignIns::State::SignedIn:
        return "signed in";
    case SignIns::State::Ended:
        return "ended";
    }
    return "unknown";
}

/// By what was last heard of it: asking now could make it ask for a password.
QString keychainState(const Agent &agent)
{
    QString state = QStringLiteral("not used yet");
    for (const Portal &portal : agent.settings.portals()) {
        if (const SignIn *signIn = agent.signIns.find(portal))
            state =
                signIn->memoryOnly ? QStringLiteral("does not hold every sign-in") : QStringLiteral("in use");
        const auto error = agent.signIns.lastError(portal);
        if (error && error->kind == Error::Kind::KeychainLocked)
            return QStringLiteral("locked");
        if (error && error->kind == Error::Kind::KeychainUnavailable)
            return QStringLiteral("not available");
        if (error && error->kind == Error::Kind::KeychainDenied)
            return QStringLiteral("refuses");
    }
    return state;
}
} // namespace

AgentLog::AgentLog(LogBook &log, Agent &agent, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_agent(agent)
{
    connect(&agent.signIns, &SignIns::changed, this, &AgentLog::signInChanged);
    m_log.setFacts([this] { return facts(); });
}

AgentLog::~AgentLog()
{
    m_log.setFacts({});
}

void AgentLog::signInChanged(const QUrl &url)
{
    const auto portal = m_agent.settings.portal(url);
    if (!portal)
        return;
    const SignIns::State state = m_agent.signIns.state(*portal);
    const auto known = m_states.constFind(portal->id());
    if (known != m_states.constEnd() && *known == state)
        return;
    m_states.insert(portal->id(), state);
    const auto error = m_agent.signIns.lastError(*portal);
    qCInfo(lcSignIn, "%ls: %s%ls", qUtf16Printable(url.host()), nameOf(state),
        qUtf16Printable(
            error ? QStringLiteral(", error %1 %2").arg(int(error->kind)).arg(error->detail) : QString()));
}

QStringList AgentLog::facts() const
{
    const auto portals = m_agent.settings.portals();
    QStringList hosts;
    for (const Portal &portal : portals)
        hosts.append(QStringLiteral("%1 (%2)").arg(
            QUrl(portal.id()).host(), QLatin1String(nameOf(m_agent.signIns.state(portal)))));
    QStringList facts{QStringLiteral("Keychain: %1").arg(keychainState(m_agent)),
        QStringLiteral("Memory of secrets: %1")
            .arg(areSecretsLocked() ? QLatin1String("locked") : QLatin1String("may be swapped")),
        QStringLiteral("Portals: %1").arg(portals.size())
            + (hosts.isEmpty() ? QString() : u' ' + hosts.join(QLatin1String(", ")))};
    // The name alone: the rest of the path may name the person.
    if (const QString aside = m_agent.settings.setAside(); !aside.isEmpty())
        facts.append(
            QStringLiteral("Settings: could not be read, kept as %1").arg(QFileInfo(aside).fileName()));
    return facts;
}

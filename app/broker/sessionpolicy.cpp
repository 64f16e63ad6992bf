#include "broker/sessionpolicy.h"

SessionPolicy::SessionPolicy(Preferences &preferences, SessionEvents &session, SignIns &signIns,
    CredentialBroker &broker, ProgramRequests &requests, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_session(session)
    , m_broker(broker)
    , m_requests(requests)
{
    connect(&preferences, &Preferences::changed, this, &SessionPolicy::apply);
    connect(&session, &SessionEvents::screenLocked, this, &SessionPolicy::apply);
    connect(&session, &SessionEvents::screenUnlocked, this, &SessionPolicy::apply);
    connect(&session, &SessionEvents::aboutToSleep, this, [this] {
        if (m_preferences.forgetsOnSuspend())
            m_broker.clear();
    });
    connect(&session, &SessionEvents::wokeUp, &signIns, &SignIns::checkEnds);
    connect(&session, &SessionEvents::clockChanged, &signIns, &SignIns::checkEnds);
    connect(&broker, &CredentialBroker::ended, &requests.consents(), &Consents::end);
    connect(&broker, &CredentialBroker::wanted, &requests.consents(), &Consents::resume);
    apply();
}

void SessionPolicy::apply()
{
    m_requests.setLocked(m_preferences.locksWithScreen() && m_session.isScreenLocked());
}

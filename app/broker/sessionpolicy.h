#pragma once

#include "broker/credentialbroker.h"
#include "broker/preferences.h"
#include "broker/programrequests.h"
#include "core/sessionevents.h"

/// What a person's security preferences and the login session's events mean for what is handed out: nothing
/// while the screen is locked, nothing kept through a suspend, nothing unasked of a session that was ended.
/// In force at once. After waking up the sign-ins look at the clock before anybody speaks of them.
class SessionPolicy : public QObject
{
    Q_OBJECT
public:
    SessionPolicy(Preferences &preferences, SessionEvents &session, SignIns &signIns,
        CredentialBroker &broker, ProgramRequests &requests, QObject *parent = nullptr);

private:
    void apply();

    Preferences &m_preferences;
    SessionEvents &m_session;
    CredentialBroker &m_broker;
    ProgramRequests &m_requests;
};

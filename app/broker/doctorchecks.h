#pragma once

#include "broker/commandcall.h"

/// One thing that "doctor" looked at.
struct Finding
{
    enum class State {
        Fine,
        Careful, ///< works, but may surprise
        Broken,
    };

    QString subject; ///< "portal acme.duplocloud.net"; stable, for scripts
    State state = State::Fine;
    QString text; ///< what is so, and what to do about it; never a secret
};
using Findings = QList<Finding>;

/// Of what the caller's side told: agent and helper, socket folder, variables, AWS CLI.
Findings callerFindings(const CommandParts &parts, const CommandCall &call);
/// Of the caller's AWS files: whether they can be read, and each profile that Duplo Tray serves.
Findings profileFindings(const CommandParts &parts, const CommandCall &call);
/// The proxy that the agent was started with, without any password.
Finding proxyFinding();
/// \a server: the portal's clock, \a now: ours.
Finding clockFinding(const Portal &portal, const QDateTime &server, const QDateTime &now);
/// Where administrator or operations access goes to programs with fewer questions than it usually does.
Findings consentFindings(const CommandParts &parts, const Portal &portal);
/// Who is signed in.
Finding signInFinding(const CommandParts &parts, const Portal &portal);

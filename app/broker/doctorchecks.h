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

/// A path as it stands in a report.
QString shownPath(const QString &path);

/// Of what the caller's side told: agent and helper, socket folder, variables, AWS CLI.
Findings callerFindings(const CommandParts &parts, const CommandCall &call);
/// Of the caller's AWS files: whether they can be read, and each profile that Duplo Tray serves.
Findings profileFindings(const CommandParts &parts, const CommandCall &call);
/// The proxy that the agent was started with, without any password, and whether the caller's is another one.
Finding proxyFinding(const CommandFlags &flags);
/// \a server: the portal's clock, \a now: ours.
Finding clockFinding(const Portal &portal, const QDateTime &server, const QDateTime &now);
/// Whether what the person sets is kept.
Finding settingsFinding(const CommandParts &parts);
/// Of settings that could not be read, as long as they lie there.
Findings setAsideFindings(const Settings &settings);
/// Whether credentials are handed out at all: not while paused, or while the screen is locked.
Finding pauseFinding(const CommandParts &parts);
/// Where programs are asked about less than usual, where they have to wait for a person or get nothing, and
/// who was denied.
Findings consentFindings(const CommandParts &parts, const Portal &portal);
/// Who is signed in.
Finding signInFinding(const CommandParts &parts, const Portal &portal);

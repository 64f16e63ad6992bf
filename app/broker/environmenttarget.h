#pragma once

#include "broker/commandcall.h"

/// What "exec" and "env" are asked for, and the profile that serves it.
struct EnvironmentTarget
{
    AccessTarget target;
    QString label; ///< what the person called it
    QString profile; ///< of the caller's config file; empty: none serves it
    QString region; ///< the profile's
};

/// By the word that was typed (a profile, "portal/tenant" or a tenant of any portal), by --profile, or by
/// namedTarget()'s flags. \a takesName: the verb takes a word. Errors: InvalidInput, NotFound, those of
/// reading the config file with --profile.
[[nodiscard]] Result<EnvironmentTarget> environmentTarget(
    const CommandParts &parts, const CommandCall &call, bool takesName = false);

/// The profiles of the caller's config file that Duplo Tray serves; none where it cannot be read, or is a
/// container's.
QList<ServedProfile> callersProfiles(const CommandParts &parts, const CommandCall &call);

/// Whether \a profile asks this agent, and not one of another --instance.
bool asksHere(const Profiles &profiles, const ServedProfile &profile);
/// The names of those among callersProfiles() that ask this agent for \a portal.
QStringList profilesAt(const CommandParts &parts, const CommandCall &call, const Portal &portal);

/// For the activity: the profile that --profile names, or those of the usual config file that serve
/// \a target, as "dev, work"; empty: none, or the caller uses another file.
QString profilesOf(const CommandParts &parts, const CommandCall &call, const AccessTarget &target);

/// What "env" takes as its word: profiles, then tenants, with their portal where there are several.
QStringList environmentNames(const CommandParts &parts, const CommandCall &call);

#pragma once

#include "broker/commandcall.h"

/// Who is signed in to the portals that a command asks about.
struct AskedPortals
{
    QList<Portal> portals; ///< the one that --host names, or all
    QList<SignIn> signedIn;
    QList<Error> errors; ///< why that could not be found out, of portals where it could not
};

/// What is asked of one portal; NotSignedIn is no error.
using PortalQuestion = Future<SignIn> (*)(const CommandParts &parts, const Portal &portal);

/// Asks \a question of one portal after the other, in the order of the settings, and tells on stderr that the
/// keychain has to be unlocked for it. A portal that was not added is asked nothing. Errors: those of
/// namedPortal().
Future<AskedPortals> askPortals(const CommandParts &parts, const Command &command, PortalQuestion question);

/// The end of a command that has printed what it found: what went wrong, on stderr, of which the first is the
/// exit code's; where nobody is signed in, what to type.
[[nodiscard]] Result<int> tellOfAsked(
    const CommandParts &parts, const Command &command, const AskedPortals &asked);

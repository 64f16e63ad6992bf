#pragma once

#include "broker/accesstarget.h"
#include "broker/settings.h"
#include "core/program.h"

/// What a person is asked when a program waits for them.
struct ProgramQuestion
{
    enum class About {
        SignIn, ///< nobody is signed in; a yes opens the portal's page
        Access, ///< to AWS or a cluster
        PortalToken, ///< the person's own token: all that the person may do at the portal
        Level, ///< to be asked less often for the target than the person chose
    };
    About about = About::SignIn;
    AccessTarget target; ///< of a sign-in: the portal counts only
    std::optional<ConsentLevel> level = {}; ///< what is to be chosen, of Level

    static ProgramQuestion signIn(const Portal &portal) { return {About::SignIn, {portal, {}, {}}, {}}; }
    static ProgramQuestion access(const AccessTarget &target) { return {About::Access, target, {}}; }
    /// Asked for as administrator access is.
    static ProgramQuestion portalToken(const Portal &portal)
    {
        return {About::PortalToken, {portal, AccessLevel::Administrator, {}}, {}};
    }

    /// The same for the same question.
    QString id() const;
    /// "acme / dev01", "acme": what errors are about.
    QString subject() const;
    friend bool operator==(const ProgramQuestion &, const ProgramQuestion &) = default;
};

/// Denied, with the portal as the noun, since the page of the sign-in \a question was cancelled there:
/// isCancelledSignIn() knows it again by that, and it is another sentence than a no in Duplo Tray's own
/// window.
Error cancelledSignIn(const ProgramQuestion &question);
bool isCancelledSignIn(const Error &error);

/// A program that waits for the answer.
struct WaitingProgram
{
    Program program;
    AccessTarget target; ///< what it wants, also while it waits for a sign-in
    quint64 ticket = 0; ///< by which its caller withdraws it
    quint64 serial = 0; ///< another for each that ever waited
};

/// Whether one word of a person's is for both: the same program, by Program::identity(), or the same running
/// process where that says nothing, which wants the same. Names do not count: anybody may choose another's.
bool isAlike(const WaitingProgram &one, const WaitingProgram &other);

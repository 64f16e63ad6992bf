#pragma once

#include <QString>

#include <tl/expected.hpp>

/// Why something failed, as far as a person can act on it. The sentence for people is made from kind and
/// subject where it is shown (ui/sentences.h, broker/commandsentences.h), never here.
struct Error
{
    enum class Kind {
        Cancelled, ///< the person, or the end of the asking object, ended it
        TimedOut, ///< no answer within the time that was given
        Network, ///< host unknown, refused, unreachable, connection cut; subject: the host
        Untrusted, ///< TLS failed: unknown CA, wrong name; subject: the host
        NotAPortal, ///< something answered there, but it is not a DuploCloud portal; subject: the host
        Redirected, ///< the portal sent an API call to another origin; subject: that origin
        Unauthorized, ///< 401: the sign-in has ended or the token is wrong; subject: the portal's host
        Forbidden, ///< 403: this person may not; subject: what was asked
        NotFound, ///< no such tenant, portal, profile, file; subject: its name
        Server, ///< the portal failed (5xx, or an unexpected status); subject: the host
        Malformed, ///< a reply, request or file could not be understood; subject: whose
        TooLarge, ///< over the bound that was set; subject: whose
        NotSignedIn, ///< nobody is signed in to that portal; subject: the portal's host
        OtherPerson, ///< the token belongs to somebody else than last time; subject: the two names
        OtpRequired, ///< administrator access needs a one-time code: sign in again; subject: the host
        Denied, ///< the person said no to a program; subject: the program
        Paused, ///< handing out credentials is paused
        KeychainLocked, ///< the keychain is locked and was not unlocked
        KeychainUnavailable, ///< no keychain service answers
        KeychainDenied, ///< the keychain refused this program
        InvalidInput, ///< what was typed cannot be used; subject: what is wrong with it
        AlreadyExists, ///< the name is taken; subject: the name
        FileUnreadable, ///< subject: the path
        FileUnwritable, ///< subject: the path
        NotText, ///< the file is not UTF-8 text; subject: the path
        FileChanged, ///< another program wrote the file between preview and write; subject: the path
        DuplicateSection, ///< a section stands in the file twice; subject: "path: lines 3 and 17"
        BrowserUnavailable, ///< no browser could be started; subject: the link to open by hand
        PortInUse, ///< the callback port the person fixed is taken; subject: the port
        ClipboardUnavailable, ///< there is none, or it took nothing
        ViewerUnavailable, ///< duplo-tray-console is not installed; subject: or another program
        ScreenLocked, ///< nothing is handed out while the screen is locked
        NeverAllowed, ///< the person wants no program to have it; subject: what was asked for
        Unanswered, ///< nobody answered a program's question; subject: what was asked for
        NobodyToAsk, ///< a question has to be answered first, and there is no display to ask it on
        TooMany, ///< more is under way than the bound allows
    };
    /// What was NotFound, for the sentence.
    enum class Noun { Thing, Tenant, Portal, Profile, BrowserProfile };

    Kind kind = Kind::Cancelled;
    QString subject; ///< what the sentence is about; safe to show, never a secret
    QString detail; ///< for the log; never a secret
    Noun noun = Noun::Thing; ///< counts for NotFound; Portal: Denied on the portal's own page
};

/// A value or an Error. Functions that return one are [[nodiscard]].
template <class T = void> using Result = tl::expected<T, Error>;

/// An Error as the outcome of any Result.
[[nodiscard]] inline tl::unexpected<Error> failure(
    Error::Kind kind, QString subject = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(subject), std::move(detail)});
}

/// NotFound: no \a noun is called \a name.
[[nodiscard]] inline Error notFound(Error::Noun noun, QString name, QString detail = {})
{
    return {Error::Kind::NotFound, std::move(name), std::move(detail), noun};
}

#include "broker/commandsentences.h"

#include "broker/closewords.h"

namespace {
QString notFoundSentence(Error::Noun noun)
{
    switch (noun) {
    case Error::Noun::Tenant:
        return QStringLiteral("There is no tenant \"%1\" that you may use: check its name.");
    case Error::Noun::Portal:
        return QStringLiteral("There is no portal \"%1\" here: \"duplo-tray-jit portal list\" shows them.");
    case Error::Noun::Profile:
        return QStringLiteral("There is no profile \"%1\": \"duplo-tray-jit profile list\" shows them.");
    case Error::Noun::BrowserProfile:
        return QStringLiteral("No browser here has \"%1\": check the name after --browser or --place.");
    case Error::Noun::Thing:
        break;
    }
    return QStringLiteral("There is no \"%1\" that you may use: check the name.");
}

/// Whether it is about a file here, and not about what a portal answered.
bool isPlace(const Error &error)
{
    return error.subject.startsWith(QLatin1Char('/'));
}

/// Sentences about the portal and its answers. Empty: none of them.
QString portalSentence(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case Network:
        return QStringLiteral("Cannot reach %1: check the address and your connection.");
    case Untrusted:
        return QStringLiteral(
            "The certificate of %1 is not trusted, so nothing was sent: ask who runs the portal.");
    case NotAPortal:
        return QStringLiteral("%1 does not answer like a DuploCloud portal: check the address.");
    case Redirected:
        return QStringLiteral(
            "The portal wants to send you on to %1, where your token does not go: use that portal's "
            "own address.");
    case Unauthorized:
        return QStringLiteral("%1 does not accept this sign-in or token: check the token, or run "
                              "\"duplo-tray-jit portal sign-in --host %1\".");
    case Forbidden:
        return QStringLiteral("You may not use %1: ask an administrator of the portal for access.");
    case NotFound:
        return notFoundSentence(error.noun);
    case Server:
        return QStringLiteral("%1 failed to answer: try again in a moment.");
    case Malformed:
        if (isPlace(error))
            return QStringLiteral("Cannot understand %1: mend that in the file, then try again.");
        return QStringLiteral(
            "%1 gave an answer that cannot be understood: try again, then tell who runs it.");
    case TooLarge:
        if (isPlace(error))
            return QStringLiteral("%1 is larger than such a file may be, and was left alone.");
        return QStringLiteral("The answer of %1 is too large to be real: tell who runs it.");
    default:
        return {};
    }
}

/// Sentences about the sign-in and the keychain.
QString signInSentence(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case NotSignedIn:
        return QStringLiteral(
            "You are not signed in to %1: run \"duplo-tray-jit portal sign-in --host %1\".");
    case OtherPerson:
        return QStringLiteral(
            "This sign-in belongs to %1; last time it was somebody else: type it at a terminal with "
            "--switch-user if you mean it.");
    case OtpRequired:
        return QStringLiteral(
            "%1 wants a one-time code for administrator access: run \"duplo-tray-jit portal sign-in "
            "--admin --host %1\".");
    case Denied:
        if (isCancelledSignIn(error))
            return QStringLiteral("The sign-in to %1 was cancelled: programs can ask again in ten minutes; "
                                  "you, at a terminal, at once.");
        return QStringLiteral("Access to %1 was denied in Duplo Tray: ask again later, or take that back in "
                              "its Settings > Security.");
    case NeverAllowed:
        return QStringLiteral(
            "No program may have %1, as was chosen: \"duplo-tray-jit consent\" shows and changes that.");
    case Unanswered:
        return QStringLiteral("Nobody answered when Duplo Tray asked about %1: programs can ask again in ten "
                              "minutes; you, at a terminal, at once.");
    case Paused:
        return QStringLiteral("Duplo Tray is paused: untick \"Pause Handing Out Credentials\" in its menu.");
    case ScreenLocked:
        return QStringLiteral("Nothing is handed out while the screen is locked: unlock it and try again.");
    case NobodyToAsk:
        return QStringLiteral("You would be asked about %1, but there is no display here: type "
                              "\"duplo-tray-jit consent\" at a terminal to allow it.");
    case TooMany:
        return QStringLiteral("Too many commands are under way: try again in a moment.");
    case KeychainLocked:
        return QStringLiteral(
            "The keychain is locked: unlock it (sign in to the desktop, or run "
            "\"gnome-keyring-daemon --unlock\"), "
            "or sign in without it by \"duplo-tray-jit portal sign-in --host URL --memory-only\".");
    case KeychainUnavailable:
        return QStringLiteral(
            "No keychain service answers: start one (gnome-keyring, KWallet), or add --memory-only "
            "to sign in without it.");
    case KeychainDenied:
        return QStringLiteral(
            "The keychain refused Duplo Tray: allow it there, or add --memory-only to sign in "
            "without it.");
    case Cancelled:
        return QStringLiteral("Cancelled: nothing was changed.");
    case TimedOut:
        return QStringLiteral("There was no answer in time: try again.");
    case BrowserUnavailable:
        return QStringLiteral("No browser could be opened: open %1 yourself, on this computer.");
    case PortInUse:
        return QStringLiteral("Port %1 is taken: leave --port out, or choose another.");
    case ClipboardUnavailable:
        return QStringLiteral("There is no clipboard here that takes it: use --print instead.");
    case ViewerUnavailable:
        return error.subject.isEmpty()
            ? QStringLiteral("The console window (duplo-tray-console) is not installed: add --browser.")
            : QStringLiteral("%1 is not installed: install it, or choose another place, as with --browser.");
    default:
        return {};
    }
}

/// Sentences about what was typed and the files.
QString inputSentence(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case InvalidInput:
        return error.subject.endsWith(QLatin1Char('?')) ? QStringLiteral("%1") : QStringLiteral("%1.");
    case AlreadyExists:
        return QStringLiteral(
            "Profile %1 is there already, for something else: choose another name, or add --replace.");
    case FileUnreadable:
        return QStringLiteral("Cannot read %1: check that it is a file you may read.");
    case FileUnwritable:
        return QStringLiteral(
            "Cannot write %1, which stays as it was: check its permissions and the free space.");
    case NotText:
        return QStringLiteral("%1 is not UTF-8 text, so it was left alone: save it as UTF-8.");
    case FileChanged:
        return QStringLiteral("Another program changed %1 meanwhile, so it was left alone: try again.");
    case DuplicateSection:
        return QStringLiteral("The profile stands more than once in %1: remove all but one first.");
    default:
        return {};
    }
}
/// The subject on one line and of a bearable length: it may be what somebody typed, or a portal's words.
QString shown(const QString &subject)
{
    constexpr qsizetype longest = 300;
    QString line = subject.simplified();
    line.removeIf([](QChar c) { return !c.isPrint(); });
    return line.isEmpty() ? QStringLiteral("it") : line.left(longest);
}
} // namespace

QString commandSentence(const Error &error, const QStringList &instead)
{
    QString sentence = portalSentence(error);
    if (sentence.isEmpty())
        sentence = signInSentence(error);
    if (sentence.isEmpty())
        sentence = inputSentence(error);
    QStringList close = closeWords(error.subject, instead, 3);
    std::transform(close.cbegin(), close.cend(), close.begin(), shown);
    if (!close.isEmpty()) // better than what to check
        sentence = sentence.section(QLatin1String(": "), 0, 0) + QStringLiteral(". ");
    sentence.replace(QLatin1String("%1"), shown(error.subject));
    // A host's name keeps its spelling where it stands first.
    if (error.kind == Error::Kind::InvalidInput || error.subject.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return close.isEmpty() ? sentence : sentence + askedFor(close);
}

QString askedSentence(
    const ProgramQuestion &question, const AccessTarget &target, const Program &program, bool isKept)
{
    using About = ProgramQuestion::About;
    const QString who =
        program.name.isEmpty() ? QStringLiteral("this program") : shown(program.name).left(60);
    const bool signsIn = question.about == About::SignIn;
    const QString what = shown(signsIn ? ProgramQuestion::access(target).subject() : question.subject());
    const QString wish = question.about == About::PortalToken ? QStringLiteral("may have your sign-in to")
        : question.about == About::Level                      ? QStringLiteral("may be asked about less for")
                                                              : QStringLiteral("may use");
    return QStringLiteral("Duplo Tray asks whether %1 %2 %3: click %4 in its window or notification.")
        .arg(who, wish, what,
            signsIn      ? QStringLiteral("Authorize")
                : isKept ? QStringLiteral("Allow")
                         : QStringLiteral("Allow Once"));
}

QString lockedSentence(KeychainLock lock)
{
    return lock == KeychainLock::Asking
        ? QStringLiteral("The keychain is locked: a window asks you to unlock it.")
        : commandSentence({Error::Kind::KeychainLocked, {}, {}});
}

QString askedSentence(const SignInAsked &asked)
{
    using enum SignInAsked::About;
    const QString person = asked.person.isEmpty() ? QStringLiteral("a person whom the portal does not name")
                                                  : shown(asked.person);
    switch (asked.about) {
    case FirstPerson:
        return QStringLiteral("Duplo Tray asks whether you are %1: click Continue or Not Me in its window.")
            .arg(person);
    case OtherPerson:
        return QStringLiteral("This sign-in belongs to %1; last time it was somebody else: click Use This "
                              "Sign-In or Cancel in Duplo Tray's window.")
            .arg(person);
    case MemoryOnly:
        break;
    }
    const QString why = asked.error.kind == Error::Kind::KeychainLocked
        ? QStringLiteral("The keychain is locked")
        : asked.error.kind == Error::Kind::KeychainDenied ? QStringLiteral("The keychain refused Duplo Tray")
                                                          : QStringLiteral("No keychain service answers");
    return QStringLiteral("%1: click Keep in Memory or Cancel in Duplo Tray's window.").arg(why);
}

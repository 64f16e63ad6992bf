#include "ui/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

using Kind = Error::Kind;

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

QString about(const QString &text, const Error &error)
{
    return text.arg(displayName(error.subject, error.kind == Kind::BrowserUnavailable ? 600 : 200));
}

/// Empty where nothing can be seen of \a text.
QString asSentence(QString text)
{
    if (text.isEmpty())
        return text;
    // A sentence that begins with a host keeps its spelling.
    if (!text.section(u' ', 0, 0).contains(u'.'))
        text[0] = text[0].toUpper();
    return QStringLiteral(".!?…\"”").contains(text.back()) ? text : QString(text + u'.');
}

/// Reasons come in English from below the windows, so that the command line stays English.
QString reasonText(const QString &reason)
{
    const QByteArray text = reason.toUtf8();
    for (const char *context : {"Portal", "ConfigFile", "DeepLink"}) {
        const QString translated = QCoreApplication::translate(context, text.constData());
        if (translated != reason)
            return translated;
    }
    return reason;
}

/// The same for "/home/bob/.aws/config: lines 3 and 17".
QString placeText(const QString &place)
{
    const auto at = place.lastIndexOf(QLatin1String(": lines "));
    if (at < 0)
        return place;
    QString lines = place.mid(at).remove(QLatin1String(": lines "));
    lines.replace(QLatin1String(" and "), QLatin1String(", "));
    return Sentences::tr("%1: lines %2")
        .arg(place.left(at), QLocale().createSeparatedList(lines.split(QStringLiteral(", "))));
}

QString connectionSentence(const Error &error)
{
    switch (error.kind) {
    case Kind::Cancelled:
        return Sentences::tr("Cancelled.");
    case Kind::TimedOut:
        return Sentences::tr("No answer came in time. Try again.");
    case Kind::Network:
        return about(
            Sentences::tr("%1 cannot be reached. Check the address and your network or VPN."), error);
    case Kind::Untrusted:
        return about(
            Sentences::tr(
                "The certificate of %1 cannot be trusted, so nothing was sent. Ask whoever runs the portal."),
            error);
    case Kind::NotAPortal:
        return about(
            Sentences::tr("%1 answers, but it is not a DuploCloud portal. Check the address."), error);
    case Kind::Redirected:
        return about(Sentences::tr("The portal wanted to send the request on to %1. Nothing was sent there; "
                                   "check the portal's address."),
            error);
    case Kind::Server:
        return about(Sentences::tr("%1 failed to answer properly. Try again in a moment."), error);
    case Kind::Malformed:
        return about(
            Sentences::tr("The answer of %1 could not be understood. Try again, or ask whoever runs it."),
            error);
    case Kind::TooLarge:
        return about(Sentences::tr("%1 is larger than it may be and was not read."), error);
    default:
        return {};
    }
}

QString keychainSentence(const Error &error)
{
    switch (error.kind) {
    case Kind::KeychainLocked:
        return Sentences::tr("The keychain is locked. Unlock it and try again.");
    case Kind::KeychainUnavailable:
        return Sentences::tr(
            "No keychain service answers. Start one (GNOME Keyring or KWallet) and try again.");
    case Kind::KeychainDenied:
        return Sentences::tr(
            "The keychain refused Duplo Tray. Allow it in the keychain's own settings and try again.");
    default:
        return {};
    }
}

QString signInSentence(const Error &error)
{
    switch (error.kind) {
    case Kind::Unauthorized:
        return about(Sentences::tr("The sign-in to %1 has ended. Sign in again."), error);
    case Kind::Forbidden:
        return error.subject.isEmpty()
            ? Sentences::tr("You may not do this. Ask an administrator of the portal for access.")
            : about(
                Sentences::tr("You may not use %1. Ask an administrator of the portal for access."), error);
    case Kind::NotSignedIn:
        return about(Sentences::tr("You are not signed in to %1. Sign in first."), error);
    case Kind::OtherPerson:
        return about(
            Sentences::tr("The sign-in belongs to another person than last time (%1). Nothing was kept."),
            error);
    case Kind::OtpRequired:
        return about(
            Sentences::tr("%1 asks administrators for a one-time code. Sign in again to give it."), error);
    case Kind::Denied:
        return error.subject.isEmpty() ? Sentences::tr("You denied this.")
                                       : about(Sentences::tr("You denied %1."), error);
    case Kind::Paused:
        return Sentences::tr("Handing out credentials is paused. Resume it from the tray menu.");
    case Kind::ScreenLocked:
        return Sentences::tr("Nothing is handed out while the screen is locked. Unlock it and try again.");
    case Kind::NeverAllowed:
        return about(Sentences::tr("No program may have %1. You chose that; the choices of the target change "
                                   "it."),
            error);
    case Kind::Unanswered:
        return about(Sentences::tr("Nobody answered the question about %1."), error);
    case Kind::NobodyToAsk:
        return about(Sentences::tr("A person is asked about %1, and there is nobody to ask."), error);
    case Kind::TooMany:
        return Sentences::tr("Too much is under way at once. Wait a moment and try again.");
    default:
        return keychainSentence(error);
    }
}

QString notFoundText(Error::Noun noun)
{
    switch (noun) {
    case Error::Noun::Tenant:
        return Sentences::tr("There is no tenant %1 that you may use. Check its name, or ask for access.");
    case Error::Noun::Portal:
        return Sentences::tr("There is no portal %1 here. Add it first.");
    case Error::Noun::Profile:
        return Sentences::tr("There is no profile %1 in the AWS config file.");
    case Error::Noun::BrowserProfile:
        return Sentences::tr("No browser here has %1. Choose another place for the console.");
    case Error::Noun::Thing:
        break;
    }
    return Sentences::tr("%1 was not found.");
}

QString localSentence(const Error &error)
{
    switch (error.kind) {
    case Kind::NotFound:
        return about(notFoundText(error.noun), error);
    case Kind::InvalidInput: {
        const QString reason = asSentence(displayName(reasonText(error.subject), 300));
        return reason.isEmpty() ? Sentences::tr("This cannot be used.") : reason;
    }
    case Kind::AlreadyExists:
        return about(Sentences::tr("The name %1 is taken already. Choose another one."), error);
    case Kind::FileUnreadable:
        return about(Sentences::tr("%1 cannot be read. Check its permissions."), error);
    case Kind::FileUnwritable:
        return about(
            Sentences::tr(
                "%1 cannot be written. Check its permissions and the free space. Nothing was changed."),
            error);
    case Kind::NotText:
        return about(Sentences::tr("%1 is not a UTF-8 text file, so it was left alone."), error);
    case Kind::FileChanged:
        return about(Sentences::tr("Another program changed %1 in the meantime. Nothing was written; look at "
                                   "the changes again."),
            error);
    case Kind::DuplicateSection:
        return Sentences::tr("The same profile stands twice in %1. Remove one of them, then try again.")
            .arg(displayName(placeText(error.subject), 200));
    case Kind::BrowserUnavailable:
        return about(Sentences::tr("No browser could be started. Open this link yourself: %1"), error);
    case Kind::PortInUse:
        return about(
            Sentences::tr("Port %1 is in use by another program. Choose another port, or leave it out."),
            error);
    case Kind::ClipboardUnavailable:
        return Sentences::tr("The clipboard took nothing, so nothing was copied. Open the profile window and "
                             "copy from there.");
    case Kind::ViewerUnavailable:
        if (!error.subject.isEmpty())
            return about(
                Sentences::tr("%1 is not installed. Install it, or choose another place for the console."),
                error);
        return Sentences::tr("The console window is not installed. Install duplo-tray-console, or open "
                             "consoles in your browser.");
    default:
        return {};
    }
}

} // namespace

QString sentence(const Error &error)
{
    for (const auto part : {connectionSentence, signInSentence, localSentence}) {
        const QString text = part(error);
        if (!text.isEmpty())
            return text;
    }
    return Sentences::tr("Something went wrong. Try again.");
}

Remedy remedyFor(const Error &error)
{
    switch (error.kind) {
    case Kind::Unauthorized:
    case Kind::NotSignedIn:
        return Remedy::SignIn;
    case Kind::OtpRequired:
        return Remedy::SignInAsAdministrator;
    case Kind::ViewerUnavailable:
        return Remedy::ChoosePlace;
    case Kind::NotFound:
        return error.noun == Error::Noun::BrowserProfile ? Remedy::ChoosePlace : Remedy::None;
    case Kind::TimedOut:
    case Kind::Unanswered:
    case Kind::Network:
    case Kind::Server:
    case Kind::Malformed:
    case Kind::KeychainLocked:
    case Kind::KeychainUnavailable:
    case Kind::FileChanged:
        return Remedy::TryAgain;
    default:
        return Remedy::None;
    }
}

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::SignIn:
    case Remedy::SignInAsAdministrator:
        return Sentences::tr("Sign In…");
    case Remedy::TryAgain:
        return Sentences::tr("Try Again");
    case Remedy::ChoosePlace:
        return Sentences::tr("Choose a Place…");
    case Remedy::None:
        break;
    }
    return {};
}

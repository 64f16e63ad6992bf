#include "broker/commandhints.h"

#include "broker/closewords.h"
#include "portal/text.h"

#include <array>

namespace {
constexpr qsizetype mostMeant = 3;

/// What other programs call a verb.
struct OtherName
{
    QLatin1String word;
    QLatin1String verb;
};
constexpr std::array otherNames{OtherName{QLatin1String("login"), QLatin1String("sign-in")},
    OtherName{QLatin1String("logout"), QLatin1String("sign-out")},
    OtherName{QLatin1String("delete"), QLatin1String("remove")},
    OtherName{QLatin1String("rm"), QLatin1String("remove")},
    OtherName{QLatin1String("ls"), QLatin1String("list")}};

QStringList closeVerbs(const QString &typed, const QStringList &verbs)
{
    QString word = typed.toLower();
    for (const OtherName &other : otherNames)
        if (word == other.word)
            word = other.verb;
    return closeWords(word, verbs, mostMeant);
}

/// What may follow \a first, where the verb has two words.
QStringList secondWords(const QString &first)
{
    QStringList words;
    for (const KnownVerb &verb : knownVerbs())
        if (verb.name.startsWith(first + QLatin1Char(' ')))
            words.append(verb.name.mid(first.size() + 1));
    return words;
}

/// What a verb begins with, and what signs in and out.
QStringList firstWords()
{
    QStringList words{QStringLiteral("help"), QStringLiteral("shell-init"), QStringLiteral("sign-in"),
        QStringLiteral("sign-out")};
    for (const KnownVerb &verb : knownVerbs())
        if (!verb.name.startsWith(QLatin1String("__")))
            words.append(verb.name.section(QLatin1Char(' '), 0, 0));
    return words;
}

QString unknownSecond(const QString &first, const QString &second, const QStringList &seconds)
{
    QStringList close = closeVerbs(second, seconds);
    for (QString &verb : close)
        verb.prepend(first + QLatin1Char(' '));
    // Words that are out of place may be secrets: they are not repeated unless they are like a verb.
    return close.isEmpty()
        ? QStringLiteral("Say what to do with the %1: %2")
              .arg(first == QLatin1String("kubeconfig") ? QStringLiteral("kubeconfig file") : first,
                  anyOf(seconds))
        : QStringLiteral("There is no verb \"%1 %2\". %3").arg(first, second, askedFor(close));
}

/// Whether \a typed, an address or the name people use, stands for \a portal, or for any.
bool isMeant(const Portal &portal, const QString &typed)
{
    return typed.isEmpty() || portal.name() == typed || parsePortal(typed) == portal;
}
} // namespace

QString unknownVerb(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return QStringLiteral("Say what to do: \"duplo-tray-jit help\" lists the verbs");
    const QString first = arguments.first();
    if (first.startsWith(QLatin1Char('-')))
        return QStringLiteral("The verb comes first: \"duplo-tray-jit help\" lists them");
    if (const QStringList seconds = secondWords(first); !seconds.isEmpty())
        return unknownSecond(first, arguments.value(1), seconds);
    QStringList close = closeVerbs(first, firstWords());
    close.replaceInStrings(QStringLiteral("sign-"), QStringLiteral("portal sign-"));
    const QString said = QStringLiteral("There is no verb \"%1\"").arg(first.left(40));
    return said
        + (close.isEmpty() ? QStringLiteral(": \"duplo-tray-jit help\" lists them")
                           : QString(QStringLiteral(". ") + askedFor(close)));
}

QString missingWord(const QString &verb)
{
    const QString about = verb.section(QLatin1Char(' '), 0, 0);
    const bool isPortal = about == QLatin1String("portal");
    return QStringLiteral("The %1 is missing: \"duplo-tray-jit %2 %3\"")
        .arg(isPortal                               ? QStringLiteral("portal's address")
                : about == QLatin1String("profile") ? QStringLiteral("profile's name")
                                                    : QStringLiteral("name"),
            verb, isPortal ? QStringLiteral("URL") : QStringLiteral("NAME"));
}

QString wordTooMany(const QString &verb, bool lacksTenant)
{
    return QStringLiteral("There is a word too many after \"%1\": %2")
        .arg(verb,
            lacksTenant ? QStringLiteral("a tenant's name goes behind --tenant")
                        : QStringLiteral("add --help to see its flags"));
}

QStringList portalsLike(const CommandParts &parts, const Portal &portal)
{
    QStringList hosts;
    for (const Portal &known : parts.settings.portals())
        hosts.append(known.host());
    return isLoopbackName(portal.url.host()) ? QStringList() : closeWords(portal.host(), hosts, mostMeant);
}

QString unknownPortal(const CommandParts &parts, const Portal &portal)
{
    const bool isClear = parsePortal(portal.host()) == portal;
    const QString address = isClear ? portal.host() : portal.url.toString();
    const QString said = QStringLiteral("There is no portal \"%1\" here").arg(address);
    const QStringList close = portalsLike(parts, portal);
    return said
        + (close.isEmpty() ? QStringLiteral(": add it with \"duplo-tray-jit portal add %1\"").arg(address)
                           : QString(QStringLiteral(". ") + askedFor(close)
                               + QStringLiteral(" If not, \"duplo-tray-jit portal add\" adds it")));
}

QStringList namesInstead(const CommandParts &parts, const Error &error, const QString &portal)
{
    QStringList names;
    if (error.kind != Error::Kind::NotFound)
        return names;
    for (const Portal &one : parts.settings.portals()) {
        if (error.noun == Error::Noun::Portal)
            names.append(one.host());
        const bool hasIt = error.noun == Error::Noun::Tenant && isMeant(one, portal);
        const SignIn *signIn = hasIt ? parts.signIns.last(one) : nullptr;
        for (const Tenant &tenant : signIn ? signIn->tenants : QList<Tenant>())
            names.append(tenant.name);
    }
    // What is there is meant, and is not to be had for another reason.
    return names.contains(error.subject) ? QStringList() : names;
}

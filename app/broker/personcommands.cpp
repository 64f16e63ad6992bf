#include "broker/activityexport.h"
#include "broker/commandcall.h"
#include "broker/exitcodes.h"

#include <QJsonArray>
#include <QJsonObject>

namespace {
QString timeLeft(const CommandParts &parts, const SignIn &signIn)
{
    if (!signIn.endsAt.isValid())
        return QStringLiteral("no known end");
    const qint64 seconds = parts.clock.now().secsTo(signIn.endsAt);
    return QStringLiteral("%1 min left").arg(qMax<qint64>(0, seconds / 60));
}

QJsonObject personJson(const CommandParts &parts, const SignIn &signIn)
{
    QJsonObject entry{{QStringLiteral("host"), signIn.portal.url.toString()},
        {QStringLiteral("user"), signIn.user.name},
        {QStringLiteral("roles"), QJsonArray::fromStringList(signIn.user.roles)},
        {QStringLiteral("administrator"), signIn.user.isAdministrator()},
        {QStringLiteral("readOnly"), signIn.user.isReadOnly},
        {QStringLiteral("memoryOnly"), signIn.memoryOnly}};
    if (signIn.endsAt.isValid()) {
        entry.insert(QStringLiteral("endsAt"), signIn.endsAt.toString(Qt::ISODate));
        entry.insert(QStringLiteral("secondsLeft"), qMax<qint64>(0, parts.clock.now().secsTo(signIn.endsAt)));
    }
    return entry;
}

QString personLine(const CommandParts &parts, const SignIn &signIn)
{
    const QString name = signIn.user.name.isEmpty() ? QStringLiteral("unknown user") : signIn.user.name;
    QStringList words{
        name, signIn.user.roles.join(QStringLiteral(", ")), signIn.portal.host(), timeLeft(parts, signIn)};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

using People = std::shared_ptr<QList<SignIn>>;

/// Asks for one portal after the other, since what the keychain holds may still have to be read.
Future<> collect(const CommandParts &parts, const QList<Portal> &portals, const People &people)
{
    if (portals.isEmpty())
        return ready(Result<>());
    return then(parts.signIns.current(portals.first()), &parts.signIns,
        [parts, rest = portals.mid(1), people](const Result<SignIn> &signIn) -> Future<> {
            if (signIn)
                people->append(*signIn);
            return collect(parts, rest, people);
        });
}

Result<int> printPeople(const CommandParts &parts, const Command &command, const QList<SignIn> &people)
{
    QJsonArray list;
    for (const SignIn &signIn : people) {
        list.append(personJson(parts, signIn));
        if (!command->flags.has(QStringLiteral("json")))
            command->print(personLine(parts, signIn));
    }
    if (command->flags.has(QStringLiteral("json")))
        command->print(QJsonDocument(list));
    if (!people.isEmpty())
        return 0;
    if (!command->flags.has(QStringLiteral("json")))
        command->note(QStringLiteral(
            "duplo-tray-jit: You are signed in to no portal: run \"duplo-tray-jit portal sign-in\"."));
    return int(CommandExit::NotSignedIn);
}

QString outcomeName(Activity::Outcome outcome)
{
    switch (outcome) {
    case Activity::Outcome::Cache:
        return QStringLiteral("from memory");
    case Activity::Outcome::Portal:
        return QStringLiteral("from the portal");
    case Activity::Outcome::Denied:
        return QStringLiteral("denied");
    case Activity::Outcome::Failed:
        return QStringLiteral("failed");
    case Activity::Outcome::Done:
        break;
    }
    return QStringLiteral("done");
}

QString actionName(Activity::Action action)
{
    switch (action) {
    case Activity::Action::Credentials:
        return QStringLiteral("credentials");
    case Activity::Action::CopiedCredentials:
        return QStringLiteral("copied credentials");
    case Activity::Action::Console:
        return QStringLiteral("console");
    case Activity::Action::CopiedUrl:
        return QStringLiteral("copied a console link");
    case Activity::Action::ProfileWritten:
        return QStringLiteral("wrote a profile");
    case Activity::Action::SignedIn:
        return QStringLiteral("signed in");
    case Activity::Action::SignedOut:
        return QStringLiteral("signed out");
    case Activity::Action::Renewed:
        return QStringLiteral("renewed credentials");
    }
    return {};
}

QString activityLine(const Activity &activity)
{
    const QString who = activity.program.name.isEmpty() ? activity.user : activity.program.name;
    const bool isSignIn =
        activity.action == Activity::Action::SignedIn || activity.action == Activity::Action::SignedOut;
    QStringList words{activity.time.toLocalTime().toString(Qt::ISODate), actionName(activity.action),
        isSignIn ? activity.target.portal.name()
                 : QString(activity.target.portal.name() + QLatin1Char('/') + activity.target.label()),
        who, outcomeName(activity.outcome), activity.note};
    if (activity.count > 1)
        words[4] += QStringLiteral(" (%1 times)").arg(activity.count);
    return words.join(QLatin1Char('\t'));
}

/// --limit, 50 without.
Result<int> namedLimit(const CommandFlags &flags)
{
    constexpr int usual = 50;
    constexpr int most = 100'000;
    if (!flags.has(QStringLiteral("limit")))
        return usual;
    bool isNumber = false;
    const int limit = flags.value(QStringLiteral("limit")).toInt(&isNumber);
    if (isNumber && limit > 0 && limit <= most)
        return limit;
    return failure(Error::Kind::InvalidInput, QStringLiteral("--limit takes a number from 1 to 100000"));
}
} // namespace

Future<int> showPerson(const CommandParts &parts, const Command &command)
{
    QList<Portal> portals = parts.settings.portals();
    if (command->flags.has(QStringLiteral("host"))) {
        const auto portal = namedPortal(parts, command->flags);
        if (!portal)
            return failed<int>(portal.error());
        portals = {*portal};
    }
    const auto people = std::make_shared<QList<SignIn>>();
    return then(collect(parts, portals, people), &parts.signIns,
        [parts, command, people](const Result<> &) { return printPeople(parts, command, *people); });
}

Future<int> showActivity(const CommandParts &parts, const Command &command)
{
    const auto limit = namedLimit(command->flags);
    if (!limit)
        return failed<int>(limit.error());
    const bool json = command->flags.has(QStringLiteral("json"));
    const bool csv = command->flags.has(QStringLiteral("csv"));
    if (json && csv)
        return misused(QStringLiteral("Only one of --json and --csv makes sense"));
    const auto activities = parts.activity.latest(*limit, command->flags.words().value(0));
    if (json)
        command->output->out(activityJson(activities, QJsonDocument::Compact).append('\n'));
    else if (csv)
        command->output->out(activityCsv(activities));
    else
        for (const Activity &activity : activities)
            command->print(activityLine(activity));
    return done();
}

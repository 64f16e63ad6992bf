#include "broker/activityexport.h"
#include "broker/commandlisting.h"
#include "broker/exitcodes.h"

namespace {
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

QStringList personRow(const CommandParts &parts, const SignIn &signIn)
{
    return {signIn.user.name.isEmpty() ? QStringLiteral("unknown user") : signIn.user.name,
        signIn.user.roles.join(QStringLiteral(", ")), signIn.portal.host(),
        timeLeft(parts.clock.now(), signIn.endsAt)};
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
    QList<QStringList> rows;
    for (const SignIn &signIn : people) {
        list.append(personJson(parts, signIn));
        rows.append(personRow(parts, signIn));
    }
    if (command->wantsJson())
        command->print(QJsonDocument(list));
    else
        printTable(*command,
            {QStringLiteral("USER"), QStringLiteral("ROLES"), QStringLiteral("PORTAL"),
                QStringLiteral("TIME LEFT")},
            rows);
    if (!people.isEmpty())
        return 0;
    if (!command->wantsJson())
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

QStringList activityRow(const Activity &activity)
{
    const bool isSignIn =
        activity.action == Activity::Action::SignedIn || activity.action == Activity::Action::SignedOut;
    QString outcome = outcomeName(activity.outcome);
    if (activity.count > 1)
        outcome += QStringLiteral(" (%1 times)").arg(activity.count);
    return {activity.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
        actionName(activity.action),
        isSignIn ? activity.target.portal.name() : ProgramQuestion::access(activity.target).subject(),
        activity.program.name.isEmpty() ? activity.user : activity.program.name, outcome, activity.note};
}

void printActivity(const Command &command, const QList<Activity> &activities)
{
    QList<QStringList> rows;
    for (const Activity &activity : activities)
        rows.append(activityRow(activity));
    printTable(*command,
        {QStringLiteral("TIME"), QStringLiteral("WHAT"), QStringLiteral("ACCESS"), QStringLiteral("BY"),
            QStringLiteral("OUTCOME"), QStringLiteral("NOTE")},
        rows);
    if (rows.isEmpty())
        command->note(QStringLiteral("Nothing was used yet."));
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
    const bool csv = command->flags.has(QStringLiteral("csv"));
    if (command->wantsJson() && csv)
        return misused(QStringLiteral("Only one of --json and --csv makes sense"));
    const auto activities = parts.activity.latest(*limit, command->flags.words().value(0));
    if (command->wantsJson())
        command->output->out(activityJson(activities, QJsonDocument::Compact).append('\n'));
    else if (csv)
        command->output->out(activityCsv(activities));
    else
        printActivity(command, activities);
    return done();
}

#include "ui/activitytexts.h"

#include "ui/accessjobs.h"
#include "ui/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct ActivityTexts
{
    Q_DECLARE_TR_FUNCTIONS(ActivityTexts)
};

} // namespace

/// What was wanted and not had.
static QString wishText(Activity::Action action)
{
    switch (action) {
    case Activity::Action::Console:
        return ActivityTexts::tr("Asked for the console");
    case Activity::Action::CopiedUrl:
        return ActivityTexts::tr("Asked for a console URL");
    case Activity::Action::Renewed:
        return ActivityTexts::tr("Tried to renew credentials");
    case Activity::Action::ProfileWritten:
        return ActivityTexts::tr("Tried to set up a profile");
    case Activity::Action::SignedIn:
        return ActivityTexts::tr("Tried to sign in");
    case Activity::Action::SignedOut:
        return ActivityTexts::tr("Tried to sign out");
    case Activity::Action::Lost:
        return ActivityTexts::tr("Could not keep what was done", "which the activity lacks");
    case Activity::Action::Credentials:
    case Activity::Action::CopiedCredentials:
        break;
    }
    return ActivityTexts::tr("Asked for credentials");
}

QString actionText(const Activity &activity)
{
    if (activity.outcome == Activity::Outcome::Denied || activity.outcome == Activity::Outcome::Failed)
        return wishText(activity.action);
    switch (activity.action) {
    case Activity::Action::Credentials:
        return ActivityTexts::tr("Got credentials");
    case Activity::Action::CopiedCredentials:
        return ActivityTexts::tr("Copied credentials");
    case Activity::Action::Console:
        return ActivityTexts::tr("Opened the console");
    case Activity::Action::CopiedUrl:
        return ActivityTexts::tr("Copied a console URL");
    case Activity::Action::ProfileWritten:
        return ActivityTexts::tr("Set up a profile");
    case Activity::Action::SignedIn:
        return ActivityTexts::tr("Signed in");
    case Activity::Action::Renewed:
        return ActivityTexts::tr("Renewed credentials");
    case Activity::Action::SignedOut:
        return ActivityTexts::tr("Signed out");
    case Activity::Action::Lost:
        break;
    }
    return wishText(activity.action);
}

/// What the person did, or wanted.
static QString ownActionText(const Activity &activity)
{
    const bool isDone =
        activity.outcome != Activity::Outcome::Denied && activity.outcome != Activity::Outcome::Failed;
    switch (activity.action) {
    case Activity::Action::Console:
        return isDone ? ActivityTexts::tr("You opened the console")
                      : ActivityTexts::tr("You asked for the console");
    case Activity::Action::CopiedUrl:
        return isDone ? ActivityTexts::tr("You copied a console URL")
                      : ActivityTexts::tr("You asked for a console URL");
    case Activity::Action::CopiedCredentials:
        return isDone ? ActivityTexts::tr("You copied credentials")
                      : ActivityTexts::tr("You asked for credentials");
    case Activity::Action::ProfileWritten:
        return isDone ? ActivityTexts::tr("You set up a profile")
                      : ActivityTexts::tr("You tried to set up a profile");
    case Activity::Action::SignedIn:
        return isDone ? ActivityTexts::tr("You signed in") : ActivityTexts::tr("You tried to sign in");
    case Activity::Action::SignedOut:
        return isDone ? ActivityTexts::tr("You signed out") : ActivityTexts::tr("You tried to sign out");
    case Activity::Action::Renewed:
        return isDone ? ActivityTexts::tr("You renewed credentials")
                      : ActivityTexts::tr("You tried to renew credentials");
    case Activity::Action::Credentials:
    case Activity::Action::Lost:
        break;
    }
    return isDone ? ActivityTexts::tr("You got credentials") : ActivityTexts::tr("You asked for credentials");
}

static QString deniedText(Activity::Decision decision)
{
    switch (decision) {
    case Activity::Decision::Person:
        return ActivityTexts::tr("denied by you");
    case Activity::Decision::Rule:
        return ActivityTexts::tr("denied by an earlier answer, your settings or a pause");
    case Activity::Decision::Nobody:
        return ActivityTexts::tr("denied, as nobody answered");
    case Activity::Decision::None:
        break;
    }
    return ActivityTexts::tr("denied");
}

static QString allowedText(const QString &source, Activity::Decision decision)
{
    switch (decision) {
    case Activity::Decision::Person:
        return ActivityTexts::tr("%1, allowed by you", "from memory, …").arg(source);
    case Activity::Decision::Rule:
        return ActivityTexts::tr("%1, allowed before", "from memory, …").arg(source);
    default:
        return source;
    }
}

QString outcomeText(const Activity &activity)
{
    switch (activity.outcome) {
    case Activity::Outcome::Cache:
        return allowedText(ActivityTexts::tr("from memory"), activity.decision);
    case Activity::Outcome::Portal:
        return allowedText(ActivityTexts::tr("from the portal"), activity.decision);
    case Activity::Outcome::Done:
        return allowedText(ActivityTexts::tr("done"), activity.decision);
    case Activity::Outcome::Denied:
        return deniedText(activity.decision);
    case Activity::Outcome::Failed:
        break;
    }
    return ActivityTexts::tr("failed");
}

QString activityLine(const Activity &activity)
{
    const bool isOwn = isPerson(activity.program) && activity.action != Activity::Action::Lost;
    const QString what = isOwn ? ownActionText(activity)
                               : ActivityTexts::tr("%1: %2", "program, what")
                                     .arg(programText(activity.program), actionText(activity));
    // That it is done, the words say already.
    const bool isPlain =
        activity.outcome == Activity::Outcome::Done && activity.decision == Activity::Decision::None;
    const QString outcome = activity.outcome != Activity::Outcome::Done ? outcomeText(activity)
        : activity.decision == Activity::Decision::Person               ? ActivityTexts::tr("allowed by you")
                                                                        : ActivityTexts::tr("allowed before");
    return isPlain ? what : ActivityTexts::tr("%1, %2", "what, outcome").arg(what, outcome);
}

QString programText(const Program &program)
{
    if (isPerson(program))
        return ActivityTexts::tr("you");
    if (program.name.isEmpty())
        return ActivityTexts::tr("unknown program (process %1)").arg(program.pid);
    if (program.startedBy.isEmpty())
        return displayName(program.name);
    return ActivityTexts::tr("%1 (started by %2)")
        .arg(displayName(program.name), displayName(program.startedBy));
}

QString originText(const Program &program)
{
    QStringList chain{programText({program.pid, program.name, {}})};
    for (const ProcessIdentity &parent : program.parents)
        chain.append(displayName(parent.name));
    QStringList lines{chain.join(QStringLiteral(" \u2190 "))};
    for (const QString &file : {program.executable, program.script})
        if (!file.isEmpty())
            lines.append(displayName(file, 200));
    return lines.join(u'\n');
}

QString placeText(const AccessTarget &target)
{
    return ActivityTexts::tr("%1 / %2", "portal / tenant")
        .arg(displayName(target.portal.name()), targetTitle(target));
}

QString placeText(const Activity &activity)
{
    const bool ofPortal = activity.action == Activity::Action::SignedIn
        || activity.action == Activity::Action::SignedOut
        || (activity.target.level == AccessLevel::Tenant && activity.target.tenant.isEmpty());
    const QString place = ofPortal ? displayName(activity.target.portal.name()) : placeText(activity.target);
    if (activity.profile.isEmpty() || activity.profile == activity.target.tenant)
        return place;
    return ActivityTexts::tr("%1, profile %2", "portal / tenant, name")
        .arg(place, displayName(activity.profile));
}

QString unreadableText(const Error &error)
{
    if (error.kind != Error::Kind::Malformed)
        return sentence(error);
    return ActivityTexts::tr("Its file is damaged and was set aside as %1. A new one is begun.")
        .arg(displayName(error.subject, 200));
}

QString whenText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    if (days == 0)
        return clock;
    if (days == 1)
        return ActivityTexts::tr("yesterday, %1").arg(clock);
    return locale.toString(local, QLocale::ShortFormat);
}

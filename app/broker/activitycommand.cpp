#include "broker/activityexport.h"
#include "broker/commandlisting.h"

#include <memory>

namespace {
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
    case Activity::Action::Lost:
        return QStringLiteral("lost records");
    }
    return {};
}

QString doerOf(const Activity &activity)
{
    const Program &program = activity.program;
    if (isPerson(program))
        return activity.user;
    return program.name.isEmpty() ? QStringLiteral("unknown program (process %1)").arg(program.pid)
                                  : program.name;
}

QStringList activityRow(const Activity &activity)
{
    const bool isSignIn = activity.action == Activity::Action::SignedIn
        || activity.action == Activity::Action::SignedOut || activity.action == Activity::Action::Lost;
    QString outcome = outcomeName(activity.outcome);
    if (activity.count > 1)
        outcome += QStringLiteral(" (%1 times)").arg(activity.count);
    return {activity.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
        actionName(activity.action),
        isSignIn ? activity.target.portal.name() : ProgramQuestion::access(activity.target).subject(),
        activity.profile, doerOf(activity), outcome, activity.note};
}

QByteArray activityTable(const QList<Activity> &activities)
{
    QList<QStringList> rows;
    for (const Activity &activity : activities)
        rows.append(activityRow(activity));
    return tableLines(
        {QStringLiteral("TIME"), QStringLiteral("WHAT"), QStringLiteral("ACCESS"), QStringLiteral("PROFILE"),
            QStringLiteral("BY"), QStringLiteral("OUTCOME"), QStringLiteral("NOTE")},
        rows)
        .join(QLatin1Char('\n'))
        .toUtf8();
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

/// One way to print the activity in parts.
class ActivityForm
{
public:
    virtual ~ActivityForm() = default;
    virtual ActivityPart::Make make() const = 0;
    virtual void print(const Command &command, QByteArrayView text, bool isFirst) const = 0;
    virtual void end(const Command &command, bool wasEmpty) const = 0;
};

class ActivityAsTable final : public ActivityForm
{
public:
    ActivityPart::Make make() const override { return activityTable; }
    void print(const Command &command, QByteArrayView text, bool isFirst) const override
    {
        const auto lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
        for (qsizetype i = isFirst ? 0 : 1; i < lines.size(); ++i)
            command->print(lines[i]);
    }
    void end(const Command &command, bool wasEmpty) const override
    {
        const QString text = command->flags.words().value(0).trimmed();
        if (wasEmpty)
            command->note(text.isEmpty()
                    ? QStringLiteral("Nothing was used yet.")
                    : QStringLiteral("No program, tenant, portal, profile or person in the activity contains "
                                     "\"%1\".")
                          .arg(text.left(60)));
    }
};

class ActivityAsCsv final : public ActivityForm
{
public:
    ActivityPart::Make make() const override { return activityCsv; }
    void print(const Command &command, QByteArrayView text, bool isFirst) const override
    {
        command->output->out(isFirst ? text : text.sliced(text.indexOf('\n') + 1));
    }
    void end(const Command &command, bool wasEmpty) const override
    {
        if (wasEmpty)
            command->output->out(activityCsv({}));
    }
};

class ActivityAsJson final : public ActivityForm
{
public:
    ActivityPart::Make make() const override
    {
        return [](const QList<Activity> &activities) {
            return activityJson(activities, QJsonDocument::Compact);
        };
    }
    void print(const Command &command, QByteArrayView text, bool isFirst) const override
    {
        // The arrays of all parts are one.
        command->output->out(isFirst ? "[" : ",");
        command->output->out(text.sliced(1).chopped(1));
    }
    void end(const Command &command, bool wasEmpty) const override
    {
        command->output->out(wasEmpty ? "[]\n" : "]\n");
    }
};

/// Prints the activity part by part, the next one when the caller has taken the one before.
class ActivityPrinter : public std::enable_shared_from_this<ActivityPrinter>
{
public:
    ActivityPrinter(const CommandParts &parts, Command command, std::unique_ptr<ActivityForm> form, int limit)
        : m_activity(parts.activity)
        , m_command(std::move(command))
        , m_form(std::move(form))
        , m_left(limit)
    {
    }

    Future<int> run()
    {
        m_done.start();
        auto future = m_done.future();
        next();
        return future;
    }

private:
    void next()
    {
        constexpr int partSize = 500;
        const int limit = std::min(m_left, partSize);
        then(m_activity.part(m_command->flags.words().value(0), limit, m_position, m_form->make()),
            &m_activity, [self = shared_from_this(), limit](const Result<ActivityPart> &part) {
                if (part)
                    self->print(*part, limit);
                else
                    self->fail(part.error());
            });
    }
    void fail(const Error &error)
    {
        if (error.kind != Error::Kind::Malformed)
            return finish(tl::unexpected(error));
        m_command->note(
            QStringLiteral("The activity's file is damaged and was set aside as %1; a new one is begun.")
                .arg(error.subject));
        finish(1);
    }
    void print(const ActivityPart &part, int limit)
    {
        if (part.count > 0)
            m_form->print(m_command, part.text, std::exchange(m_isFirst, false));
        m_position = part.last;
        m_left -= int(part.count);
        if (part.count < limit || m_left <= 0) {
            m_form->end(m_command, m_isFirst);
            return finish(0);
        }
        then(m_command->output->taken(), &m_activity, [self = shared_from_this()](const Result<> &taken) {
            if (taken)
                self->next();
            else
                self->finish(1); // for nobody
        });
    }
    void finish(const Result<int> &code)
    {
        m_done.addResult(code);
        m_done.finish();
    }

    ActivityLog &m_activity;
    Command m_command;
    std::unique_ptr<ActivityForm> m_form;
    int m_left;
    ActivityPosition m_position;
    bool m_isFirst = true;
    QPromise<Result<int>> m_done;
};

std::unique_ptr<ActivityForm> namedForm(const CommandFlags &flags)
{
    if (flags.has(QStringLiteral("json")))
        return std::make_unique<ActivityAsJson>();
    if (flags.has(QStringLiteral("csv")))
        return std::make_unique<ActivityAsCsv>();
    return std::make_unique<ActivityAsTable>();
}
} // namespace

Future<int> showActivity(const CommandParts &parts, const Command &command)
{
    const auto limit = namedLimit(command->flags);
    if (!limit)
        return failed<int>(limit.error());
    if (command->wantsJson() && command->flags.has(QStringLiteral("csv")))
        return misused(QStringLiteral("Only one of --json and --csv makes sense"));
    return std::make_shared<ActivityPrinter>(parts, command, namedForm(command->flags), *limit)->run();
}

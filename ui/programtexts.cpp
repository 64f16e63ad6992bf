#include "ui/programtexts.h"

#include "ui/activitytexts.h"
#include "ui/sentences.h"
#include "ui/traystatus.h"

#include <QCoreApplication>

namespace {
using About = ProgramQuestion::About;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgramsDialog)
};

/// Those of \a waiting whom one answer to \a question is for.
QList<WaitingProgram> askedAbout(const QList<WaitingProgram> &waiting, const ProgramQuestion &question)
{
    return question.about == About::SignIn ? waiting : namedOf(waiting);
}

/// "terraform (started by bash, 2 more like it)".
QString whoWaits(const QList<WaitingProgram> &waiting)
{
    const auto &first = waiting.first();
    QStringList about;
    if (!first.program.startedBy.isEmpty())
        about.append(Words::tr("started by %1").arg(displayName(first.program.startedBy, 40)));
    const int others = int(waiting.size() - 1);
    const bool alike = std::all_of(
        waiting.begin(), waiting.end(), [&](const WaitingProgram &one) { return isAlike(one, first); });
    if (others > 0)
        about.append(alike ? Words::tr("%n more like it", nullptr, others)
                           : Words::tr("%n more program(s)", nullptr, others));
    const QString who = programName(first.program);
    return about.isEmpty() ? who
                           : Words::tr("%1 (%2)", "a program, and what is known of it")
                                 .arg(who, about.join(Words::tr(", ", "between parts of a list")));
}

QString wish(const QString &who, const AccessTarget &target)
{
    const QString portal = displayName(target.portal.name());
    switch (target.level) {
    case AccessLevel::Administrator:
        return Words::tr("%1 asks for administrator access to %2").arg(who, portal);
    case AccessLevel::Operations:
        return Words::tr("%1 asks for operations access to %2").arg(who, portal);
    case AccessLevel::Tenant:
        break;
    }
    return Words::tr("%1 asks for AWS access to %2").arg(who, placeText(target));
}
} // namespace

QString programName(const Program &program)
{
    return program.name.isEmpty() ? Words::tr("A program") : displayName(program.name, 40);
}

QList<WaitingProgram> namedOf(const QList<WaitingProgram> &waiting)
{
    QList<WaitingProgram> found;
    std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(found),
        [&](const WaitingProgram &one) { return isAlike(one, waiting.first()); });
    return found;
}

QString waitingText(const QList<WaitingProgram> &waiting, const ProgramQuestion &question)
{
    if (waiting.isEmpty())
        return {};
    const QString who = whoWaits(askedAbout(waiting, question));
    if (question.about == About::PortalToken)
        return Words::tr("%1 asks for your sign-in to %2")
            .arg(who, displayName(question.target.portal.name()));
    if (question.about == About::Level)
        return Words::tr("%1 wants to choose “%3” for %2")
            .arg(who, questionSubject(ProgramQuestion::access(question.target)),
                consentLevelText(question.level.value_or(ConsentLevel::Always)));
    return wish(who, waiting.first().target);
}

QString questionCaution(const ProgramQuestion &question)
{
    const QString host = displayName(question.target.portal.host());
    switch (question.about) {
    case About::SignIn:
        return apiHostText(question.target.portal);
    case About::Level:
        return Words::tr("Say no unless you have just typed that yourself.");
    case About::PortalToken:
        return Words::tr("With it, it may do all that you may do at %1.").arg(host);
    case About::Access:
        break;
    }
    return question.target.level == AccessLevel::Tenant
        ? QString()
        : Words::tr("It may change everything in the AWS account behind %1.").arg(host);
}

QString waitingListText(const QList<WaitingProgram> &all, const ProgramQuestion &question)
{
    constexpr qsizetype shown = 8;
    const auto waiting = askedAbout(all, question);
    QStringList lines;
    for (const auto &one : waiting.first(std::min(shown, waiting.size())))
        lines.append(Words::tr("%1, process %2, for %3")
                         .arg(programName(one.program))
                         .arg(one.program.pid)
                         .arg(placeText(one.target)));
    if (waiting.size() > shown)
        lines.append(Words::tr("and %n more", nullptr, int(waiting.size() - shown)));
    if (const auto others = int(all.size() - waiting.size()); others > 0)
        lines.append(Words::tr(
            "You are asked about %n more program(s) next, unless you deny all now.", nullptr, others));
    return lines.join(u'\n');
}

QString programDetailsText(const Program &program)
{
    const auto line = [](const QString &name, qint64 pid, const QString &path) {
        const QString known = Words::tr("%1, process %2", "a program")
                                  .arg(name.isEmpty() ? QStringLiteral("?") : name)
                                  .arg(pid);
        return path.isEmpty() ? known : QString(known + QStringLiteral(": ") + displayName(path, 200));
    };
    QStringList lines{line(programName(program), program.pid, program.executable)};
    if (!program.script.isEmpty())
        lines.append(Words::tr("runs %1").arg(displayName(program.script, 200)));
    for (const ProcessIdentity &parent : program.parents)
        lines.append(Words::tr("started by %1")
                         .arg(line(displayName(parent.name, 40), parent.pid, parent.executable)));
    return lines.join(u'\n');
}

QString questionSubject(const ProgramQuestion &question)
{
    const QString portal = displayName(question.target.portal.name());
    if (question.about == About::SignIn)
        return Words::tr("signing in to %1").arg(portal);
    if (question.about == About::PortalToken)
        return Words::tr("your sign-in to %1").arg(portal);
    switch (question.target.level) {
    case AccessLevel::Administrator:
        return Words::tr("administrator access to %1").arg(portal);
    case AccessLevel::Operations:
        return Words::tr("operations access to %1").arg(portal);
    case AccessLevel::Tenant:
        break;
    }
    return Words::tr("AWS access to %1").arg(placeText(question.target));
}

QString consentLevelText(ConsentLevel level)
{
    switch (level) {
    case ConsentLevel::Always:
        return Words::tr("Always allow");
    case ConsentLevel::EachTime:
        return Words::tr("Ask each time");
    case ConsentLevel::OncePerProgram:
        return Words::tr("Ask once per program");
    case ConsentLevel::Never:
        break;
    }
    return Words::tr("Never");
}

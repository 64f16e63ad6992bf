#include "broker/programquestion.h"

namespace {
bool hasEnded(const Program &program)
{
    return program.process && !program.process->isRunning();
}

bool isSame(const Program &one, const Program &other)
{
    const QString identity = one.identity();
    if (!identity.isEmpty() || !other.identity().isEmpty())
        return identity == other.identity();
    // A process may have become another program, and its number another process.
    return one.pid == other.pid && one.executable == other.executable && !hasEnded(one) && !hasEnded(other);
}
} // namespace

QString ProgramQuestion::id() const
{
    return QString::number(int(about)) + u'\n' + QString::number(level ? int(*level) : -1) + u'\n'
        + target.id();
}

QString ProgramQuestion::subject() const
{
    return about == About::SignIn ? target.portal.host()
                                  : QString(target.portal.name() + QLatin1String(" / ") + target.label());
}

Error cancelledSignIn(const ProgramQuestion &question)
{
    return {Error::Kind::Denied, question.subject(), {}, Error::Noun::Portal};
}

bool isCancelledSignIn(const Error &error)
{
    return error.kind == Error::Kind::Denied && error.noun == Error::Noun::Portal;
}

bool isAlike(const WaitingProgram &one, const WaitingProgram &other)
{
    return one.target == other.target && isSame(one.program, other.program);
}

#pragma once

#include "broker/programrequests.h"

/// What a person reads about programs that wait.

/// "terraform (started by bash, 2 more like it) asks for AWS access to acme / dev01", or "… asks for
/// administrator access to acme". A consent is for one program, and those like it: the first.
QString waitingText(const QList<WaitingProgram> &waiting,
    const ProgramQuestion &question = {ProgramQuestion::About::SignIn, {}, {}});
/// Those of \a waiting whom that names: the first, and those like it.
QList<WaitingProgram> namedOf(const QList<WaitingProgram> &waiting);
/// What a person has to know before a yes; empty: nothing more than the question says.
QString questionCaution(const ProgramQuestion &question);
/// One line for each of the first who wait, and how many more there are; of a consent, how many others.
QString waitingListText(const QList<WaitingProgram> &waiting, const ProgramQuestion &question);
/// How the system knows a program: process, executable, script, and who started it, one line each.
QString programDetailsText(const Program &program);
/// A program's name, or "A program".
QString programName(const Program &program);
/// "Administrator access to acme", "acme / dev01": what a consent or a denial is about.
QString questionSubject(const ProgramQuestion &question);

/// "Ask once per program", and so on.
QString consentLevelText(ConsentLevel level);

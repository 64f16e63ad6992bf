#pragma once

#include "broker/programquestion.h"
#include "broker/signinattempt.h"
#include "core/result.h"

/// The one sentence the command line prints for an Error: what happened, and what to type next. \a instead:
/// where there is none of the name that was typed, those that there are.
QString commandSentence(const Error &error, const QStringList &instead = {});

/// What to do about a keychain that is locked: a window may ask for that already.
QString lockedSentence(KeychainLock lock);
/// What \a asked asks, and what to click: in the words of the windows.
QString askedSentence(const SignInAsked &asked);
/// What a person has to click so that \a program, which wants \a target, need not wait any longer: in the
/// words of the windows. \a isKept: a yes is remembered (Consents::remembers()).
QString askedSentence(
    const ProgramQuestion &question, const AccessTarget &target, const Program &program, bool isKept);

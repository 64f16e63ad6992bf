#pragma once

#include "broker/signins.h"

#include <QMessageBox>

/// Asks the questions of a sign-in in dialogs. A dialog that is closed means no; one whose question is
/// cancelled closes.
class QuestionDialogs : public SignInQuestions
{
public:
    Future<bool> acceptFirstPerson(const SignIn &signIn, const Cancellation &cancellation) override;
    Future<bool> acceptOtherPerson(const Portal &portal, const QString &expected, const QString &found,
        const Cancellation &cancellation) override;
    Future<bool> acceptMemoryOnly(
        const Portal &portal, const Error &error, const Cancellation &cancellation) override;

private:
    struct Answers
    {
        QString yes;
        QString no = {}; ///< empty: Cancel
    };
    struct Looks
    {
        QString icon;
        QString details = {};
    };
    Future<bool> ask(const QString &objectName, const QString &title, const QString &text,
        const Answers &answers, const Looks &looks, const Cancellation &cancellation);
};

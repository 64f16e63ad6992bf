#pragma once

#include "broker/signins.h"

#include <QMessageBox>

/// Asks the questions of a sign-in in dialogs. A dialog that is closed means no.
class QuestionDialogs : public SignInQuestions
{
public:
    Future<bool> acceptFirstPerson(const SignIn &signIn) override;
    Future<bool> acceptOtherPerson(
        const Portal &portal, const QString &expected, const QString &found) override;
    Future<bool> acceptMemoryOnly(const Portal &portal, const Error &error) override;

private:
    struct Answers
    {
        QString yes;
        QString no = {}; ///< empty: Cancel
    };
    Future<bool> ask(const QString &objectName, const QString &title, const QString &text,
        const Answers &answers, const QString &icon, const QString &details = {});
};

#pragma once

#include "broker/signins.h"

#include <QMessageBox>

/// Asks the questions of a sign-in in dialogs. A dialog that is closed means no.
class QuestionDialogs : public SignInQuestions
{
public:
    Future<bool> acceptOtherPerson(
        const Portal &portal, const QString &expected, const QString &found) override;
    Future<bool> acceptMemoryOnly(const Portal &portal, const Error &error) override;

private:
    Future<bool> ask(const QString &objectName, const QString &title, const QString &text, const QString &yes,
        const QString &icon, const QString &details = {});
};

#include "ui/questiondialogs.h"

#include "ui/errordetails.h"
#include "ui/sentences.h"
#include "ui/theme.h"
#include "ui/traystatus.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QPointer>
#include <QPushButton>

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QuestionDialogs)
};
} // namespace

Future<bool> QuestionDialogs::acceptFirstPerson(const SignIn &signIn, const Cancellation &cancellation)
{
    return ask(QStringLiteral("firstPersonQuestion"), Words::tr("Is That You?"),
        Words::tr(
            "Your browser sent a sign-in to %1. It belongs to %2.\n\nIf that is not you, say so: somebody "
            "may be trying to give you their account. Nothing is kept until you have answered.")
            .arg(signIn.portal.host(), personText(signIn)),
        {Words::tr("&Continue"), Words::tr("&Not Me")}, {QStringLiteral("person")}, cancellation);
}

Future<bool> QuestionDialogs::acceptOtherPerson(
    const Portal &portal, const QString &expected, const QString &found, const Cancellation &cancellation)
{
    const QString who =
        found.isEmpty() ? Words::tr("somebody whom the portal does not name") : displayName(found);
    return ask(QStringLiteral("otherPersonQuestion"), Words::tr("Another Person"),
        Words::tr("This sign-in to %1 belongs to %2. Last time it was %3.\n\nIf you did not just sign in as "
                  "%2, say no: somebody may be trying to give you their account.")
            .arg(portal.host(), who, displayName(expected)),
        {Words::tr("&Use This Sign-In")}, {QStringLiteral("person")}, cancellation);
}

Future<bool> QuestionDialogs::acceptMemoryOnly(
    const Portal &portal, const Error &error, const Cancellation &cancellation)
{
    return ask(QStringLiteral("memoryOnlyQuestion"), Words::tr("Keychain"),
        Words::tr("%1\n\nDuplo Tray can keep the sign-in to %2 in memory instead, until it quits. It is not "
                  "written to disk.")
            .arg(sentence(error), portal.host()),
        {Words::tr("&Keep in Memory")},
        {QStringLiteral("warning"), detailsText(error, QDateTime::currentDateTime())}, cancellation);
}

Future<bool> QuestionDialogs::ask(const QString &objectName, const QString &title, const QString &text,
    const Answers &answers, const Looks &looks, const Cancellation &cancellation)
{
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::Cancel);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const int edge = box->fontMetrics().height() * 2;
    box->setIconPixmap(themedIcon(looks.icon).pixmap(QSize(edge, edge), box->devicePixelRatioF()));
    if (!looks.details.isEmpty())
        box->setDetailedText(looks.details);
    QPushButton *accept = box->addButton(answers.yes, QMessageBox::AcceptRole);
    accept->setObjectName(QStringLiteral("acceptButton"));
    if (!answers.no.isEmpty())
        box->button(QMessageBox::Cancel)->setText(answers.no);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setEscapeButton(QMessageBox::Cancel);
    QObject::connect(box, &QDialog::finished, box, [promise, box, accept] {
        promise->addResult(Result<bool>(box->clickedButton() == accept));
        promise->finish();
    });
    cancellation.onCancel([box = QPointer(box)] {
        if (box)
            box->reject();
    });
    box->show();
    box->raise();
    box->activateWindow();
    return promise->future();
}

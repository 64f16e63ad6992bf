#include "ui/activitytexts.h"

#include <QTest>

/// The words for what the activity keeps.
class TestActivityTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysNothingIsHadThatIsNot();
    void saysItInOneLine();
};

void TestActivityTexts::saysNothingIsHadThatIsNot()
{
    using Action = Activity::Action;
    Activity activity;
    for (activity.action = Action::Credentials; activity.action <= Action::Renewed;
         activity.action = Action(int(activity.action) + 1)) {
        activity.outcome = Activity::Outcome::Done;
        const QString done = actionText(activity);
        for (const auto outcome : {Activity::Outcome::Denied, Activity::Outcome::Failed}) {
            activity.outcome = outcome;
            const QString wished = actionText(activity);
            QVERIFY2(wished != done, qPrintable(done));
            QVERIFY2(wished.startsWith(QLatin1String("Asked for "))
                    || wished.startsWith(QLatin1String("Tried to ")),
                qPrintable(wished));
        }
    }
}

void TestActivityTexts::saysItInOneLine()
{
    using Outcome = Activity::Outcome;
    Activity activity;
    activity.action = Activity::Action::Console;
    activity.outcome = Outcome::Done;
    QCOMPARE(activityLine(activity), QStringLiteral("You opened the console"));
    activity.outcome = Outcome::Failed;
    QCOMPARE(activityLine(activity), QStringLiteral("You asked for the console, failed"));
    activity.program = {1, QStringLiteral("terraform"), QStringLiteral("bash")};
    activity.outcome = Outcome::Done;
    QCOMPARE(activityLine(activity), QStringLiteral("terraform (started by bash): Opened the console"));
    activity.decision = Activity::Decision::Person;
    QCOMPARE(activityLine(activity),
        QStringLiteral("terraform (started by bash): Opened the console, allowed by you"));
    activity.action = Activity::Action::Credentials;
    activity.outcome = Outcome::Cache;
    activity.decision = Activity::Decision::None;
    QCOMPARE(
        activityLine(activity), QStringLiteral("terraform (started by bash): Got credentials, from memory"));
}

QTEST_MAIN(TestActivityTexts)
#include "tst_activitytexts.moc"

#include "broker/activityexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

/// The activity log as CSV and JSON.
class TestActivityExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csv();
    void cells_data();
    void cells();
    void json();

private:
    static Activity activity(const QString &tenant)
    {
        Activity made;
        made.time = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        made.target = {
            parsePortal(QStringLiteral("acme.duplocloud.net")).value(), AccessLevel::Tenant, tenant};
        made.program = {1, QStringLiteral("terraform"), QStringLiteral("bash")};
        made.program.uid = 1000;
        made.program.executable = QStringLiteral("/usr/bin/terraform");
        made.program.parents = {{10, 5, QStringLiteral("bash"), {}}, {9, 4, QStringLiteral("sshd"), {}}};
        made.outcome = Activity::Outcome::Cache;
        made.count = 37;
        made.decision = Activity::Decision::Rule;
        return made;
    }
};

void TestActivityExport::csv()
{
    QCOMPARE(activityCsv({activity(QStringLiteral("dev01"))}),
        QByteArray("time,action,outcome,portal,level,tenant,program,startedBy,user,profile,note,count,"
                   "allowedBy,uid,executable,script,parents\r\n"
                   "2026-11-23T12:00:00.000Z,credentials,cache,https://acme.duplocloud.net,tenant,dev01,"
                   "terraform,bash,,,,37,rule,1000,/usr/bin/terraform,,bash \xe2\x86\x90 sshd\r\n"));
    QCOMPARE(activityCsv({}).count('\n'), 1);
}

void TestActivityExport::cells_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << "dev" << QByteArray(",dev,");
    QTest::newRow("comma") << "a,b" << QByteArray(",\"a,b\",");
    QTest::newRow("quote") << "a\"b" << QByteArray(",\"a\"\"b\",");
    QTest::newRow("line") << "a\nb" << QByteArray(",\"a\nb\",");
    QTest::newRow("formula") << "=HYPERLINK(1)" << QByteArray(",'=HYPERLINK(1),");
    QTest::newRow("plus") << "+1" << QByteArray(",'+1,");
    QTest::newRow("minus") << "-1" << QByteArray(",'-1,");
    QTest::newRow("at") << "@x" << QByteArray(",'@x,");
    QTest::newRow("tab") << "\t=1" << QByteArray(",'\t=1,");
    QTest::newRow("quoted formula") << "=1,2" << QByteArray(",\"'=1,2\",");
    // Where a comma is the decimal sign, a spreadsheet takes the semicolon for the separator.
    QTest::newRow("semicolon, formula") << "a;=1" << QByteArray(",\"a;'=1\",");
    QTest::newRow("semicolon, space, formula") << "a; @x" << QByteArray(",\"a; '@x\",");
    QTest::newRow("tab, formula") << "a\t-1" << QByteArray(",a\t'-1,");
    QTest::newRow("semicolon") << "a;b-c" << QByteArray(",\"a;b-c\",");
    QTest::newRow("umlaut") << QStringLiteral("t\u00e4st") << QByteArray(",t\xc3\xa4st,");
}

void TestActivityExport::cells()
{
    QFETCH(QString, tenant);
    QFETCH(QByteArray, cell);
    const QByteArray text = activityCsv({activity(tenant)});
    QVERIFY2(text.contains(cell), text.constData());
}

void TestActivityExport::json()
{
    const auto list =
        QJsonDocument::fromJson(activityJson({activity(QStringLiteral("\"<b>")), activity({})})).array();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0][QStringLiteral("tenant")].toString(), QStringLiteral("\"<b>"));
    QCOMPARE(list[0][QStringLiteral("outcome")].toString(), QStringLiteral("cache"));
    QVERIFY(!list[1].toObject().contains(QStringLiteral("tenant")));
}

QTEST_GUILESS_MAIN(TestActivityExport)
#include "tst_activityexport.moc"

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
                   "decidedBy,uid,executable,script,parents,pid\r\n"
                   "2026-11-23T12:00:00.000Z,credentials,cache,https://acme.duplocloud.net,tenant,dev01,"
                   "terraform,bash,,,,37,rule,1000,/usr/bin/terraform,,bash \xe2\x86\x90 sshd,1\r\n"));
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
    // Who takes it for the separator takes no quotes after a comma for such, so that a line ends there.
    QTest::newRow("semicolon, line, formula") << "a;\n=1" << QByteArray(",\"a;\n'=1\",");
    QTest::newRow("line, formula") << "a\r\n+1" << QByteArray(",\"a\r\n'+1\",");
    // OWASP's list: a spreadsheet takes these for the others, and strips what is in front of them.
    QTest::newRow("full-width equals") << QStringLiteral("\uff1d1")
                                       << QByteArray(",'\xef\xbc\x9d"
                                                     "1,");
    QTest::newRow("full-width plus") << QStringLiteral("\uff0b1")
                                     << QByteArray(",'\xef\xbc\x8b"
                                                   "1,");
    QTest::newRow("full-width minus") << QStringLiteral("\uff0d1")
                                      << QByteArray(",'\xef\xbc\x8d"
                                                    "1,");
    QTest::newRow("full-width at") << QStringLiteral("\uff20x") << QByteArray(",'\xef\xbc\xa0x,");
    QTest::newRow("semicolon, full-width")
        << QStringLiteral("a;\uff1dx") << QByteArray(",\"a;'\xef\xbc\x9dx\",");
    QTest::newRow("tab alone") << "\tx" << QByteArray(",'\tx,");
    QTest::newRow("carriage return") << "\rx" << QByteArray(",\"'\rx\",");
    QTest::newRow("line feed") << "\nx" << QByteArray(",\"'\nx\",");
    QTest::newRow("NUL") << QString(QChar(u'\0')) + u'x' << QByteArray(",'\0x,", 5);
    QTest::newRow("blanks, formula") << "  =1" << QByteArray(",'  =1,");
    QTest::newRow("no-break space, formula") << QStringLiteral("\u00a0=1") << QByteArray(",'\xc2\xa0=1,");
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
    QCOMPARE(list[0][QStringLiteral("pid")].toInt(), 1);
}

QTEST_GUILESS_MAIN(TestActivityExport)
#include "tst_activityexport.moc"

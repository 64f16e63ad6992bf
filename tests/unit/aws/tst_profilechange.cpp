#include "aws/profilewriter.h"

#include <QTest>

/// What a person is shown before a change.
class TestProfileChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsLines_data();
    void showsLines();
    void staysBounded();
};

void TestProfileChange::showsLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                         const QString &shown) { QTest::newRow(name) << before << after << shown; };
    row("nothing", "a\n", "a\n", {});
    row("new file", "", "[a]\nx = 1\n", QStringLiteral("+ [a]|+ x = 1"));
    row("emptied", "[a]\n", "", QStringLiteral("- [a]"));
    row("appended", "a\n", "a\n\nb\n", QStringLiteral("+ |+ b"));
    row("line end completed", "a", "a\nb\n", QStringLiteral("+ b"));
    row("replaced", "a\nx = 1\nb\n", "a\nx = 2\nb\n", QStringLiteral("- x = 1|+ x = 2"));
    row("around what stays", "a = 1\nb = 1\nc = 1\n", "a = 2\nb = 1\nc = 2\n",
        QStringLiteral("- a = 1|+ a = 2|- c = 1|+ c = 2"));
    row("same lines again", "x\nx\n", "x\nx\nx\n", QStringLiteral("+ x"));
    row("CRLF", "a\r\nx = 1\r\n", "a\r\nx = 2\r\n", QStringLiteral("- x = 1|+ x = 2"));
    row("key masked", "aws_secret_access_key = abc\nAWS_Session_Token=def\naws_access_key_id = AKIA\n", "",
        QStringLiteral(u"- aws_secret_access_key = •••|- AWS_Session_Token=•••|- aws_access_key_id = AKIA"));
    row("token masked", "credential_process = duplo-jit aws --token abc --host h\n", "",
        QStringLiteral(u"- credential_process = duplo-jit aws --token ••• --host h"));
    row("token masked, one word", "credential_process = duplo-jit aws -token=abc\n", "",
        QStringLiteral(u"- credential_process = duplo-jit aws -token=•••"));
    row("half-open quote with a token", "credential_process = duplo-jit --token 'abc\n", "",
        QStringLiteral(u"- credential_process = •••"));
}

void TestProfileChange::showsLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ProfileChange change{{}, before, after, false, {}};
    QTEST(change.changedLines().join(u'|'), "shown");
}

void TestProfileChange::staysBounded()
{
    QByteArray before;
    QByteArray after;
    for (int i = 0; i < 3000; ++i) {
        before += 'a' + QByteArray::number(i) + '\n';
        after += 'b' + QByteArray::number(i) + '\n';
    }
    const ProfileChange change{{}, before, after, false, {}};
    const QStringList lines = change.changedLines();
    QCOMPARE(lines.size(), 6000);
    QCOMPARE(lines.first(), QStringLiteral("- a0"));
    QCOMPARE(lines.last(), QStringLiteral("+ b2999"));
}

QTEST_GUILESS_MAIN(TestProfileChange)
#include "tst_profilechange.moc"

#include "aws/configfile.h"

#include <QTest>

/// Removing a profile: the bytes after, to the last.
class TestConfigRemove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removes_data();
    void removes();
    void refusesToRemove();
    void undoesAnAddition_data();
    void undoesAnAddition();
};

void TestConfigRemove::removes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << before << after;
    };
    row("alone", "[profile a]\nx = 1\n", "");
    row("between", "[profile b]\nx = 1\n\n[profile a]\nx = 1\n\n[profile c]\n",
        "[profile b]\nx = 1\n\n[profile c]\n");
    row("first", "[profile a]\nx = 1\n\n[profile c]\n", "[profile c]\n");
    row("last", "[profile b]\n\n[profile a]\nx = 1", "[profile b]\n");
    row("tight", "[profile b]\n[profile a]\nx = 1\n[profile c]\n", "[profile b]\n[profile c]\n");
    row("comments around", "# above\n[profile a]\n# in\ns3 =\n  x = 1\n  # in\n\n# below\n[profile c]\n",
        "# above\n\n# below\n[profile c]\n");
    row("BOM", "\xef\xbb\xbf[profile a]\nx = 1\n", "\xef\xbb\xbf");
    row("CRLF", "[profile b]\r\n\r\n[profile a]\r\nx = 1\r\n\r\n[profile c]\r\n",
        "[profile b]\r\n\r\n[profile c]\r\n");
}

void TestConfigRemove::removes()
{
    QFETCH(QByteArray, before);
    ConfigFile file = ConfigFile::parse(before).value();
    QVERIFY(file.removeProfile("a"));
    QTEST(file.text(), "after");
    QVERIFY(!file.hasProfile("a"));
}

void TestConfigRemove::refusesToRemove()
{
    ConfigFile file = ConfigFile::parse("[a]\n[profile b]\n[sso-session a]\n").value();
    const auto outcome = file.removeProfile("a");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::NotFound);
    QCOMPARE(outcome.error().subject, QStringLiteral("a"));
}

void TestConfigRemove::undoesAnAddition_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("usual") << QByteArray("[default]\nregion = x\n\n[profile b]\nx = 1\n");
    QTest::newRow("CRLF") << QByteArray("[default]\r\nregion = x\r\n");
    QTest::newRow("comment at the end") << QByteArray("[default]\nregion = x\n\n# bye\n");
}

void TestConfigRemove::undoesAnAddition()
{
    QFETCH(QByteArray, text);
    ConfigFile file = ConfigFile::parse(text).value();
    QVERIFY(file.setProfile("a", {{"region", "r"}}));
    QVERIFY(file.text() != text);
    QVERIFY(file.removeProfile("a"));
    QCOMPARE(file.text(), text);
}

QTEST_GUILESS_MAIN(TestConfigRemove)
#include "tst_configremove.moc"

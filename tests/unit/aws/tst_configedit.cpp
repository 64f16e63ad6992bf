#include "aws/configfile.h"

#include <QTest>

Q_DECLARE_METATYPE(ConfigFile::Values)

namespace {

using Values = ConfigFile::Values;

Values region(const QByteArray &value = "r2")
{
    return {{"region", value}};
}

} // namespace

/// Changing: the bytes after, to the last.
class TestConfigEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sets_data();
    void sets();
    void addsSections_data();
    void addsSections();
    void keepsLineEnds_data();
    void keepsLineEnds();
    void refusesDuplicates();
    void refusesInput_data();
    void refusesInput();
    void changesNothingTwice();
};

void TestConfigEdit::sets_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const Values &values,
                         const QByteArray &after) { QTest::newRow(name) << before << values << after; };
    row("replace", "[profile a]\nregion = r1\nx = 1\n", region(), "[profile a]\nregion = r2\nx = 1\n");
    row("odd spacing", "[profile a]\nregion\t =\t\tr1 \t\n", region(), "[profile a]\nregion\t =\t\tr2 \t\n");
    row("tight", "[profile a]\nregion=r1\n", region(), "[profile a]\nregion=r2\n");
    row("case", "[profile a]\nRegion = r1\n", region(), "[profile a]\nRegion = r2\n");
    row("wanted in other case", "[profile a]\nregion = r1\n", {{"REGION", "r2"}},
        "[profile a]\nregion = r2\n");
    row("same value", "[profile a]\nregion = r2 ; mine\n", region(), "[profile a]\nregion = r2 ; mine\n");
    row("inline comment", "[profile a]\nregion = r1 ; mine \nx = 1\n", region(),
        "[profile a]\n; mine\nregion = r2\nx = 1\n");
    row("empty with comment", "[profile a]\nregion = # mine\n", region(),
        "[profile a]\n# mine\nregion = r2\n");
    row("empty", "[profile a]\nregion =\n", region(), "[profile a]\nregion = r2\n");
    row("empty and tight", "[profile a]\nregion=\n", region(), "[profile a]\nregion=r2\n");
    row("to empty", "[profile a]\nregion = r1\n", region(""), "[profile a]\nregion = \n");
    row("sign in value", "[profile a]\nregion = a=b;c#d\n", region(), "[profile a]\nregion = r2\n");
    row("twice", "[profile a]\nregion = r0\nx = 1\nREGION = r1\n", region(),
        "[profile a]\nx = 1\nREGION = r2\n");
    row("twice, last is right", "[profile a]\nregion = r0\nregion = r2\n", region(),
        "[profile a]\nregion = r2\n");
    row("nested lines", "[profile a]\nregion =\n  x = 1\n\n  # c\n# stays\n  y = 2\nz = 3\n", region(),
        "[profile a]\nregion = r2\n\n# stays\nz = 3\n");
    row("continuation", "[profile a]\nregion = r1\n  more\nz = 3\n", region(),
        "[profile a]\nregion = r2\nz = 3\n");
    row("nested key is another", "[profile a]\ns3 =\n  region = no\n", region(),
        "[profile a]\ns3 =\n  region = no\nregion = r2\n");
    row("other section's key is another", "[profile b]\nregion = no\n[profile a]\n[profile c]\nregion = no\n",
        region(), "[profile b]\nregion = no\n[profile a]\nregion = r2\n[profile c]\nregion = no\n");
    row("before the blank lines and comments of the next", "[profile a]\nx = 1\n\n\n# about b\n[profile b]\n",
        region(), "[profile a]\nx = 1\nregion = r2\n\n\n# about b\n[profile b]\n");
    row("before a comment at the end", "[profile a]\nx = 1\n# end of a\n", region(),
        "[profile a]\nx = 1\nregion = r2\n# end of a\n");
    row("after a block's comment", "[profile a]\ns3 =\n  x = 1\n  # c\n\n[profile b]\n", region(),
        "[profile a]\ns3 =\n  x = 1\n  # c\nregion = r2\n\n[profile b]\n");
    row("empty section", "[profile a]\n# c\n", region(), "[profile a]\nregion = r2\n# c\n");
    row("header at the end", "[profile a]", region(), "[profile a]\nregion = r2\n");
    row("no final newline, replace", "[profile a]\nregion = r1", region(), "[profile a]\nregion = r2");
    row("no final newline, add", "[profile a]\nx = 1", region(), "[profile a]\nx = 1\nregion = r2\n");
    row("indented section", "[profile a]\n\tx = 1\n", region(), "[profile a]\n\tx = 1\n\tregion = r2\n");
    row("several", "[profile a]\nb = 1\nd = 1\n", {{"c", "2"}, {"b", "2"}, {"a", "2"}, {"d", std::nullopt}},
        "[profile a]\nb = 2\nc = 2\na = 2\n");
    row("remove key", "[profile a]\n# c\nregion =\n  x = 1\ny = 2\nregion = 3\n", {{"region", std::nullopt}},
        "[profile a]\n# c\ny = 2\n");
    row("remove absent key", "[profile a]\ny = 2", {{"region", std::nullopt}}, "[profile a]\ny = 2");
    row("quoted", "[profile \"a\"] # c\nregion = r1\n", region(), "[profile \"a\"] # c\nregion = r2\n");
    row("BOM", "\xef\xbb\xbf[profile a]\nregion = r1\n", region(), "\xef\xbb\xbf[profile a]\nregion = r2\n");
    row("sso-session of that name", "[sso-session a]\nregion = no\n[profile a]\nregion = r1\n", region(),
        "[sso-session a]\nregion = no\n[profile a]\nregion = r2\n");
    row("not ASCII around", "# \xc3\xa9\n[profile a]\nregion = \xc3\xa9\n", region(),
        "# \xc3\xa9\n[profile a]\nregion = r2\n");
}

void TestConfigEdit::sets()
{
    QFETCH(QByteArray, before);
    QFETCH(Values, values);
    auto file = ConfigFile::parse(before);
    QVERIFY(file);
    QVERIFY(file->setProfile("a", values));
    QTEST(file->text(), "after");
    for (const auto &[key, value] : values) {
        QCOMPARE(file->profile("a").contains(key.toLower()), value.has_value());
        QCOMPARE(file->profile("a").value(key.toLower()), value.value_or(QByteArray()));
    }
}

void TestConfigEdit::addsSections_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                         const QByteArray &profile = "new") {
        QTest::newRow(name) << before << profile << after;
    };
    const QByteArray added = "[profile new]\nregion = r2\n";
    row("empty file", "", added);
    row("BOM alone", "\xef\xbb\xbf", "\xef\xbb\xbf" + added);
    row("after text", "[profile a]\nx = 1\n", "[profile a]\nx = 1\n\n" + added);
    row("after one blank line", "[profile a]\n\n", "[profile a]\n\n" + added);
    row("after more blank lines", "[profile a]\n\n\n", "[profile a]\n\n\n" + added);
    row("after white space", "[profile a]\n \t", "[profile a]\n \t\n" + added);
    row("blank lines only", "\n\n", "\n\n" + added);
    row("no final newline", "[profile a]\nx = 1", "[profile a]\nx = 1\n\n" + added);
    row("after a comment", "# mine", "# mine\n\n" + added);
    row("after a block", "[profile a]\ns3 =\n  x = 1", "[profile a]\ns3 =\n  x = 1\n\n" + added);
    row("beside a section that is no profile", "[new]\nregion = r1\n", "[new]\nregion = r1\n\n" + added);
    row("default", "[profile a]\n", "[profile a]\n\n[default]\nregion = r2\n", "default");
    row("every plain character", "", "[profile a-_.@:/+%9Z]\nregion = r2\n", "a-_.@:/+%9Z");
}

void TestConfigEdit::addsSections()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, name);
    auto file = ConfigFile::parse(before);
    QVERIFY(file);
    QVERIFY(file->setProfile(name, region()));
    QTEST(file->text(), "after");
    QVERIFY(file->hasProfile(name));
}

void TestConfigEdit::keepsLineEnds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("section, CRLF") << QByteArray(
        "[profile b]\r\nx = 1") << QByteArray("[profile b]\r\nx = 1\r\n\r\n[profile a]\r\nregion = r2\r\n");
    QTest::newRow("half a CRLF at the end") << QByteArray(
        "[profile b]\r\n#\r") << QByteArray("[profile b]\r\n#\r\n\r\n[profile a]\r\nregion = r2\r\n");
    QTest::newRow("key, CRLF") << QByteArray("[profile a]\r\nx = 1\r\n\r\n[profile b]\r\n")
                               << QByteArray("[profile a]\r\nx = 1\r\nregion = r2\r\n\r\n[profile b]\r\n");
    QTest::newRow("key, mixed") << QByteArray("[profile b]\n[profile a]\r\nx = 1\r\n[profile c]\n")
                                << QByteArray(
                                       "[profile b]\n[profile a]\r\nx = 1\r\nregion = r2\r\n[profile c]\n");
    QTest::newRow("value, CRLF") << QByteArray("[profile a]\r\nregion = r1\r\nx = 1\n")
                                 << QByteArray("[profile a]\r\nregion = r2\r\nx = 1\n");
    QTest::newRow("comment, CRLF") << QByteArray("[profile a]\nregion = r1 # c\r\nx = 1\n")
                                   << QByteArray("[profile a]\n# c\r\nregion = r2\r\nx = 1\n");
}

void TestConfigEdit::keepsLineEnds()
{
    QFETCH(QByteArray, before);
    auto file = ConfigFile::parse(before);
    QVERIFY(file);
    QVERIFY(file->setProfile("a", region()));
    QTEST(file->text(), "after");
}

void TestConfigEdit::refusesDuplicates()
{
    const QByteArray text = "[profile a]\nx = 1\n[profile b]\n[profile \"a\"]\n";
    ConfigFile file = ConfigFile::parse(text).value();
    for (const auto &outcome : {file.setProfile("a", region()), file.removeProfile("a")}) {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::DuplicateSection);
        QCOMPARE(outcome.error().subject, QStringLiteral("lines 1 and 4"));
    }
    QCOMPARE(file.text(), text);
    QVERIFY(file.setProfile("b", region()));
}

void TestConfigEdit::refusesInput_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    const auto name = [](const char *title, const QByteArray &text) {
        QTest::newRow(title) << text << QByteArray("k") << QByteArray("v");
    };
    name("empty name", "");
    name("space in name", "a b");
    name("prefix in name", "profile a");
    name("bracket in name", "a]\n[profile b");
    name("line break in name", "a\n");
    name("not ASCII name", "\xc3\xa9");
    const auto key = [](const char *title, const QByteArray &text) {
        QTest::newRow(title) << QByteArray("a") << text << QByteArray("v");
    };
    key("empty key", "");
    key("space in key", "a b");
    key("equals in key", "a=b");
    key("header as key", "[profile b]");
    const auto value = [](const char *title, const QByteArray &text) {
        QTest::newRow(title) << QByteArray("a") << QByteArray("k") << text;
    };
    value("line break", "v\n[profile b]");
    value("carriage return", "v\rw");
    value("NUL", QByteArray("v\0w", 3));
    value("escape", "v\x1b[0m");
    value("not UTF-8", "v\xff");
    value("comment", "v # w");
    value("comment with tab", "v\t;w");
    value("comment at once", "#v");
    value("space around", " v");
    value("too long", QByteArray(64 * 1024 + 1, 'v'));
}

void TestConfigEdit::refusesInput()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    const QByteArray text = "[profile a]\nx = 1\n";
    ConfigFile file = ConfigFile::parse(text).value();
    const auto outcome = file.setProfile(name, {{key, value}});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!outcome.error().subject.isEmpty());
    QCOMPARE(file.text(), text);
    QVERIFY(!file.setProfile("a", {{"k", "1"}, {"K", "2"}}));
}

void TestConfigEdit::changesNothingTwice()
{
    ConfigFile file = ConfigFile::parse("[profile b]\nx = 1").value();
    const Values values{{"region", "r"}, {"credential_process", "/usr/bin/duplo-tray-jit credential-process"},
        {"x", std::nullopt}};
    QVERIFY(file.setProfile("a", values));
    const QByteArray once = file.text();
    QVERIFY(file.setProfile("a", values));
    QCOMPARE(file.text(), once);
    QVERIFY(file.setProfile("c", {{"x", std::nullopt}}));
    QCOMPARE(file.text(), once);
}

QTEST_GUILESS_MAIN(TestConfigEdit)
#include "tst_configedit.moc"

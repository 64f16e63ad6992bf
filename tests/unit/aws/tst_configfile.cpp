#include "aws/configfile.h"

#include <QTest>

Q_DECLARE_METATYPE(Error::Kind)

namespace {

ConfigFile config(const QByteArray &text)
{
    const auto file = ConfigFile::parse(text);
    return file ? *file : ConfigFile::parse("[profile unexpected-error]").value();
}

} // namespace

/// Reading, beyond the SDKs' shared cases.
class TestConfigFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void readsValues_data();
    void readsValues();
    void refuses_data();
    void refuses();
    void keepsTheText_data();
    void keepsTheText();
    void knowsWhereSectionsStand();
    void findsDuplicates_data();
    void findsDuplicates();
    void readsSsoSessionsApart();
    void readsCredentials();
    void findsProfilesByKey();
    void knowsPlainNames();
    void namesLines();
};

void TestConfigFile::readsNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("names");
    using Names = QList<QByteArray>;
    QTest::newRow("order") << QByteArray("[profile b]\n[default]\n[profile a]\n[profile b]\n")
                           << Names{"b", "default", "a"};
    QTest::newRow("double quotes") << QByteArray("[profile \"quoted name\"]") << Names{"quoted name"};
    QTest::newRow("single quotes") << QByteArray("[profile 'x']") << Names{"x"};
    QTest::newRow("bracket in quotes") << QByteArray("[profile \"a]b\"]") << Names{"a]b"};
    QTest::newRow("escaped space") << QByteArray("[profile a\\ b]") << Names{"a b"};
    QTest::newRow("two words") << QByteArray("[profile \"a\" b]") << Names{};
    QTest::newRow("open quote") << QByteArray("[profile \"a]") << Names{};
    QTest::newRow("empty quotes") << QByteArray("[profile \"\"]") << Names{};
    QTest::newRow("no name") << QByteArray("[profile]\n[profile ]\n[]") << Names{};
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf[profile a]\n") << Names{"a"};
    QTest::newRow("BOM alone") << QByteArray("\xef\xbb\xbf") << Names{};
    QTest::newRow("services") << QByteArray(
        "[services s]\ndynamodb =\n  endpoint_url = x\n[plugins]\n[profile a]")
                              << Names{"a"};
    QTest::newRow("bracket in comment")
        << QByteArray("[profile a] # [profile b]\n#[profile c]") << Names{"a"};
}

void TestConfigFile::readsNames()
{
    QFETCH(QByteArray, text);
    const auto file = ConfigFile::parse(text);
    QVERIFY(file);
    QTEST(file->profileNames(), "names");
}

void TestConfigFile::readsValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("mixed line ends") << QByteArray("[profile a]\r\nx = 1\nkey = v\r\n") << QByteArray("v");
    QTest::newRow("all indented") << QByteArray("[profile a]\n  x = 1\n  key = v\n") << QByteArray("v");
    QTest::newRow("indented, nested")
        << QByteArray("[profile a]\n  s3 =\n    key = no\n  key = v\n") << QByteArray("v");
    QTest::newRow("indented by tabs") << QByteArray("[profile a]\n\tx = 1\n\tkey = v\n") << QByteArray("v");
    QTest::newRow("indented comment")
        << QByteArray("[profile a]\n  # x\nkey = v\n  # y\n  ; z\n") << QByteArray("v");
    QTest::newRow("comment in a block")
        << QByteArray("[profile a]\nkey =\n  # no\n  a = 1\n#no\n  b = 2\n") << QByteArray("\na = 1\nb = 2");
    QTest::newRow("upper case") << QByteArray("[profile a]\nKEY=v") << QByteArray("v");
    QTest::newRow("not ASCII") << QByteArray("[profile a]\nkey = \xc3\xa9") << QByteArray("\xc3\xa9");
}

void TestConfigFile::readsValues()
{
    QFETCH(QByteArray, text);
    QTEST(config(text).profile("a").value("key"), "value");
}

void TestConfigFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("subject");
    const auto malformed = [](const char *name, const QByteArray &text, const char *subject) {
        QTest::newRow(name) << text << Error::Kind::Malformed << QString(QLatin1String(subject));
    };
    QTest::newRow("NUL") << QByteArray("[default]\0\n", 11) << Error::Kind::NotText << QString();
    QTest::newRow("Latin-1") << QByteArray("[default]\nx = \xe9\n") << Error::Kind::NotText << QString();
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe[\0d\0", 6) << Error::Kind::NotText << QString();
    QTest::newRow("half a character")
        << QByteArray("[default]\nx = \xc3") << Error::Kind::NotText << QString();
    QTest::newRow("too large") << QByteArray(ConfigFile::maxSize + 1, '\n') << Error::Kind::TooLarge
                               << QStringLiteral("16777217 bytes");
    malformed("no equals sign", "# c\r\n[default]\r\nregion us-west-2\r\n",
        "line 3: Expected an '=' sign defining a property");
    malformed("old Mac line ends", "[default]\rx = 1\r", "line 1: Profile definition must end with ']'");
    malformed("text after header", "[default] x", "line 1: Profile definition must end with ']'");
    malformed("indented header", "[default]\nx = 1\n[b]\n  [c]\n",
        "line 4: Expected a property definition, found continuation");
    malformed("before any section", "\n\nx = 1\n", "line 3: Expected a profile definition");
    malformed("HTML", "<html>\n", "line 1: Expected a profile definition");
}

void TestConfigFile::refuses()
{
    QFETCH(QByteArray, text);
    const auto file = ConfigFile::parse(text);
    QVERIFY(!file);
    QTEST(file.error().kind, "kind");
    QTEST(file.error().subject, "subject");
}

void TestConfigFile::keepsTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("odd") << QByteArray(
        "\xef\xbb\xbf\r\n \t\n#x\r\n[ profile  a ] ;y\n\tk=v\r\n\n\n  z : = 1");
}

void TestConfigFile::keepsTheText()
{
    QFETCH(QByteArray, text);
    const auto file = ConfigFile::parse(text);
    QVERIFY(file);
    QCOMPARE(file->text(), text);
}

void TestConfigFile::knowsWhereSectionsStand()
{
    const ConfigFile file =
        config("\n[profile a]\nx = 1\r\n\n[profile 'a']\n[profile b]\n[default]\n[profile default]\n");
    QCOMPARE(file.sectionLines("a"), (QList<int>{2, 5}));
    QCOMPARE(file.sectionLines("b"), QList<int>{6});
    QCOMPARE(file.sectionLines("default"), (QList<int>{7, 8}));
    QCOMPARE(file.sectionLines("c"), QList<int>());
    QVERIFY(file.hasProfile("b"));
    QVERIFY(!file.hasProfile("c"));
    QVERIFY(file.profile("c").isEmpty());
}

void TestConfigFile::findsDuplicates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("none") << QByteArray("[a]\n[profile a]\n[default]\n") << QByteArray() << QList<int>();
    QTest::newRow("profile") << QByteArray("[profile a]\n[b]\n[profile a] # x\n") << QByteArray("profile a")
                             << QList<int>{1, 3};
    QTest::newRow("sso-session") << QByteArray("[sso-session a]\n\n[sso-session a]")
                                 << QByteArray("sso-session a") << QList<int>{1, 3};
}

void TestConfigFile::findsDuplicates()
{
    QFETCH(QByteArray, text);
    const auto found = config(text).duplicateSection();
    QTEST(found ? found->first : QByteArray(), "header");
    QTEST(found ? found->second : QList<int>(), "lines");
}

void TestConfigFile::readsSsoSessionsApart()
{
    const ConfigFile file = config("[sso-session corp]\nsso_region = x\n[profile a]\nsso_session = corp\n");
    QCOMPARE(file.ssoSessionNames(), QList<QByteArray>{"corp"});
    QCOMPARE(file.ssoSession("corp").value("sso_region"), QByteArray("x"));
    QCOMPARE(file.profileNames(), QList<QByteArray>{"a"});
}

void TestConfigFile::readsCredentials()
{
    const auto file = ConfigFile::parse(
        "[a]\naws_access_key_id = X\n[profile b]\n[default]\n", ConfigFile::Kind::Credentials);
    QVERIFY(file);
    QCOMPARE(file->profileNames(), (QList<QByteArray>{"a", "default"}));
    QCOMPARE(file->profile("a").value("aws_access_key_id"), QByteArray("X"));
}

void TestConfigFile::findsProfilesByKey()
{
    const ConfigFile file =
        config("[profile a]\nk = 1\n[default]\nk = no\n[profile b]\nx = 1\n[profile default]\nk = 2\n"
               "[profile a]\ny = 3\n[other]\nk = 4\n");
    const auto found = file.profilesWith("k");
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].first, QByteArray("a"));
    QCOMPARE(found[0].second, file.profile("a"));
    QCOMPARE(found[0].second.value("y"), QByteArray("3"));
    QCOMPARE(found[1].first, QByteArray("default"));
    QCOMPARE(found[1].second.value("k"), QByteArray("2"));
}

void TestConfigFile::knowsPlainNames()
{
    for (const char *name : {"a", "default", "some-thing:long/the_one%only.foo@bar+", "profile"})
        QVERIFY2(ConfigFile::isPlainName(name), name);
    for (const char *name : {"", "a b", "profile a", "a]", "a!", "a\n", "\"a\"", "\xc3\xa9", "a#b"})
        QVERIFY2(!ConfigFile::isPlainName(name), name);
}

void TestConfigFile::namesLines()
{
    QCOMPARE(ConfigFile::linesText({4}), QStringLiteral("line 4"));
    QCOMPARE(ConfigFile::linesText({3, 17}), QStringLiteral("lines 3 and 17"));
    QCOMPARE(ConfigFile::linesText({3, 17, 20}), QStringLiteral("lines 3, 17 and 20"));
}

QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_configfile.moc"

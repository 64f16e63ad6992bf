#include "kubernetes/yamldocument.h"

#include <QtTest>

/// Where the nodes of a YAML text stand, and what is no YAML.
class TestYamlDocument : public QObject
{
    Q_OBJECT
private:
    static YamlNode root(const QByteArray &text)
    {
        auto documents = YamlDocuments::parse(text);
        return documents && documents->roots.size() == 1 ? documents->roots.front() : YamlNode();
    }

private Q_SLOTS:
    void knowsWhereThingsStand_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *name, const char *text, const char *value) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(value);
        };
        row("plain", "a: 1\nk: some text # why\nb: 2\n", "some text");
        row("quoted", "k: \"x\\ty\"\n", "\"x\\ty\"");
        row("after other letters", "ä: ö€😀\n# ü\nk: wörd\n", "wörd");
        row("after CRLF", "a: 1\r\nb: ß\r\nk: v\r\n", "v");
        row("after a byte order mark", "\xef\xbb\xbfk: v\n", "v");
        row("without a final newline", "k: v", "v");
        row("flow", "k: [a, {b: c}]  # d\n", "[a, {b: c}]");
        row("a block ends with its last leaf", "k:\n- a\n- b: c\n\n# more\nz: 1\n", "- a\n- b: c");
        row("an empty value", "k:\nz: 1\n", "");
        row("a literal", "k: |\n  one\n  two\nz: 1\n", "|\n  one\n  two\n");
        row("an alias", "a: &x 1\nk: *x\n", "*x");
    }
    void knowsWhereThingsStand()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, value);
        const YamlNode node = root(text);
        const YamlNode *found = node.find("k");
        QVERIFY(found);
        QCOMPARE(text.mid(found->begin, found->end - found->begin), value);
    }

    void whatIsNull_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isNull");
        for (const char *null : {"", "~", "null", "NULL"})
            QTest::newRow(null) << QByteArray(null) << true;
        for (const char *text : {"\"\"", "'~'", "nil", "0", "!!str null"})
            QTest::newRow(text) << QByteArray(text) << false;
    }
    void whatIsNull()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, isNull);
        const YamlNode node = root("k: " + value + '\n');
        QVERIFY(node.find("k"));
        QCOMPARE(node.find("k")->isNull(), isNull);
        QVERIFY(!isNull || node.text("k").isEmpty());
    }

    void whatIsSimple()
    {
        QVERIFY(root("k: [a, {b: 'c'}]\n").isSimple());
        QVERIFY(!root("k: [a, &x b]\n").isSimple());
        QVERIFY(!root("k: !!str 1\n").isSimple());
        QVERIFY(!root("a: &x 1\nk: {z: *x}\n").isSimple());
    }

    void comparesWhatIsSaid()
    {
        QCOMPARE(root("a: 1\nb: [x]\n") == root("a:   1  # same\n\nb:\n- x\n"), true);
        QCOMPARE(root("a: 1\n") == root("a: '1'\n"), false);
        QCOMPARE(root("a: &x 1\n") == root("a: 1\n"), false);
        QCOMPARE(root("a: 1\nb: 2\n") == root("b: 2\na: 1\n"), false);
    }

    void countsDocuments()
    {
        QCOMPARE(YamlDocuments::parse("").value().roots.size(), 0U);
        QCOMPARE(YamlDocuments::parse("# nothing\n").value().roots.size(), 0U);
        QCOMPARE(YamlDocuments::parse("---\na: 1\n...\n").value().roots.size(), 1U);
        QCOMPARE(YamlDocuments::parse("a: 1\n---\nb: 2\n").value().roots.size(), 2U);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Error::Kind>("kind");
        using enum Error::Kind;
        QTest::newRow("an open bracket") << QByteArray("a: [1,\n") << Malformed;
        QTest::newRow("a tab for indentation") << QByteArray("a:\n\tb: 1\n") << Malformed;
        QTest::newRow("a control character") << QByteArray("a: \x01\n") << Malformed;
        QTest::newRow("a NUL") << QByteArray("a: \0\n", 6) << Malformed;
        QTest::newRow("not UTF-8") << QByteArray("a: \xff\n") << NotText;
        QTest::newRow("too deep") << QByteArray(200, '[') << TooLarge;
        QTest::newRow("too long") << QByteArray(YamlDocuments::maxSize + 1, '#') << TooLarge;
        QTest::newRow("too many") << "[" + QByteArray("a,").repeated(250'000) + "]" << TooLarge;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(Error::Kind, kind);
        const auto documents = YamlDocuments::parse(text);
        QVERIFY(!documents);
        QCOMPARE(documents.error().kind, kind);
        QCOMPARE(
            documents.error().subject.startsWith(QLatin1String("line ")), kind == Error::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestYamlDocument)
#include "tst_yamldocument.moc"

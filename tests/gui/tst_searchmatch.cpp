#include "ui/searchmatch.h"

#include <QTest>

/// How one word of a query matches one text: kinds of matches, the characters they are made of, folding.
class TestSearchMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
    void places_data();
    void places();
    void folding_data();
    void folding();
};

void TestSearchMatch::kinds_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("below");
    const auto row = [](const char *word, const char *text, int kind, int below) {
        QTest::addRow("%s in %s", word, text)
            << QString::fromUtf8(word) << QString::fromUtf8(text) << kind << below;
    };
    using Word = SearchWord;
    row("dev01", "dev01", Word::Whole, 1001);
    row("dev", "dev01", Word::Start, 1000);
    row("ten", "test-ten", Word::WordStart - 60, 800);
    row("watch", "CloudWatch", Word::WordStart - 60, 800);
    row("53", "Route 53", Word::WordStart - 60, 800);
    row("01", "dev01", Word::WordStart - 60, 800);
    row("b", "a.b", Word::WordStart - 60, 800);
    row("tt", "test-ten", Word::Initials, Word::WordStart);
    row("cwl", "CloudWatch Logs", Word::Initials, Word::WordStart);
    row("cwlo", "CloudWatch Logs", Word::Initials, Word::WordStart);
    row("d1", "dev-1", Word::Initials, Word::WordStart);
    row("ev", "dev01", Word::Part - 60, Word::Initials);
    row("dv1", "dev01", Word::Scattered, Word::Part);
    row("dynmo", "DynamoDB", Word::Scattered, Word::Part);
    row("dv", "dev01", Word::None, 1);
    row("dev011", "dev01", Word::None, 1);
    row("x", "dev01", Word::None, 1);
    row("", "dev01", Word::None, 1);
    row("x", "", Word::None, 1);
}

void TestSearchMatch::kinds()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, below);
    const SearchText folded(text);
    const int score = SearchWord(SearchText(word).text).score(folded.text, folded.starts);
    QVERIFY2(score >= kind && score < below, qPrintable(QString::number(score)));
}

void TestSearchMatch::places_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *word, const char *text, const QList<int> &places) {
        QTest::addRow("%s in %s", word, text) << QString::fromUtf8(word) << QString::fromUtf8(text) << places;
    };
    row("dev", "mydev dev", {6, 7, 8});
    row("tt", "test-ten", {0, 5});
    row("cwlo", "CloudWatch Logs", {0, 5, 11, 12});
    row("dv1", "dev01", {0, 2, 4});
    row("abc", "a-x-ab-bc", {4, 7, 8});
    row("nothing", "dev01", {});
}

void TestSearchMatch::places()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    const SearchText folded(text);
    QTEST(SearchWord(word).places(folded.text, folded.starts), "expected");
}

void TestSearchMatch::folding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::addColumn<int>("sourceOfLast");
    QTest::newRow("ASCII") << QStringLiteral("DEV-01") << QStringLiteral("dev-01") << 5;
    QTest::newRow("accents") << QStringLiteral("Zürich Ñandú") << QStringLiteral("zurich nandu") << 11;
    QTest::newRow("sharp s") << QStringLiteral("Straße") << QStringLiteral("strasse") << 5;
    QTest::newRow("ligature") << QString::fromUtf8("of\uFB01ce") << QStringLiteral("office") << 4;
    QTest::newRow("full width") << QString::fromUtf8("\uFF24\uFF25\uFF36") << QStringLiteral("dev") << 2;
    QTest::newRow("Greek") << QString::fromUtf8("ΣΑΣ") << QString::fromUtf8("σασ") << 2;
    QTest::newRow("emoji") << QString::fromUtf8("a\U0001F680b") << QString::fromUtf8("a\U0001F680b") << 3;
    QTest::newRow("combining") << QString::fromUtf8("e\u0301x") << QStringLiteral("ex") << 2;
}

void TestSearchMatch::folding()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    const SearchText made(text);
    QCOMPARE(made.text, folded);
    QTEST(made.sourceOf(made.text.size() - 1), "sourceOfLast");
}

QTEST_GUILESS_MAIN(TestSearchMatch)
#include "tst_searchmatch.moc"

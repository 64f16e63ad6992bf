#include "core/message.h"
#include "support/pseudotranslator.h"
#include "ui/sentences.h"

#include <QTest>

using namespace std::chrono_literals;

/// What a person reads.
class TestSentences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKind_data();
    void everyKind();
    void noSubject();
    void hostileSubject();
    void durations_data();
    void durations();
    void countdowns_data();
    void countdowns();
    void names_data();
    void names();
    void reasonsFromBelow();
    void remedies();
};

namespace {
constexpr auto lastKind = Error::Kind::TooMany;
}

void TestSentences::everyKind_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(lastKind); ++kind)
        QTest::newRow(QByteArray::number(kind).constData()) << kind;
}

void TestSentences::everyKind()
{
    QFETCH(int, kind);
    const QString text =
        sentence({Error::Kind(kind), QStringLiteral("subject"), QStringLiteral("detail for the log")});
    QVERIFY(!text.isEmpty());
    QVERIFY2(
        text != sentence({Error::Kind(int(lastKind) + 1), {}, {}}), "a kind without a sentence of its own");
    QVERIFY(text[0].isUpper() || text.startsWith(QLatin1String("subject")));
    QVERIFY2(!text.contains(QLatin1String("detail")), "details are for the log");
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
}

void TestSentences::noSubject()
{
    for (int kind = 0; kind <= int(lastKind); ++kind)
        QVERIFY(!sentence({Error::Kind(kind), {}, {}}).isEmpty());
}

void TestSentences::hostileSubject()
{
    const QString subject = QStringLiteral("<b>x</b>%1%2\n\x1b[31m") + QString(100000, u'y');
    const QString text = sentence({Error::Kind::Network, subject, {}});
    QVERIFY(text.size() < 400);
    QVERIFY(!text.contains(u'\n'));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(text.contains(QLatin1String("<b>x</b>%1%2")));
    const QString unseen = QString(QStringLiteral(" \n") + QChar(0x200b) + QChar(0x202e));
    QCOMPARE(sentence({Error::Kind::InvalidInput, unseen, {}}), QStringLiteral("This cannot be used."));
}

void TestSentences::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("left");
    QTest::newRow("past") << qint64(-5) << QStringLiteral("ended");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("ended");
    QTest::newRow("seconds") << qint64(40) << QStringLiteral("40 s left");
    QTest::newRow("minutes") << qint64(52 * 60 + 59) << QStringLiteral("52 min left");
    QTest::newRow("hour") << qint64(3600) << QStringLiteral("1 h left");
    QTest::newRow("hours") << qint64(4320) << QStringLiteral("1 h 12 min left");
    QTest::newRow("days") << qint64(86400 * 364) << QStringLiteral("364 days left");
}

void TestSentences::durations()
{
    QFETCH(qint64, seconds);
    QTEST(timeLeftText(std::chrono::seconds(seconds)), "left");
}

void TestSentences::countdowns_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("past") << qint64(-5) << QStringLiteral("0:00");
    QTest::newRow("three minutes") << qint64(180) << QStringLiteral("3:00");
    QTest::newRow("below a minute") << qint64(9) << QStringLiteral("0:09");
    QTest::newRow("above an hour") << qint64(3605) << QStringLiteral("1:00:05");
}

void TestSentences::countdowns()
{
    QFETCH(qint64, seconds);
    QTEST(countdownText(std::chrono::seconds(seconds)), "text");
}

void TestSentences::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("menu");
    QTest::newRow("plain") << QStringLiteral("dev01") << QStringLiteral("dev01");
    QTest::newRow("ampersand") << QStringLiteral("r&d") << QStringLiteral("r&&d");
    QTest::newRow("direction override") << QStringLiteral("a\u202eb") << QStringLiteral("a b");
    QTest::newRow("isolates") << QStringLiteral("\u2067a\u2069b") << QStringLiteral("a b");
    QTest::newRow("direction marks") << QStringLiteral("a\u200e\u200fb") << QStringLiteral("ab");
    QTest::newRow("joined emoji") << QStringLiteral("👩‍💻-dev") << QStringLiteral("👩‍💻-dev");
    QTest::newRow("Persian") << QStringLiteral("می‌خواهم") << QStringLiteral("می‌خواهم");
    QTest::newRow("emoji where it ends")
        << QString(QString(78, u'x') + QStringLiteral("🚀x")) << QString(QString(78, u'x') + u'…');
    QTest::newRow("joined emoji where it ends")
        << QString(QString(76, u'x') + QStringLiteral("👩‍💻x")) << QString(QString(76, u'x') + u'…');
    QTest::newRow("lines") << QStringLiteral("a\nb\tc") << QStringLiteral("a b c");
    QTest::newRow("long") << QString(200, u'x') << QString(79, u'x') + u'…';
    QTest::newRow("html stays text") << QStringLiteral("<b>x</b>") << QStringLiteral("<b>x</b>");
}

void TestSentences::names()
{
    QFETCH(QString, name);
    QTEST(menuText(name), "menu");
}

/// What comes in English from below the windows is translated in them.
void TestSentences::reasonsFromBelow()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    const QString reason = sentence(
        {Error::Kind::InvalidInput, QStringLiteral("the region cannot stand in the file on one line"), {}});
    const QString place =
        sentence({Error::Kind::DuplicateSection, QStringLiteral("/x/config: lines 3, 17 and 20"), {}});
    const Message warning{"Test", "[%1] and %2 and %9", {QStringLiteral("%2"), QStringLiteral("b")}};
    const QString translated = warning.translated();
    QCoreApplication::removeTranslator(&pseudo);
    QVERIFY2(!reason.contains(QLatin1String("cannot stand")), qPrintable(reason));
    QVERIFY2(place.contains(QLatin1String("/x/config")) && !place.contains(QLatin1String("lines")),
        qPrintable(place));
    QCOMPARE(warning.english(), QStringLiteral("[%2] and b and %9"));
    QVERIFY2(translated.contains(QStringLiteral("[%2] äñd b äñd %9")), qPrintable(translated));
    QVERIFY(sentence(
        {Error::Kind::DuplicateSection, QStringLiteral("/x/config: lines 3 and 17"),
            {}}).contains(QLatin1String("/x/config: lines 3")));
}

void TestSentences::remedies()
{
    QCOMPARE(remedyFor({Error::Kind::Unauthorized, {}, {}}), Remedy::SignIn);
    QCOMPARE(remedyFor({Error::Kind::OtpRequired, {}, {}}), Remedy::SignInAsAdministrator);
    QCOMPARE(remedyFor({Error::Kind::Network, {}, {}}), Remedy::TryAgain);
    QCOMPARE(remedyFor({Error::Kind::Forbidden, {}, {}}), Remedy::None);
    QCOMPARE(remedyFor({Error::Kind::ViewerUnavailable, {}, {}}), Remedy::ChoosePlace);
    QCOMPARE(remedyFor(notFound(Error::Noun::BrowserProfile, QStringLiteral("Work"))), Remedy::ChoosePlace);
    QCOMPARE(remedyFor(notFound(Error::Noun::Tenant, QStringLiteral("dev01"))), Remedy::None);
    QVERIFY(remedyText(Remedy::None).isEmpty());
    QVERIFY(!remedyText(Remedy::SignIn).isEmpty());
}

QTEST_MAIN(TestSentences)
#include "tst_sentences.moc"

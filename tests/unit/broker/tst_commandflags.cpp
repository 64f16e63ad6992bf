#include "broker/commandflags.h"
#include "support/pseudotranslator.h"

#include <QtTest>

class TestCommandFlags : public QObject
{
    Q_OBJECT
private:
    const QStringList m_values{QStringLiteral("host"), QStringLiteral("tenant"), QStringLiteral("token")};
    const QStringList m_switches{
        QStringLiteral("admin"), QStringLiteral("token-stdin"), QStringLiteral("interactive")};

private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<bool>("admin");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *typed, const char *tenant, bool admin = false,
                             const char *words = "") {
            QTest::newRow(typed) << QString::fromLatin1(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                 << QString::fromLatin1(tenant) << admin
                                 << QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("", "");
        row("--tenant dev01", "dev01");
        row("-tenant dev01", "dev01");
        row("--tenant=dev01", "dev01");
        row("-tenant=dev01", "dev01");
        row("--tenant=a --tenant b", "b");
        row("--tenant= --admin", "", true);
        row("--tenant=a=b", "a=b");
        row("--admin", "", true);
        row("-admin", "", true);
        row("--admin=true", "", true);
        row("-admin=T", "", true);
        row("--admin=1", "", true);
        row("--admin=false", "");
        row("-admin=0", "");
        row("--admin=FALSE --tenant x", "x");
        row("--tenant x word --admin another", "x", true, "word another");
        row("word", "", false, "word");
    }
    void understands()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, tenant);
        QFETCH(bool, admin);
        QFETCH(QStringList, words);
        const auto flags = CommandFlags::parse(arguments, m_values, m_switches);
        QVERIFY(flags.has_value());
        QCOMPARE(flags->value(QStringLiteral("tenant")), tenant);
        QCOMPARE(flags->has(QStringLiteral("admin")), admin);
        QCOMPARE(flags->words(), words);
        QVERIFY(!flags->has(QStringLiteral("interactive")));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("unknown") << QStringLiteral("--nope");
        QTest::newRow("unknown with a value") << QStringLiteral("--tokn=s3cret-value");
        QTest::newRow("unknown, one dash") << QStringLiteral("-tokn=s3cret-value");
        QTest::newRow("unknown, then a value") << QStringLiteral("--tokn s3cret-value");
        QTest::newRow("value missing") << QStringLiteral("--tenant");
        QTest::newRow("neither true nor false") << QStringLiteral("--admin=maybe");
        QTest::newRow("a value where none belongs") << QStringLiteral("--token-stdin=s3cret-value");
        QTest::newRow("empty value of a switch") << QStringLiteral("--admin=");
    }
    void refuses()
    {
        QFETCH(QString, typed);
        const auto flags = CommandFlags::parse(typed.split(QLatin1Char(' ')), m_values, m_switches);
        QVERIFY(!flags);
        QCOMPARE(flags.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!flags.error().subject.isEmpty());
        QVERIFY(!flags.error().subject.endsWith(QLatin1Char('.')));
        QVERIFY(!flags.error().subject.contains(QLatin1String("s3cret")));
    }

    /// The windows' language is not the command line's.
    void saysWhyInItsOwnWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("unknown") << QStringLiteral(
            "--nope=x") << QStringLiteral("There is no flag --nope here: add --help to see which there are");
        QTest::newRow("value missing")
            << QStringLiteral("--admin -tenant") << QStringLiteral("The value is missing after -tenant");
    }
    void saysWhyInItsOwnWords()
    {
        QFETCH(QString, typed);
        PseudoTranslator pseudo;
        QCoreApplication::installTranslator(&pseudo);
        const auto flags = CommandFlags::parse(typed.split(QLatin1Char(' ')), m_values, m_switches);
        QCoreApplication::removeTranslator(&pseudo);
        QTEST(flags.error().subject, "reason");
    }

    void takesOddValuesAsTheyAre()
    {
        const QString odd = QStringLiteral("ü \"'; $(x)\n");
        const auto flags = CommandFlags::parse({QStringLiteral("--tenant"), odd}, m_values, m_switches);
        QCOMPARE(flags->value(QStringLiteral("tenant")), odd);
    }
};

QTEST_GUILESS_MAIN(TestCommandFlags)
#include "tst_commandflags.moc"

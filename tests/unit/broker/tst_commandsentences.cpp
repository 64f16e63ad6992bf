#include "broker/commandsentences.h"

#include <QtTest>

class TestCommandSentences : public QObject
{
    Q_OBJECT
private:
    static constexpr int kinds = int(Error::Kind::TooMany) + 1;

private Q_SLOTS:
    void everyKindHasOne_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        for (int i = 0; i < kinds; ++i)
            QTest::addRow("%d", i) << Error::Kind(i);
    }
    void everyKindHasOne()
    {
        QFETCH(Error::Kind, kind);
        for (const QString &subject :
            {QString(), QStringLiteral("acme.duplocloud.net"), QStringLiteral("50%1 off")}) {
            const QString sentence = commandSentence({kind, subject, QStringLiteral("detail for the log")});
            QVERIFY(sentence.size() > 2);
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            QVERIFY(sentence.at(0).isUpper() || (!subject.isEmpty() && sentence.startsWith(subject)));
            QVERIFY(!sentence.contains(QLatin1Char('\n')));
            QVERIFY(!sentence.contains(QLatin1String("detail")));
            if (!subject.contains(QLatin1Char('%')))
                QVERIFY(!sentence.contains(QLatin1String("%1")));
        }
    }

    void twoPeopleAreTwoSentences()
    {
        const QString bob = QStringLiteral("bob@example.com");
        const QString says =
            QStringLiteral("This sign-in belongs to bob@example.com; last time it was somebody else: ");
        QVERIFY(commandSentence({Error::Kind::OtherPerson, bob, {}}).startsWith(says));
        QVERIFY(askedSentence(SignInAsked{SignInAsked::About::OtherPerson, bob, {}}).startsWith(says));
    }

    void whatIsForTheLogMakesNoSentence()
    {
        const auto question =
            ProgramQuestion::signIn(parsePortal(QStringLiteral("acme.duplocloud.net")).value());
        Error cancelled = cancelledSignIn(question);
        const QString sentence = commandSentence(cancelled);
        QVERIFY2(sentence.contains(QLatin1String("was cancelled")), qPrintable(sentence));
        cancelled.detail = QStringLiteral("detail for the log");
        QCOMPARE(commandSentence(cancelled), sentence);
        QVERIFY(commandSentence({Error::Kind::Denied, question.subject(), {}}) != sentence);
    }

    void filesAreNoPortals()
    {
        const QString place = QStringLiteral("/home/bob/.aws/config: line 3: Expected a profile definition");
        QCOMPARE(commandSentence({Error::Kind::Malformed, place, {}}),
            QString(QStringLiteral("Cannot understand ") + place
                + QStringLiteral(": mend that in the file, then try again.")));
        QVERIFY(!commandSentence(
            {Error::Kind::TooLarge, QStringLiteral("/home/bob/.aws/config"),
                {}}).contains(QLatin1String("answer")));
        QVERIFY(commandSentence(
            {Error::Kind::Malformed, QStringLiteral("acme.duplocloud.net"),
                {}}).contains(QLatin1String("answer")));
    }

    void hostileSubjects_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("shown");
        QTest::newRow("lines") << QStringLiteral("a\nb\r\nc") << QStringLiteral("a b c");
        QTest::newRow("terminal codes") << QStringLiteral("a\x1b[31mb\x07") << QStringLiteral("a[31mb");
        QTest::newRow("only blanks") << QStringLiteral(" \n\t") << QStringLiteral("it");
        QTest::newRow("long") << QString(100'000, QLatin1Char('x')) << QString(300, QLatin1Char('x'));
    }
    void hostileSubjects()
    {
        QFETCH(QString, subject);
        QFETCH(QString, shown);
        QCOMPARE(commandSentence({Error::Kind::NotFound, subject, {}}),
            QString(QStringLiteral("There is no \"") + shown
                + QStringLiteral("\" that you may use: check the name.")));
    }
};

QTEST_GUILESS_MAIN(TestCommandSentences)
#include "tst_commandsentences.moc"

#include "broker/denials.h"
#include "support/fakeclock.h"

#include <QtTest>

using namespace std::chrono_literals;
using Kind = Error::Kind;

/// For how long, and for whom, a no holds.
class TestDenials : public QObject
{
    Q_OBJECT
private:
    static ProgramQuestion signInAt(const QString &host)
    {
        return ProgramQuestion::signIn(parsePortal(host).value());
    }
    static Error error(Kind kind) { return {kind, {}, {}}; }

private Q_SLOTS:
    void hundredsWithoutAnAnswerLeaveThePersonsNo_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("for an hour") << 60;
        QTest::newRow("for ten minutes") << 10;
    }
    void hundredsWithoutAnAnswerLeaveThePersonsNo()
    {
        QFETCH(int, minutes);
        FakeClock clock;
        Denials denials(clock);
        const Program any;
        const auto question = signInAt(QStringLiteral("acme.duplocloud.net"));
        denials.add(question, nullptr, std::chrono::minutes(minutes), error(Kind::Denied));
        for (int i = 0; i < 1000; ++i)
            denials.add(
                signInAt(QStringLiteral("h%1.example").arg(i)), nullptr, 10min, error(Kind::Unanswered));
        QVERIFY(denials.find(question, any));
        QCOMPARE(denials.find(question, any)->error.kind, Kind::Denied);
        QCOMPARE(denials.list().size(), 500);
        QVERIFY(denials.find(signInAt(QStringLiteral("h999.example")), any));
        QVERIFY(!denials.find(signInAt(QStringLiteral("h0.example")), any));
    }

    void holdsWhoTypesOnlyWhereItSaysSo_data()
    {
        QTest::addColumn<bool>("evenTyped");
        QTest::newRow("a question that nobody answered") << false;
        QTest::newRow("a no to whoever asks") << true;
    }
    void holdsWhoTypesOnlyWhereItSaysSo()
    {
        QFETCH(bool, evenTyped);
        FakeClock clock;
        Denials denials(clock);
        const auto question = signInAt(QStringLiteral("acme.duplocloud.net"));
        denials.add(question, nullptr, 10min, error(Kind::Unanswered), evenTyped);
        Program program;
        QVERIFY(denials.find(question, program));
        program.isAtTerminal = true;
        QCOMPARE(denials.find(question, program) != nullptr, evenTyped);
    }

    void whoLeavesOverAndOverIsToldApart()
    {
        FakeClock clock;
        Denials denials(clock);
        const auto here = signInAt(QStringLiteral("acme.duplocloud.net"));
        const auto there = signInAt(QStringLiteral("beta.duplocloud.net"));
        Program one;
        one.name = QStringLiteral("terraform");
        Program other;
        other.name = QStringLiteral("aws");
        QVERIFY(!denials.noteLeft(here, one));
        QVERIFY(!denials.noteLeft(here, one));
        QVERIFY(!denials.noteLeft(there, one));
        QVERIFY(!denials.noteLeft(here, other));
        QVERIFY(denials.noteLeft(here, one));
        denials.takeBack(here);
        QVERIFY(!denials.noteLeft(here, one));
        QVERIFY(!denials.noteLeft(here, one));
        clock.advance(10min);
        QVERIFY(!denials.noteLeft(here, one));
    }

    void laterNoReplacesTheShorter()
    {
        FakeClock clock;
        Denials denials(clock);
        const auto question = signInAt(QStringLiteral("acme.duplocloud.net"));
        denials.add(question, nullptr, 10min, error(Kind::Unanswered));
        denials.add(question, nullptr, 60min, error(Kind::Denied));
        QCOMPARE(denials.list().size(), 1);
        QVERIFY(denials.takeBack(question));
        QVERIFY(!denials.find(question, Program()));
    }
};

QTEST_GUILESS_MAIN(TestDenials)
#include "tst_denials.moc"

#include "programworld.h"

#include <QSignalSpy>
#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;

/// What a person's click, denial or silence means for the programs that wait.
class TestProgramAnswers : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ProgramWorld> m_world;

private Q_SLOTS:
    void init() { m_world = std::make_unique<ProgramWorld>(); }

    void deniesTheSamePrograms()
    {
        const auto one = m_world->ask(m_world->dev01(), QStringLiteral("terraform"));
        const auto two = m_world->ask(m_world->prod(), QStringLiteral("terraform"));
        m_world->requests->deny(m_world->question());
        QCOMPARE(one->error().kind, Kind::Denied);
        QCOMPARE(two->error().kind, Kind::Denied);
        m_world->clock.advance(599s);
        const auto again = m_world->ask(m_world->prod(), QStringLiteral("terraform"));
        QVERIFY(again.isThere());
        QCOMPARE(again->error().kind, Kind::Denied);
        QCOMPARE(m_world->requests->waitingCount(), 0);
        const auto other = m_world->ask(m_world->dev01(), QStringLiteral("aws"));
        QVERIFY2(!other.isThere(), "another program was not asked about");
        QCOMPARE(m_world->requests->denials().size(), 1);
        QCOMPARE(m_world->requests->denials().first().program, QStringLiteral("terraform"));
        m_world->clock.advance(1s);
        const auto later = m_world->ask(m_world->dev01(), QStringLiteral("terraform"));
        QVERIFY(!later.isThere());
        QVERIFY(m_world->requests->denials().isEmpty());
    }

    void deniesAllForAnHour()
    {
        const auto outcome = m_world->ask();
        m_world->requests->denyForAnHour(m_world->question());
        QCOMPARE(outcome->error().kind, Kind::Denied);
        m_world->clock.advance(3599s);
        Program typed = m_world->program(QStringLiteral("bash"));
        typed.isAtTerminal = true;
        const Outcome<SignIn> soon(m_world->requests->signedIn(m_world->dev01(), typed), this);
        QVERIFY(soon.isThere());
        QCOMPARE(soon->error().kind, Kind::Denied);
        QVERIFY(m_world->requests->portals().isEmpty());
        m_world->clock.advance(1s);
        const auto later = m_world->ask();
        QVERIFY(!later.isThere());
        QCOMPARE(m_world->requests->waitingCount(), 1);
    }

    void aDenialIsTakenBack()
    {
        QSignalSpy changed(m_world->requests.get(), &ProgramRequests::changed);
        m_world->requests->denyForAnHour(m_world->question());
        QCOMPARE(changed.count(), 1);
        m_world->requests->takeBack(m_world->requests->denials().constFirst());
        QCOMPARE(changed.count(), 2);
        const auto outcome = m_world->ask();
        QVERIFY(!outcome.isThere());
    }

    void whoeverSitsAtATerminalIsNotHeldUp()
    {
        Program typed = m_world->program(QStringLiteral("bash"));
        const Outcome<SignIn> first(m_world->requests->signedIn(m_world->dev01(), typed), this);
        m_world->requests->deny(m_world->question());
        QVERIFY(!m_world->requests->mayOpenPage(m_world->acme, typed));
        typed.isAtTerminal = true;
        QVERIFY(m_world->requests->mayOpenPage(m_world->acme, typed));
        const Outcome<SignIn> again(m_world->requests->signedIn(m_world->dev01(), typed), this);
        QVERIFY(!again.isThere());
    }

    /// They have come back, as the sentence for programs says.
    void noPageHoldsUpWhoTypes_data()
    {
        QTest::addColumn<Kind>("ended");
        QTest::newRow("left open") << Kind::Unanswered;
        QTest::newRow("cancelled there") << Kind::Cancelled;
    }
    void noPageHoldsUpWhoTypes()
    {
        QFETCH(Kind, ended);
        m_world->requests->pageEnded(m_world->acme, {ended, {}, {}}, {}, 0);
        Program shell = m_world->program(QStringLiteral("bash"));
        QVERIFY(Outcome<SignIn>(m_world->requests->signedIn(m_world->dev01(), shell), this).isThere());
        shell.isAtTerminal = true;
        const Outcome<SignIn> typed(m_world->requests->signedIn(m_world->dev01(), shell), this);
        QVERIFY(!typed.isThere());
    }

    void cancellingThePageIsANo()
    {
        const auto program = m_world->ask();
        m_world->yes(m_world->question());
        m_world->signIns.cancel(m_world->acme);
        QTRY_VERIFY(program.isThere());
        QCOMPARE(program->error().kind, Kind::Denied);
    }

    /// The person has clicked Authorize: whoever asks next may have better luck.
    void aSlowPortalIsNobodysNo()
    {
        m_world->transport.answers[QStringLiteral("/v3/features/system")] = {
            0, {}, Error{Kind::TimedOut, m_world->acme.host(), {}}};
        const auto program = m_world->ask();
        m_world->yes(m_world->question());
        m_world->clickAuthorize();
        QTRY_VERIFY(program.isThere());
        QCOMPARE(program->error().kind, Kind::TimedOut);
        QVERIFY(m_world->requests->denials().isEmpty());
        QVERIFY(!m_world->ask().isThere());
    }

    void aClockThatIsSetBackEndsADenial()
    {
        m_world->requests->denyForAnHour(m_world->question());
        m_world->clock.advance(-2h);
        const auto outcome = m_world->ask();
        QVERIFY(!outcome.isThere());
    }

    void aPageThatCameToNothingHoldsUp_data()
    {
        QTest::addColumn<Kind>("ended");
        QTest::addColumn<bool>("unattended");
        QTest::addColumn<std::optional<Kind>>("told");
        using Told = std::optional<Kind>;
        QTest::newRow("cancelled there") << Kind::Cancelled << false << Told(Kind::Denied);
        QTest::newRow("left open") << Kind::Unanswered << false << Told(Kind::Unanswered);
        QTest::newRow("portal too slow") << Kind::TimedOut << false << Told();
        QTest::newRow("no browser") << Kind::BrowserUnavailable << true << Told();
        QTest::newRow("another person") << Kind::OtherPerson << false << Told();
        QTest::newRow("another person, nobody there") << Kind::OtherPerson << true << Told(Kind::OtherPerson);
    }
    void aPageThatCameToNothingHoldsUp()
    {
        QFETCH(Kind, ended);
        QFETCH(bool, unattended);
        QFETCH(std::optional<Kind>, told);
        ProgramRequests requests(m_world->signIns, m_world->consents, m_world->clock, unattended);
        requests.pageEnded(m_world->acme, {ended, {}, {}}, m_world->program(QStringLiteral("terraform")), 7);
        const auto may = requests.mayOpenPage(m_world->acme, m_world->program(QStringLiteral("terraform")));
        QCOMPARE(may.has_value(), !told.has_value());
        if (told)
            QCOMPARE(may.error().kind, *told);
        m_world->clock.advance(10min);
        QVERIFY(requests.mayOpenPage(m_world->acme, m_world->program(QStringLiteral("terraform"))));
    }

    void aChosenLevelAnswersThoseWhoWait_data()
    {
        QTest::addColumn<ConsentLevel>("level");
        QTest::addColumn<bool>("isOver");
        QTest::addColumn<bool>("isGiven");
        QTest::newRow("always") << ConsentLevel::Always << true << true;
        QTest::newRow("never") << ConsentLevel::Never << true << false;
        QTest::newRow("each time") << ConsentLevel::EachTime << false << false;
    }
    void aChosenLevelAnswersThoseWhoWait()
    {
        QFETCH(ConsentLevel, level);
        QFETCH(bool, isOver);
        m_world->signInWithToken();
        const auto outcome = m_world->ask(m_world->admin(), QStringLiteral("terraform"));
        QVERIFY(!outcome.isThere());
        m_world->consents.choose(m_world->admin(), level);
        QCOMPARE(outcome.isThere(), isOver);
        if (isOver)
            QTEST(outcome->has_value(), "isGiven");
        if (level == ConsentLevel::Never)
            QCOMPARE(outcome->error().kind, Kind::NeverAllowed);
    }

    void neverIsNotAskedAboutEvenSignedOut()
    {
        m_world->consents.choose(m_world->dev01(), ConsentLevel::Never);
        const auto outcome = m_world->ask();
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, Kind::NeverAllowed);
        QCOMPARE(m_world->requests->waitingCount(), 0);
    }

    /// The choice is kept under the tenant's name: no other spelling gets around it.
    void howeverTheTenantIsSpelled_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::newRow("name") << QStringLiteral("dev01");
        QTest::newRow("case") << QStringLiteral("DEV01");
        QTest::newRow("id") << dev01Id;
        QTest::newRow("id in capitals") << dev01Id.toUpper();
    }
    void howeverTheTenantIsSpelled()
    {
        QFETCH(QString, tenant);
        m_world->consents.choose(m_world->dev01(), ConsentLevel::Never);
        m_world->storeToken(); // read only when the first program asks
        const AccessTarget target{m_world->acme, AccessLevel::Tenant, tenant};
        const Outcome<SignIn> outcome(m_world->requests->signedIn(target, m_world->terraform), this);
        QTRY_VERIFY(outcome.isThere());
        QVERIFY(!*outcome);
        QCOMPARE(outcome->error().kind, Kind::NeverAllowed);
        const auto agreed = m_world->requests->agreement(ProgramQuestion::access(target), m_world->terraform);
        QVERIFY(!m_world->requests->stillAllowed(agreed));
    }

    void signingOutTakesTheYesBack()
    {
        m_world->signInWithToken();
        const auto outcome = m_world->ask(m_world->admin(), QStringLiteral("terraform"));
        m_world->yes(ProgramQuestion::access(m_world->admin()));
        QVERIFY(outcome.isThere() && outcome->has_value());
        QVERIFY(m_world->ask(m_world->admin(), QStringLiteral("terraform")).isThere());
        m_world->signIns.signOut(m_world->acme);
        QVERIFY(m_world->consents.allowances().isEmpty());
    }

    void aLooserLevelIsAlwaysAskedAbout()
    {
        const ProgramQuestion level{ProgramQuestion::About::Level, m_world->admin(), ConsentLevel::Always};
        const Outcome<void> outcome(m_world->requests->consent(level, m_world->terraform), this);
        QVERIFY(!outcome.isThere());
        QCOMPARE(m_world->requests->questions(), QList<ProgramQuestion>{level});
        m_world->yes(level);
        QVERIFY(outcome.isThere() && outcome->has_value());
        QVERIFY(m_world->consents.allowances().isEmpty());
    }

    /// Unless it goes over and over: then it would open one page after the other.
    void aCallerThatGoesIsNobodysNo()
    {
        const Program terraform = m_world->program(QStringLiteral("terraform"));
        const auto leave = [&](const Program &program) {
            m_world->requests->withdraw(7);
            m_world->requests->pageEnded(m_world->acme, {Kind::Cancelled, {}, {}}, program, 7);
        };
        for (int time = 0; time < 2; ++time) {
            leave(terraform);
            QVERIFY(m_world->requests->mayOpenPage(m_world->acme, terraform));
            QVERIFY(m_world->requests->denials().isEmpty());
        }
        leave(terraform);
        const auto again = m_world->requests->mayOpenPage(m_world->acme, terraform);
        QVERIFY2(!again, "it may open one page after the other");
        QCOMPARE(again.error().kind, Kind::Unanswered);
        QVERIFY2(m_world->requests->mayOpenPage(m_world->acme, m_world->program(QStringLiteral("aws"))),
            "another program was held back, though nobody said no");
        m_world->clock.advance(600s);
        QVERIFY(m_world->requests->mayOpenPage(m_world->acme, terraform));
        leave(terraform);
        QVERIFY(m_world->requests->mayOpenPage(m_world->acme, terraform));
    }
    void whoTypesMayThinkBetterOfItAnyNumberOfTimes()
    {
        Program typed = m_world->program(QStringLiteral("bash"));
        typed.isAtTerminal = true;
        for (int time = 0; time < 5; ++time) {
            m_world->requests->withdraw(7);
            m_world->requests->pageEnded(m_world->acme, {Kind::Cancelled, {}, {}}, typed, 7);
        }
        QVERIFY(m_world->requests->denials().isEmpty());
    }

    void tellsWhenANoComesOrGoes()
    {
        QSignalSpy changed(m_world->requests.get(), &ProgramRequests::changed);
        m_world->requests->pageEnded(m_world->acme, {Kind::Network, {}, {}}, m_world->terraform, 0);
        QCOMPARE(changed.count(), 0);
        m_world->requests->pageEnded(m_world->acme, {Kind::Cancelled, {}, {}}, m_world->terraform, 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_world->requests->denials().size(), 1);
        m_world->signInWithToken();
        QCOMPARE(changed.count(), 2);
        QVERIFY(m_world->requests->denials().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProgramAnswers)
#include "tst_programanswers.moc"

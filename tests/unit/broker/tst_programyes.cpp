#include "programworld.h"

#include <QtTest>

using Kind = Error::Kind;

/// For whom of those that wait a person's yes is.
class TestProgramYes : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ProgramWorld> m_world;

private Q_SLOTS:
    void init() { m_world = std::make_unique<ProgramWorld>(); }

    /// A click is about what was shown, and as consent only about what the question's sentence named.
    void aClickCoversWhatWasShown()
    {
        m_world->consents.choose(m_world->prod(), ConsentLevel::EachTime);
        const auto first = m_world->ask(m_world->dev01(), QStringLiteral("terraform"));
        const auto other = m_world->ask(m_world->admin(), QStringLiteral("terraform"));
        const QList<quint64> seen = m_world->shown(m_world->question());
        const auto late = m_world->ask(m_world->prod(), QStringLiteral("aws"));
        m_world->requests->authorize(m_world->question(), seen);
        m_world->clickAuthorize();
        QTRY_VERIFY(first.isThere());
        QVERIFY(first->has_value());
        const auto admin = ProgramQuestion::access(m_world->admin());
        const auto prod = ProgramQuestion::access(m_world->prod());
        QTRY_COMPARE(m_world->requests->waiting(admin).size(), 1);
        QTRY_COMPARE(m_world->requests->waiting(prod).size(), 1);
        QVERIFY(!other.isThere() && !late.isThere());
        m_world->yes(prod);
        QVERIFY(late.isThere() && late->has_value());
        QVERIFY2(!other.isThere(), "another level was granted with it");
        m_world->requests->deny(admin);
        QCOMPARE(other->error().kind, Kind::Denied);
    }

    void whoComesJustBeforeTheClick()
    {
        m_world->signInWithToken();
        const auto admin = ProgramQuestion::access(m_world->admin());
        const auto first = m_world->ask(m_world->admin(), QStringLiteral("terraform"));
        const QList<quint64> seen = m_world->shown(admin);
        const auto evil = m_world->ask(m_world->admin(), QStringLiteral("evil"));
        const auto like = m_world->ask(m_world->admin(), QStringLiteral("terraform"));
        m_world->requests->authorize(admin, seen);
        QVERIFY(first.isThere() && first->has_value());
        QVERIFY2(like.isThere() && like->has_value(), "the same program is remembered");
        QVERIFY(!evil.isThere());
        QCOMPARE(m_world->requests->waiting(admin).first().program.name, QStringLiteral("evil"));
        m_world->requests->authorize(admin, seen);
        QVERIFY2(!evil.isThere(), "an old click counts again");
    }

    /// Names do not count, nor that all have been read.
    void aYesIsToOneProgram_data()
    {
        QTest::addColumn<Program>("other");
        QTest::addColumn<bool>("isMeant");
        const auto row = [](const char *name, qint64 pid, const char *file, bool runsAnything, bool isMeant) {
            Program program = ProgramWorld::program(QStringLiteral("terraform"));
            program.pid = pid;
            program.executable = QString::fromLatin1(file);
            program.runsAnything = runsAnything;
            QTest::newRow(name) << program << isMeant;
        };
        row("another of its processes", 4712, "/usr/bin/terraform", false, true);
        row("another file of that name", 4712, "/tmp/terraform", false, false);
        row("the same process with another file", 4711, "/tmp/terraform", false, false);
        row("one of which that cannot be told", 4711, "/usr/bin/terraform", true, false);
    }
    void aYesIsToOneProgram()
    {
        QFETCH(Program, other);
        QFETCH(bool, isMeant);
        m_world->signInWithToken();
        const auto admin = ProgramQuestion::access(m_world->admin());
        const auto first = m_world->ask(m_world->admin(), QStringLiteral("terraform"));
        const Outcome<SignIn> second(m_world->requests->signedIn(m_world->admin(), other), this);
        m_world->yes(admin);
        QVERIFY(first.isThere() && first->has_value());
        QCOMPARE(second.isThere(), isMeant);
        QCOMPARE(m_world->consents.allowances().size(), 1);
        QCOMPARE(m_world->requests->waiting(admin).size(), isMeant ? 0 : 1);
    }

    /// Whose executable says nothing is known by the process.
    void aYesIsToOneProcess_data()
    {
        QTest::addColumn<qint64>("pid");
        QTest::addColumn<bool>("isMeant");
        QTest::newRow("the same") << qint64(4711) << true;
        QTest::newRow("another") << qint64(4712) << false;
    }
    void aYesIsToOneProcess()
    {
        QFETCH(qint64, pid);
        QFETCH(bool, isMeant);
        m_world->signInWithToken();
        Program shell = m_world->program(QStringLiteral("bash"));
        shell.runsAnything = true;
        Program other = shell;
        other.pid = pid;
        const Outcome<SignIn> first(m_world->requests->signedIn(m_world->admin(), shell), this);
        const Outcome<SignIn> second(m_world->requests->signedIn(m_world->admin(), other), this);
        m_world->yes(ProgramQuestion::access(m_world->admin()));
        QVERIFY(first.isThere() && first->has_value());
        QCOMPARE(second.isThere(), isMeant);
    }

    /// Signing in for one program is no consent for another.
    void signingInAgreesToOneProgram()
    {
        Program evil = m_world->program(QStringLiteral("terraform"));
        evil.executable = QStringLiteral("/tmp/terraform");
        const auto first = m_world->ask(m_world->admin(), QStringLiteral("terraform"));
        const Outcome<SignIn> other(m_world->requests->signedIn(m_world->admin(), evil), this);
        m_world->yes(m_world->question());
        m_world->clickAuthorize();
        QTRY_VERIFY(first.isThere());
        QVERIFY(first->has_value());
        QTRY_COMPARE(m_world->requests->waiting(ProgramQuestion::access(m_world->admin())).size(), 1);
        QVERIFY(!other.isThere());
    }
};

QTEST_GUILESS_MAIN(TestProgramYes)
#include "tst_programyes.moc"

#include "brokerworld.h"

#include <QSignalSpy>
#include <QtTest>

namespace {
using Level = ConsentLevel;
using Verdict = Consents::Verdict;
using About = ProgramQuestion::About;

/// A process that ends when the test says so.
class FakeProcess final : public ProcessHandle
{
public:
    bool isRunning() const override { return running; }
    void whenEnded(QObject *, std::function<void()> ended) const override { onEnd = std::move(ended); }
    void end()
    {
        running = false;
        if (onEnd)
            onEnd();
    }
    bool running = true;
    mutable std::function<void()> onEnd;
};
} // namespace

/// Which programs a person lets have what.
class TestConsents : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<BrokerWorld> m_world;
    Consents &consents() { return m_world->consents; }
    AccessTarget target(AccessLevel level) const
    {
        return {m_world->acme, level, level == AccessLevel::Tenant ? QStringLiteral("dev01") : QString()};
    }
    static Program program(const QString &executable, const QString &script = {})
    {
        Program made{4711, executable.section(u'/', -1), QStringLiteral("bash")};
        made.executable = executable;
        made.script = script;
        return made;
    }
    const Program m_terraform = program(QStringLiteral("/usr/bin/terraform"));
    const Program m_aws = program(QStringLiteral("/usr/bin/python3"), QStringLiteral("/usr/bin/aws"));
    const QDateTime m_now = QDateTime::currentDateTimeUtc();

private Q_SLOTS:
    void init() { m_world = std::make_unique<BrokerWorld>(); }
    void cleanup() { m_world.reset(); }

    void defaults_data()
    {
        QTest::addColumn<AccessLevel>("access");
        QTest::addColumn<bool>("eachTime");
        QTest::addColumn<Level>("level");
        QTest::newRow("tenant") << AccessLevel::Tenant << false << Level::Always;
        QTest::newRow("tenant, strict") << AccessLevel::Tenant << true << Level::Always;
        QTest::newRow("administrator") << AccessLevel::Administrator << false << Level::OncePerProgram;
        QTest::newRow("administrator, strict") << AccessLevel::Administrator << true << Level::EachTime;
        QTest::newRow("operations") << AccessLevel::Operations << false << Level::OncePerProgram;
        QTest::newRow("operations, strict") << AccessLevel::Operations << true << Level::EachTime;
    }
    void defaults()
    {
        QFETCH(AccessLevel, access);
        QFETCH(bool, eachTime);
        m_world->preferences.setAsksForAdministrator(eachTime);
        QTEST(consents().level(target(access)), "level");
    }

    void everyLevelForEveryProgram_data()
    {
        QTest::addColumn<AccessLevel>("access");
        QTest::addColumn<Level>("level");
        QTest::addColumn<Program>("program");
        QTest::addColumn<Verdict>("first");
        QTest::addColumn<Verdict>("second"); // after the person's yes
        const std::pair<const char *, Program> programs[] = {
            {"known", m_terraform}, {"script", m_aws}, {"unknown", {4711, QStringLiteral("x"), {}}}};
        const std::pair<const char *, AccessLevel> accesses[] = {{"tenant", AccessLevel::Tenant},
            {"administrator", AccessLevel::Administrator}, {"operations", AccessLevel::Operations}};
        for (const auto &[where, access] : accesses) {
            for (const auto &[who, program] : programs) {
                const auto row = [&](const char *level) -> QTestData & {
                    return QTest::addRow("%s, %s, %s", where, level, who);
                };
                const auto kept = program.identity().isEmpty() ? Verdict::Ask : Verdict::Allowed;
                row("always") << access << Level::Always << program << Verdict::Allowed << Verdict::Allowed;
                row("each") << access << Level::EachTime << program << Verdict::Ask << Verdict::Ask;
                row("once") << access << Level::OncePerProgram << program << Verdict::Ask << kept;
                row("never") << access << Level::Never << program << Verdict::Never << Verdict::Never;
            }
        }
    }
    void everyLevelForEveryProgram()
    {
        QFETCH(AccessLevel, access);
        QFETCH(Level, level);
        QFETCH(Program, program);
        consents().choose(target(access), level);
        QTEST(consents().verdict(target(access), program), "first");
        consents().remember(target(access), program, m_now);
        QTEST(consents().verdict(target(access), program), "second");
        const auto other = QStringLiteral("/usr/bin/other");
        QTEST(consents().verdict(target(access), TestConsents::program(other)), "first");
    }

    void aYesIsForOneThing()
    {
        const auto admin = m_world->admin();
        consents().remember(admin, m_terraform, m_now);
        QCOMPARE(consents().verdict(admin, m_terraform), Verdict::Allowed);
        QCOMPARE(consents().verdict(m_world->operations(), m_terraform), Verdict::Ask);
        QCOMPARE(consents().verdict(admin, m_terraform, About::PortalToken), Verdict::Ask);
        const Portal other = *parsePortal(QStringLiteral("other.duplocloud.net"));
        QCOMPARE(consents().verdict({other, AccessLevel::Administrator, {}}, m_terraform), Verdict::Ask);
        QVERIFY2(consents().verdict(
                     admin, program(QStringLiteral("/usr/bin/python3"), QStringLiteral("/home/bob/evil.py")))
                == Verdict::Ask,
            "another script of the same interpreter");
    }

    /// Of a shell the executable says nothing: that one process is allowed while it lives.
    void aShellIsAllowedByItsProcess()
    {
        const auto process = std::make_shared<FakeProcess>();
        Program shell = program(QStringLiteral("/usr/bin/bash"));
        shell.runsAnything = true;
        consents().remember(m_world->admin(), shell, m_now);
        QVERIFY2(consents().allowances().isEmpty(), "without a pidfd a pid says nothing");
        shell.process = process;
        consents().remember(m_world->admin(), shell, m_now);
        QCOMPARE(consents().verdict(m_world->admin(), shell), Verdict::Allowed);
        Program other = shell;
        other.pid = 4712;
        QCOMPARE(consents().verdict(m_world->admin(), other), Verdict::Ask);
        Program became = shell; // by exec, in the same process
        became.executable = QStringLiteral("/usr/bin/python3");
        QCOMPARE(consents().verdict(m_world->admin(), became), Verdict::Ask);
        QVERIFY(!consents().repeatsFor(m_world->admin(), shell));
        QSignalSpy changed(&consents(), &Consents::changed);
        process->end();
        QCOMPARE(changed.count(), 1);
        QVERIFY(consents().allowances().isEmpty());
        QCOMPARE(consents().verdict(m_world->admin(), shell), Verdict::Ask);
    }

    void isTakenBack_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("by the person") << 0;
        QTest::newRow("the portal's") << 1;
        QTest::newRow("the level changes") << 2;
        QTest::newRow("the preference changes") << 3;
    }
    void isTakenBack()
    {
        QFETCH(int, how);
        consents().remember(m_world->admin(), m_terraform, m_now);
        QCOMPARE(consents().allowances().size(), 1);
        QSignalSpy changed(&consents(), &Consents::changed);
        if (how == 0)
            consents().takeBack(Consents::Allowance(consents().allowances().constFirst()));
        else if (how == 1)
            consents().takeBack(m_world->acme.url);
        else if (how == 2)
            consents().choose(m_world->admin(), Level::EachTime);
        else
            m_world->preferences.setAsksForAdministrator(true);
        QVERIFY(changed.count() > 0);
        QVERIFY(consents().allowances().isEmpty());
        consents().choose(m_world->admin(), Level::OncePerProgram);
        QCOMPARE(consents().verdict(m_world->admin(), m_terraform), Verdict::Ask);
    }

    void isKeptOnce()
    {
        for (int i = 0; i < 3; ++i)
            consents().remember(m_world->admin(), m_terraform, m_now);
        QCOMPARE(consents().allowances().size(), 1);
        for (int i = 0; i < 2'000; ++i)
            consents().remember(m_world->admin(), program(QStringLiteral("/bin/p%1").arg(i)), m_now);
        QVERIFY(consents().allowances().size() <= 500);
    }

    void repeats_data()
    {
        QTest::addColumn<Level>("level");
        QTest::addColumn<bool>("isAllowed");
        QTest::addColumn<bool>("repeats");
        QTest::addColumn<QString>("whom");
        QTest::newRow("always") << Level::Always << false << true << QString();
        QTest::newRow("each time") << Level::EachTime << true << false << QString();
        QTest::newRow("once, allowed") << Level::OncePerProgram << true << true << m_terraform.identity();
        QTest::newRow("once, not yet") << Level::OncePerProgram << false << false << QString();
        QTest::newRow("never") << Level::Never << true << false << QString();
    }
    void repeats()
    {
        QFETCH(Level, level);
        QFETCH(bool, isAllowed);
        consents().choose(m_world->admin(), level);
        if (isAllowed)
            consents().remember(m_world->admin(), m_terraform, m_now);
        const auto whom = consents().repeatsFor(m_world->admin(), m_terraform);
        QTEST(whom.has_value(), "repeats");
        QTEST(whom.value_or(QString()), "whom");
    }

    void theFile_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<std::optional<Level>>("level");
        using Read = std::optional<Level>;
        QTest::newRow("always") << QStringLiteral("always") << Read(Level::Always);
        QTest::newRow("each time") << QStringLiteral("each-time") << Read(Level::EachTime);
        QTest::newRow("once") << QStringLiteral("once") << Read(Level::OncePerProgram);
        QTest::newRow("never") << QStringLiteral("never") << Read(Level::Never);
        QTest::newRow("of a newer version") << QStringLiteral("on-mondays") << Read(Level::EachTime);
        QTest::newRow("empty") << QString(QLatin1String("")) << Read(Level::EachTime);
        QTest::newRow("capitals") << QStringLiteral("ALWAYS") << Read(Level::EachTime);
    }
    void theFile()
    {
        QFETCH(QString, kept);
        consents().choose(m_world->dev01(), Level::Always);
        m_world->settings.setFavourite(m_world->acme, QStringLiteral("dev01"), true);
        QSettings file(m_world->preferences.path(), QSettings::IniFormat);
        file.sync();
        const QStringList keys = file.allKeys().filter(QStringLiteral("/consent"));
        QCOMPARE(keys.size(), 1);
        QCOMPARE(file.value(keys.first()).toString(), QStringLiteral("always"));
        file.setValue(keys.first(), kept);
        file.sync();
        Settings again(m_world->preferences.path());
        QTEST(again.consent(m_world->dev01()), "level");
        QTEST(again.choices(m_world->dev01()).consent, "level");
        again.setFavourite(m_world->acme, QStringLiteral("dev01"), false);
        again.setChoices(m_world->dev01(), {});
        QVERIFY(!again.consent(m_world->dev01()));
    }

    void looser()
    {
        const Level order[] = {Level::Always, Level::OncePerProgram, Level::EachTime, Level::Never};
        for (int a = 0; a < 4; ++a)
            for (int b = 0; b < 4; ++b)
                QCOMPARE(isLooser(order[a], order[b]), a < b);
    }
};

QTEST_GUILESS_MAIN(TestConsents)
#include "tst_consents.moc"

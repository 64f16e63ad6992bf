#include "gui/programsworld.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// Programs that wait: one question, one notification, three answers.
class TestPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void words_data();
    void words();
    void oneQuestionForMany();
    void deny_data();
    void deny();
    void authorize();
    void notificationComesAlone();
    void nextProgramsAreTold_data();
    void nextProgramsAreTold();
    void notificationAnswers();
    void notificationAuthorizes();
    void signingInElsewhereAnswers();
    void escapeLeavesThemWaiting();
    void administratorAccess();
    void administratorAnswers_data();
    void administratorAnswers();

private:
    std::unique_ptr<ProgramsWorld> m_world;
};

void TestPrograms::init()
{
    m_world = std::make_unique<ProgramsWorld>();
}

void TestPrograms::cleanup()
{
    m_world.reset();
}

void TestPrograms::words_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("isSignIn");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("list");
    const QString terraform = QStringLiteral("/usr/bin/terraform");
    const QString evil = QStringLiteral("/tmp/terraform");
    const auto line = [](const char *name) {
        return QStringLiteral("%1, process 1, for acme / dev01").arg(QLatin1String(name));
    };
    QTest::newRow("one") << QStringList{terraform} << true
                         << QStringLiteral("terraform (started by bash) asks for AWS access to acme / dev01")
                         << line("terraform");
    QTest::newRow("alike")
        << QStringList{terraform, terraform, terraform} << true
        << QStringLiteral("terraform (started by bash, 2 more like it) asks for AWS access to acme / dev01")
        << QStringList(3, line("terraform")).join(u'\n');
    QTest::newRow("others")
        << QStringList{terraform, QStringLiteral("/usr/bin/aws")} << true
        << QStringLiteral(
               "terraform (started by bash, 1 more program(s)) asks for AWS access to acme / dev01")
        << QStringList{line("terraform"), line("aws")}.join(u'\n');
    QTest::newRow("another of that name")
        << QStringList{terraform, evil} << true
        << QStringLiteral(
               "terraform (started by bash, 1 more program(s)) asks for AWS access to acme / dev01")
        << QStringList(2, line("terraform")).join(u'\n');
    QTest::newRow("another of that name, to be allowed")
        << QStringList{terraform, evil, terraform} << false
        << QStringLiteral("terraform (started by bash, 1 more like it) asks for AWS access to acme / dev01")
        << QStringList{line("terraform"), line("terraform"),
               QStringLiteral("You are asked about 1 more program(s) next, unless you deny all now.")}
               .join(u'\n');
    QTest::newRow("unknown") << QStringList{QString()} << true
                             << QStringLiteral(
                                    "A program (started by bash) asks for AWS access to acme / dev01")
                             << line("A program");
}

void TestPrograms::words()
{
    QFETCH(QStringList, files);
    QFETCH(bool, isSignIn);
    const AccessTarget target = m_world->dev01(m_world->portal);
    const auto question = isSignIn ? ProgramQuestion::signIn(target.portal) : ProgramQuestion::access(target);
    QList<ProgramRequests::Waiting> waiting;
    for (const QString &file : files) {
        Program program{1, file.section(u'/', -1), QStringLiteral("bash")};
        program.executable = file;
        waiting.append({program, target});
    }
    QTEST(waitingText(waiting, question), "text");
    QTEST(waitingListText(waiting, question), "list");
    QVERIFY(waitingText({}).isEmpty());
}

void TestPrograms::oneQuestionForMany()
{
    for (int i = 0; i < 30; ++i)
        m_world->programAsks(m_world->portal);
    QTRY_VERIFY(m_world->dialog());
    QCOMPARE(m_world->dialog()->findChild<QLabel *>(QStringLiteral("programsQuestion"))->text(),
        QStringLiteral("terraform (started by bash, 29 more like it) asks for AWS access to acme / dev01"));
    QTRY_VERIFY(m_world->dialog()
                    ->findChild<QLabel *>(QStringLiteral("programsList"))
                    ->text()
                    .endsWith(QLatin1String("and 22 more")));
    QCOMPARE(m_world->notifier.shown.size(), 1);
}

void TestPrograms::deny_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<bool>("asksForOthers");
    QTest::newRow("deny") << QByteArray("denyButton") << true;
    QTest::newRow("deny longer") << QByteArray("denyLongerButton") << false;
}

void TestPrograms::deny()
{
    QFETCH(QByteArray, button);
    const Outcome<SignIn> first(m_world->programAsks(m_world->portal), m_world->notices.get());
    QTRY_VERIFY(m_world->dialog());
    m_world->click(button.constData());
    QTRY_VERIFY(first.isThere());
    QCOMPARE(first->error().kind, Error::Kind::Denied);
    QTRY_VERIFY(!m_world->dialog());
    QVERIFY(!m_world->notifier.withdrawn.isEmpty());
    const Outcome<SignIn> second(m_world->programAsks(m_world->portal), m_world->notices.get());
    QVERIFY(second.isThere() && !m_world->dialog());
    const Outcome<SignIn> other(
        m_world->programAsks(m_world->portal, QStringLiteral("aws")), m_world->notices.get());
    QTEST(bool(m_world->dialog()), "asksForOthers");
}

void TestPrograms::authorize()
{
    QSignalSpy authorizing(m_world->notices.get(), &ProgramNotices::authorizing);
    const Outcome<SignIn> answer(m_world->programAsks(m_world->portal), m_world->notices.get());
    const Outcome<SignIn> other(m_world->programAsks(m_world->portal), m_world->notices.get());
    QTRY_VERIFY(m_world->dialog());
    m_world->click("authorizeButton");
    QCOMPARE(authorizing.count(), 1);
    QTRY_VERIFY(!m_world->dialog());
    QCOMPARE(m_world->browser.opened.size(), 1);
    m_world->clickAuthorize(m_world->portal);
    QTRY_VERIFY(answer.isThere() && other.isThere());
    QVERIFY(answer->has_value() && other->has_value());
}

/// Never a dialog for what a notification can say, and one place to answer at a time.
void TestPrograms::notificationComesAlone()
{
    m_world->notifier.works = true;
    const Outcome<SignIn> answer(m_world->programAsks(m_world->portal), m_world->notices.get());
    m_world->programAsks(m_world->portal);
    QTRY_COMPARE(m_world->notifier.shown.size(), 2);
    QVERIFY(!m_world->dialog());
    QCOMPARE(m_world->notifier.shown.first().id, m_world->notifier.shown.last().id);
    m_world->notifier.press(m_world->notifier.shown.last().id, QStringLiteral("default"));
    QVERIFY(m_world->dialog());
    QCOMPARE(m_world->notifier.withdrawn, QStringList{m_world->notifier.shown.last().id});
    m_world->programAsks(m_world->portal, QStringLiteral("aws"));
    QTRY_VERIFY(m_world->dialog()
                    ->findChild<QLabel *>(QStringLiteral("programsList"))
                    ->text()
                    .contains(QLatin1String("aws")));
    QCOMPARE(m_world->notifier.shown.size(), 2);
    m_world->click("denyButton");
    QVERIFY(answer.isThere());
}

/// Also after the dialog was put away.
void TestPrograms::nextProgramsAreTold_data()
{
    QTest::addColumn<bool>("works");
    QTest::newRow("by a notification") << true;
    QTest::newRow("by the dialog") << false;
}

void TestPrograms::nextProgramsAreTold()
{
    QFETCH(bool, works);
    m_world->notifier.works = works;
    const Outcome<SignIn> first(m_world->programAsks(m_world->portal), m_world->notices.get());
    m_world->notices->showAll();
    const auto told = m_world->notifier.shown.size();
    QTest::keyClick(m_world->dialog(), Qt::Key_Escape);
    // It can still be answered there; where nobody shows it, what was put away does not come back by itself.
    QTRY_COMPARE(m_world->notifier.shown.size(), told + 1);
    QVERIFY(!m_world->dialog());
    m_world->programAsks(m_world->portal, QStringLiteral("aws"));
    QTRY_COMPARE(m_world->notifier.shown.size(), told + 2);
    QCOMPARE(bool(m_world->dialog()), !works);
    QVERIFY(!first.isThere());
}

void TestPrograms::notificationAnswers()
{
    m_world->notifier.works = true;
    const Outcome<SignIn> answer(m_world->programAsks(m_world->portal), m_world->notices.get());
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    m_world->notifier.press(QStringLiteral("another"), QStringLiteral("deny"));
    QVERIFY(!answer.isThere());
    m_world->notifier.press(m_world->notifier.shown.first().id, QStringLiteral("deny"));
    QTRY_VERIFY(answer.isThere());
    QVERIFY(!m_world->dialog());
}

void TestPrograms::notificationAuthorizes()
{
    m_world->notifier.works = true;
    m_world->programAsks(m_world->portal);
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    m_world->notifier.press(m_world->notifier.shown.first().id, QStringLiteral("authorize"));
    QCOMPARE(m_world->browser.opened.size(), 1);
}

void TestPrograms::signingInElsewhereAnswers()
{
    const Outcome<SignIn> answer(m_world->programAsks(m_world->portal), m_world->notices.get());
    QTRY_VERIFY(m_world->dialog());
    m_world->signIn();
    QTRY_VERIFY(answer.isThere());
    QTRY_VERIFY(!m_world->dialog());
}

void TestPrograms::escapeLeavesThemWaiting()
{
    const Outcome<SignIn> answer(m_world->programAsks(m_world->portal), m_world->notices.get());
    QTRY_VERIFY(m_world->dialog());
    QTest::keyClick(m_world->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_world->dialog());
    QVERIFY(!answer.isThere());
    m_world->notices->showAll();
    QVERIFY(m_world->dialog());
}

void TestPrograms::administratorAccess()
{
    m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_world->portal));
    const AccessTarget admin{m_world->portal, AccessLevel::Administrator, {}};
    const Program program{4711, QStringLiteral("terraform"), QStringLiteral("bash")};
    const Outcome<SignIn> first(m_world->requests.signedIn(admin, program), m_world->notices.get());
    const Outcome<SignIn> second(m_world->requests.signedIn(admin, program), m_world->notices.get());
    QTRY_VERIFY(m_world->dialog());
    QCOMPARE(m_world->dialog()->findChild<QLabel *>(QStringLiteral("programsQuestion"))->text(),
        QStringLiteral("terraform (started by bash, 1 more like it) asks for administrator access to acme"));
    QVERIFY2(!m_world->dialog()->findChild<QPushButton *>(QStringLiteral("authorizeButton"))->isDefault(),
        "Enter alone gives nothing away");
    QSignalSpy authorizing(m_world->notices.get(), &ProgramNotices::authorizing);
    // What runs is not known, so each has to stand there long enough to be read.
    QTRY_COMPARE(m_world->dialog()->shown().size(), 2);
    m_world->click("authorizeButton");
    QTRY_VERIFY(first.isThere() && second.isThere());
    QVERIFY(first->has_value() && second->has_value());
    QCOMPARE(authorizing.count(), 0);
    QVERIFY(m_world->browser.opened.isEmpty());
    QTRY_VERIFY(!m_world->dialog());
    QVERIFY(m_world->notifier.withdrawn.contains(m_world->notifier.shown.last().id));
}

void TestPrograms::administratorAnswers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isGiven");
    QTest::newRow("allow") << QStringLiteral("authorize") << true;
    QTest::newRow("deny") << QStringLiteral("deny") << false;
}

void TestPrograms::administratorAnswers()
{
    QFETCH(QString, key);
    m_world->notifier.works = true;
    m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_world->portal));
    const Outcome<SignIn> answer(
        m_world->requests.signedIn({m_world->portal, AccessLevel::Operations, {}}, {1, {}, {}}),
        m_world->notices.get());
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    QVERIFY(m_world->notifier.shown.first().text.contains(QLatin1String("operations access to acme")));
    QVERIFY(m_world->notifier.shown.first().text.contains(QLatin1String("It may change everything")));
    m_world->notifier.press(m_world->notifier.shown.first().id, key);
    QTRY_VERIFY(answer.isThere());
    QTEST(answer->has_value(), "isGiven");
}

QTEST_MAIN(TestPrograms)
#include "tst_programs.moc"

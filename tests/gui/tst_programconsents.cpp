#include "gui/programsworld.h"
#include "ui/consentlist.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

/// What a person agrees to when a program asks, and how they take it back.
class TestProgramConsents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void consentWords_data();
    void consentWords();
    void whoComesJustBeforeTheClick();
    void notificationCoversWhatItSaid();
    void notificationCoversWhatWasRead();
    void whoWasNotNamed_data();
    void whoWasNotNamed();
    void details();
    void otherLanguage();
    void takesBack();

private:
    std::unique_ptr<ProgramsWorld> m_world;
};

void TestProgramConsents::init()
{
    m_world = std::make_unique<ProgramsWorld>();
}

void TestProgramConsents::cleanup()
{
    m_world.reset();
}

void TestProgramConsents::consentWords_data()
{
    QTest::addColumn<AccessLevel>("access");
    QTest::addColumn<ConsentLevel>("level");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("hint");
    const QString once = QStringLiteral("You are asked once for each program, until you sign out");
    const QString each = QStringLiteral("You are asked each time");
    const QString allow = QStringLiteral("&Allow");
    const QString allowOnce = QStringLiteral("&Allow Once");
    using enum AccessLevel;
    QTest::newRow("administrator, once")
        << Administrator << ConsentLevel::OncePerProgram << true << allow << once;
    QTest::newRow("unknown program") << Administrator << ConsentLevel::OncePerProgram << false << allowOnce
                                     << each;
    QTest::newRow("administrator, each")
        << Administrator << ConsentLevel::EachTime << true << allowOnce << each;
    QTest::newRow("tenant, once") << Tenant << ConsentLevel::OncePerProgram << true << allow << once;
    QTest::newRow("tenant, each") << Tenant << ConsentLevel::EachTime << true << allowOnce << each;
    QTest::newRow("a session that was ended")
        << Tenant << ConsentLevel::Always << true << allow << QStringLiteral("You ended this session");
}

void TestProgramConsents::consentWords()
{
    QFETCH(AccessLevel, access);
    QFETCH(ConsentLevel, level);
    QFETCH(bool, isKnown);
    QFETCH(QString, hint);
    m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_world->portal));
    const bool isTenant = access == AccessLevel::Tenant;
    const AccessTarget target{m_world->portal, access, isTenant ? QStringLiteral("dev01") : QString()};
    m_world->consents.choose(target, level);
    if (level == ConsentLevel::Always)
        m_world->broker.end(target);
    Program program{4711, QStringLiteral("terraform"), QStringLiteral("bash")};
    program.executable = isKnown ? QStringLiteral("/usr/bin/terraform") : QString();
    const Outcome<SignIn> answer(m_world->requests.signedIn(target, program), m_world->notices.get());
    QTRY_VERIFY(m_world->dialog());
    QTEST(m_world->dialog()->findChild<QPushButton *>(QStringLiteral("authorizeButton"))->text(), "button");
    const auto labels = m_world->dialog()->findChildren<QLabel *>();
    QVERIFY(std::any_of(
        labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(hint); }));
    m_world->click("authorizeButton");
    QTRY_VERIFY(answer.isThere() && answer->has_value());
    QCOMPARE(m_world->consents.allowances().size(), level == ConsentLevel::OncePerProgram && isKnown ? 1 : 0);
}

/// Another program that joins while the person is about to click is asked about on its own.
void TestProgramConsents::whoComesJustBeforeTheClick()
{
    m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_world->portal));
    const AccessTarget admin{m_world->portal, AccessLevel::Administrator, {}};
    const auto ask = [&](const char *name) {
        Program program{4711, QString::fromLatin1(name), QStringLiteral("bash")};
        program.executable = QStringLiteral("/usr/bin/") + program.name;
        return m_world->requests.signedIn(admin, program);
    };
    const Outcome<SignIn> first(ask("terraform"), m_world->notices.get());
    QTRY_VERIFY(m_world->dialog());
    const Outcome<SignIn> evil(ask("evil"), m_world->notices.get());
    const Outcome<SignIn> like(ask("terraform"), m_world->notices.get());
    m_world->click("authorizeButton");
    QVERIFY(first.isThere() && like.isThere());
    QVERIFY(!evil.isThere());
    QTRY_VERIFY(m_world->dialog());
    QVERIFY(m_world->dialog()
                ->findChild<QLabel *>(QStringLiteral("programsQuestion"))
                ->text()
                .startsWith(QLatin1String("evil")));
    const Outcome<SignIn> third(ask("third"), m_world->notices.get());
    m_world->click("authorizeButton"); // as in a double-click
    QVERIFY(!evil.isThere() && !third.isThere());
    QTRY_COMPARE(m_world->dialog()->shown().size(), 1);
    m_world->click("denyButton");
    QVERIFY(evil.isThere() && !*evil && third.isThere() && !*third);
}

void TestProgramConsents::notificationCoversWhatItSaid()
{
    m_world->notifier.works = true;
    m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_world->portal));
    const AccessTarget admin{m_world->portal, AccessLevel::Administrator, {}};
    const Outcome<SignIn> first(
        m_world->requests.signedIn(admin, {1, QStringLiteral("terraform"), {}}), m_world->notices.get());
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    const Outcome<SignIn> evil(
        m_world->requests.signedIn(admin, {2, QStringLiteral("evil"), {}}), m_world->notices.get());
    m_world->notifier.press(m_world->notifier.shown.first().id, QStringLiteral("authorize"));
    QVERIFY(first.isThere());
    QVERIFY(!evil.isThere());
    QTRY_VERIFY(m_world->notifier.shown.last().text.startsWith(QLatin1String("evil")));
    const auto press = [&] {
        m_world->notifier.press(m_world->notifier.shown.last().id, QStringLiteral("authorize"));
        return evil.isThere();
    };
    QVERIFY2(!press(), "the second of a double-click");
    QTRY_VERIFY(press());
    QVERIFY(evil->has_value());
}

/// Nor whom it named a moment before the click.
void TestProgramConsents::notificationCoversWhatWasRead()
{
    m_world->notifier.works = true;
    m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_world->portal));
    const AccessTarget admin{m_world->portal, AccessLevel::Administrator, {}};
    const Outcome<SignIn> first(
        m_world->requests.signedIn(admin, {1, QStringLiteral("terraform"), {}}), m_world->notices.get());
    const Outcome<SignIn> evil(
        m_world->requests.signedIn(admin, {2, QStringLiteral("evil"), {}}), m_world->notices.get());
    QTRY_COMPARE(m_world->notifier.shown.size(), 2);
    m_world->notifier.press(m_world->notifier.shown.last().id, QStringLiteral("authorize"));
    QVERIFY(first.isThere());
    QVERIFY(!evil.isThere());
}

void TestProgramConsents::whoWasNotNamed_data()
{
    QTest::addColumn<bool>("isSignedIn");
    QTest::addColumn<bool>("isInDialog");
    QTest::newRow("consent, dialog") << true << true;
    QTest::newRow("consent, notification") << true << false;
    QTest::newRow("sign-in, dialog") << false << true;
    QTest::newRow("sign-in, notification") << false << false;
}

/// The program that was asked about goes just before the click: its yes is not for the next one.
void TestProgramConsents::whoWasNotNamed()
{
    QFETCH(bool, isSignedIn);
    QFETCH(bool, isInDialog);
    m_world->notifier.works = true;
    if (isSignedIn)
        m_world->signIn();
    const auto ask = [&](const char *name, quint64 ticket) {
        Program program{4711, QString::fromLatin1(name), QStringLiteral("bash")};
        program.executable = QStringLiteral("/usr/bin/") + program.name;
        return m_world->requests.signedIn({m_world->portal, AccessLevel::Administrator, {}}, program, ticket);
    };
    const Outcome<SignIn> first(ask("terraform", 7), m_world->notices.get());
    const Outcome<SignIn> evil(ask("evil", 8), m_world->notices.get());
    QTRY_COMPARE(m_world->requests.waitingCount(), 2);
    m_world->notices->showAll();
    const auto told = m_world->notifier.shown.size();
    if (!isInDialog) {
        m_world->dialog()->close();
        QTRY_COMPARE(m_world->notifier.shown.size(), told + 1);
    }
    const auto isAnswered = [&] { return isSignedIn ? evil.isThere() : m_world->browser.opened.size() == 1; };
    const auto answer = [&] {
        if (isInDialog && !isAnswered())
            m_world->click("authorizeButton");
        else
            m_world->notifier.press(m_world->notifier.shown.last().id, QStringLiteral("authorize"));
        return isAnswered();
    };
    m_world->requests.withdraw(7);
    QVERIFY(!answer());
    QVERIFY(m_world->consents.allowances().isEmpty());
    QTRY_VERIFY(answer());
}

void TestProgramConsents::details()
{
    Program program{4711, QStringLiteral("aws"), QStringLiteral("make")};
    program.executable = QStringLiteral("/usr/bin/python3.11");
    program.script = QStringLiteral("/usr/bin/aws");
    program.parents = {{4700, 1, QStringLiteral("make"), QStringLiteral("/usr/bin/make")},
        {4600, 1, QStringLiteral("<b>bash</b>\n"), {}}};
    const Outcome<SignIn> answer(
        m_world->requests.signedIn(m_world->dev01(m_world->portal), program), m_world->notices.get());
    QTRY_VERIFY(m_world->dialog());
    auto *text = m_world->dialog()->findChild<QLabel *>(QStringLiteral("programsDetails"));
    QVERIFY(!text->isVisible());
    QTest::mouseClick(
        m_world->dialog()->findChild<QToolButton *>(QStringLiteral("programsMore")), Qt::LeftButton);
    QVERIFY(text->isVisible());
    QCOMPARE(text->textFormat(), Qt::PlainText);
    QCOMPARE(text->text(),
        QStringLiteral("aws, process 4711: /usr/bin/python3.11\nruns /usr/bin/aws\n"
                       "started by make, process 4700: /usr/bin/make\n"
                       "started by <b>bash</b>, process 4600"));
}

void TestProgramConsents::otherLanguage()
{
    m_world->notifier.works = true;
    const Outcome<SignIn> answer(m_world->programAsks(m_world->portal), m_world->notices.get());
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    m_world->notices->remake();
    QCOMPARE(m_world->notifier.shown.size(), 2);
    m_world->notices->showAll();
    const QPointer<ProgramsDialog> before = m_world->dialog();
    m_world->notices->remake();
    QVERIFY(!before);
    QVERIFY(m_world->dialog());
    QCOMPARE(m_world->notifier.shown.size(), 2);
    m_world->click("denyButton");
    QVERIFY(answer.isThere());
    m_world->notices->remake();
    QTRY_VERIFY(!m_world->dialog());
}

void TestProgramConsents::takesBack()
{
    m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_world->portal));
    ConsentList list(m_world->parts());
    auto *rows = list.findChild<QListWidget *>(QStringLiteral("consentList"));
    auto *button = list.findChild<QPushButton *>(QStringLiteral("takeBackButton"));
    list.show();
    QVERIFY(!rows->isVisible() && !button->isVisible());
    Program program{4711, QStringLiteral("terraform"), QStringLiteral("bash")};
    program.executable = QStringLiteral("/usr/bin/terraform");
    const AccessTarget admin{m_world->portal, AccessLevel::Administrator, {}};
    m_world->consents.remember(admin, program, m_world->clock.now());
    m_world->requests.denyForAnHour(ProgramQuestion::access(admin));
    QCOMPARE(rows->count(), 2);
    QVERIFY(rows->item(0)->text().startsWith(
        QLatin1String("terraform is allowed: administrator access to acme, since ")));
    QVERIFY(rows->item(0)->toolTip().contains(QLatin1String("/usr/bin/terraform")));
    QVERIFY(rows->item(1)->text().startsWith(
        QLatin1String("Every program is denied: administrator access to acme, until ")));
    rows->setCurrentRow(1);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_world->requests.denials().isEmpty());
    QCOMPARE(rows->count(), 1);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_world->consents.allowances().isEmpty());
    QVERIFY(!rows->isVisible());
}

QTEST_MAIN(TestProgramConsents)
#include "tst_programconsents.moc"

#include "gui/world.h"
#include "ui/changeview.h"
#include "ui/jitaccesswindow.h"
#include "ui/workstationdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// "Get JIT AWS Access" and "AWS Access from my Workstation".
class TestAccessWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void getsKeys();
    void masksUntilRevealed();
    void copiesEveryFormat_data();
    void copiesEveryFormat();
    void offersTheProfileFirst();
    void keysEnd();
    void failureIsSaid();
    void morePermanent();
    void writesAndTries();
    void collision();
    void badName();
    void saysWhyItDoesNotWork();
    void undo();
    void fileChangedMeanwhile();
    void workstationStartsInTheTenantsRegion();

private:
    JitAccessWindow *openJit(bool get = true);
    void openWorkstation();
    QByteArray config();
    void writeConfig(const QByteArray &text);
    template <class T = QAbstractButton> T *child(const QString &name)
    {
        return m_dialog->findChild<T *>(name);
    }
    void click(const char *name) { QTest::mouseClick(child(QLatin1String(name)), Qt::LeftButton); }
    QString text(const char *name) { return child<QLabel>(QLatin1String(name))->text(); }
    QString line(const char *name) { return child<QLineEdit>(QLatin1String(name))->text(); }

    std::unique_ptr<World> m_world;
    std::unique_ptr<AccessJobs> m_jobs;
    FakeNavigator m_navigator;
    AccessTarget m_target;
    QPointer<QDialog> m_dialog;
};

void TestAccessWindows::init()
{
    m_world = std::make_unique<World>();
    m_jobs = std::make_unique<AccessJobs>(m_world->parts());
    m_target = m_world->dev01(m_world->signIn());
    m_navigator.calls.clear();
}

void TestAccessWindows::cleanup()
{
    delete m_dialog;
    m_jobs.reset();
    m_world.reset();
}

JitAccessWindow *TestAccessWindows::openJit(bool get)
{
    auto *window = new JitAccessWindow(m_world->parts(), *m_jobs, m_navigator, m_target);
    m_dialog = window;
    window->show();
    if (get)
        QTest::keyClick(window, Qt::Key_Return);
    return window;
}

void TestAccessWindows::getsKeys()
{
    openJit();
    QCOMPARE(text("toWhom"), QStringLiteral("to the `dev01` tenant"));
    QTRY_COMPARE(line("accessKeyId"), QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
    QCOMPARE(text("keysLeft"), QStringLiteral("1:00:00 left"));
    QCOMPARE(m_world->settings.recentTenants(m_target.portal), QStringList{QStringLiteral("dev01")});
}

void TestAccessWindows::masksUntilRevealed()
{
    openJit();
    for (const char *name : {"secretAccessKey", "sessionToken"}) {
        QVERIFY(!line(name).contains(QLatin1String("EXAMPLE")));
        const QString reveal = QLatin1String(name) + QStringLiteral("Reveal");
        child(reveal)->click();
        QVERIFY(line(name).contains(QLatin1String("EXAMPLE")));
        child(reveal)->click();
        QVERIFY(!line(name).contains(QLatin1String("EXAMPLE")));
    }
    click("secretAccessKeyCopy");
    QCOMPARE(
        m_world->clipboard.content.exposeBytes(), QByteArray("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
}

void TestAccessWindows::copiesEveryFormat_data()
{
    QTest::addColumn<int>("format");
    for (const CredentialsFormat format : allFormats())
        QTest::newRow(qPrintable(formatName(format))) << int(format);
}

void TestAccessWindows::copiesEveryFormat()
{
    QFETCH(int, format);
    openJit();
    child(QStringLiteral("copy-") + formatName(CredentialsFormat(format)))->click();
    const auto access = m_world->broker.cached(
        m_target, CredentialBroker::Freshness::Cached, *m_world->signIns.find(m_target.portal));
    QVERIFY(access);
    QVERIFY(m_world->clipboard.content == formatCredentials(access->credentials, CredentialsFormat(format)));
    QVERIFY(text("messageText").contains(QLatin1String("cleared after 45 s")));
    const QList<Activity> kept = m_world->activity.latest(1, m_target);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().action, Activity::Action::CopiedCredentials);
    QVERIFY(!kept.first().note.contains(QLatin1String("EXAMPLE")));
}

void TestAccessWindows::offersTheProfileFirst()
{
    openJit();
    QVERIFY(!child(QStringLiteral("copyProfile")));
    delete m_dialog;
    const auto change = m_world->profiles.preview(m_target, QStringLiteral("dev01"), {});
    QVERIFY(change && m_world->profiles.apply(*change));
    openJit();
    click("copyProfile");
    QCOMPARE(m_world->clipboard.content.exposeBytes(), QByteArray("export AWS_PROFILE=dev01"));
}

void TestAccessWindows::keysEnd()
{
    openJit();
    m_world->clock.advance(std::chrono::hours(2));
    QTRY_VERIFY(text("keysLeft").contains(QLatin1String("have ended")));
    click("getAgainButton");
    QTRY_COMPARE(text("keysLeft"), QStringLiteral("1:00:00 left"));
}

void TestAccessWindows::failureIsSaid()
{
    openJit(false);
    m_world->signIns.signOut(m_target.portal);
    click("getAccessButton");
    QTRY_VERIFY(text("messageText").contains(QLatin1String("not signed in")));
    click("messageButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
}

void TestAccessWindows::morePermanent()
{
    openJit(false);
    click("morePermanentButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("showWorkstation dev01"));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestAccessWindows::openWorkstation()
{
    m_dialog = new WorkstationDialog(m_world->parts(), m_target);
    m_dialog->show();
}

QByteArray TestAccessWindows::config()
{
    QFile file(m_world->profiles.configPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAccessWindows::writeConfig(const QByteArray &content)
{
    QFile file(m_world->profiles.configPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TestAccessWindows::writesAndTries()
{
    openWorkstation();
    QCOMPARE(line("profileName"), QStringLiteral("dev01"));
    const QString preview = child<ChangeView>(QStringLiteral("changes"))->toPlainText();
    QVERIFY(preview.contains(QLatin1String("+ [profile dev01]")));
    QVERIFY(preview.contains(QLatin1String("+ region = us-west-2")));
    QVERIFY(config().isEmpty());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QVERIFY(config().contains("[profile dev01]"));
    QTRY_VERIFY(text("messageText").startsWith(QLatin1String("It works: arn:aws:sts::123456789012")));
    QCOMPARE(m_world->profileTest.tried, QStringList{QStringLiteral("dev01")});
    QVERIFY(line("tryLine").contains(QLatin1String("--profile dev01")));
}

void TestAccessWindows::collision()
{
    writeConfig("[profile dev01]\nsso_start_url = https://x\n");
    openWorkstation();
    QVERIFY(!child(QStringLiteral("setUpButton"))->isEnabled());
    QVERIFY(text("profileHint").contains(QLatin1String("taken")));
    child(QStringLiteral("replaceProfile"))->click();
    QVERIFY(child(QStringLiteral("setUpButton"))->isEnabled());
    QVERIFY(child<ChangeView>(QStringLiteral("changes"))
                ->toPlainText()
                .contains(QLatin1String("credential_process")));
    QTest::keyClicks(child<QLineEdit>(QStringLiteral("profileName")), QStringLiteral("-new"));
    QTRY_VERIFY(child(QStringLiteral("setUpButton"))->isEnabled());
    QVERIFY(!child(QStringLiteral("replaceProfile"))->isVisible());
}

void TestAccessWindows::badName()
{
    openWorkstation();
    auto *name = child<QLineEdit>(QStringLiteral("profileName"));
    name->clear();
    QTRY_VERIFY(!text("profileHint").isEmpty());
    QVERIFY(!child(QStringLiteral("setUpButton"))->isEnabled());
    QTest::keyClicks(name, QStringLiteral("a]b"));
    QTRY_VERIFY(child<QLabel>(QStringLiteral("profileHint"))->isVisible());
    QVERIFY(!child(QStringLiteral("setUpButton"))->isEnabled());
}

void TestAccessWindows::saysWhyItDoesNotWork()
{
    m_world->profileTest.outcome =
        failure(Error::Kind::Server, QStringLiteral("The config profile could not be found"));
    openWorkstation();
    click("setUpButton");
    QTRY_VERIFY(text("messageText").contains(QLatin1String("The config profile could not be found")));
    m_world->profileTest.outcome = failure(Error::Kind::NotFound, QStringLiteral("aws"));
    click("testButton");
    QTRY_VERIFY(text("messageText").contains(QLatin1String("no AWS CLI")));
}

void TestAccessWindows::undo()
{
    const QByteArray before("# mine\n[default]\nregion=eu-west-1\n");
    writeConfig(before);
    openWorkstation();
    click("setUpButton");
    QVERIFY(config() != before);
    click("undoButton");
    QCOMPARE(config(), before);
    QVERIFY(child(QStringLiteral("setUpButton"))->isVisible());
}

void TestAccessWindows::fileChangedMeanwhile()
{
    openWorkstation();
    writeConfig("[default]\nregion=eu-west-1\n");
    click("setUpButton");
    QVERIFY(text("messageText").contains(QLatin1String("Another program changed")));
    QVERIFY(!config().contains("dev01"));
    click("messageButton");
    click("setUpButton");
    QVERIFY(config().contains("dev01"));
}

void TestAccessWindows::workstationStartsInTheTenantsRegion()
{
    m_world->setRegion(m_target.portal, m_target.tenant, QStringLiteral("eu-central-1"));
    m_world->transport.hold = true;
    openWorkstation();
    auto *region = child<QComboBox>(QStringLiteral("profileRegion"));
    QCOMPARE(region->currentText(), QStringLiteral("us-west-2"));
    m_world->transport.release();
    QCOMPARE(region->currentText(), QStringLiteral("eu-central-1"));
}

QTEST_MAIN(TestAccessWindows)
#include "tst_accesswindows.moc"

#include "gui/world.h"
#include "ui/changeview.h"
#include "ui/tokendialog.h"
#include "ui/workstationdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// "AWS Access from my Workstation".
class TestAccessWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void writesAndTries();
    void collision();
    void badName();
    void saysWhyItDoesNotWork();
    void undo();
    void fileChangedMeanwhile();
    void workstationStartsInTheTenantsRegion();
    void showsWhatKeepsItGoing();
    void leadsToTheTokenAndBack();
    void cancelEndsTheTrial();

private:
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
    AccessTarget m_target;
    QPointer<QDialog> m_dialog;
};

void TestAccessWindows::init()
{
    m_world = std::make_unique<World>();
    m_target = m_world->dev01(m_world->signIn());
}

void TestAccessWindows::cleanup()
{
    delete m_dialog;
    m_world.reset();
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
    QCOMPARE(line("profileName"), QStringLiteral("acme-dev01"));
    QVERIFY(child(QStringLiteral("setUpButton"))->isEnabled());
    child<QLineEdit>(QStringLiteral("profileName"))->setText(QStringLiteral("dev01"));
    QTRY_VERIFY(!child(QStringLiteral("setUpButton"))->isEnabled());
    QTRY_VERIFY(text("profileHint").contains(QLatin1String("taken")));
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

void TestAccessWindows::showsWhatKeepsItGoing()
{
    openWorkstation();
    QVERIFY(child(QStringLiteral("useToken"))->isChecked());
    const Portal globex = m_world->addPortal(QStringLiteral("globex.duplocloud.net"));
    m_world->signIns.authorize(globex);
    m_world->clickAuthorize(globex);
    QTRY_VERIFY(m_world->signIns.find(globex));
    delete m_dialog;
    m_target = m_world->dev01(globex);
    openWorkstation();
    QVERIFY(child(QStringLiteral("askEachTime"))->isChecked());
    child(QStringLiteral("askEachTime"))->click();
    QVERIFY(!m_dialog->findChild<QDialog *>());
}

void TestAccessWindows::leadsToTheTokenAndBack()
{
    const Portal globex = m_world->addPortal(QStringLiteral("globex.duplocloud.net"));
    m_target = m_world->dev01(globex);
    openWorkstation();
    const auto isToken = [this] { return child(QStringLiteral("useToken"))->isChecked(); };
    QVERIFY(!isToken());
    QPointer<TokenDialog> dialog;
    const auto choose = [&] {
        child(QStringLiteral("useToken"))->click();
        dialog = m_dialog->findChild<TokenDialog *>();
        QVERIFY(dialog && dialog->isVisible());
    };
    choose();
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(!isToken());
    choose();
    dialog->findChild<QLineEdit *>(QStringLiteral("apiToken"))->setText(QStringLiteral("an-api-token-01"));
    dialog->findChild<QPushButton *>(QStringLiteral("signInButton"))->click();
    QTRY_VERIFY(!dialog);
    QVERIFY(isToken());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!config().contains("an-api-token-01"));
}

void TestAccessWindows::cancelEndsTheTrial()
{
    m_world->profileTest.hold = true;
    openWorkstation();
    click("setUpButton");
    QTRY_VERIFY(child(QStringLiteral("messageCancel"))->isVisible());
    click("messageCancel");
    QCOMPARE(m_world->profileTest.cancelled, 1);
    click("testButton");
    m_dialog->reject();
    QCOMPARE(m_world->profileTest.cancelled, 2);
}

QTEST_MAIN(TestAccessWindows)
#include "tst_accesswindows.moc"

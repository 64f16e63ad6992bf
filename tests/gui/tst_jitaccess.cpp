#include "aws/shellwords.h"
#include "gui/world.h"
#include "ui/jitaccesswindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// "Get JIT AWS Access".
class TestJitAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void getsKeys();
    void showsWhatIsLiveAtOnce();
    void copyingMovesNothing();
    void masksUntilRevealed();
    void revealedKeysLeaveByCopyingOnly();
    void copiesEveryFormat_data();
    void copiesEveryFormat();
    void usualFormatFirst();
    void offersTheProfileFirst();
    void forgetsTheKeys_data();
    void forgetsTheKeys();
    void keysEnd();
    void failureIsSaid();
    void morePermanent();

private:
    void openJit(bool get = true);
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

void TestJitAccess::init()
{
    m_world = std::make_unique<World>();
    m_jobs = std::make_unique<AccessJobs>(m_world->parts());
    m_target = m_world->dev01(m_world->signIn());
    m_navigator.calls.clear();
}

void TestJitAccess::cleanup()
{
    delete m_dialog;
    m_jobs.reset();
    m_world.reset();
}

void TestJitAccess::openJit(bool get)
{
    m_dialog = new JitAccessWindow(m_world->parts(), *m_jobs, m_navigator, m_target);
    m_dialog->show();
    if (get)
        QTest::keyClick(m_dialog, Qt::Key_Return);
}

void TestJitAccess::getsKeys()
{
    openJit();
    QCOMPARE(text("toWhom"), QStringLiteral("to the “dev01” tenant"));
    QTRY_COMPARE(line("accessKeyId"), QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
    QCOMPARE(text("keysLeft"), QStringLiteral("1:00:00 left"));
    QCOMPARE(m_world->settings.recentTenants(m_target.portal), QStringList{QStringLiteral("dev01")});
}

void TestJitAccess::showsWhatIsLiveAtOnce()
{
    QVERIFY(m_world->broker.access(m_target, CredentialBroker::Freshness::Cached).isFinished());
    openJit(false);
    QCOMPARE(line("accessKeyId"), QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
    QVERIFY(!line("secretAccessKey").contains(QLatin1String("EXAMPLE")));
}

void TestJitAccess::copyingMovesNothing()
{
    openJit();
    QTRY_VERIFY(child(QStringLiteral("copy-bash"))->isVisible());
    QCoreApplication::sendPostedEvents();
    const QSize before = m_dialog->size();
    child(QStringLiteral("copy-bash"))->click();
    QVERIFY(text("messageText").contains(QLatin1String("cleared after 45 s")));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_dialog->size(), before);
}

void TestJitAccess::masksUntilRevealed()
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

void TestJitAccess::revealedKeysLeaveByCopyingOnly()
{
    openJit();
    child(QStringLiteral("secretAccessKeyReveal"))->click();
    auto *field = child<QLineEdit>(QStringLiteral("secretAccessKey"));
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(QStringLiteral("before"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(!field->hasSelectedText());
    QTest::keyClick(field, Qt::Key_End, Qt::ShiftModifier);
    QTest::mouseDClick(field, Qt::LeftButton);
    QVERIFY(!field->hasSelectedText());
    QCOMPARE(field->contextMenuPolicy(), Qt::NoContextMenu);
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard->text(), QStringLiteral("before"));
    QCOMPARE(
        m_world->clipboard.content.exposeBytes(), QByteArray("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
    QVERIFY(text("messageText").contains(QLatin1String("cleared after 45 s")));
}

void TestJitAccess::copiesEveryFormat_data()
{
    QTest::addColumn<int>("format");
    for (const CredentialsFormat format : allFormats())
        QTest::newRow(qPrintable(formatName(format))) << int(format);
}

void TestJitAccess::copiesEveryFormat()
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

void TestJitAccess::usualFormatFirst()
{
    m_world->preferences.setDefaultFormat(CredentialsFormat::Fish);
    openJit();
    auto *fish = child<QPushButton>(QStringLiteral("copy-fish"));
    auto *bash = child<QPushButton>(QStringLiteral("copy-bash"));
    QVERIFY(fish->isDefault());
    QVERIFY(fish->font().weight() > bash->font().weight());
    QVERIFY(fish->x() < bash->x());
    m_world->preferences.setDefaultFormat(CredentialsFormat::Bash);
    QTRY_VERIFY(child<QPushButton>(QStringLiteral("copy-bash"))->isDefault());
}

void TestJitAccess::offersTheProfileFirst()
{
    openJit();
    QVERIFY(!child(QStringLiteral("copyProfile"))->isVisible());
    // Set up in a window that "More permanent…" leads to.
    for (const char *name : {"dev01", "my-%dev"}) {
        const auto change = m_world->profiles.preview(m_target, QString::fromLatin1(name), {});
        QVERIFY(change && m_world->profiles.apply(*change));
        QVERIFY(child(QStringLiteral("copyProfile"))->isVisible());
        click("copyProfile");
        QCOMPARE(QGuiApplication::clipboard()->text(),
            QString(QStringLiteral("export AWS_PROFILE=") + quoteShellWord(QString::fromLatin1(name))));
        QVERIFY(m_world->clipboard.content.isEmpty());
        QVERIFY(!text("messageText").contains(QLatin1String("cleared")));
        QVERIFY(m_world->profiles.undo(*change));
    }
}

void TestJitAccess::forgetsTheKeys_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"end", "sign out", "forget", "lock"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestJitAccess::forgetsTheKeys()
{
    QFETCH(QString, how);
    m_world->preferences.setLocksWithScreen(true);
    openJit();
    child(QStringLiteral("secretAccessKeyReveal"))->click();
    QVERIFY(line("secretAccessKey").contains(QLatin1String("EXAMPLE")));
    if (how == QLatin1String("end"))
        m_world->broker.end(m_target);
    else if (how == QLatin1String("sign out"))
        m_world->signIns.signOut(m_target.portal);
    else if (how == QLatin1String("forget"))
        m_world->broker.clear();
    else
        m_world->session.lock();
    QTRY_VERIFY(!child<QLineEdit>(QStringLiteral("secretAccessKey"))->isVisible());
    for (const char *name : {"accessKeyId", "secretAccessKey", "sessionToken"})
        QVERIFY(line(name).isEmpty());
    QVERIFY(child(QStringLiteral("getAccessButton"))->isVisible());
    QVERIFY(text("messageText").contains(QLatin1String("not shown any longer")));
}

void TestJitAccess::keysEnd()
{
    openJit();
    m_world->clock.advance(std::chrono::hours(2));
    QTRY_VERIFY(text("keysLeft").contains(QLatin1String("have ended")));
    click("getAgainButton");
    QTRY_COMPARE(text("keysLeft"), QStringLiteral("1:00:00 left"));
}

void TestJitAccess::failureIsSaid()
{
    openJit(false);
    m_world->signIns.signOut(m_target.portal);
    click("getAccessButton");
    QTRY_VERIFY(text("messageText").contains(QLatin1String("not signed in")));
    click("messageButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
}

void TestJitAccess::morePermanent()
{
    openJit(false);
    click("morePermanentButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("showWorkstation dev01"));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

QTEST_MAIN(TestJitAccess)
#include "tst_jitaccess.moc"

#include "gui/world.h"
#include "ui/searchwindow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

/// The quick search window: by keys alone, and in every state.
class TestSearchWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void opensAConsole();
    void opensAService();
    void keysActOnTheRow_data();
    void keysActOnTheRow();
    void favouriteStaysOpen();
    void movesByKeys();
    void clickDoesTheRow();
    void tabCompletes();
    void escapeClearsThenCloses();
    void rowsComeAndGo();
    void home();
    void programsThatWaitComeFirst();
    void states();
    void signedOutPortalsOfferToSignIn();
    void followsWhatChanges();
    void failureIsANotification();

private:
    void open();
    void type(const QString &text) { QTest::keyClicks(line(), text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(line(), key, modifiers); }
    QLineEdit *line() { return m_window->findChild<QLineEdit *>(QStringLiteral("searchLine")); }
    QListView *list() { return m_window->findChild<QListView *>(QStringLiteral("searchList")); }
    QLabel *note() { return m_window->findChild<QLabel *>(QStringLiteral("searchNote")); }
    QPushButton *help() { return m_window->findChild<QPushButton *>(QStringLiteral("searchHelp")); }
    QString row(int number) { return list()->model()->index(number, 0).data().toString(); }
    QString current() { return list()->currentIndex().data().toString(); }

    std::unique_ptr<World> m_world;
    std::unique_ptr<AccessJobs> m_jobs;
    std::unique_ptr<TrayCommands> m_commands;
    FakeNavigator m_navigator;
    QPointer<SearchWindow> m_window;
};

void TestSearchWindow::init()
{
    m_world = std::make_unique<World>();
    m_jobs = std::make_unique<AccessJobs>(m_world->parts());
    m_commands = std::make_unique<TrayCommands>(m_world->parts(), *m_jobs, m_navigator);
    m_navigator.calls.clear();
}

void TestSearchWindow::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setPalette(QPalette());
    delete m_window;
    m_commands.reset();
    m_jobs.reset();
    m_world.reset();
}

void TestSearchWindow::open()
{
    m_window = new SearchWindow(m_world->parts(), *m_commands, m_navigator);
    m_window->open();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestSearchWindow::opensAConsole()
{
    m_world->signIn();
    open();
    type(QStringLiteral("dev02"));
    QCOMPARE(current(), QStringLiteral("dev02 · Open JIT AWS Console"));
    key(Qt::Key_Return);
    QTRY_VERIFY(!m_window);
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
}

void TestSearchWindow::opensAService()
{
    const Portal portal = m_world->signIn();
    open();
    type(QStringLiteral("dev01 ddb frankfurt"));
    QCOMPARE(current(), QStringLiteral("dev01 · Open DynamoDB in Europe (Frankfurt)"));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    const auto isUsed = [&] {
        const QList<RecentUse> uses = m_world->settings.recentUses();
        return std::any_of(uses.begin(), uses.end(), [&](const RecentUse &use) {
            return use.service == QLatin1String("dynamodb") && use.target == m_world->dev01(portal);
        });
    };
    QTRY_VERIFY(isUsed());
}

void TestSearchWindow::keysActOnTheRow_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QByteArray>("copied");
    QTest::newRow("credentials") << int(Qt::Key_C) << QString() << QByteArray("export AWS_ACCESS_KEY_ID");
    QTest::newRow("URL") << int(Qt::Key_U) << QString() << QByteArray("https://signin.aws.amazon.com");
    QTest::newRow("profile") << int(Qt::Key_W) << QString() << QByteArray();
    QTest::newRow("window") << int(Qt::Key_Return) << QStringLiteral("showTarget dev01") << QByteArray();
}

void TestSearchWindow::keysActOnTheRow()
{
    QFETCH(int, key);
    QFETCH(QString, call);
    QFETCH(QByteArray, copied);
    const Portal portal = m_world->signIn();
    open();
    type(QStringLiteral("dev01"));
    QTest::keyClick(line(), Qt::Key(key), Qt::ControlModifier);
    QTRY_VERIFY(!m_window);
    QTRY_VERIFY(copied.isEmpty() || m_world->clipboard.content.exposeBytes().contains(copied));
    QCOMPARE(m_navigator.last(), call);
    QCOMPARE(m_world->profiles.profileFor(m_world->dev01(portal)).has_value(), key == Qt::Key_W);
    QCOMPARE(m_world->notifier.shown.isEmpty(), !call.isEmpty());
}

void TestSearchWindow::favouriteStaysOpen()
{
    const Portal portal = m_world->signIn();
    open();
    type(QStringLiteral("dev02"));
    key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_world->settings.favouriteTenants(portal), QStringList{QStringLiteral("dev02")});
    QTRY_VERIFY(list()->currentIndex().data(SearchModel::FavouriteRole).toBool());
    QVERIFY(m_window->isVisible());
    key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_world->settings.favouriteTenants(portal).isEmpty());
}

void TestSearchWindow::movesByKeys()
{
    m_world->setTenants(40);
    m_world->signIn();
    open();
    type(QStringLiteral("tenant"));
    const int last = list()->model()->rowCount() - 1;
    QVERIFY(last > 20);
    const auto at = [this](Qt::Key pressed) {
        key(pressed);
        return list()->currentIndex().row();
    };
    QCOMPARE(at(Qt::Key_Down), 1);
    QCOMPARE(at(Qt::Key_Up), 0);
    QCOMPARE(at(Qt::Key_Up), last);
    QCOMPARE(at(Qt::Key_Down), 0);
    QCOMPARE(at(Qt::Key_PageDown), 8);
    QCOMPARE(at(Qt::Key_PageUp), 0);
    QCOMPARE(at(Qt::Key_End), last);
    QCOMPARE(at(Qt::Key_PageDown), last);
    QCOMPARE(at(Qt::Key_Home), 0);
}

void TestSearchWindow::clickDoesTheRow()
{
    m_world->signIn();
    open();
    type(QStringLiteral("settings"));
    const QRect place = list()->visualRect(list()->model()->index(0, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(m_navigator.last(), QStringLiteral("showSettings 0"));
    QTRY_VERIFY(!m_window);
}

void TestSearchWindow::tabCompletes()
{
    m_world->signIn();
    open();
    type(QStringLiteral("tt buck"));
    key(Qt::Key_Tab);
    QCOMPARE(line()->text(), QStringLiteral("test-ten s3 "));
    QCOMPARE(current(), QStringLiteral("test-ten · Open S3"));
    QVERIFY(line()->hasFocus());
}

void TestSearchWindow::escapeClearsThenCloses()
{
    m_world->signIn();
    open();
    type(QStringLiteral("dev"));
    key(Qt::Key_Escape);
    QVERIFY(line()->text().isEmpty());
    QVERIFY(m_window->isVisible());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_window);
}

void TestSearchWindow::rowsComeAndGo()
{
    m_world->setTenants(100);
    m_world->signIn();
    open();
    type(QStringLiteral("tenant"));
    const int tall = m_window->height();
    const int rowHeight = list()->sizeHintForRow(0);
    QCOMPARE(list()->height(), 8 * rowHeight);
    type(QStringLiteral("-00042 lambda"));
    QVERIFY(list()->model()->rowCount() < 8);
    QVERIFY(m_window->height() < tall);
    QVERIFY(m_window->screen()->availableGeometry().contains(m_window->geometry()));
}

void TestSearchWindow::home()
{
    const Portal portal = m_world->signIn();
    m_world->settings.setFavourite(portal, QStringLiteral("prod"), true);
    m_world->settings.setFavourite(portal, QStringLiteral("gone"), true);
    m_world->settings.touch(m_world->dev01(portal), QStringLiteral("s3"), m_world->clock.now());
    open();
    QCOMPARE(row(0), QStringLiteral("dev01 · Open S3"));
    QCOMPARE(row(1), QStringLiteral("prod · Open JIT AWS Console"));
    for (int i = 0; i < list()->model()->rowCount(); ++i)
        QVERIFY(!row(i).startsWith(QLatin1String("gone")));
    QVERIFY(!note()->isVisible());
}

void TestSearchWindow::programsThatWaitComeFirst()
{
    m_world->programAsks(m_world->addPortal());
    open();
    QCOMPARE(list()->currentIndex().row(), 0);
    key(Qt::Key_Return);
    QCOMPARE(m_navigator.last(), QStringLiteral("showPrograms"));
}

void TestSearchWindow::states()
{
    open();
    QVERIFY(note()->text().contains(QLatin1String("portal")));
    key(Qt::Key_Return);
    QCOMPARE(m_navigator.last(), QStringLiteral("addPortal"));
    QTRY_VERIFY(!m_window);
    m_world->signIn();
    open();
    type(QStringLiteral("xyzzy"));
    QVERIFY(!list()->isVisible());
    QVERIFY(note()->text().contains(QLatin1String("xyzzy")));
    QVERIFY(
        !m_window->findChild<QLabel *>(QStringLiteral("searchKeys"))->text().contains(QLatin1String("Ctrl")));
    QTest::mouseClick(help(), Qt::LeftButton);
    QVERIFY(line()->text().isEmpty());
    QVERIFY(list()->isVisible());
    QVERIFY(!note()->isVisible());
}

void TestSearchWindow::signedOutPortalsOfferToSignIn()
{
    m_world->addPortal();
    open();
    QVERIFY(note()->isVisible());
    QCOMPARE(current(), QStringLiteral("acme · Sign In…"));
    key(Qt::Key_Return);
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
}

void TestSearchWindow::followsWhatChanges()
{
    open();
    m_world->signIn();
    QTRY_VERIFY(list()->model()->rowCount() > 0);
    type(QStringLiteral("brandnew"));
    QCOMPARE(list()->model()->rowCount(), 0);
    m_world->setTenantNames({QStringLiteral("brandnew")});
    m_world->signIns.refresh(m_world->settings.portals().first());
    QTRY_COMPARE(row(0), QStringLiteral("brandnew · Open JIT AWS Console"));
}

void TestSearchWindow::failureIsANotification()
{
    m_world->signIn();
    open();
    type(QStringLiteral("dev01"));
    m_world->transport.answers.clear();
    key(Qt::Key_Return);
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    QVERIFY(m_world->browser.opened.isEmpty());
}

QTEST_MAIN(TestSearchWindow)
#include "tst_searchwindow.moc"

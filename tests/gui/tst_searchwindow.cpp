#include "gui/searchworld.h"

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
    void keepsWhatIsLookedAt();
    void failureIsANotification();

private:
    QLabel *note() { return m_world->window->findChild<QLabel *>(QStringLiteral("searchNote")); }
    QPushButton *help() { return m_world->window->findChild<QPushButton *>(QStringLiteral("searchHelp")); }
    QString current() { return m_world->list()->currentIndex().data().toString(); }

    std::unique_ptr<SearchWorld> m_world;
};

void TestSearchWindow::init()
{
    m_world = std::make_unique<SearchWorld>();
}

void TestSearchWindow::cleanup()
{
    m_world.reset();
}

void TestSearchWindow::opensAConsole()
{
    m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("dev02"));
    QCOMPARE(current(), QStringLiteral("dev02 · Open JIT AWS Console"));
    m_world->key(Qt::Key_Return);
    QTRY_VERIFY(!m_world->window);
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
}

void TestSearchWindow::opensAService()
{
    const Portal portal = m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("dev01 ddb frankfurt"));
    QCOMPARE(current(), QStringLiteral("dev01 · Open DynamoDB in Europe (Frankfurt)"));
    m_world->key(Qt::Key_Return);
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
    m_world->open();
    m_world->type(QStringLiteral("dev01"));
    QTest::keyClick(m_world->line(), Qt::Key(key), Qt::ControlModifier);
    QTRY_VERIFY(!m_world->window);
    QTRY_VERIFY(copied.isEmpty() || m_world->clipboard.content.exposeBytes().contains(copied));
    QCOMPARE(m_world->navigator.last(), call);
    QCOMPARE(m_world->profiles.profileFor(m_world->dev01(portal)).has_value(), key == Qt::Key_W);
    QCOMPARE(m_world->notifier.shown.isEmpty(), !call.isEmpty());
}

void TestSearchWindow::favouriteStaysOpen()
{
    const Portal portal = m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("dev02"));
    m_world->key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_world->settings.favouriteTenants(portal), QStringList{QStringLiteral("dev02")});
    QTRY_VERIFY(m_world->list()->currentIndex().data(SearchModel::FavouriteRole).toBool());
    QVERIFY(m_world->window->isVisible());
    m_world->key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_world->settings.favouriteTenants(portal).isEmpty());
}

void TestSearchWindow::movesByKeys()
{
    m_world->setTenants(40);
    m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("tenant"));
    const int last = m_world->list()->model()->rowCount() - 1;
    QVERIFY(last > 20);
    const auto at = [this](Qt::Key pressed) {
        m_world->key(pressed);
        return m_world->list()->currentIndex().row();
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
    m_world->open();
    m_world->type(QStringLiteral("settings"));
    const QRect place = m_world->list()->visualRect(m_world->list()->model()->index(0, 0));
    QTest::mouseClick(m_world->list()->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showSettings 0"));
    QTRY_VERIFY(!m_world->window);
}

void TestSearchWindow::tabCompletes()
{
    m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("tt buck"));
    m_world->key(Qt::Key_Tab);
    QCOMPARE(m_world->line()->text(), QStringLiteral("test-ten s3 "));
    QCOMPARE(current(), QStringLiteral("test-ten · Open S3"));
    QVERIFY(m_world->line()->hasFocus());
}

void TestSearchWindow::escapeClearsThenCloses()
{
    m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("dev"));
    m_world->key(Qt::Key_Escape);
    QVERIFY(m_world->line()->text().isEmpty());
    QVERIFY(m_world->window->isVisible());
    m_world->key(Qt::Key_Escape);
    QTRY_VERIFY(!m_world->window);
}

void TestSearchWindow::rowsComeAndGo()
{
    m_world->setTenants(100);
    m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("tenant"));
    const int tall = m_world->window->height();
    const int rowHeight = m_world->list()->sizeHintForRow(0);
    QCOMPARE(m_world->list()->height(), 8 * rowHeight);
    m_world->type(QStringLiteral("-00042 lambda"));
    QVERIFY(m_world->list()->model()->rowCount() < 8);
    QVERIFY(m_world->window->height() < tall);
    QVERIFY(m_world->window->screen()->availableGeometry().contains(m_world->window->geometry()));
}

void TestSearchWindow::home()
{
    const Portal portal = m_world->signIn();
    m_world->settings.setFavourite(portal, QStringLiteral("prod"), true);
    m_world->settings.setFavourite(portal, QStringLiteral("gone"), true);
    m_world->settings.touch(m_world->dev01(portal), QStringLiteral("s3"), m_world->clock.now());
    m_world->open();
    QCOMPARE(m_world->row(0), QStringLiteral("dev01 · Open S3"));
    QCOMPARE(m_world->row(1), QStringLiteral("prod · Open JIT AWS Console"));
    for (int i = 0; i < m_world->list()->model()->rowCount(); ++i)
        QVERIFY(!m_world->row(i).startsWith(QLatin1String("gone")));
    QVERIFY(!note()->isVisible());
}

void TestSearchWindow::programsThatWaitComeFirst()
{
    m_world->programAsks(m_world->addPortal());
    m_world->open();
    QCOMPARE(m_world->list()->currentIndex().row(), 0);
    m_world->key(Qt::Key_Return);
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showPrograms"));
}

void TestSearchWindow::states()
{
    m_world->open();
    QVERIFY(note()->text().contains(QLatin1String("portal")));
    m_world->key(Qt::Key_Return);
    QCOMPARE(m_world->navigator.last(), QStringLiteral("addPortal"));
    QTRY_VERIFY(!m_world->window);
    m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("xyzzy"));
    QVERIFY(!m_world->list()->isVisible());
    QVERIFY(note()->text().contains(QLatin1String("xyzzy")));
    QVERIFY(!m_world->window->findChild<QLabel *>(QStringLiteral("searchKeys"))
                 ->text()
                 .contains(QLatin1String("Ctrl")));
    QTest::mouseClick(help(), Qt::LeftButton);
    QVERIFY(m_world->line()->text().isEmpty());
    QVERIFY(m_world->list()->isVisible());
    QVERIFY(!note()->isVisible());
}

void TestSearchWindow::signedOutPortalsOfferToSignIn()
{
    m_world->addPortal();
    m_world->open();
    QVERIFY(note()->isVisible());
    QCOMPARE(current(), QStringLiteral("acme · Sign In…"));
    m_world->key(Qt::Key_Return);
    QCOMPARE(m_world->navigator.last(), QStringLiteral("signIn acme"));
}

void TestSearchWindow::followsWhatChanges()
{
    m_world->open();
    m_world->signIn();
    QTRY_VERIFY(m_world->list()->model()->rowCount() > 0);
    m_world->type(QStringLiteral("brandnew"));
    QCOMPARE(m_world->list()->model()->rowCount(), 0);
    m_world->setTenantNames({QStringLiteral("brandnew")});
    m_world->signIns.refresh(m_world->settings.portals().first());
    QTRY_COMPARE(m_world->row(0), QStringLiteral("brandnew · Open JIT AWS Console"));
}

void TestSearchWindow::keepsWhatIsLookedAt()
{
    const Portal portal = m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("dev"));
    const QString looked = QStringLiteral("dev02 · Open JIT AWS Console");
    while (current() != looked
        && m_world->list()->currentIndex().row() + 1 < m_world->list()->model()->rowCount())
        m_world->key(Qt::Key_Down);
    QCOMPARE(current(), looked);
    QVERIFY(m_world->list()->currentIndex().row() > 0);
    // A favourite stands further up.
    m_world->key(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(m_world->row(0), looked);
    QCOMPARE(current(), looked);
    // So does one of just that name.
    m_world->setTenantNames({QStringLiteral("dev"), QStringLiteral("dev02")});
    m_world->signIns.refresh(portal);
    QTRY_COMPARE(m_world->row(0), QStringLiteral("dev · Open JIT AWS Console"));
    QCOMPARE(current(), looked);
    // What has gone gives way to no other.
    m_world->setTenantNames({QStringLiteral("dev"), QStringLiteral("dev01")});
    m_world->signIns.refresh(portal);
    QTRY_COMPARE(m_world->list()->currentIndex().row(), -1);
    m_world->key(Qt::Key_Return);
    QVERIFY(m_world->window && m_world->window->isVisible());
}

void TestSearchWindow::failureIsANotification()
{
    m_world->signIn();
    m_world->open();
    m_world->type(QStringLiteral("dev01"));
    m_world->transport.answers.clear();
    m_world->key(Qt::Key_Return);
    QTRY_COMPARE(m_world->notifier.shown.size(), 1);
    QVERIFY(m_world->browser.opened.isEmpty());
}

QTEST_MAIN(TestSearchWindow)
#include "tst_searchwindow.moc"

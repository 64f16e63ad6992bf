#include "gui/profileworld.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

/// The list of portals and tenants: filter, keys, favourites, size, names nobody asked for.
class TestTenantList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void favourite();
    void filterAndKeys();
    void nothingMatches();
    void choiceOutlivesARefresh();
    void hostileNamesStayText();
    void modelWithManyTenants();
    void modelIsSound();
    void starIsClickable();
    void favouriteByKey();
    void goneFavourite();
    void colour();
    void liveChangesOneRow();
    void favouriteOfAnotherPortalResetsNothing();
    void remembersTheChoice();
    void stateFitsBesideTheName();

private:
    std::unique_ptr<ProfileWorld> m_world;
};

void TestTenantList::init()
{
    m_world = std::make_unique<ProfileWorld>();
}

void TestTenantList::cleanup()
{
    m_world.reset();
}

void TestTenantList::favourite()
{
    m_world->openSignedIn();
    m_world->click("favouriteButton");
    QCOMPARE(m_world->settings.favouriteTenants(m_world->portal), QStringList{QStringLiteral("dev01")});
    m_world->click("favouriteButton");
    QVERIFY(m_world->settings.favouriteTenants(m_world->portal).isEmpty());
}

void TestTenantList::filterAndKeys()
{
    m_world->openSignedIn();
    auto *filter = m_world->child<QLineEdit>("tenantFilter");
    QTest::keyClicks(filter, QStringLiteral("DEV"));
    QCOMPARE(m_world->child<QListView>("tenantList")->model()->rowCount(), 3);
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(m_world->text("targetTitle"), QStringLiteral("dev02"));
    QTest::keyClick(filter, Qt::Key_Up);
    QCOMPARE(m_world->text("targetTitle"), QStringLiteral("dev01"));
    QTest::keyClick(m_world->window, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QVERIFY(m_world->window->isVisible());
}

void TestTenantList::nothingMatches()
{
    m_world->openSignedIn();
    auto *filter = m_world->child<QLineEdit>("tenantFilter");
    const auto *list = m_world->child<QListView>("tenantList");
    const auto *nothing = m_world->child<QLabel>("nothingFound");
    QVERIFY(!nothing->isVisible());
    QTest::keyClicks(filter, QStringLiteral("xyzzy"));
    QVERIFY(nothing->isVisible());
    QVERIFY(!list->isVisible());
    QVERIFY(nothing->text().contains(QStringLiteral("“xyzzy”")));
    QVERIFY(filter->hasFocus());
    QCOMPARE(m_world->text("targetTitle"), QStringLiteral("dev01"));
    m_world->click("clearFilter");
    QVERIFY(filter->text().isEmpty());
    QVERIFY(list->isVisible());
    QVERIFY(!nothing->isVisible());
    QVERIFY(filter->hasFocus());
}

void TestTenantList::choiceOutlivesARefresh()
{
    m_world->openSignedIn();
    m_world->setTenantNames({QStringLiteral("aaa"), QStringLiteral("dev01"), QStringLiteral("zzz")});
    m_world->signIns.refresh(m_world->portal);
    QTRY_COMPARE(m_world->child<QListView>("tenantList")->model()->rowCount(), 5);
    QCOMPARE(m_world->text("targetTitle"), QStringLiteral("dev01"));
}

void TestTenantList::hostileNamesStayText()
{
    const QString hostile = QStringLiteral("<img src=x>&name");
    m_world->setTenantNames({hostile});
    m_world->portal = m_world->signIn();
    m_world->open();
    m_world->window->select({m_world->portal, AccessLevel::Tenant, hostile});
    QTRY_VERIFY(m_world->text("targetTitle").startsWith(QLatin1String("<img")));
    for (const QLabel *label : m_world->window->findChildren<QLabel *>())
        if (label->text().contains(QLatin1String("<img")))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!m_world->text("targetTitle").contains(QChar(0x202e)));
}

void TestTenantList::modelWithManyTenants()
{
    m_world->setTenants(20000);
    m_world->signIn();
    TenantModel model(m_world->parts());
    QCOMPARE(model.rowCount(), 20000 + 2);
    QElapsedTimer timer;
    timer.start();
    model.setFilter(QStringLiteral("199"));
    const qint64 taken = timer.elapsed();
    QVERIFY(model.rowCount() > 10 && model.rowCount() < 1000);
    QVERIFY2(taken < 50, qPrintable(QString::number(taken)));
    model.setFilter(QStringLiteral("no such"));
    QCOMPARE(model.rowCount(), 0);
}

void TestTenantList::modelIsSound()
{
    const Portal portal = m_world->signIn();
    TenantModel model(m_world->parts());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_world->settings.setFavourite(portal, QStringLiteral("prod"), true);
    m_world->addPortal(QStringLiteral("globex.duplocloud.net"));
    QTRY_COMPARE(model.index(2).data().toString(), QStringLiteral("prod"));
    QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("prod, favourite"));
    QCOMPARE(model.index(model.rowCount() - 1).data().toString(), QStringLiteral("globex"));
    m_world->settings.removePortal(portal);
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestTenantList::starIsClickable()
{
    m_world->openSignedIn();
    auto *list = m_world->child<QListView>("tenantList");
    const QModelIndex index = list->currentIndex();
    const QRect row = list->visualRect(index);
    const QPoint star(row.left() + 10 + list->fontMetrics().height() / 2, row.center().y());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, star);
    QCOMPARE(m_world->settings.favouriteTenants(m_world->portal), QStringList{QStringLiteral("dev01")});
    QTRY_COMPARE(list->currentIndex().row(), 2);
    QCOMPARE(m_world->text("targetTitle"), QStringLiteral("dev01"));
    const QRect moved = list->visualRect(list->currentIndex());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(star.x(), moved.center().y()));
    QVERIFY(m_world->settings.favouriteTenants(m_world->portal).isEmpty());
}

void TestTenantList::favouriteByKey()
{
    m_world->openSignedIn();
    QTest::keyClick(m_world->window, Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(m_world->settings.favouriteTenants(m_world->portal), QStringList{QStringLiteral("dev01")});
    m_world->window->select({m_world->portal, AccessLevel::Administrator, {}});
    QTest::keyClick(m_world->window, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_world->settings.favouriteTenants(m_world->portal), QStringList{QStringLiteral("dev01")});
}

void TestTenantList::goneFavourite()
{
    m_world->portal = m_world->signIn();
    m_world->settings.setFavourite(m_world->portal, QStringLiteral("old-one"), true);
    m_world->open();
    const auto *model = m_world->child<QListView>("tenantList")->model();
    QTRY_COMPARE(model->index(2, 0).data().toString(), QStringLiteral("old-one"));
    QCOMPARE(model->index(2, 0).data(TenantModel::NoteRole).toString(), QStringLiteral("gone"));
    QVERIFY(model->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("gone")));
    QVERIFY2(
        m_world->text("targetTitle") == QStringLiteral("billing"), "what is gone is not chosen by itself");
    m_world->child<QListView>("tenantList")->setCurrentIndex(model->index(2, 0));
    QCOMPARE(m_world->text("statusTitle"), QStringLiteral("old-one is gone"));
    m_world->child("removeFavourite")->click();
    QVERIFY(m_world->settings.favouriteTenants(m_world->portal).isEmpty());
    QTRY_COMPARE(model->index(2, 0).data().toString(), QStringLiteral("billing"));
}

void TestTenantList::colour()
{
    m_world->portal = m_world->signIn();
    TenantModel model(m_world->parts());
    const QModelIndex dev01 =
        model.indexOf({TenantModel::Kind::Target, m_world->dev01(m_world->portal), false, false});
    QVERIFY(!dev01.data(TenantModel::ColourRole).value<QColor>().isValid());
    const QSignalSpy changed(&model, &TenantModel::coloursChanged);
    TargetChoices choices;
    choices.colour = QStringLiteral("#1b6e3c");
    m_world->settings.setChoices(m_world->dev01(m_world->portal), choices);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(dev01.data(TenantModel::ColourRole).value<QColor>(), QColor(0x1b, 0x6e, 0x3c));
    choices.colour = QStringLiteral("url(javascript:x)");
    m_world->settings.setChoices(m_world->dev01(m_world->portal), choices);
    QVERIFY(!dev01.data(TenantModel::ColourRole).value<QColor>().isValid());
}

void TestTenantList::liveChangesOneRow()
{
    m_world->portal = m_world->signIn();
    TenantModel model(m_world->parts());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    (void)m_world->broker.access(m_world->dev01(m_world->portal), CredentialBroker::Freshness::Cached);
    QTRY_COMPARE(changed.size(), 1);
    const auto index = changed[0][0].value<QModelIndex>();
    QCOMPARE(index, changed[0][1].value<QModelIndex>());
    QCOMPARE(index.data().toString(), QStringLiteral("dev01"));
    QVERIFY(index.data(TenantModel::LiveRole).toBool());
    m_world->broker.clear();
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!index.data(TenantModel::LiveRole).toBool());
}

void TestTenantList::favouriteOfAnotherPortalResetsNothing()
{
    m_world->portal = m_world->signIn();
    TenantModel model(m_world->parts());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    m_world->settings.touchTenant(m_world->portal, QStringLiteral("dev02"));
    Q_EMIT m_world->signIns.changed(m_world->portal.url);
    QCoreApplication::sendPostedEvents();
    m_world->settings.setFavourite(m_world->portal, QStringLiteral("dev02"), true);
    QTRY_COMPARE(resets.size(), 1);
}

void TestTenantList::remembersTheChoice()
{
    m_world->openSignedIn();
    m_world->window->close();
    QTRY_VERIFY(!m_world->window);
    m_world->open();
    QCOMPARE(m_world->text("targetTitle"), QStringLiteral("dev01"));
    m_world->window->select(m_world->portal);
    m_world->window->close();
    QTRY_VERIFY(!m_world->window);
    m_world->open();
    QCOMPARE(m_world->text("statusTitle"), QStringLiteral("acme"));
    m_world->window->close();
    QTRY_VERIFY(!m_world->window);
    m_world->settings.removePortal(m_world->portal);
    m_world->open();
    QCOMPARE(m_world->text("statusTitle"), QStringLiteral("Welcome to Duplo Tray"));
}

void TestTenantList::stateFitsBesideTheName()
{
    const Portal portal = m_world->addPortal();
    m_world->signIns.authorize(portal);
    m_world->open();
    const auto *list = m_world->child<QListView>("tenantList");
    const QModelIndex heading = list->model()->index(0, 0);
    QVERIFY(heading.data(TenantModel::StateRole).toBool());
    const QString note = heading.data(TenantModel::NoteRole).toString();
    QCOMPARE(note, QStringLiteral("signing in…"));
    QVERIFY(list->fontMetrics().horizontalAdvance(note) < list->viewport()->width() / 2);
    QVERIFY(heading.data(Qt::ToolTipRole).toString().contains(QLatin1String("waiting for Authorize")));
    m_world->clickAuthorize(portal);
    QTRY_COMPARE(heading.data(TenantModel::NoteRole).toString(), QStringLiteral("bob@example.com"));
    QVERIFY(!heading.data(TenantModel::StateRole).toBool());
}

QTEST_MAIN(TestTenantList)
#include "tst_tenantlist.moc"

#include "gui/world.h"
#include "ui/profilewindow.h"

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

private:
    void open();
    void openSignedIn();
    template <class T = QAbstractButton> T *child(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name) { QTest::mouseClick(child(name), Qt::LeftButton); }
    QString text(const char *name) { return child<QLabel>(name)->text(); }

    std::unique_ptr<World> m_world;
    std::unique_ptr<AccessJobs> m_jobs;
    FakeNavigator m_navigator;
    Portal m_portal;
    QPointer<ProfileWindow> m_window;
};

void TestTenantList::init()
{
    m_world = std::make_unique<World>();
    m_jobs = std::make_unique<AccessJobs>(m_world->parts());
    m_navigator.calls.clear();
}

void TestTenantList::cleanup()
{
    delete m_window;
    m_jobs.reset();
    m_world.reset();
}

void TestTenantList::open()
{
    m_window = new ProfileWindow(m_world->parts(), *m_jobs, m_navigator);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
}

void TestTenantList::openSignedIn()
{
    m_portal = m_world->signIn();
    open();
    m_window->select(m_world->dev01(m_portal));
}

void TestTenantList::favourite()
{
    openSignedIn();
    click("favouriteButton");
    QCOMPARE(m_world->settings.favouriteTenants(m_portal), QStringList{QStringLiteral("dev01")});
    click("favouriteButton");
    QVERIFY(m_world->settings.favouriteTenants(m_portal).isEmpty());
}

void TestTenantList::filterAndKeys()
{
    openSignedIn();
    auto *filter = child<QLineEdit>("tenantFilter");
    QTest::keyClicks(filter, QStringLiteral("DEV"));
    QCOMPARE(child<QListView>("tenantList")->model()->rowCount(), 3);
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(text("targetTitle"), QStringLiteral("dev02"));
    QTest::keyClick(filter, Qt::Key_Up);
    QCOMPARE(text("targetTitle"), QStringLiteral("dev01"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QVERIFY(m_window->isVisible());
}

void TestTenantList::choiceOutlivesARefresh()
{
    openSignedIn();
    m_world->setTenantNames({QStringLiteral("aaa"), QStringLiteral("dev01"), QStringLiteral("zzz")});
    m_world->signIns.refresh(m_portal);
    QTRY_COMPARE(child<QListView>("tenantList")->model()->rowCount(), 5);
    QCOMPARE(text("targetTitle"), QStringLiteral("dev01"));
}

void TestTenantList::hostileNamesStayText()
{
    const QString hostile = QStringLiteral("<img src=x>&name");
    m_world->setTenantNames({hostile});
    m_portal = m_world->signIn();
    open();
    m_window->select({m_portal, AccessLevel::Tenant, hostile});
    QTRY_VERIFY(text("targetTitle").startsWith(QLatin1String("<img")));
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        if (label->text().contains(QLatin1String("<img")))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!text("targetTitle").contains(QChar(0x202e)));
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
    openSignedIn();
    auto *list = child<QListView>("tenantList");
    const QModelIndex index = list->currentIndex();
    const QRect row = list->visualRect(index);
    const QPoint star(row.left() + 10 + list->fontMetrics().height() / 2, row.center().y());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, star);
    QCOMPARE(m_world->settings.favouriteTenants(m_portal), QStringList{QStringLiteral("dev01")});
    QTRY_COMPARE(list->currentIndex().row(), 2);
    QCOMPARE(text("targetTitle"), QStringLiteral("dev01"));
    const QRect moved = list->visualRect(list->currentIndex());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(star.x(), moved.center().y()));
    QVERIFY(m_world->settings.favouriteTenants(m_portal).isEmpty());
}

void TestTenantList::favouriteByKey()
{
    openSignedIn();
    QTest::keyClick(m_window, Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(m_world->settings.favouriteTenants(m_portal), QStringList{QStringLiteral("dev01")});
    m_window->select({m_portal, AccessLevel::Administrator, {}});
    QTest::keyClick(m_window, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_world->settings.favouriteTenants(m_portal), QStringList{QStringLiteral("dev01")});
}

void TestTenantList::goneFavourite()
{
    m_portal = m_world->signIn();
    m_world->settings.setFavourite(m_portal, QStringLiteral("old-one"), true);
    open();
    const auto *model = child<QListView>("tenantList")->model();
    QTRY_COMPARE(model->index(2, 0).data().toString(), QStringLiteral("old-one"));
    QCOMPARE(model->index(2, 0).data(TenantModel::NoteRole).toString(), QStringLiteral("gone"));
    QVERIFY(model->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("gone")));
    QVERIFY2(text("targetTitle") == QStringLiteral("billing"), "what is gone is not chosen by itself");
    child<QListView>("tenantList")->setCurrentIndex(model->index(2, 0));
    QCOMPARE(text("statusTitle"), QStringLiteral("old-one is gone"));
    child("removeFavourite")->click();
    QVERIFY(m_world->settings.favouriteTenants(m_portal).isEmpty());
    QTRY_COMPARE(model->index(2, 0).data().toString(), QStringLiteral("billing"));
}

void TestTenantList::colour()
{
    m_portal = m_world->signIn();
    TenantModel model(m_world->parts());
    const QModelIndex dev01 =
        model.indexOf({TenantModel::Kind::Target, m_world->dev01(m_portal), false, false});
    QVERIFY(!dev01.data(TenantModel::ColourRole).value<QColor>().isValid());
    const QSignalSpy changed(&model, &TenantModel::coloursChanged);
    TargetChoices choices;
    choices.colour = QStringLiteral("#1b6e3c");
    m_world->settings.setChoices(m_world->dev01(m_portal), choices);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(dev01.data(TenantModel::ColourRole).value<QColor>(), QColor(0x1b, 0x6e, 0x3c));
    choices.colour = QStringLiteral("url(javascript:x)");
    m_world->settings.setChoices(m_world->dev01(m_portal), choices);
    QVERIFY(!dev01.data(TenantModel::ColourRole).value<QColor>().isValid());
}

void TestTenantList::liveChangesOneRow()
{
    m_portal = m_world->signIn();
    TenantModel model(m_world->parts());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    (void)m_world->broker.access(m_world->dev01(m_portal), CredentialBroker::Freshness::Cached);
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
    m_portal = m_world->signIn();
    TenantModel model(m_world->parts());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    m_world->settings.touchTenant(m_portal, QStringLiteral("dev02"));
    Q_EMIT m_world->signIns.changed(m_portal.url);
    QCoreApplication::sendPostedEvents();
    m_world->settings.setFavourite(m_portal, QStringLiteral("dev02"), true);
    QTRY_COMPARE(resets.size(), 1);
}

void TestTenantList::remembersTheChoice()
{
    openSignedIn();
    m_window->close();
    QTRY_VERIFY(!m_window);
    open();
    QCOMPARE(text("targetTitle"), QStringLiteral("dev01"));
    m_window->select(m_portal);
    m_window->close();
    QTRY_VERIFY(!m_window);
    open();
    QCOMPARE(text("statusTitle"), QStringLiteral("acme"));
    m_window->close();
    QTRY_VERIFY(!m_window);
    m_world->settings.removePortal(m_portal);
    open();
    QCOMPARE(text("statusTitle"), QStringLiteral("Welcome to Duplo Tray"));
}

QTEST_MAIN(TestTenantList)
#include "tst_tenantlist.moc"

#include "gui/searchworld.h"
#include "support/walkaccessible.h"
#include "support/walkwidgets.h"
#include "ui/accessibleroles.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

/// How the quick search window looks and speaks: for eyes, pointers and screen readers.
class TestSearchLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibleRoles(); }
    void init();
    void cleanup();
    void hostileNamesStayText_data();
    void hostileNamesStayText();
    void speaks();
    void paintsEverywhere_data();
    void paintsEverywhere();
    void closesWhenLeft();
    void modelIsSound();

private:
    std::unique_ptr<SearchWorld> m_world;
};

void TestSearchLook::init()
{
    m_world = std::make_unique<SearchWorld>();
}

void TestSearchLook::cleanup()
{
    m_world.reset();
}

void TestSearchLook::hostileNamesStayText_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("HTML") << QStringLiteral("<b>bold</b><img src=x>");
    QTest::newRow("long") << QString(200, u'w');
    QTest::newRow("RTL") << QString::fromUtf8("פיתוח");
    QTest::newRow("emoji") << QString::fromUtf8("🚀🚀");
    QTest::newRow("ampersand") << QStringLiteral("a&b");
}

void TestSearchLook::hostileNamesStayText()
{
    QFETCH(QString, name);
    m_world->setTenantNames({name});
    const Portal portal = m_world->signIn();
    m_world->open();
    m_world->line()->setText(name.left(5));
    QVERIFY(m_world->list()->model()->rowCount() > 0);
    QVERIFY(m_world->row(0).size() < 160);
    QVERIFY(!m_world->row(0).contains(QChar(0x202e)));
    QVERIFY(!m_world->window->grab().isNull());
    m_world->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_world->navigator.last().startsWith(QLatin1String("showTarget ")));
}

void TestSearchLook::speaks()
{
    const Portal portal = m_world->signIn();
    m_world->settings.setFavourite(portal, QStringLiteral("dev01"), true);
    m_world->open();
    m_world->type(QStringLiteral("dev0"));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_world->list());
    QCOMPARE(interface->role(), QAccessible::List);
    QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    const auto row = [interface](int number) { return interface->child(number); };
    QCOMPARE(row(0)->role(), QAccessible::ListItem);
    QCOMPARE(row(0)->text(QAccessible::Name),
        QStringLiteral("dev01 · Open JIT AWS Console, acme · us-west-2, favourite"));
    QCOMPARE(
        row(1)->text(QAccessible::Name), QStringLiteral("dev02 · Open JIT AWS Console, acme · us-west-2"));
    QVERIFY(row(0)->state().selected);
    m_world->key(Qt::Key_Down);
    QVERIFY(row(1)->state().selected);
    QCOMPARE(accessibilityFaults(*m_world->window).join(u'\n'), QString());
    QCOMPARE(cutTexts(*m_world->window).join(u'\n'), QString());
}

void TestSearchLook::paintsEverywhere_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    for (const bool dark : {false, true})
        for (const bool rightToLeft : {false, true})
            QTest::addRow("%s %s", dark ? "dark" : "light", rightToLeft ? "RTL" : "LTR")
                << dark << rightToLeft;
}

void TestSearchLook::paintsEverywhere()
{
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    QApplication::setPalette(dark ? QPalette(QColor(0x20, 0x20, 0x20)) : QPalette(QColor(0xee, 0xee, 0xee)));
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const Portal portal = m_world->signIn();
    m_world->settings.setFavourite(portal, QStringLiteral("dev01"), true);
    m_world->open();
    m_world->type(QStringLiteral("dev01"));
    // The row's icon stands where the line begins, the star where it ends.
    const QImage drawn = m_world->window->grab().toImage();
    QVERIFY(!drawn.isNull());
    const QRect first = m_world->list()->visualRect(m_world->list()->model()->index(0, 0));
    const QPoint origin = m_world->list()->viewport()->mapTo(m_world->window, first.topLeft());
    const auto inked = [&](int from, int to) {
        const QRgb ground = drawn.pixel(origin.x() + first.width() / 2, origin.y() + 3);
        for (int x = from; x < to; ++x)
            for (int y = 4; y < first.height() - 4; ++y)
                if (drawn.pixel(origin.x() + x, origin.y() + y) != ground)
                    return true;
        return false;
    };
    QVERIFY(inked(10, 34));
    QVERIFY(inked(first.width() - 34, first.width() - 10));
}

void TestSearchLook::closesWhenLeft()
{
    m_world->signIn();
    m_world->open();
    int left = 0;
    connect(m_world->window, &SearchWindow::left, this, [&left] { ++left; });
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!m_world->window);
    QCOMPARE(left, 1);
}

void TestSearchLook::modelIsSound()
{
    const Portal portal = m_world->signIn();
    SearchModel model(m_world->parts());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery(QStringLiteral("dev s3"));
    QCOMPARE(model.index(0).data(SearchModel::MarksRole).value<QList<int>>(), (QList<int>{0, 1, 2, 13, 14}));
    QCOMPARE(model.index(0).data(SearchModel::NoteRole).toString(), QStringLiteral("acme · us-west-2"));
    m_world->settings.setFavourite(portal, QStringLiteral("dev02"), true);
    model.reload();
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("dev02 · Open S3"));
    QVERIFY(!model.index(0).data(SearchModel::LiveRole).toBool());
}

QTEST_MAIN(TestSearchLook)
#include "tst_searchlook.moc"

#include "gui/world.h"
#include "ui/searchwindow.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QTest>

/// What a screen reader finds in quick search while somebody types.
class TestSearchReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStayWhileTyping();

private:
    static QStringList read(const QListView &list);
    static QStringList rows(const QListView &list);
};

QStringList TestSearchReader::read(const QListView &list)
{
    QStringList names;
    const QAccessibleInterface *all = QAccessible::queryAccessibleInterface(const_cast<QListView *>(&list));
    for (int i = 0; i < all->childCount(); ++i) {
        const QAccessibleInterface *row = all->child(i);
        names.append(
            row && row->isValid() ? row->text(QAccessible::Name) : QStringLiteral("%1: lost").arg(i));
    }
    return names;
}

QStringList TestSearchReader::rows(const QListView &list)
{
    QStringList names;
    for (int i = 0; i < list.model()->rowCount(); ++i)
        names.append(list.model()->index(i, 0).data(Qt::AccessibleTextRole).toString());
    return names;
}

void TestSearchReader::rowsStayWhileTyping()
{
    World world;
    AccessJobs jobs(world.parts());
    FakeNavigator navigator;
    TrayCommands commands(world.parts(), jobs, navigator);
    world.signIn();
    SearchWindow window(world.parts(), commands, navigator);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.open();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto &line = *window.findChild<QLineEdit *>(QStringLiteral("searchLine"));
    auto &list = *window.findChild<QListView *>(QStringLiteral("searchList"));
    QCOMPARE(read(list), rows(list));
    for (const char letter : {'d', 'e', 'v'}) {
        QTest::keyClick(&line, letter);
        QCOMPARE(read(list), rows(list));
        QVERIFY(QAccessible::queryAccessibleInterface(&list)->child(0)->state().selected);
    }
    QTest::keyClicks(&line, QStringLiteral("xyzzy"));
    QVERIFY(line.accessibleDescription().contains(QLatin1String("xyzzy")));
    QTest::keyClick(&line, Qt::Key_Escape);
    QCOMPARE(read(list), rows(list));
    QCOMPARE(line.accessibleDescription(), QString());
}

QTEST_MAIN(TestSearchReader)
#include "tst_searchreader.moc"

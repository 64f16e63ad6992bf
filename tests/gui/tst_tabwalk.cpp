#include "gui/everywindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

/// Every window by the Tab key alone: it goes on from every control and comes round to all of them.
class TestTabWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesRound_data();
    void comesRound();
};

namespace {
constexpr int mostControls = 100;

QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName() + u' '
        + widget.property("text").toString();
}
} // namespace

void TestTabWalk::comesRound_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < everyWindow().size(); ++i) {
        // In quick search, Tab completes what was typed; a popup is a list with a line to filter it.
        if (everyWindow()[i].keys == WindowToTry::Keys::Tab)
            QTest::newRow(everyWindow()[i].name) << i;
    }
}

void TestTabWalk::comesRound()
{
    QFETCH(int, index);
    const ShownWindow window(index);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    if (!window->focusWidget())
        QTest::keyClick(window.get(), Qt::Key_Tab);
    QList<QWidget *> reached;
    while (reached.size() < mostControls) {
        QWidget *control = QApplication::focusWidget();
        QVERIFY(control);
        if (reached.contains(control))
            break;
        reached.append(control);
        QTest::keyClick(control, Qt::Key_Tab);
    }
    QVERIFY(reached.size() < mostControls);
    QStringList missed;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool takesTab =
            (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        // Of radio buttons, Tab reaches the chosen one; the arrows do the rest.
        const bool byArrows = button && button->autoExclusive() && !button->isChecked();
        if (takesTab && !byArrows && !widget->focusProxy() && !reached.contains(widget)
            && !widget->objectName().startsWith(QLatin1String("qt_")))
            missed.append(nameOf(*widget));
    }
    QStringList names;
    for (const QWidget *control : reached)
        names.append(nameOf(*control));
    QVERIFY2(missed.isEmpty(),
        qPrintable(missed.join(u'\n') + QLatin1String("\nnot among:\n") + names.join(u'\n')));
}

QTEST_MAIN(TestTabWalk)
#include "tst_tabwalk.moc"

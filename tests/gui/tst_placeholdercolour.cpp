#include "ui/placeholdercolour.h"

#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

class TestPlaceholderColour : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadable_data();
    void isReadable();
    void leavesTheOtherColoursToTheDesktop();
};

void TestPlaceholderColour::isReadable_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("dark") << QColor(27, 30, 32) << QColor(252, 252, 252);
    QTest::newRow("light") << QColor(255, 255, 255) << QColor(35, 38, 41);
}

void TestPlaceholderColour::isReadable()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    const PlaceholderColour placeholders;
    QPalette desktop = QApplication::palette();
    desktop.setColor(QPalette::Base, base);
    desktop.setColor(QPalette::Text, text);
    desktop.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    QApplication::setPalette(desktop);
    QTRY_VERIFY(QApplication::palette().color(QPalette::PlaceholderText) != QColor(0, 0, 0, 128));
    const QLineEdit line;
    const QColor shown = line.palette().color(QPalette::PlaceholderText);
    QCOMPARE(shown.rgb(), text.rgb());
    QVERIFY(shown.alphaF() > 0.7F && shown.alphaF() < 0.75F);
}

void TestPlaceholderColour::leavesTheOtherColoursToTheDesktop()
{
    const PlaceholderColour placeholders;
    QPalette desktop = QApplication::palette();
    desktop.setColor(QPalette::Window, Qt::darkGreen);
    QApplication::setPalette(desktop);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::darkGreen));
}

QTEST_MAIN(TestPlaceholderColour)
#include "tst_placeholdercolour.moc"

#include "ui/readablecolours.h"

#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

class TestReadableColours : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadable_data();
    void isReadable();
    void selectionIsReadable_data();
    void selectionIsReadable();
    void leavesTheOtherColoursToTheDesktop();
};

void TestReadableColours::isReadable_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("dark") << QColor(27, 30, 32) << QColor(252, 252, 252);
    QTest::newRow("light") << QColor(255, 255, 255) << QColor(35, 38, 41);
}

void TestReadableColours::isReadable()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    const ReadableColours colours;
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

void TestReadableColours::selectionIsReadable_data()
{
    QTest::addColumn<QColor>("highlight");
    QTest::addColumn<QColor>("text");
    QTest::newRow("Fusion") << QColor(0x30, 0x8c, 0xc6) << QColor(Qt::white);
    QTest::newRow("Breeze") << QColor(0x3d, 0xae, 0xe9) << QColor(Qt::white);
    QTest::newRow("grey on white") << QColor(Qt::white) << QColor(0x90, 0x90, 0x90);
    QTest::newRow("dark text") << QColor(0x60, 0x60, 0xd0) << QColor(Qt::black);
    QTest::newRow("alike") << QColor(0x20, 0x20, 0x20) << QColor(0x20, 0x20, 0x20);
    QTest::newRow("readable") << QColor(Qt::darkBlue) << QColor(Qt::white);
}

void TestReadableColours::selectionIsReadable()
{
    QFETCH(QColor, highlight);
    QFETCH(QColor, text);
    const ReadableColours colours;
    QPalette desktop = QApplication::palette();
    desktop.setColor(QPalette::Highlight, highlight);
    desktop.setColor(QPalette::HighlightedText, text);
    QApplication::setPalette(desktop);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const QPalette shown = QApplication::palette();
        const QColor ground = shown.color(group, QPalette::Highlight);
        QVERIFY(contrast(ground, shown.color(group, QPalette::HighlightedText)) >= 4.5);
        QVERIFY(contrast(highlight, text) < 4.5 || ground == highlight);
    }
    // Once more, as when the desktop turns dark: it starts from the desktop's colour, not from ours.
    desktop.setColor(QPalette::Window, Qt::darkGray);
    QApplication::setPalette(desktop);
    const QPalette shown = QApplication::palette();
    QVERIFY(contrast(shown.color(QPalette::Highlight), shown.color(QPalette::HighlightedText)) >= 4.5);
}

void TestReadableColours::leavesTheOtherColoursToTheDesktop()
{
    const ReadableColours colours;
    QPalette desktop = QApplication::palette();
    desktop.setColor(QPalette::Window, Qt::darkGreen);
    QApplication::setPalette(desktop);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::darkGreen));
}

QTEST_MAIN(TestReadableColours)
#include "tst_readablecolours.moc"

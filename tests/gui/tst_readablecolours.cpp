#include "ui/readablecolours.h"

#include "ui/controlstyle.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleFactory>
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
    void isDarkWhenTheDesktopWantsIt();
    void boxesAreOutlined_data();
    void boxesAreOutlined();
    void buttonsHaveRoom();
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

void TestReadableColours::isDarkWhenTheDesktopWantsIt()
{
    QApplication::setPalette(QPalette());
    const QColor light = QApplication::palette().color(QPalette::Window);
    QVERIFY(!isDark(QApplication::palette()));
    ReadableColours colours;
    QLineEdit line;
    line.show();
    for (const bool wanted : {true, true, false, true, false}) {
        colours.setDark(wanted);
        QTRY_COMPARE(isDark(line.palette()), wanted);
        const QPalette shown = line.palette();
        QVERIFY(contrast(shown.color(QPalette::ToolTipBase), shown.color(QPalette::ToolTipText)) >= 4.5);
        QVERIFY(contrast(shown.color(QPalette::Highlight), shown.color(QPalette::HighlightedText)) >= 4.5);
        QCOMPARE(shown.color(QPalette::Window) == light, !wanted);
        // What is selected is blue on dark as that palette has it, not as the light one.
        QCOMPARE(
            shown.color(QPalette::Highlight).hue() == darkPalette().color(QPalette::Highlight).hue(), wanted);
    }
}

void TestReadableColours::boxesAreOutlined_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("light") << QPalette(QColor(0xef, 0xef, 0xef));
    QTest::newRow("grey") << QPalette(QColor(0x80, 0x80, 0x80));
}

void TestReadableColours::boxesAreOutlined()
{
    QFETCH(QPalette, palette);
    const ReadableColours colours;
    QCheckBox box;
    box.setPalette(palette);
    const QImage picture = box.grab().toImage();
    const QColor outline = outlineColour(box.palette());
    QVERIFY(contrast(outline, box.palette().color(QPalette::Window)) >= 3);
    QVERIFY(contrast(outline, box.palette().color(QPalette::Base)) >= 3);
    int found = 0;
    for (int x = 0; x < picture.width(); ++x)
        found += picture.pixel(x, picture.height() / 2) == outline.rgb();
    QCOMPARE(found, 2); // its left and its right edge
}

void TestReadableColours::buttonsHaveRoom()
{
    const ReadableColours colours;
    const ReadableColours again; // nothing is added twice
    QPushButton button(QStringLiteral("A text that is longer than the least width"));
    const int text = button.fontMetrics().horizontalAdvance(button.text());
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
    const int width = button.sizeHint().width();
    QVERIFY(width >= text + 16);
    button.setStyle(fusion.get());
    QCOMPARE(width, button.sizeHint().width() + 16);
}

QTEST_MAIN(TestReadableColours)
#include "tst_readablecolours.moc"

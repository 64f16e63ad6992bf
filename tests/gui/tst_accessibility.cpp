#include "gui/everywindow.h"
#include "support/contrast.h"
#include "support/offscreen.h"
#include "support/walkaccessible.h"
#include "support/walkwidgets.h"
#include "ui/accessibleroles.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

/// Every window: roles and names for screen readers, no text cut at 100 and 200 %, a way through by Tab,
/// colours with contrast.
class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibleRoles(); }
    void init() { m_font = QApplication::font(); }
    void cleanup()
    {
        QApplication::setFont(m_font);
        QApplication::setPalette(QPalette());
    }
    void windows_data();
    void windows();
    void contrast_data();
    void contrast();
    void iconsFollowThePalette();

private:
    QFont m_font;
};

namespace {

QPalette palette(const QColor &window, const QColor &text)
{
    QPalette made(window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(role, text);
    made.setColor(QPalette::Window, window);
    made.setColor(QPalette::Base, window);
    return made;
}

} // namespace

void TestAccessibility::windows_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("percent");
    for (int i = 0; i < everyWindow().size(); ++i)
        for (const int percent : {100, 200})
            QTest::addRow("%s %d%%", everyWindow()[i].name, percent) << i << percent;
}

void TestAccessibility::windows()
{
    QFETCH(int, index);
    QFETCH(int, percent);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
    const ShownWindow window(index);
    const QStringList faults = accessibilityFaults(*window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QTRY_COMPARE(cutTexts(*window).join(u'\n'), QString());
    QCOMPARE(renderedTexts(*window).join(u'\n'), QString());
    if (everyWindow()[index].keys == WindowToTry::Keys::Menu)
        return;
    QVERIFY(!window->windowTitle().isEmpty());
    QVERIFY(window->focusWidget() || window->nextInFocusChain() != window.get());
}

void TestAccessibility::contrast_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(0xef, 0xef, 0xef) << QColor(Qt::black);
    QTest::newRow("white") << QColor(Qt::white) << QColor(0x20, 0x20, 0x20);
    QTest::newRow("dark") << QColor(0x2b, 0x2d, 0x31) << QColor(0xe8, 0xea, 0xed);
    QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::white);
}

void TestAccessibility::contrast()
{
    QFETCH(QColor, window);
    QFETCH(QColor, text);
    const QPalette themed = palette(window, text);
    QCOMPARE(isDark(themed), contrastOf(window, Qt::white) > contrastOf(window, Qt::black));
    for (const QColor &colour :
        {positiveColour(themed), negativeColour(themed), cautionColour(themed), mutedColour(themed)})
        QVERIFY2(contrastOf(colour, window) >= 4.5, qPrintable(colour.name()));
}

void TestAccessibility::iconsFollowThePalette()
{
    QApplication::setPalette(palette(Qt::black, Qt::white));
    const QIcon icon = themedIcon(QStringLiteral("stop"));
    const auto brightest = [&icon] {
        const QImage drawn = icon.pixmap(32, 32).toImage();
        int found = 0;
        for (int x = 0; x < drawn.width(); ++x)
            for (int y = 0; y < drawn.height(); ++y)
                if (drawn.pixelColor(x, y).alpha() > 200)
                    found = std::max(found, drawn.pixelColor(x, y).lightness());
        return found;
    };
    QVERIFY(brightest() > 200);
    QApplication::setPalette(palette(Qt::white, Qt::black));
    QVERIFY(brightest() < 50);
}

int main(int argc, char **argv)
{
    // As large as those that people read at 200 %.
    const OffscreenScreens screens({QRect(0, 0, 1920, 1200)});
    QApplication application(argc, argv);
    TestAccessibility test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accessibility.moc"

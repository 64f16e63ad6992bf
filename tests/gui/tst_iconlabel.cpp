#include "ui/iconlabel.h"
#include "ui/theme.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>

/// An icon beside words, while the desktop changes under it.
class TestIconLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheTheme();
    void followsTheFont();

private:
    static bool shows(IconLabel &label, const QColor &colour);
};

bool TestIconLabel::shows(IconLabel &label, const QColor &colour)
{
    const QImage drawn = label.grab().toImage();
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            if (drawn.pixelColor(x, y) == colour)
                return true;
    return false;
}

void TestIconLabel::followsTheTheme()
{
    const QPalette light = QGuiApplication::palette();
    IconLabel label(32);
    label.setIcon(themedIcon(QStringLiteral("stop")));
    QCOMPARE(label.sizeHint(), QSize(32, 32));
    label.resize(label.sizeHint());
    QVERIFY(shows(label, light.color(QPalette::ButtonText)));
    QGuiApplication::setPalette(darkPalette());
    QVERIFY(shows(label, darkPalette().color(QPalette::ButtonText)));
    QVERIFY(!shows(label, light.color(QPalette::ButtonText)));
    QGuiApplication::setPalette(light);
}

void TestIconLabel::followsTheFont()
{
    IconLabel label;
    QCOMPARE(label.sizeHint().height(), label.fontMetrics().height());
    QFont large = label.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    label.setFont(large);
    QCOMPARE(label.sizeHint().height(), label.fontMetrics().height());
    QVERIFY(!shows(label, Qt::black));
}

QTEST_MAIN(TestIconLabel)
#include "tst_iconlabel.moc"

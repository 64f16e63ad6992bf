#include "ui/controlstyle.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStyleFactory>
#include <QTest>
#include <QToolButton>

/// Fusion, with what it draws too tight or too gaudy.
class TestControlStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void standardButtonsHaveNoIcons();
    void iconsKeepOffTheWords();
};

namespace {
/// A desktop that wants icons on standard buttons.
class Gaudy final : public QProxyStyle
{
public:
    Gaudy()
        : QProxyStyle(QStringLiteral("fusion"))
    {
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
            ? 1
            : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};
} // namespace

void TestControlStyle::initTestCase()
{
    QApplication::setStyle(new Gaudy);
    const QDialogButtonBox gaudy(QDialogButtonBox::Cancel);
    QVERIFY(!gaudy.button(QDialogButtonBox::Cancel)->icon().isNull());
    QApplication::setStyle(QStringLiteral("fusion"));
    ControlStyle::install();
}

void TestControlStyle::standardButtonsHaveNoIcons()
{
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
    const QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Close);
    for (const QAbstractButton *button : box.buttons())
        QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
}

void TestControlStyle::iconsKeepOffTheWords()
{
    QPixmap block(16, 16);
    block.fill(Qt::red);
    QToolButton button;
    button.setText(QStringLiteral("HHH"));
    button.setIcon(QIcon(block));
    button.setIconSize(block.size());
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.resize(button.sizeHint());
    const QImage drawn = button.grab().toImage();
    const int middle = drawn.height() / 2;
    int end = drawn.width() - 1;
    while (end > 0 && drawn.pixelColor(end, middle) != QColor(Qt::red))
        --end;
    int text = end + 1;
    while (text < drawn.width() && drawn.pixelColor(text, middle).lightness() > 128)
        ++text;
    QVERIFY2(end > 0 && text < drawn.width(), "there are both");
    QVERIFY2(text - end >= 4, qPrintable(QString::number(text - end)));
}

QTEST_MAIN(TestControlStyle)
#include "tst_controlstyle.moc"

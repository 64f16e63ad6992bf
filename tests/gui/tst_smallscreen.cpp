#include "gui/everywindow.h"
#include "support/offscreen.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

namespace {
/// 1280 by 800 at 200 %, less a panel.
constexpr QRect smallScreen(0, 0, 640, 372);
} // namespace

/// A small screen at a large scale: no dialog hides its buttons below the screen's edge.
class TestSmallScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dialogsFit_data() { eachWindow(); }
    void dialogsFit();
};

void TestSmallScreen::dialogsFit()
{
    QFETCH(int, index);
    const ShownWindow window(index);
    if (!qobject_cast<QDialog *>(window.get()))
        return;
    QTRY_VERIFY2(window->height() <= smallScreen.height() && window->width() <= smallScreen.width(),
        qPrintable(QStringLiteral("%1 x %2").arg(window->width()).arg(window->height())));
}

int main(int argc, char **argv)
{
    const OffscreenScreens screens({smallScreen});
    QApplication application(argc, argv);
    TestSmallScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_smallscreen.moc"

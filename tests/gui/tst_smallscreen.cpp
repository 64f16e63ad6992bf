#include "gui/everywindow.h"
#include "support/offscreen.h"
#include "support/overlaps.h"
#include "ui/language.h"
#include "ui/profilewindow.h"
#include "ui/targetpage.h"
#include "ui/windowplace.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

namespace {
/// 1280 by 800 at 200 %, less a panel.
constexpr QRect smallScreen(0, 0, 640, 372);
} // namespace

/// A small screen at a large scale: no dialog hides its buttons below the screen's edge, nor the profile
/// window its own beside it.
class TestSmallScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dialogsFit_data() { eachWindow(); }
    void dialogsFit();
    void profileWindowFits_data() { eachWindow(); }
    void profileWindowFits();
    void nothingLiesOverAnything_data() { eachWindow(); }
    void nothingLiesOverAnything();
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

void TestSmallScreen::profileWindowFits()
{
    QFETCH(int, index);
    Language language(QStringLiteral("en"));
    for (const auto &[code, name] : Language::available()) {
        language.set(code);
        const ShownWindow window(index);
        if (!qobject_cast<ProfileWindow *>(window.get()))
            return;
        const QSize room = roomFor(*window);
        QTRY_VERIFY2(window->width() <= room.width() && window->height() <= room.height(),
            qPrintable(QStringLiteral("%1: %2 x %3").arg(code).arg(window->width()).arg(window->height())));
        const auto *page = window->findChild<TargetPage *>();
        if (!QByteArray(everyWindow()[index].name).contains("hostile"))
            QCOMPARE(page->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
    }
}

void TestSmallScreen::nothingLiesOverAnything()
{
    QFETCH(int, index);
    const ShownWindow window(index);
    QTRY_COMPARE(overlaps(*window).join(u'\n'), QString());
}

int main(int argc, char **argv)
{
    const OffscreenScreens screens({smallScreen});
    QApplication application(argc, argv);
    TestSmallScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_smallscreen.moc"

#include "gui/everywindow.h"
#include "support/offscreen.h"
#include "ui/searchwindow.h"
#include "ui/servicepicker.h"
#include "ui/windowplace.h"

#include <QApplication>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

namespace {
constexpr QRect leftScreen(0, 0, 1'000, 800);
constexpr QRect rightScreen(1'000, 0, 1'600, 1'200);
} // namespace

/// Two screens side by side.
class TestScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void searchOpensWhereThePointerIs_data() { screens(); }
    void searchOpensWhereThePointerIs();
    void pickerStaysOnItsScreen_data() { screens(); }
    void pickerStaysOnItsScreen();
    void windowsComeBackToTheirScreen_data() { screens(); }
    void windowsComeBackToTheirScreen();

private:
    static void screens()
    {
        QTest::addColumn<QRect>("screen");
        QTest::newRow("left") << leftScreen;
        QTest::newRow("right") << rightScreen;
    }
};

void TestScreens::initTestCase()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    QCOMPARE(QGuiApplication::screens().last()->geometry(), rightScreen);
}

void TestScreens::searchOpensWhereThePointerIs()
{
    QFETCH(QRect, screen);
    WindowStage stage;
    stage.world.signIn();
    QCursor::setPos(screen.center());
    SearchWindow window(stage.world.parts(), stage.commands, stage.navigator);
    window.open();
    QVERIFY(screen.contains(window.frameGeometry()));
}

void TestScreens::pickerStaysOnItsScreen()
{
    QFETCH(QRect, screen);
    WindowStage stage;
    const AccessTarget target = stage.world.dev01(stage.world.signIn());
    QWidget window;
    QPushButton button(&window);
    // In the corner, where it would reach beyond on both sides.
    window.setGeometry(screen.right() - 120, screen.bottom() - 80, 100, 60);
    window.show();
    ServicePicker picker(stage.world.parts(), nullptr);
    picker.popUp(button, target);
    QVERIFY(screen.contains(picker.geometry()));
    window.move(screen.topLeft());
    picker.popUp(button, target);
    QVERIFY(screen.contains(picker.geometry()));
}

void TestScreens::windowsComeBackToTheirScreen()
{
    QFETCH(QRect, screen);
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("settings.ini")));
    const QRect place(screen.topLeft() + QPoint(90, 80), QSize(400, 300));
    for (const bool isAgain : {false, true}) {
        QWidget window;
        window.setObjectName(QStringLiteral("one"));
        window.resize(300, 200);
        new WindowPlace(window, preferences);
        window.show();
        if (isAgain)
            QCOMPARE(window.geometry(), place);
        window.setGeometry(place);
        window.close();
    }
}

int main(int argc, char **argv)
{
    const OffscreenScreens screens({leftScreen, rightScreen});
    QApplication application(argc, argv);
    TestScreens test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_screens.moc"

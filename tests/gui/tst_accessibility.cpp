#include "gui/world.h"
#include "support/walkwidgets.h"
#include "ui/addportaldialog.h"
#include "ui/authorizedialog.h"
#include "ui/jitaccesswindow.h"
#include "ui/profilewindow.h"
#include "ui/programsdialog.h"
#include "ui/theme.h"
#include "ui/tokendialog.h"
#include "ui/workstationdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

#include <functional>

/// Every window: names for screen readers, no text cut at 100 and 200 %, a way through by Tab, colours with
/// contrast.
class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

struct Stage
{
    World world;
    AccessJobs jobs{world.parts()};
    FakeNavigator navigator;
};
using Make = std::function<QWidget *(Stage &)>;

QWidget *signedInWindow(Stage &stage)
{
    const Portal portal = stage.world.signIn();
    auto *window = new ProfileWindow(stage.world.parts(), stage.jobs, stage.navigator);
    window->select(stage.world.dev01(portal));
    window->findChild<QAbstractButton *>(QStringLiteral("renewButton"))->click();
    return window;
}

QWidget *jitWindow(Stage &stage)
{
    auto *window = new JitAccessWindow(
        stage.world.parts(), stage.jobs, stage.navigator, stage.world.dev01(stage.world.signIn()));
    window->getAccess();
    return window;
}

QWidget *programsDialog(Stage &stage)
{
    const Portal portal = stage.world.addPortal();
    stage.world.programAsks(portal);
    stage.world.programAsks(portal);
    return new ProgramsDialog(stage.world.parts(), portal);
}

QWidget *authorizeDialog(Stage &stage)
{
    auto *dialog = new AuthorizeDialog(stage.world.parts(), stage.world.addPortal(), {});
    dialog->start();
    return dialog;
}

const QList<std::pair<const char *, Make>> &windowsToTry()
{
    static const QList<std::pair<const char *, Make>> all{
        {"empty window",
            [](Stage &s) -> QWidget * { return new ProfileWindow(s.world.parts(), s.jobs, s.navigator); }},
        {"signed out",
            [](Stage &s) -> QWidget * {
                s.world.addPortal();
                return new ProfileWindow(s.world.parts(), s.jobs, s.navigator);
            }},
        {"tenant", signedInWindow},
        {"add portal", [](Stage &s) -> QWidget * { return new AddPortalDialog(s.world.parts()); }},
        {"authorize", authorizeDialog},
        {"token",
            [](Stage &s) -> QWidget * { return new TokenDialog(s.world.parts(), s.world.addPortal()); }},
        {"jit access", jitWindow},
        {"workstation",
            [](Stage &s) -> QWidget * {
                return new WorkstationDialog(s.world.parts(), s.world.dev01(s.world.signIn()));
            }},
        {"programs", programsDialog},
    };
    return all;
}

qreal luminance(const QColor &colour)
{
    const auto part = [](qreal c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

qreal contrastOf(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

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
    for (int i = 0; i < windowsToTry().size(); ++i)
        for (const int percent : {100, 200})
            QTest::addRow("%s %d%%", windowsToTry()[i].first, percent) << i << percent;
}

void TestAccessibility::windows()
{
    QFETCH(int, index);
    QFETCH(int, percent);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
    Stage stage;
    const std::unique_ptr<QWidget> window(windowsToTry()[index].second(stage));
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QCOMPARE(namelessWidgets(*window).join(u'\n'), QString());
    QTRY_COMPARE(cutTexts(*window).join(u'\n'), QString());
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
    QCOMPARE(isDark(themed), luminance(window) < 0.5);
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

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"

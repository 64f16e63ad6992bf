#include "gui/everywindow.h"
#include "support/visiblefocus.h"
#include "ui/dialog.h"
#include "ui/focusring.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QStyleFactory>
#include <QTest>
#include <QVBoxLayout>

/// Which control has the keyboard can be seen, in every window, light and dark.
class TestVisibleFocus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyControl_data();
    void everyControl();
    void comesWithTheKeyboardAlone();
    void endsWithItsWindow();
    void isWholeAtTheEdge();
    void startsOnTheDefaultButton_data();
    void startsOnTheDefaultButton();
    void keepsItsContrast_data();
    void keepsItsContrast();

private:
    QPalette m_light;
};

namespace {
constexpr int mostControls = 100;

QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}
} // namespace

void TestVisibleFocus::initTestCase()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setCursorFlashTime(0);
    m_light = QApplication::palette();
}

void TestVisibleFocus::everyControl_data()
{
    everyWindowLightAndDark();
}

void TestVisibleFocus::everyControl()
{
    QFETCH(int, index);
    QFETCH(bool, dark);
    if (everyWindow()[index].keys == WindowToTry::Keys::Menu)
        return; // shows what is chosen by its highlight, like every list
    QApplication::setPalette(dark ? darkPalette() : m_light);
    const FocusRing ring;
    const ShownWindow window(index);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    if (!window->focusWidget())
        QTest::keyClick(window.get(), Qt::Key_Tab);
    QList<QWidget *> reached;
    QStringList unseen;
    for (QWidget *control = QApplication::focusWidget(); control && !reached.contains(control);
         control = QApplication::focusWidget()) {
        reached.append(control);
        QVERIFY(reached.size() < mostControls);
        if (focusPixels(*window, *control) < fewestFocusPixels)
            unseen.append(nameOf(*control));
        QTest::keyClick(control, Qt::Key_Tab);
    }
    QVERIFY(!reached.isEmpty());
    QCOMPARE(unseen.join(u'\n'), QString());
}

void TestVisibleFocus::comesWithTheKeyboardAlone()
{
    QApplication::setPalette(m_light);
    const FocusRing ring;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *first = new QPushButton(QStringLiteral("First"));
    auto *second = new QPushButton(QStringLiteral("Second"));
    layout->addWidget(first);
    layout->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto ringed = [&window]() -> const QWidget * {
        const auto *frame = window.findChild<QFocusFrame *>();
        return frame && frame->isVisible() ? frame->widget() : nullptr;
    };
    QTest::keyClick(&window, Qt::Key_Tab);
    QTRY_COMPARE(ringed(), QApplication::focusWidget());
    first->setFocus(Qt::MouseFocusReason);
    second->setFocus(Qt::MouseFocusReason);
    QVERIFY(!ringed());
    QTest::keyClick(second, Qt::Key_Tab);
    QTRY_COMPARE(ringed(), first);
    first->setEnabled(false);
    QTRY_VERIFY(ringed() != first);
}

void TestVisibleFocus::endsWithItsWindow()
{
    const FocusRing ring;
    for (int i = 0; i < 3; ++i) {
        QWidget window;
        auto *button = new QPushButton(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->setFocus(Qt::TabFocusReason);
        QVERIFY(window.findChild<QFocusFrame *>());
    }
}

void TestVisibleFocus::isWholeAtTheEdge()
{
    const FocusRing ring;
    QWidget window;
    window.resize(300, 200);
    auto *filling = new QPushButton(&window);
    filling->setGeometry(window.rect());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    filling->setFocus(Qt::TabFocusReason);
    const auto *frame = window.findChild<QFocusFrame *>();
    QVERIFY(frame);
    QCOMPARE(frame->geometry(), window.rect());
}

void TestVisibleFocus::startsOnTheDefaultButton_data()
{
    eachWindow();
}

void TestVisibleFocus::startsOnTheDefaultButton()
{
    QFETCH(int, index);
    const ShownWindow window(index);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    const auto buttons = window->findChildren<QPushButton *>();
    const bool hasDefault = qobject_cast<Dialog *>(window.get())
        && std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
               return button->isVisible() && button->isEnabled() && button->isDefault();
           });
    const auto *focused = qobject_cast<QAbstractButton *>(window->focusWidget());
    const auto *push = qobject_cast<const QPushButton *>(focused);
    // Elsewhere the keyboard starts in a line or a list, and Enter presses the default from there.
    QVERIFY(!hasDefault || !focused || (push && push->isDefault()));
}

void TestVisibleFocus::keepsItsContrast_data()
{
    QTest::addColumn<QColor>("highlight");
    QTest::newRow("blue") << QColor(0x30, 0x8c, 0xc6);
    QTest::newRow("pale") << QColor(0xd0, 0xe0, 0xff);
    QTest::newRow("dark") << QColor(0x20, 0x20, 0x30);
    QTest::newRow("yellow") << QColor(0xff, 0xd7, 0x00);
    QTest::newRow("grey") << QColor(0x80, 0x80, 0x80);
}

void TestVisibleFocus::keepsItsContrast()
{
    QFETCH(QColor, highlight);
    for (QPalette palette : {m_light, darkPalette()}) {
        palette.setColor(QPalette::Highlight, highlight);
        const QColor colour = focusColour(palette);
        QVERIFY(contrast(colour, palette.color(QPalette::Window)) >= 3);
        QVERIFY(contrast(colour, palette.color(QPalette::Base)) >= 3);
    }
}

QTEST_MAIN(TestVisibleFocus)
#include "tst_visiblefocus.moc"

// Draws every window in every state into PNG files, for people to look at: ui_gallery DIR [--dark]
// [--language de]

#include "gui/everywindow.h"
#include "ui/focusring.h"
#include "ui/language.h"
#include "ui/readablecolours.h"
#include "ui/theme.h"
#include "ui/traystatus.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QStyleFactory>
#include <QTest>

#include <cstdio>

namespace {

/// What waits a moment before it says something, such as that it is busy, has to have said it.
constexpr int patience = 400; // milliseconds

void drawWindows(const QString &folder)
{
    for (int i = 0; i < everyWindow().size(); ++i) {
        const ShownWindow window(i);
        QElapsedTimer timer;
        timer.start();
        (void)QTest::qWaitFor([&timer] { return timer.hasExpired(patience); });
        const QString name = QString::fromLatin1(everyWindow()[i].name).replace(u' ', u'-');
        window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }
}

/// The tray's icons on light and dark, and the icons within windows.
void drawIcons(const QString &folder)
{
    constexpr TrayState states[] = {TrayState::SignedOut, TrayState::SignedIn, TrayState::EndingSoon,
        TrayState::Waiting, TrayState::Paused};
    QImage sheet(640, 420, QImage::Format_RGB32);
    QPainter painter(&sheet);
    painter.fillRect(sheet.rect(), QColor(0xf4, 0xf4, 0xf4));
    painter.fillRect(320, 0, 320, 420, QColor(0x24, 0x24, 0x28));
    for (int side = 0; side < 2; ++side) {
        for (int row = 0; row < 5; ++row) {
            int x = 320 * side + 10;
            for (const int edge : {16, 22, 32, 64}) {
                painter.drawPixmap(
                    x, 80 * row + 10, colouredIcon(trayIconName(states[row])).pixmap(QSize(edge, edge)));
                x += edge + 24;
            }
        }
    }
    painter.end();
    sheet.save(folder + QStringLiteral("/tray-icons.png"));
    const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
    QPixmap glyphs(10 * 56, 4 * 56);
    glyphs.fill(QApplication::palette().color(QPalette::Window));
    QPainter glyphPainter(&glyphs);
    int cell = 0;
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("tray-")) || name.startsWith(QLatin1String("duplo")))
            continue;
        themedIcon(name.chopped(4))
            .paint(&glyphPainter, QRect(56 * (cell % 10) + 4, 56 * (cell / 10) + 4, 24, 24));
        themedIcon(name.chopped(4))
            .paint(&glyphPainter, QRect(56 * (cell % 10) + 34, 56 * (cell / 10) + 10, 16, 16));
        ++cell;
    }
    glyphPainter.end();
    glyphs.save(folder + QStringLiteral("/glyphs.png"));
    colouredIcon(QStringLiteral("duplo-tray"))
        .pixmap(QSize(128, 128))
        .save(folder + QStringLiteral("/app-icon.png"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: ui_gallery DIR [--dark] [--language de]\n");
        return 2;
    }
    const QString folder = arguments[1];
    QDir().mkpath(folder);
    const auto chosen = arguments.indexOf(QStringLiteral("--language"));
    const Language language(chosen < 0 ? QStringLiteral("en") : arguments.value(chosen + 1));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setQuitOnLastWindowClosed(false);
    if (arguments.contains(QLatin1String("--dark")))
        QApplication::setPalette(darkPalette());
    const ReadableColours colours;
    const FocusRing ring;
    drawWindows(folder);
    drawIcons(folder);
    return 0;
}

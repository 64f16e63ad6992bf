#include "gui/world.h"
#include "ui/accessjobs.h"
#include "ui/profilewindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <cstdio>

// The profile window with many tenants, by what a person waits for. bench_window TENANTS RUNS prints two
// lines of median, 99th percentile and minimum in microseconds: from nothing to the painted window, and from
// a keystroke in the filter to the painted list.

namespace {

double microseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e3;
}

double openOnce(World &world, AccessJobs &jobs, FakeNavigator &navigator)
{
    QElapsedTimer timer;
    timer.start();
    ProfileWindow window(world.parts(), jobs, navigator);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.repaint();
    return microseconds(timer);
}

std::vector<double> type(ProfileWindow &window, const QString &text)
{
    auto *filter = window.findChild<QLineEdit *>(QStringLiteral("tenantFilter"));
    auto *list = window.findChild<QListView *>(QStringLiteral("tenantList"));
    std::vector<double> times;
    for (qsizetype length = 1; length <= 2 * text.size(); ++length) {
        QElapsedTimer timer;
        timer.start();
        // Forth and back: a shorter filter is the slower one.
        filter->setText(text.left(length <= text.size() ? length : 2 * text.size() - length));
        list->viewport()->repaint();
        times.push_back(microseconds(timer));
    }
    return times;
}

void print(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%.1f %.1f %.1f 0\n", times[times.size() / 2], times[times.size() * 99 / 100], times.front());
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int tenants = argc == 3 ? QByteArray(argv[1]).toInt() : 0;
    const int runs = argc == 3 ? QByteArray(argv[2]).toInt() : 0;
    if (tenants <= 0 || runs <= 0) {
        std::fputs("bench_window TENANTS RUNS\n", stderr);
        return 2;
    }
    World world;
    world.setTenants(tenants);
    const Portal portal = world.signIn();
    if (!QTest::qWaitFor([&] { return world.signIns.find(portal) != nullptr; }))
        return 1;
    AccessJobs jobs(world.parts());
    FakeNavigator navigator;
    std::vector<double> opened;
    std::vector<double> typed;
    for (int i = 0; i < runs; ++i)
        opened.push_back(openOnce(world, jobs, navigator));
    ProfileWindow window(world.parts(), jobs, navigator);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    for (int i = 0; i < runs; ++i)
        for (const double time : type(window, QStringLiteral("tenant-019")))
            typed.push_back(time);
    print(opened);
    print(typed);
    return 0;
}

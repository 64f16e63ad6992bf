#include "gui/searchworld.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>

// Types queries into the quick search window over several portals, letter by letter, and takes the time from
// each letter to its painted list. bench_search TENANTS RUNS prints median, 99th percentile, worst and
// failures, in microseconds; a second line: the same from nothing to the painted window.

namespace {

constexpr int portalCount = 5;

QStringList tenantNames(int count)
{
    static const QStringList stages{QStringLiteral("dev"), QStringLiteral("test"), QStringLiteral("staging"),
        QStringLiteral("prod"), QStringLiteral("sandbox")};
    static const QStringList teams{QStringLiteral("billing"), QStringLiteral("platform"),
        QStringLiteral("data-lake"), QStringLiteral("web"), QStringLiteral("mobile"),
        QStringLiteral("search")};
    QStringList names;
    for (int k = 0; k < count; ++k)
        names.append(QStringLiteral("%1-%2-%3")
                         .arg(stages[k % stages.size()], teams[k / 7 % teams.size()])
                         .arg(k, 5, 10, QLatin1Char('0')));
    return names;
}

/// False where a portal does not let bob sign in.
bool signIn(SearchWorld &world, int tenants)
{
    world.setTenantNames(tenantNames(tenants / portalCount));
    for (int i = 0; i < portalCount; ++i) {
        const Portal portal = world.signIn(QStringLiteral("portal%1.duplocloud.net").arg(i));
        if (!QTest::qWaitFor([&] { return world.signIns.find(portal) != nullptr; }))
            return false;
        world.settings.touchTenant(portal, world.signIns.find(portal)->tenants.constFirst().name);
    }
    return true;
}

double microseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e3;
}

void print(std::vector<double> times, int failures)
{
    std::sort(times.begin(), times.end());
    std::printf("%.1f %.1f %.1f %d\n", times[times.size() / 2], times[times.size() * 99 / 100], times.back(),
        failures);
}

/// Appends the time of each keystroke; false where something is not found that is there.
bool type(const SearchWorld &world, const QString &query, std::vector<double> &times)
{
    QLineEdit *line = world.line();
    for (qsizetype length = 1; length <= query.size(); ++length) {
        QElapsedTimer timer;
        timer.start();
        line->setText(query.left(length));
        world.window->repaint();
        times.push_back(microseconds(timer));
    }
    const bool isFound = world.list()->model()->rowCount() > 0;
    line->clear();
    world.window->repaint();
    return isFound;
}

double openOnce(SearchWorld &world)
{
    delete world.window;
    QElapsedTimer timer;
    timer.start();
    world.window = new SearchWindow(world.parts(), world.commands, world.navigator);
    world.window->open();
    world.window->repaint();
    const double took = microseconds(timer);
    (void)QTest::qWaitForWindowActive(world.window);
    return took;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int tenants = argc == 3 ? QByteArray(argv[1]).toInt() : 0;
    const int runs = argc == 3 ? QByteArray(argv[2]).toInt() : 0;
    if (tenants < portalCount || runs <= 0) {
        std::fputs("bench_search TENANTS RUNS\n", stderr);
        return 2;
    }
    SearchWorld world;
    if (!signIn(world, tenants))
        return 1;
    std::vector<double> times;
    std::vector<double> opened;
    int failures = 0;
    for (int run = 0; run < runs; ++run) {
        opened.push_back(openOnce(world));
        for (const char *query : {"dev s3", "prod-web-00", "portal3 staging lambda eu-central-1", "sgbl01",
                 "dev billing cred", "e a t s d"})
            failures += !type(world, QString::fromLatin1(query), times);
    }
    print(times, failures);
    print(opened, 0);
}

#include "ui/searchindex.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

// Types queries into quick search over several portals, letter by letter, and takes the time from each letter
// to its list. bench_search TENANTS RUNS prints median, 99th percentile, worst and failures, in microseconds;
// a second line: the same of filling the index.

namespace {

constexpr int portalCount = 5;

QList<SearchPortal> portals(int tenants)
{
    static const QStringList stages{QStringLiteral("dev"), QStringLiteral("test"), QStringLiteral("staging"),
        QStringLiteral("prod"), QStringLiteral("sandbox")};
    static const QStringList teams{QStringLiteral("billing"), QStringLiteral("platform"),
        QStringLiteral("data-lake"), QStringLiteral("web"), QStringLiteral("mobile"),
        QStringLiteral("search")};
    QList<SearchPortal> all;
    for (int i = 0; i < portalCount; ++i) {
        SearchPortal portal{*parsePortal(QStringLiteral("portal%1.duplocloud.net").arg(i)), true,
            QStringLiteral("aws"), {}, {}, {}};
        for (int k = 0; k < tenants / portalCount; ++k) {
            const QString name = QStringLiteral("%1-%2-%3")
                                     .arg(stages[k % stages.size()], teams[k / 7 % teams.size()])
                                     .arg(k, 5, 10, QLatin1Char('0'));
            portal.tenants.append({QString(), name, QString()});
        }
        portal.lifts = {{portal.tenants.first().name, 150}};
        all.append(portal);
    }
    return all;
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
bool type(SearchIndex &index, const QString &query, std::vector<double> &times)
{
    qsizetype found = 0;
    for (qsizetype length = 1; length <= query.size(); ++length) {
        QElapsedTimer timer;
        timer.start();
        found = index.find(query.left(length)).size();
        times.push_back(microseconds(timer));
    }
    index.find({});
    return found > 0;
}

} // namespace

int main(int argc, char **argv)
{
    const int tenants = argc == 3 ? QByteArray(argv[1]).toInt() : 0;
    const int runs = argc == 3 ? QByteArray(argv[2]).toInt() : 0;
    if (tenants < portalCount || runs <= 0) {
        std::fputs("bench_search TENANTS RUNS\n", stderr);
        return 2;
    }
    const QList<SearchPortal> content = portals(tenants);
    const ServiceCatalog catalog;
    std::vector<double> times;
    std::vector<double> fills;
    int failures = 0;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        SearchIndex index(catalog);
        index.setContent(content, {});
        fills.push_back(microseconds(timer));
        for (const char *query : {"dev s3", "prod-web-00", "portal3 staging lambda eu-central-1", "sgbl01",
                 "dev billing cred", "e a t s d"})
            failures += !type(index, QString::fromLatin1(query), times);
    }
    print(times, failures);
    print(fills, 0);
}

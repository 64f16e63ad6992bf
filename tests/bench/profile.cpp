#include "aws/profilewriter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

// Adds a profile to a config file that has thousands: preview and write, as the program does it, and the
// reading back that shows it is there. bench_profile PROFILES RUNS prints median, 90th percentile and minimum
// in microseconds.

namespace {

bool writeConfig(const QString &path, int profiles)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (int i = 0; i < profiles; ++i)
        file.write("[profile team-" + QByteArray::number(i) + "]\nregion = us-west-2\n"
            + "credential_process = /usr/bin/duplo-tray-jit credential-process --host https://acme.example "
              "--tenant team-"
            + QByteArray::number(i) + "\n\n");
    return file.error() == QFile::NoError;
}

/// In microseconds; negative when it failed.
double addOne(const ProfileWriter &writer, int number)
{
    QElapsedTimer timer;
    timer.start();
    const auto change = writer.previewSet(QStringLiteral("new-%1").arg(number),
        QStringLiteral("/usr/bin/duplo-tray-jit credential-process --host "
                       "https://acme.example --tenant new-%1")
            .arg(number),
        QStringLiteral("us-west-2"));
    const bool done = change && writer.apply(*change);
    return done ? static_cast<double>(timer.nsecsElapsed()) / 1e3 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const int profiles = argc == 3 ? QByteArray(argv[1]).toInt() : 0;
    const int runs = argc == 3 ? QByteArray(argv[2]).toInt() : 0;
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("config"));
    if (profiles <= 0 || runs <= 0 || !writeConfig(path, profiles)) {
        std::fputs("bench_profile PROFILES RUNS\n", stderr);
        return 2;
    }
    const ProfileWriter writer(path, folder.filePath(QStringLiteral("credentials")));
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(addOne(writer, i));
    std::sort(times.begin(), times.end());
    const auto served = writer.servedProfiles();
    if (times.front() < 0 || !served || served->size() != profiles + runs) {
        std::fputs("bench_profile: a profile could not be added\n", stderr);
        return 1;
    }
    std::printf("%.1f %.1f %.1f 0\n", times[times.size() / 2], times[times.size() * 9 / 10], times.front());
}

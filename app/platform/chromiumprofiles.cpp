#include "platform/chromiumprofiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace {
constexpr qint64 largestState = 32 * 1024 * 1024;
constexpr qsizetype longestName = 500;

struct Family
{
    const char *folder; ///< below the configuration folder
    QList<const char *> programs; ///< the first on PATH is taken
};

const QList<Family> &families()
{
    static const QList<Family> all{
        {"chromium", {"chromium", "chromium-browser"}},
        {"google-chrome", {"google-chrome-stable", "google-chrome"}},
        {"BraveSoftware/Brave-Browser", {"brave-browser-stable", "brave-browser", "brave"}},
        {"microsoft-edge", {"microsoft-edge-stable", "microsoft-edge"}},
        {"vivaldi", {"vivaldi-stable", "vivaldi"}},
    };
    return all;
}

QString programOf(const Family &family, const QProcessEnvironment &environment)
{
    const QStringList folders = environment.value(QStringLiteral("PATH")).split(u':', Qt::SkipEmptyParts);
    for (const char *name : family.programs)
        if (const QString found = QStandardPaths::findExecutable(QString::fromLatin1(name), folders);
            !found.isEmpty())
            return found;
    return {};
}

QJsonObject profilesIn(const QString &folder)
{
    QFile state(folder + QLatin1String("/Local State"));
    if (state.size() > largestState || !state.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(state.read(largestState))
        .object()
        .value(QLatin1String("profile"))
        .toObject()
        .value(QLatin1String("info_cache"))
        .toObject();
}

/// What may stand after --profile-directory: a name inside the browser's folder.
bool isFolderName(const QString &folder)
{
    return !folder.isEmpty() && folder.size() <= longestName && !folder.contains(u'/')
        && !folder.startsWith(u'.') && !folder.contains(QChar(0));
}
} // namespace

QList<ChromiumProfile> chromiumProfiles(const QProcessEnvironment &environment)
{
    const QString home = environment.value(QStringLiteral("HOME"), QDir::homePath());
    const QString folder = environment.value(QStringLiteral("XDG_CONFIG_HOME"));
    const QString config = QDir::isAbsolutePath(folder) ? folder : home + QLatin1String("/.config");
    QList<ChromiumProfile> found;
    for (const Family &family : families()) {
        const QString program = programOf(family, environment);
        if (program.isEmpty())
            continue;
        const QJsonObject profiles = profilesIn(config + u'/' + QLatin1String(family.folder));
        for (auto profile = profiles.begin(); profile != profiles.end(); ++profile) {
            const QString name = profile->toObject().value(QLatin1String("name")).toString();
            if (isFolderName(profile.key()) && name.size() <= longestName)
                found.append({program, profile.key(), name.isEmpty() ? profile.key() : name});
        }
    }
    return found;
}

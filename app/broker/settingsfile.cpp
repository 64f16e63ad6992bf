#include "broker/settingsfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStringDecoder>

namespace {
constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr int mostKept = 1000;

/// Whether the first line that says anything is a section or a key.
bool looksLikeIni(const QString &text)
{
    for (const QString &line : text.split(u'\n')) {
        const QString said = line.trimmed();
        if (!said.isEmpty() && !said.startsWith(u';') && !said.startsWith(u'#'))
            return said.startsWith(u'[') || said.contains(u'=');
    }
    return true;
}

bool isText(const QByteArray &bytes, QString &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    text = decoder(bytes);
    return !decoder.hasError() && !bytes.contains('\0');
}

bool isSettingsFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return false;
    QString text;
    if (!isText(file.read(largestFile + 1), text) || !looksLikeIni(text))
        return false;
    return QSettings(path, QSettings::IniFormat).status() == QSettings::NoError;
}
} // namespace

QString nameForBroken(const QString &path)
{
    QString name = path + QLatin1String(".broken");
    for (int i = 2; i <= mostKept && QFileInfo(name).exists(); ++i)
        name = path + QStringLiteral(".broken-%1").arg(i);
    return name;
}

QString setAsideIfBroken(const QString &path)
{
    if (!QFileInfo::exists(path) || isSettingsFile(path))
        return {};
    const QString aside = nameForBroken(path);
    return QFile::rename(path, aside) ? aside : QString();
}

bool isWrittenTo(const QString &path)
{
    // All of one path in a process share what is not written yet.
    QSettings settings(path, QSettings::IniFormat);
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return false;
    QFileInfo place(path);
    if (place.exists())
        return place.isFile() && place.isWritable();
    while (!place.exists() && !place.isRoot())
        place.setFile(place.path());
    return place.isDir() && place.isWritable();
}

#include "platform/firefoxcontainer.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QUrl>

#include <array>
#include <limits>

namespace {
constexpr qint64 largestList = 16 * 1024 * 1024;
const QByteArray externalLinks = QByteArrayLiteral("{f069aec0-43c5-4bbf-b6b4-df95c4326b98}");
const QByteArray granted = QByteArrayLiteral("{b5e0e8de-ebfe-4306-9528-bcc18241a490}");

struct ContainerColour
{
    const char *name;
    QRgb rgb;
};
constexpr std::array<ContainerColour, 8> colours{
    {{"blue", 0x37adff}, {"turquoise", 0x00c79a}, {"green", 0x51cd00}, {"yellow", 0xffcb00},
        {"orange", 0xff9f00}, {"red", 0xff613d}, {"pink", 0xff4bda}, {"purple", 0xaf51f5}}};

const char *closestColour(const QColor &wanted)
{
    const char *closest = colours.front().name;
    int least = std::numeric_limits<int>::max();
    for (const auto &[name, rgb] : colours) {
        const int r = qRed(rgb) - wanted.red();
        const int g = qGreen(rgb) - wanted.green();
        const int b = qBlue(rgb) - wanted.blue();
        const int distance = r * r + g * g + b * b;
        if (distance < least) {
            least = distance;
            closest = name;
        }
    }
    return closest;
}

/// The same container has the same colour at every start.
const char *colourOf(const QString &name)
{
    uint sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    return colours.at(sum % colours.size()).name;
}

/// Whether a profile of Firefox lists the add-on \a id. The lists are Firefox's own and only read.
bool hasAddOn(const QByteArray &id, const QProcessEnvironment &environment)
{
    const QString home = environment.value(QStringLiteral("HOME"), QDir::homePath());
    const QDir firefox(home + QLatin1String("/.mozilla/firefox"));
    for (const QString &profile : firefox.entryList(QDir::Dirs | QDir::NoDotAndDotDot).mid(0, 50)) {
        QFile list(firefox.filePath(profile) + QLatin1String("/extensions.json"));
        if (list.open(QIODevice::ReadOnly) && list.read(largestList).contains(id))
            return true;
    }
    return false;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}
} // namespace

QString containerLink(
    const QString &link, const QString &name, const QString &colour, const QProcessEnvironment &environment)
{
    const bool isGranted = hasAddOn(granted, environment) && !hasAddOn(externalLinks, environment);
    const QColor wanted(colour);
    const QString word = QString::fromLatin1(wanted.isValid() ? closestColour(wanted) : colourOf(name));
    return QStringLiteral("%1:name=%2&url=%3&color=%4&icon=briefcase")
        .arg(isGranted ? QStringLiteral("ext+granted-containers") : QStringLiteral("ext+container"),
            encoded(name), encoded(link), word);
}

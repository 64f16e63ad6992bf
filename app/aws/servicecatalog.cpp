#include "aws/servicecatalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// In a static library nobody else refers to the resource's initializer, so the linker would drop it. The
// macro has to stand outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(awstables);
}

namespace {

constexpr qsizetype maxTable = 1024 * 1024;
constexpr qsizetype maxEntries = 2000;
constexpr qsizetype maxText = 120;

/// Why a table cannot be used; made into an Error in one place.
struct Complaint
{
    QString sentence;
};
template <class T> using Read = tl::expected<T, Complaint>;

tl::unexpected<Complaint> complain(const QString &sentence)
{
    return tl::unexpected(Complaint{sentence});
}

const QStringList &partitions()
{
    static const QStringList all{
        QStringLiteral("aws"), QStringLiteral("aws-us-gov"), QStringLiteral("aws-cn")};
    return all;
}

Read<QJsonArray> listOf(const QByteArray &table, const QString &what)
{
    if (table.size() > maxTable)
        return complain(QStringLiteral("The table of %1 is larger than 1 MiB.").arg(what));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(table, &error);
    if (error.error != QJsonParseError::NoError)
        return complain(QStringLiteral("The table of %1 is not JSON: %2 at byte %3.")
                            .arg(what, error.errorString())
                            .arg(error.offset));
    if (!document.isArray() || document.array().isEmpty())
        return complain(QStringLiteral("The table of %1 is not a list of entries.").arg(what));
    if (document.array().size() > maxEntries)
        return complain(
            QStringLiteral("The table of %1 has more than %2 entries.").arg(what).arg(maxEntries));
    return document.array();
}

bool isShort(const QString &text)
{
    return !text.isEmpty() && text.size() <= maxText && text == text.trimmed();
}

bool isId(const QString &text)
{
    return isShort(text) && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

/// A path stands below the console's host whatever is in it, but a table with anything else is a broken one.
bool isPath(const QString &path)
{
    static const QString others = QStringLiteral("/-_.#:=?~()");
    return isShort(path) && !path.startsWith(u'/') && !path.contains(QLatin1String("//"))
        && !path.contains(QLatin1String("..")) && std::all_of(path.begin(), path.end(), [](QChar c) {
               return c.unicode() < 0x80 && (c.isLetterOrNumber() || others.contains(c));
           });
}

/// The strings of a list; nullopt where it is none, or one of them is no string.
std::optional<QStringList> strings(const QJsonValue &value)
{
    if (!value.isArray() && !value.isUndefined())
        return std::nullopt;
    QStringList found;
    for (const QJsonValue item : value.toArray()) {
        if (!item.isString())
            return std::nullopt;
        found.append(item.toString());
    }
    return found;
}

Read<AwsService> readService(const QJsonObject &entry)
{
    const AwsService service{entry[QLatin1String("id")].toString(), entry[QLatin1String("name")].toString(),
        strings(entry[QLatin1String("aliases")]).value_or(QStringList{QString()}),
        entry[QLatin1String("path")].toString(), entry[QLatin1String("global")].toBool(),
        strings(entry[QLatin1String("partitions")]).value_or(QStringList{QString()})};
    if (!isId(service.id))
        return complain(QStringLiteral("A service has the id “%1”, which is none.").arg(service.id.left(40)));
    if (!isShort(service.name))
        return complain(
            QStringLiteral("The service %1 has no name of 1 to %2 characters.").arg(service.id).arg(maxText));
    if (!isPath(service.path))
        return complain(
            QStringLiteral("The service %1 has no path below the console's host.").arg(service.id));
    for (const QString &alias : service.aliases)
        if (!isShort(alias) || alias != alias.toLower())
            return complain(
                QStringLiteral("The service %1 has an alias that is empty, long or not lower case.")
                    .arg(service.id));
    for (const QString &partition : service.partitions)
        if (!partitions().contains(partition))
            return complain(
                QStringLiteral("The service %1 is in a partition that AWS does not have.").arg(service.id));
    return service;
}

Read<AwsRegion> readRegion(const QJsonObject &entry)
{
    const AwsRegion region{entry[QLatin1String("id")].toString(), entry[QLatin1String("name")].toString(),
        entry[QLatin1String("partition")].toString()};
    if (!isId(region.id) || region.id.size() > 32)
        return complain(QStringLiteral("A region has the id “%1”, which is none.").arg(region.id.left(40)));
    if (!isShort(region.name))
        return complain(QStringLiteral("The region %1 has no name.").arg(region.id));
    if (!partitions().contains(region.partition))
        return complain(
            QStringLiteral("The region %1 is in a partition that AWS does not have.").arg(region.id));
    return region;
}

template <class T, class F> Read<QList<T>> readAll(const QByteArray &table, const QString &what, F readOne)
{
    const auto list = listOf(table, what);
    if (!list)
        return tl::unexpected(list.error());
    QList<T> all;
    for (const QJsonValue value : *list) {
        const auto one = readOne(value.toObject());
        if (!one)
            return tl::unexpected(one.error());
        all.append(*one);
    }
    return all;
}

QByteArray builtIn(const QString &name)
{
    static const bool registered = (initResources(), true);
    Q_UNUSED(registered)
    QFile file(QStringLiteral(":/aws/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

ServiceCatalog::ServiceCatalog(QList<AwsService> services, QList<AwsRegion> regions)
    : m_services(std::move(services))
    , m_regions(std::move(regions))
{
}

ServiceCatalog::ServiceCatalog()
{
    // A test holds the tables to being readable; without them there are no services to offer.
    if (auto own = parse(builtIn(QStringLiteral("services.json")), builtIn(QStringLiteral("regions.json"))))
        *this = std::move(*own);
}

Result<ServiceCatalog> ServiceCatalog::parse(const QByteArray &services, const QByteArray &regions)
{
    const auto malformed = [](const QString &why) { return failure(Error::Kind::Malformed, why); };
    const auto readServices = readAll<AwsService>(services, QStringLiteral("services"), readService);
    if (!readServices)
        return malformed(readServices.error().sentence);
    const auto readRegions = readAll<AwsRegion>(regions, QStringLiteral("regions"), readRegion);
    if (!readRegions)
        return malformed(readRegions.error().sentence);
    ServiceCatalog catalog(*readServices, *readRegions);
    for (qsizetype i = 0; i < catalog.m_services.size(); ++i)
        for (const QString &word : QStringList(catalog.m_services[i].id) + catalog.m_services[i].aliases) {
            if (catalog.m_byWord.contains(word))
                return malformed(QStringLiteral("The word “%1” stands for two services.").arg(word));
            catalog.m_byWord.insert(word, i);
        }
    for (const AwsRegion &region : catalog.m_regions)
        if (catalog.region(region.id) != &region)
            return malformed(QStringLiteral("The region %1 stands in the table twice.").arg(region.id));
    return catalog;
}

const AwsService *ServiceCatalog::service(const QString &idOrAlias) const
{
    const auto found = m_byWord.constFind(idOrAlias.toLower());
    return found == m_byWord.constEnd() ? nullptr : &m_services[*found];
}

const AwsRegion *ServiceCatalog::region(const QString &id) const
{
    for (const AwsRegion &region : m_regions)
        if (region.id == id)
            return &region;
    return nullptr;
}

QString ServiceCatalog::partitionOf(const QString &regionId) const
{
    const AwsRegion *found = region(regionId);
    return found ? found->partition : QStringLiteral("aws");
}

bool AwsService::existsIn(const QString &partition) const
{
    return partitions.isEmpty() || partitions.contains(partition);
}

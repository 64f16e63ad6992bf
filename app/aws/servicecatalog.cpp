#include "aws/servicecatalog.h"

ServiceCatalog::ServiceCatalog() = default;

Result<ServiceCatalog> ServiceCatalog::parse(const QByteArray &, const QByteArray &)
{
    return ServiceCatalog();
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

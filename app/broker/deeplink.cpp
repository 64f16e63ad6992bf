#include "broker/deeplink.h"

Result<DeepLink> DeepLink::parse(const QString &)
{
    return failure(Error::Kind::InvalidInput);
}

QString DeepLink::text() const
{
    return {};
}

#include "broker/accesstarget.h"

QString AccessTarget::label() const
{
    switch (level) {
    case AccessLevel::Administrator:
        return QStringLiteral("Administrator");
    case AccessLevel::Operations:
        return QStringLiteral("Operations");
    case AccessLevel::Tenant:
        break;
    }
    return tenant;
}

QString AccessTarget::id() const
{
    return portal.id() + u'\n' + QString::number(int(level)) + u'\n' + tenant;
}

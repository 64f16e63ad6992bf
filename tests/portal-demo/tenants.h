#pragma once

#include <QString>

#include <optional>

namespace demo {

/// A tenant as the portal knows it.
struct Tenant
{
    QString id;
    QString name;
    QString plan;
    QString region;
    bool isKubernetesEnabled = false;
};

/// The tenant number \a index; always the same one. The first twelve have names, the others numbers.
Tenant tenantAt(int index);
/// The tenant of that id among the first \a count.
std::optional<Tenant> tenantById(const QString &id, int count);

} // namespace demo

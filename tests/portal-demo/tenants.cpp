#include "tenants.h"

#include <QHash>
#include <QUuid>

#include <array>

namespace demo {

namespace {

struct Known
{
    const char *name;
    const char *plan;
    const char *region;
    bool kubernetes;
};

constexpr std::array<Known, 12> known{{
    {"dev01", "nonprod", "us-west-2", true},
    {"dev02", "nonprod", "us-west-2", false},
    {"test-ten", "nonprod", "us-west-2", true},
    {"staging", "staging", "us-east-1", true},
    {"prod", "production", "us-east-1", true},
    {"prod-eu", "production-eu", "eu-central-1", true},
    {"qa", "nonprod", "us-west-2", false},
    {"sandbox", "sandbox", "us-west-2", false},
    {"analytics", "production", "us-east-1", false},
    {"data-lake", "production", "us-east-1", false},
    {"perf", "staging", "us-east-1", true},
    {"shared-services", "production", "us-east-1", true},
}};

} // namespace

Tenant tenantAt(int index)
{
    static const QUuid space(QStringLiteral("6f2b8a58-52c5-4a3c-9f0c-6a0d5b9f1c11"));
    Tenant tenant;
    if (std::size_t(index) < known.size()) {
        const Known &entry = known[std::size_t(index)];
        tenant = {{}, QLatin1String(entry.name), QLatin1String(entry.plan), QLatin1String(entry.region),
            entry.kubernetes};
    } else {
        const QString number = QString::number(index + 1).rightJustified(5, QLatin1Char('0'));
        tenant = {{}, QStringLiteral("team-") + number, QStringLiteral("nonprod"),
            QStringLiteral("us-west-2"), false};
    }
    tenant.id = QUuid::createUuidV5(space, tenant.name).toString(QUuid::WithoutBraces);
    return tenant;
}

std::optional<Tenant> tenantById(const QString &id, int count)
{
    static QHash<QString, int> indexes;
    for (int index = int(indexes.size()); index < count; ++index)
        indexes.insert(tenantAt(index).id, index);
    const int index = indexes.value(id.toLower(), count);
    return index < count ? std::optional(tenantAt(index)) : std::nullopt;
}

} // namespace demo

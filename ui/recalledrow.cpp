#include "ui/recalledrow.h"

namespace {
const auto place = QStringLiteral("profileWindow.choice");
}

void rememberRow(const UiParts &parts, const TenantModel::Row &row)
{
    const bool heading = row.kind == TenantModel::Kind::Portal;
    const QString id = heading ? row.target.portal.id() : row.target.id();
    parts.preferences.setWindowPlace(place, id.toUtf8());
}

std::optional<TenantModel::Row> recalledRow(const UiParts &parts)
{
    // Compared with what there is: the file may say anything.
    const QStringList words = QString::fromUtf8(parts.preferences.windowPlace(place)).split(u'\n');
    for (const Portal &portal : parts.settings.portals()) {
        if (portal.id() != words[0])
            continue;
        if (words.size() == 1)
            return TenantModel::Row{
                TenantModel::Kind::Portal, {portal, AccessLevel::Tenant, {}}, false, false};
        for (const auto level : {AccessLevel::Tenant, AccessLevel::Administrator, AccessLevel::Operations})
            if (words.size() == 3 && words[1] == QString::number(int(level)))
                return TenantModel::Row{TenantModel::Kind::Target, {portal, level, words[2]}, false, false};
    }
    return std::nullopt;
}

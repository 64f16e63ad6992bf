#include "broker/profilenames.h"

#include "broker/profiles.h"

#include <QFileInfo>

QString ProfileNames::of(const ProfileWriter &files, const AccessTarget &target, const QList<Portal> &portals)
{
    const QFileInfo info(files.path());
    const Stamp now{files.path(), info.lastModified(), info.size()};
    if (m_stamp == now && m_portals == portals)
        return m_names.value(target.id());
    m_stamp = now;
    m_portals = portals;
    m_names.clear();
    const auto served = files.servedProfiles();
    for (const ServedProfile &profile : served.value_or(QList<ServedProfile>())) {
        const auto of = Profiles::targetOf(profile, portals);
        if (!of)
            continue;
        QString &names = m_names[of->id()];
        names += names.isEmpty() ? profile.name : QString(QStringLiteral(", ") + profile.name);
    }
    return m_names.value(target.id());
}

#pragma once

#include "aws/profilewriter.h"
#include "broker/accesstarget.h"

#include <QDateTime>
#include <QHash>

/// The names of the profiles that give access to a target. A config file is read again only once it has
/// changed: this is asked for every answer that the activity tells of.
class ProfileNames
{
public:
    /// Those of \a files, as "dev" or "dev, work"; empty: none, or the file cannot be read. \a portals: see
    /// Profiles::targetOf().
    QString of(const ProfileWriter &files, const AccessTarget &target, const QList<Portal> &portals);

private:
    /// A file's state, as far as it can be told without reading it.
    struct Stamp
    {
        QString path;
        QDateTime changed;
        qint64 size = 0;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    Stamp m_stamp;
    QList<Portal> m_portals;
    QHash<QString, QString> m_names; ///< by target
};

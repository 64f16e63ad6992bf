#pragma once

#include "portal/portal.h"

#include <optional>

/// The tenants that people had when they were last listed, so that what changed while the program did not run
/// can be told. One file per portal, which holds hashes of the tenants' ids and of the person, but no names.
class KnownTenants
{
public:
    struct Difference
    {
        QStringList appeared; ///< names, as in the list
        int vanished = 0; ///< nobody knows their names any more

        bool isEmpty() const { return appeared.isEmpty() && vanished == 0; }
    };

    /// \a folder: made on the first write. Empty: nothing is kept.
    explicit KnownTenants(QString folder);

    /// How \a tenants differ from what is kept of \a person; nullopt: nothing is, or somebody else's.
    std::optional<Difference> difference(
        const Portal &portal, const QString &person, const QList<Tenant> &tenants) const;
    /// Where it cannot be written, the next start knows nothing.
    void keep(const Portal &portal, const QString &person, const QList<Tenant> &tenants);
    void forget(const Portal &portal);

private:
    QString path(const Portal &portal) const;

    QString m_folder;
};

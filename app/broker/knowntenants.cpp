#include "broker/knowntenants.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QSet>

namespace {
constexpr qsizetype hashSize = 8;
constexpr qint64 largestFile = 8 * 1024 * 1024;

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toLower().toUtf8(), QCryptographicHash::Sha256).first(hashSize);
}

/// What stands in the file: the person's hash, then those of the ids.
QList<QByteArray> hashes(const QByteArray &content)
{
    QList<QByteArray> found;
    found.reserve(content.size() / hashSize);
    for (qsizetype at = 0; at + hashSize <= content.size(); at += hashSize)
        found.append(content.mid(at, hashSize));
    return found;
}
} // namespace

KnownTenants::KnownTenants(QString folder)
    : m_folder(std::move(folder))
{
}

QString KnownTenants::path(const Portal &portal) const
{
    return m_folder + u'/' + QString::fromLatin1(hashOf(portal.id()).toHex());
}

std::optional<KnownTenants::Difference> KnownTenants::difference(
    const Portal &portal, const QString &person, const QList<Tenant> &tenants) const
{
    QFile file(path(portal));
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    QList<QByteArray> kept = hashes(file.readAll());
    if (kept.isEmpty() || kept.takeFirst() != hashOf(person))
        return std::nullopt;
    QSet<QByteArray> gone(kept.cbegin(), kept.cend());
    Difference difference;
    for (const Tenant &tenant : tenants)
        if (!gone.remove(hashOf(tenant.id)))
            difference.appeared.append(tenant.name);
    difference.vanished = int(gone.size());
    return difference;
}

void KnownTenants::keep(const Portal &portal, const QString &person, const QList<Tenant> &tenants)
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    QByteArray content = hashOf(person);
    content.reserve((tenants.size() + 1) * hashSize);
    for (const Tenant &tenant : tenants)
        content += hashOf(tenant.id);
    QSaveFile file(path(portal));
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(content);
        file.commit();
    }
}

void KnownTenants::forget(const Portal &portal)
{
    if (!m_folder.isEmpty())
        QFile::remove(path(portal));
}

#pragma once

#include "switches.h"

#include <QDateTime>
#include <QHash>
#include <optional>

namespace demo {

/// The one API token that is always good, for the person that the switches name.
inline constexpr char apiToken[] = "demo-api-token";

/// Whose call it is.
struct Person
{
    QString name;
    QString role;

    bool isAdministrator() const { return role == QLatin1String("Administrator"); }
};

/// The portal's tokens: who may call its API.
class People
{
public:
    /// A new interactive token for the person that \a switches names.
    QByteArray authorize(const Switches &switches);
    /// The person of an "Authorization: Bearer …" header; nullopt: unknown or expired.
    std::optional<Person> find(const QByteArray &authorization, const Switches &switches) const;
    /// Ends every interactive token.
    void revoke() { m_tokens.clear(); }
    /// Every interactive token ever given out, for the tests' search for leaked secrets.
    const QStringList &given() const { return m_given; }

private:
    struct Entry
    {
        Person person;
        QDateTime expires;
    };
    QHash<QByteArray, Entry> m_tokens;
    QStringList m_given;
};

/// \a size random bytes from the system.
QByteArray randomBytes(int size);

} // namespace demo

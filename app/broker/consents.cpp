#include "broker/consents.h"

Consents::Consents(Settings &settings, const Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_preferences(preferences)
{
    connect(&preferences, &Preferences::changed, this, &Consents::changed);
    connect(&settings, &Settings::tenantsChanged, this, &Consents::changed);
}

ConsentLevel Consents::level(const AccessTarget &target) const
{
    if (const auto own = m_settings.choices(target).consent)
        return *own;
    if (target.level == AccessLevel::Tenant)
        return ConsentLevel::Always;
    return m_preferences.asksForAdministrator() ? ConsentLevel::EachTime : ConsentLevel::OncePerProgram;
}

Consents::Verdict Consents::verdict(const AccessTarget &target, const Program &program) const
{
    switch (level(target)) {
    case ConsentLevel::Always:
        return Verdict::Allowed;
    case ConsentLevel::Never:
        return Verdict::Never;
    case ConsentLevel::EachTime:
        return Verdict::Ask;
    case ConsentLevel::OncePerProgram:
        break;
    }
    const QString identity = program.identity();
    for (const Allowance &allowance : m_allowances)
        if (!identity.isEmpty() && allowance.identity == identity && allowance.target == target)
            return Verdict::Allowed;
    return Verdict::Ask;
}

void Consents::remember(const AccessTarget &target, const Program &program, const QDateTime &now)
{
    if (level(target) != ConsentLevel::OncePerProgram || program.identity().isEmpty()
        || verdict(target, program) == Verdict::Allowed)
        return;
    m_allowances.append({target, program.name, program.identity(), now});
    Q_EMIT changed();
}

void Consents::takeBack(const Allowance &allowance)
{
    if (m_allowances.removeIf([&](const Allowance &found) {
            return found.target == allowance.target && found.identity == allowance.identity;
        })
        > 0)
        Q_EMIT changed();
}

void Consents::takeBack(const QUrl &portal)
{
    if (m_allowances.removeIf([&](const Allowance &found) { return found.target.portal.url == portal; }) > 0)
        Q_EMIT changed();
}

#include "broker/consents.h"

#include <algorithm>

namespace {
/// More than any person says yes to; the oldest go first.
constexpr qsizetype most = 500;

int strictness(ConsentLevel level)
{
    switch (level) {
    case ConsentLevel::Always:
        return 0;
    case ConsentLevel::OncePerProgram:
        return 1;
    case ConsentLevel::EachTime:
        return 2;
    case ConsentLevel::Never:
        break;
    }
    return 3;
}

bool isRunning(const std::shared_ptr<const ProcessHandle> &process)
{
    return process && process->isRunning();
}

bool isFor(const Consents::Allowance &allowance, const Program &program)
{
    const QString identity = program.identity();
    if (!identity.isEmpty() || !allowance.identity.isEmpty())
        return allowance.identity == identity;
    // While the one process still runs, its pid is nobody else's; it may have become another program, though.
    return allowance.pid == program.pid && allowance.executable == program.executable
        && isRunning(allowance.process);
}
} // namespace

Consents::Consents(Settings &settings, const Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_preferences(preferences)
{
    connect(&preferences, &Preferences::changed, this, &Consents::levelsChanged);
    connect(&settings, &Settings::tenantsChanged, this, &Consents::levelsChanged);
}

void Consents::levelsChanged()
{
    m_allowances.removeIf([this](const Allowance &allowance) {
        return level(allowance.target) != ConsentLevel::OncePerProgram;
    });
    Q_EMIT changed();
}

ConsentLevel Consents::level(const AccessTarget &target) const
{
    const auto own = m_settings.consent(target);
    return own ? *own : usualLevel(target);
}

ConsentLevel Consents::usualLevel(const AccessTarget &target) const
{
    if (target.level == AccessLevel::Tenant)
        return ConsentLevel::Always;
    return m_preferences.asksForAdministrator() ? ConsentLevel::EachTime : ConsentLevel::OncePerProgram;
}

Consents::Verdict Consents::verdict(const AccessTarget &target, const Program &program, About about) const
{
    const ConsentLevel inForce = level(target);
    if (about == About::Access && inForce != ConsentLevel::Never && isEnded(target))
        return Verdict::Ask;
    switch (inForce) {
    case ConsentLevel::Always:
        return Verdict::Allowed;
    case ConsentLevel::Never:
        return Verdict::Never;
    case ConsentLevel::EachTime:
        return Verdict::Ask;
    case ConsentLevel::OncePerProgram:
        break;
    }
    const bool isAllowed =
        std::any_of(m_allowances.begin(), m_allowances.end(), [&](const Allowance &allowance) {
            return allowance.target == target && allowance.about == about && isFor(allowance, program);
        });
    return isAllowed ? Verdict::Allowed : Verdict::Ask;
}

bool Consents::remembers(const AccessTarget &target, const Program &program) const
{
    const ConsentLevel inForce = level(target);
    const bool isKnown =
        !program.identity().isEmpty() || (!program.executable.isEmpty() && isRunning(program.process));
    return inForce == ConsentLevel::Always || (isKnown && inForce == ConsentLevel::OncePerProgram);
}

std::optional<QString> Consents::repeatsFor(const AccessTarget &target, const Program &program) const
{
    const ConsentLevel now = level(target);
    if (now == ConsentLevel::Always && !isEnded(target))
        return QString();
    const bool isRemembered = now == ConsentLevel::OncePerProgram && !program.identity().isEmpty()
        && verdict(target, program) == Verdict::Allowed;
    return isRemembered ? std::optional(program.identity()) : std::nullopt;
}

void Consents::remember(const AccessTarget &target, const Program &program, const QDateTime &now, About about)
{
    if (about == About::Access)
        resume(target);
    if (!remembers(target, program) || verdict(target, program, about) == Verdict::Allowed)
        return;
    const bool isOneProcess = program.identity().isEmpty();
    m_allowances.append({target, program.name, program.identity(), now, about, program.executable,
        program.pid, isOneProcess ? program.process : nullptr});
    if (isOneProcess)
        program.process->whenEnded(this,
            [this] { forget([](const Allowance &old) { return old.process && !isRunning(old.process); }); });
    if (m_allowances.size() > most)
        m_allowances.removeFirst();
    Q_EMIT changed();
}

template <class Predicate> void Consents::forget(Predicate matches)
{
    if (m_allowances.removeIf(matches) > 0)
        Q_EMIT changed();
}

void Consents::takeBack(const Allowance &allowance)
{
    forget([&](const Allowance &found) {
        return found.target == allowance.target && found.identity == allowance.identity
            && found.about == allowance.about && (!found.identity.isEmpty() || found.pid == allowance.pid);
    });
}

void Consents::takeBack(const QUrl &portal)
{
    for (const AccessTarget &target : QList(m_ended))
        if (target.portal.url == portal)
            resume(target);
    forget([&](const Allowance &found) { return found.target.portal.url == portal; });
}

void Consents::end(const AccessTarget &target)
{
    if (isEnded(target))
        return;
    m_ended.append(target);
    Q_EMIT changed();
}

void Consents::resume(const AccessTarget &target)
{
    if (m_ended.removeAll(target) > 0)
        Q_EMIT changed();
}

bool Consents::isFree(const AccessTarget &target) const
{
    if (isEnded(target))
        return false;
    return level(target) == ConsentLevel::Always
        || std::any_of(m_allowances.begin(), m_allowances.end(), [&](const Allowance &allowance) {
               return allowance.target == target && allowance.about == About::Access;
           });
}

void Consents::choose(const AccessTarget &target, std::optional<ConsentLevel> level)
{
    TargetChoices choices = m_settings.choices(target);
    choices.consent = level;
    m_settings.setChoices(target, choices);
}

bool isLooser(ConsentLevel a, ConsentLevel b)
{
    return strictness(a) < strictness(b);
}

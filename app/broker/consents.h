#pragma once

#include "broker/preferences.h"
#include "broker/settings.h"
#include "core/program.h"

/// Which programs a person lets have which access. What a person chose for a target is kept in Settings
/// (TargetChoices::consent); a yes to one program lives in memory, until its portal's person signs out or it
/// is taken back.
class Consents : public QObject
{
    Q_OBJECT
public:
    enum class Verdict {
        Allowed,
        Ask, ///< a person has to say yes
        Never, ///< a person has said no for good
    };
    /// A program that was allowed, of the targets that ask once per program.
    struct Allowance
    {
        AccessTarget target;
        QString program; ///< its name
        QString identity; ///< Program::identity()
        QDateTime since; ///< UTC
    };

    Consents(Settings &settings, const Preferences &preferences, QObject *parent = nullptr);

    /// The level in force for \a target: its own, or the default (always for a tenant, once per program for
    /// administrator and operations access, each time where Preferences::asksForAdministrator()).
    ConsentLevel level(const AccessTarget &target) const;
    Verdict verdict(const AccessTarget &target, const Program &program) const;

    /// The person said yes: remembered where the level is once per program and the program is known.
    void remember(const AccessTarget &target, const Program &program, const QDateTime &now);
    QList<Allowance> allowances() const { return m_allowances; }
    void takeBack(const Allowance &allowance);
    /// All of a portal.
    void takeBack(const QUrl &portal);

Q_SIGNALS:
    /// Levels or allowances; a verdict may be another now.
    void changed();

private:
    Settings &m_settings;
    const Preferences &m_preferences;
    QList<Allowance> m_allowances;
};

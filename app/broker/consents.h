#pragma once

#include "broker/preferences.h"
#include "broker/programquestion.h"

/// Which programs a person lets have which access. What a person chose for a target is kept in Settings
/// (TargetChoices::consent); a yes to one program lives in memory, until its portal's person signs out, the
/// level becomes another or it is taken back.
///
/// What can be forged: a program is known by the file that it runs (see Program). Another program of the same
/// user can start that program, write into it with a debugger, or type into a terminal it made itself; and
/// what that program started can become duplo-tray-jit, or a shell with a command, which stand for whoever
/// started them. So a yes "once per program" keeps honest programs apart; it is no wall between programs of
/// one user. For this reason a shell, too, is asked about: that somebody sits at a terminal is not to be told
/// for certain.
class Consents : public QObject
{
    Q_OBJECT
public:
    using About = ProgramQuestion::About;
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
        QString identity; ///< Program::identity(); empty: the one process alone
        QDateTime since; ///< UTC
        About about = About::Access;
        QString executable = {}; ///< what that process runs
        qint64 pid = 0;
        std::shared_ptr<const ProcessHandle> process = {};
    };

    Consents(Settings &settings, const Preferences &preferences, QObject *parent = nullptr);

    /// The level in force for \a target: its own, or the default (always for a tenant, once per program for
    /// administrator and operations access, each time where Preferences::asksForAdministrator()).
    ConsentLevel level(const AccessTarget &target) const;
    /// The default alone.
    ConsentLevel usualLevel(const AccessTarget &target) const;
    /// \a about: Access or PortalToken; a yes to the one is none to the other.
    Verdict verdict(const AccessTarget &target, const Program &program, About about = About::Access) const;
    /// Whether a yes to \a program would be remembered: the level is once per program, and what it runs is
    /// known. Of a shell or an interpreter without a script, for which the executable says nothing, that one
    /// process is. Of a target that programs always get, and whose session was ended: that it has.
    bool remembers(const AccessTarget &target, const Program &program) const;
    /// To whom an answer may be given again without asking: nullopt: to nobody; empty: to any program;
    /// otherwise to that Program::identity(). Until changed().
    std::optional<QString> repeatsFor(const AccessTarget &target, const Program &program) const;

    /// The person said yes: resumes the target, and is remembered where remembers() says so.
    void remember(const AccessTarget &target, const Program &program, const QDateTime &now,
        About about = About::Access);
    QList<Allowance> allowances() const { return m_allowances; }
    void takeBack(const Allowance &allowance);
    /// All of a portal, and what was ended there.
    void takeBack(const QUrl &portal);

    /// The person ended the session of \a target: whatever its level, programs have to ask.
    void end(const AccessTarget &target);
    /// The person uses \a target themselves, or lets a program: its level counts again.
    void resume(const AccessTarget &target);
    bool isEnded(const AccessTarget &target) const { return m_ended.contains(target); }
    const QList<AccessTarget> &ended() const { return m_ended; }
    /// Whether some program can get \a target without a question.
    bool isFree(const AccessTarget &target) const;

    /// Chooses \a level for \a target; nullopt: the default.
    void choose(const AccessTarget &target, std::optional<ConsentLevel> level);

Q_SIGNALS:
    /// Levels or allowances; a verdict may be another now.
    void changed();

private:
    template <class Predicate> void forget(Predicate matches);
    void levelsChanged();

    Settings &m_settings;
    const Preferences &m_preferences;
    QList<Allowance> m_allowances;
    QList<AccessTarget> m_ended;
};

/// Whether \a a asks less often than \a b.
bool isLooser(ConsentLevel a, ConsentLevel b);

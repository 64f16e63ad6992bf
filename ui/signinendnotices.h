#pragma once

#include "ui/navigator.h"
#include "ui/uiparts.h"

#include <QHash>
#include <QTimer>

/// Says that a sign-in ends soon (as long before as the person chose, and 2 minutes before) and that it has
/// ended, each with Renew and each once; says nothing of a sign-in that nobody uses then. Sleeps until the
/// next such moment. From the computer's sleep on it says nothing before the portal was asked.
class SignInEndNotices : public QObject
{
    Q_OBJECT
public:
    SignInEndNotices(UiParts parts, Navigator &navigator, QObject *parent = nullptr);

    /// Looks at the clock now.
    void check();

private:
    struct Told
    {
        QDateTime begin; ///< of the sign-in
        QDateTime end;
        QDateTime usedUntil = {}; ///< when the last credentials end, or shortly after a program asked
        int minutes = 0; ///< the lowest threshold told for that end; 0: none yet
        bool hasEnded = false; ///< that it has ended was told
    };
    void noteUse();
    void wakeUp();
    /// Returns the time until the next notice for \a portal; nullopt when there is none to come.
    std::optional<std::chrono::seconds> checkPortal(const Portal &portal);
    Told &toldOf(const SignIn &signIn);
    bool wasUsedAtEnd(const SignIn &signIn, const Told &told) const;
    void forget(const Portal &portal);
    void tellEnding(const Portal &portal, std::chrono::seconds left, bool last);
    void tellEnded(const Portal &portal);

    UiParts m_parts;
    Navigator &m_navigator;
    QHash<QString, Told> m_told; ///< by portal
    QHash<QString, QDateTime> m_asked; ///< until when a program's question counts as use, by portal
    QSet<QString> m_asking; ///< the portals that are asked after waking up
    bool m_isAsleep = false;
    QTimer m_next;
};

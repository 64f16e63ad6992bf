#pragma once

#include "ui/navigator.h"
#include "ui/uiparts.h"

#include <QHash>
#include <QTimer>

/// Says 10 and 2 minutes before a sign-in ends that it will, with Renew; each at most once per end. Sleeps
/// until the next such moment and looks at the clock again when it wakes, since a suspended computer wakes
/// late.
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
        QDateTime end;
        int minutes = 0; ///< the lowest threshold told for that end; 0: none yet
    };
    /// Returns the time until the next notice for \a portal; nullopt when there is none to come.
    std::optional<std::chrono::seconds> checkPortal(const Portal &portal);
    void tell(const SignIn &signIn, std::chrono::seconds left, bool last);

    UiParts m_parts;
    Navigator &m_navigator;
    QHash<QString, Told> m_told;
    QTimer m_next;
};

#pragma once

#include "aws/credentials.h"
#include "broker/consoleplace.h"

#include <QObject>
#include <QSettings>

#include <chrono>

/// What a person has chosen in the Settings window, apart from portals and tenants (Settings). Every value is
/// bounded when read, so that a file written by hand or by a newer version does no harm, and in force at
/// once: whoever shows or uses one listens to changed().
class Preferences : public QObject
{
    Q_OBJECT
public:
    /// \a path: the INI file that Settings uses as well.
    explicit Preferences(const QString &path, QObject *parent = nullptr);

    /// "de", "es", "en"; empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);
    /// The key combination that opens quick search from anywhere, as QKeySequence::PortableText; empty: none.
    QString searchShortcut() const;
    void setSearchShortcut(const QString &sequence);
    /// A notification when tenants appear or vanish.
    bool announcesTenants() const;
    void setAnnouncesTenants(bool announce);
    /// The three steps need not be shown by themselves any more.
    bool firstRunDone() const;
    void setFirstRunDone(bool done);

    /// Where consoles open unless the tenant or its portal says otherwise (Settings::choices()).
    ConsolePlace consolePlace() const;
    void setConsolePlace(const ConsolePlace &place);

    /// How long a copied secret stays on the clipboard; 5 to 600 s.
    std::chrono::seconds clipboardTime() const;
    void setClipboardTime(std::chrono::seconds time);
    /// The format that one click or one key copies.
    CredentialsFormat defaultFormat() const;
    void setDefaultFormat(CredentialsFormat format);
    /// How long before its end a sign-in's first warning comes; 0: no warning; at most 30 min.
    std::chrono::minutes warnBefore() const;
    void setWarnBefore(std::chrono::minutes time);
    /// What a new profile is called: {tenant}, {portal}, {level} are filled in. Never empty.
    QString profileNameTemplate() const;
    void setProfileNameTemplate(const QString &text);

    /// Administrator and operations access is asked for each time, where nothing else was chosen for it, not
    /// once per program.
    bool asksForAdministrator() const;
    void setAsksForAdministrator(bool ask);
    /// While the screen is locked nothing is handed out, as if paused.
    bool locksWithScreen() const;
    void setLocksWithScreen(bool lock);
    /// AWS credentials are forgotten before the computer sleeps.
    bool forgetsOnSuspend() const;
    void setForgetsOnSuspend(bool forget);

    /// QWidget::saveGeometry() of the window with that object name; empty before the first time. Not
    /// announced by changed().
    QByteArray windowPlace(const QString &window) const;
    void setWindowPlace(const QString &window, const QByteArray &place);

    /// What was said once of \a matter and need not be said again, also after the next start; empty: nothing.
    /// Not announced by changed().
    QString told(const QString &matter) const;
    void setTold(const QString &matter, const QString &what);

    /// The settings file.
    QString path() const { return m_store.fileName(); }
    /// Back to what everything was at first, apart from firstRunDone() and window places.
    void reset();

Q_SIGNALS:
    void changed();

private:
    void store(const char *key, const QVariant &value);

    QSettings m_store;
};

#include "broker/preferences.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {
constexpr auto shortestClipboardTime = 5s;
constexpr auto longestClipboardTime = 600s;
constexpr auto longestWarning = 30min;
constexpr qsizetype longestTemplate = 200;
} // namespace

Preferences::Preferences(const QString &path, QObject *parent)
    : QObject(parent)
    , m_store(path, QSettings::IniFormat)
{
}

void Preferences::store(const char *key, const QVariant &value)
{
    const QString name = QString::fromLatin1(key);
    if (m_store.value(name) == value)
        return;
    m_store.setValue(name, value);
    Q_EMIT changed();
}

QString Preferences::language() const
{
    return m_store.value(QStringLiteral("general/language")).toString().left(10);
}

void Preferences::setLanguage(const QString &language)
{
    store("general/language", language);
}

QString Preferences::searchShortcut() const
{
    return m_store.value(QStringLiteral("general/searchShortcut"), QStringLiteral("Ctrl+Alt+D")).toString();
}

void Preferences::setSearchShortcut(const QString &sequence)
{
    store("general/searchShortcut", sequence);
}

bool Preferences::announcesTenants() const
{
    return m_store.value(QStringLiteral("general/announceTenants"), true).toBool();
}

void Preferences::setAnnouncesTenants(bool announce)
{
    store("general/announceTenants", announce);
}

bool Preferences::firstRunDone() const
{
    return m_store.value(QStringLiteral("general/firstRunDone"), false).toBool();
}

void Preferences::setFirstRunDone(bool done)
{
    store("general/firstRunDone", done);
}

ConsolePlace Preferences::consolePlace() const
{
    return ConsolePlace::parse(m_store.value(QStringLiteral("console/place")).toString())
        .value_or(ConsolePlace());
}

void Preferences::setConsolePlace(const ConsolePlace &place)
{
    store("console/place", place.text());
}

std::chrono::seconds Preferences::clipboardTime() const
{
    const int seconds = m_store.value(QStringLiteral("credentials/clipboardSeconds"), 45).toInt();
    return std::clamp(std::chrono::seconds(seconds), shortestClipboardTime, longestClipboardTime);
}

void Preferences::setClipboardTime(std::chrono::seconds time)
{
    store("credentials/clipboardSeconds", int(time.count()));
}

CredentialsFormat Preferences::defaultFormat() const
{
    return parseFormat(m_store.value(QStringLiteral("credentials/format")).toString())
        .value_or(CredentialsFormat::Bash);
}

void Preferences::setDefaultFormat(CredentialsFormat format)
{
    store("credentials/format", formatName(format));
}

std::chrono::minutes Preferences::warnBefore() const
{
    const int minutes = m_store.value(QStringLiteral("credentials/warnMinutes"), 10).toInt();
    return std::clamp(std::chrono::minutes(minutes), 0min, std::chrono::minutes(longestWarning));
}

void Preferences::setWarnBefore(std::chrono::minutes time)
{
    store("credentials/warnMinutes", int(time.count()));
}

QString Preferences::profileNameTemplate() const
{
    const QString text = m_store.value(QStringLiteral("credentials/profileName")).toString();
    return text.isEmpty() || text.size() > longestTemplate ? QStringLiteral("{tenant}") : text;
}

void Preferences::setProfileNameTemplate(const QString &text)
{
    store("credentials/profileName", text);
}

bool Preferences::asksForAdministrator() const
{
    return m_store.value(QStringLiteral("security/askForAdministrator"), true).toBool();
}

void Preferences::setAsksForAdministrator(bool ask)
{
    store("security/askForAdministrator", ask);
}

bool Preferences::locksWithScreen() const
{
    return m_store.value(QStringLiteral("security/lockWithScreen"), false).toBool();
}

void Preferences::setLocksWithScreen(bool lock)
{
    store("security/lockWithScreen", lock);
}

bool Preferences::forgetsOnSuspend() const
{
    return m_store.value(QStringLiteral("security/forgetOnSuspend"), false).toBool();
}

void Preferences::setForgetsOnSuspend(bool forget)
{
    store("security/forgetOnSuspend", forget);
}

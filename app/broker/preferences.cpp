#include "broker/preferences.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {
constexpr auto shortestClipboardTime = 5s;
constexpr auto longestClipboardTime = 600s;
constexpr auto longestWarning = 30min;
constexpr qsizetype longestTemplate = 200;
constexpr qsizetype largestPlace = 1'000;
constexpr qsizetype longestShortcut = 100;

/// \a value as a number; \a usual where it is none.
int number(const QVariant &value, int usual)
{
    bool isNumber = false;
    const int found = value.toInt(&isNumber);
    return isNumber ? found : usual;
}

/// A switch: what is neither on nor off is \a usual, so that no typing error turns a safeguard off.
bool flag(const QVariant &value, bool usual)
{
    const QString text = value.toString().toLower();
    if (text == QLatin1String("true") || text == QLatin1String("1"))
        return true;
    return text == QLatin1String("false") || text == QLatin1String("0") ? false : usual;
}
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
    if (!m_store.contains(QStringLiteral("version")))
        m_store.setValue(QStringLiteral("version"), 1);
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
    return m_store.value(QStringLiteral("general/searchShortcut"), QStringLiteral("Ctrl+Alt+J"))
        .toString()
        .left(longestShortcut);
}

void Preferences::setSearchShortcut(const QString &sequence)
{
    store("general/searchShortcut", sequence);
}

bool Preferences::announcesTenants() const
{
    return flag(m_store.value(QStringLiteral("general/announceTenants")), true);
}

void Preferences::setAnnouncesTenants(bool announce)
{
    store("general/announceTenants", announce);
}

bool Preferences::firstRunDone() const
{
    return flag(m_store.value(QStringLiteral("general/firstRunDone")), false);
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
    const int seconds = number(m_store.value(QStringLiteral("credentials/clipboardSeconds")), 45);
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
    const int minutes = number(m_store.value(QStringLiteral("credentials/warnMinutes")), 10);
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
    // What cannot be read asks more often, not less.
    const QVariant kept = m_store.value(QStringLiteral("security/askForAdministrator"));
    return !kept.isNull() && flag(kept, true);
}

void Preferences::setAsksForAdministrator(bool ask)
{
    store("security/askForAdministrator", ask);
}

bool Preferences::locksWithScreen() const
{
    return flag(m_store.value(QStringLiteral("security/lockWithScreen")), false);
}

void Preferences::setLocksWithScreen(bool lock)
{
    store("security/lockWithScreen", lock);
}

bool Preferences::forgetsOnSuspend() const
{
    return flag(m_store.value(QStringLiteral("security/forgetOnSuspend")), false);
}

void Preferences::setForgetsOnSuspend(bool forget)
{
    store("security/forgetOnSuspend", forget);
}

QByteArray Preferences::windowPlace(const QString &window) const
{
    const QByteArray place = m_store.value(QStringLiteral("windows/") + window).toByteArray();
    return place.size() <= largestPlace ? place : QByteArray();
}

void Preferences::setWindowPlace(const QString &window, const QByteArray &place)
{
    const QString key = QStringLiteral("windows/") + window;
    if (m_store.value(key).toByteArray() != place)
        m_store.setValue(key, place);
}

QString Preferences::told(const QString &matter) const
{
    return m_store.value(QStringLiteral("told/") + matter).toString().left(longestShortcut);
}

void Preferences::setTold(const QString &matter, const QString &what)
{
    const QString key = QStringLiteral("told/") + matter;
    if (m_store.value(key).toString() != what)
        m_store.setValue(key, what);
}

void Preferences::reset()
{
    const bool done = firstRunDone();
    for (const char *group : {"general", "console", "credentials", "security"})
        m_store.remove(QLatin1String(group));
    m_store.setValue(QStringLiteral("general/firstRunDone"), done);
    Q_EMIT changed();
}

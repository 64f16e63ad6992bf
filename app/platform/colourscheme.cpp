#include "platform/colourscheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QRegularExpression>

namespace {
const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto scheme = QStringLiteral("color-scheme");

/// Read() answers with a variant within the variant.
uint wishOf(const QDBusVariant &value)
{
    const QVariant inner = value.variant();
    return inner.metaType() == QMetaType::fromType<QDBusVariant>() ? wishOf(inner.value<QDBusVariant>())
                                                                   : inner.toUInt();
}
} // namespace

ColourScheme::ColourScheme(const QDBusConnection &sessionBus, xcb_connection_t *connection, QObject *parent)
    : QObject(parent)
    , m_bus(sessionBus)
    , m_xsettings(connection)
{
    // By name: otherwise the slot is only understood once Qt has met such a value elsewhere.
    qRegisterMetaType<QDBusVariant>();
    m_bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    connect(&m_xsettings, &XSettings::changed, this, &ColourScheme::judge);
    judge();
    ask();
}

void ColourScheme::ask()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << appearance << scheme;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (const QDBusPendingReply<QDBusVariant> reply = *watcher; reply.isValid())
            settingChanged(appearance, scheme, reply.value());
    });
}

void ColourScheme::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space != appearance || key != scheme)
        return;
    m_wish = wishOf(value);
    judge();
}

void ColourScheme::judge()
{
    constexpr uint dark = 1;
    constexpr uint light = 2;
    // "Adwaita-dark", "Adwaita:dark", "Mint-Y-Dark-Aqua".
    static const QRegularExpression darkWord(
        QStringLiteral("(^|[-:_ ])dark($|[-:_ ])"), QRegularExpression::CaseInsensitiveOption);
    const bool hasDarkTheme = QString::fromUtf8(m_xsettings.text("Net/ThemeName")).contains(darkWord);
    const bool wasDark = std::exchange(m_isDark, m_wish == dark || (m_wish != light && hasDarkTheme));
    if (m_isDark != wasDark)
        Q_EMIT changed();
}

#include "broker/settings.h"

#include <QRegularExpression>

QString consentName(ConsentLevel level)
{
    switch (level) {
    case ConsentLevel::Always:
        return QStringLiteral("always");
    case ConsentLevel::EachTime:
        return QStringLiteral("each-time");
    case ConsentLevel::OncePerProgram:
        return QStringLiteral("once");
    case ConsentLevel::Never:
        break;
    }
    return QStringLiteral("never");
}

std::optional<ConsentLevel> parseConsent(const QString &name)
{
    for (const ConsentLevel level :
        {ConsentLevel::Always, ConsentLevel::EachTime, ConsentLevel::OncePerProgram, ConsentLevel::Never})
        if (name == consentName(level))
            return level;
    return {};
}

QList<AccessTarget> Settings::targetsWithConsent() const
{
    static const QRegularExpression form(QStringLiteral("\\A/choices-([0-2])-([^/]*)/consent\\z"));
    QList<AccessTarget> targets;
    const QStringList keys = m_store.allKeys();
    for (const Portal &portal : m_portals) {
        const QString start = group(portal);
        for (const QString &key : keys) {
            const auto match =
                key.startsWith(start) ? form.match(key.mid(start.size())) : QRegularExpressionMatch();
            if (match.hasMatch())
                targets.append({portal, AccessLevel(match.captured(1).toInt()),
                    QUrl::fromPercentEncoding(match.captured(2).toLatin1())});
        }
    }
    return targets;
}

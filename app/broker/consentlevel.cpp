#include "broker/settings.h"

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

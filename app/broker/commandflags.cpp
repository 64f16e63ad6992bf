#include "broker/commandflags.h"

#include "broker/closewords.h"

#include <QCommandLineParser>

namespace {
/// Go's flag package lets a switch carry its value: "--admin=false". QCommandLineParser does not. The switch
/// without its value, nothing for a false one, or nullopt for a value that is none.
std::optional<QStringList> plainSwitch(const QString &argument, const QStringList &switches)
{
    const auto equals = argument.indexOf(QLatin1Char('='));
    if (!argument.startsWith(QLatin1Char('-')) || equals < 0)
        return QStringList{argument};
    const QString flag = argument.left(equals);
    if (!switches.contains(flag.mid(flag.startsWith(QLatin1String("--")) ? 2 : 1)))
        return QStringList{argument};
    const QString value = argument.mid(equals + 1).toLower();
    if (value == QLatin1String("true") || value == QLatin1String("t") || value == QLatin1String("1"))
        return QStringList{flag};
    if (value == QLatin1String("false") || value == QLatin1String("f") || value == QLatin1String("0"))
        return QStringList{};
    return std::nullopt;
}

/// Those of \a flags that \a name may be meant for; none of the program's own.
QStringList closeFlags(const QString &name, const QStringList &flags)
{
    QStringList possible;
    for (const QString &flag : flags)
        if (!flag.startsWith(QLatin1String("caller-")) && !flag.startsWith(QLatin1String("resume-")))
            possible.append(QStringLiteral("--") + flag);
    return closeWords(QStringLiteral("--") + name, possible, 3);
}

/// Why \a parser does not take what was typed. It says so itself, but in the language of the windows.
QString whyNot(const QCommandLineParser &parser, const QString &last, const QStringList &flags)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        return QStringLiteral("The value is missing after %1").arg(last);
    const QStringList close = closeFlags(unknown.first(), flags);
    return QStringLiteral("There is no flag --%1 here").arg(unknown.first())
        + (close.isEmpty() ? QStringLiteral(": add --help to see which there are")
                           : QString(QStringLiteral(". ") + askedFor(close)));
}
} // namespace

Result<CommandFlags> CommandFlags::parse(
    const QStringList &arguments, const QStringList &values, const QStringList &switches)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const QString &name : values)
        parser.addOption(QCommandLineOption(name, QString(), QStringLiteral("value")));
    for (const QString &name : switches)
        parser.addOption(QCommandLineOption(name));

    QStringList plain{QStringLiteral("duplo-tray-jit")};
    for (const QString &argument : arguments) {
        const auto words = plainSwitch(argument, switches);
        if (!words)
            return failure(Error::Kind::InvalidInput,
                QStringLiteral("%1 takes true or false").arg(argument.section(QLatin1Char('='), 0, 0)));
        plain += *words;
    }
    if (!parser.parse(plain))
        return failure(Error::Kind::InvalidInput, whyNot(parser, plain.last(), values + switches));

    CommandFlags flags;
    for (const QString &name : values)
        if (parser.isSet(name))
            flags.m_values.insert(name, parser.value(name));
    for (const QString &name : switches)
        if (parser.isSet(name))
            flags.m_switches.insert(name);
    flags.m_words = parser.positionalArguments();
    return flags;
}

Result<CommandFlags> CommandFlags::parseClient(const QStringList &arguments, const QStringList &more)
{
    const QStringList values{QStringLiteral("host"), QStringLiteral("api-host"), QStringLiteral("tenant"),
        QStringLiteral("plan"), QStringLiteral("token"), QStringLiteral("port")};
    const QStringList switches{QStringLiteral("admin"), QStringLiteral("duplo-ops"), QStringLiteral("debug"),
        QStringLiteral("interactive"), QStringLiteral("no-cache"), QStringLiteral("token-stdin")};
    return parse(arguments, values + more, switches);
}

std::optional<AccessTarget> CommandFlags::target(const Portal &portal, const QString &tenant) const
{
    if (has(QStringLiteral("admin")))
        return AccessTarget{portal, AccessLevel::Administrator, {}};
    if (has(QStringLiteral("duplo-ops")))
        return AccessTarget{portal, AccessLevel::Operations, {}};
    if (tenant.isEmpty())
        return std::nullopt;
    return AccessTarget{portal, AccessLevel::Tenant, tenant};
}

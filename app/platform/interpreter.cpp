#include "platform/interpreter.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

/// Options whose value is the next word, by interpreter; what is not listed has none.
QStringList optionsWithValue(const QString &name)
{
    if (name.startsWith(QLatin1String("py")))
        return {QStringLiteral("-W"), QStringLiteral("-X"), QStringLiteral("--check-hash-based-pycs")};
    if (name.startsWith(QLatin1String("node")))
        return {QStringLiteral("-r"), QStringLiteral("--require"), QStringLiteral("--import"),
            QStringLiteral("--loader"), QStringLiteral("--experimental-loader"), QStringLiteral("-C"),
            QStringLiteral("--conditions"), QStringLiteral("--env-file")};
    if (Interpreter::isShell(name))
        return {QStringLiteral("-o"), QStringLiteral("-O"), QStringLiteral("+O"), QStringLiteral("--rcfile"),
            QStringLiteral("--init-file")};
    return {QStringLiteral("-I"), QStringLiteral("-r"), QStringLiteral("-C")};
}

/// The code itself is in the command line.
bool isCode(const QString &name, const QString &option)
{
    static const QRegularExpression command(QStringLiteral("^-[A-Za-z]*c$"));
    static const QRegularExpression evaluate(QStringLiteral("^(-[A-Za-z]*[eEp]|--(eval|print)(=.*)?)$"));
    const bool hasCommand = name.startsWith(QLatin1String("py")) || Interpreter::isShell(name);
    return (hasCommand ? command : evaluate).match(option).hasMatch();
}

} // namespace

bool Interpreter::isShell(const QString &name)
{
    static const std::array<QLatin1String, 7> shells{QLatin1String("sh"), QLatin1String("bash"),
        QLatin1String("dash"), QLatin1String("zsh"), QLatin1String("ksh"), QLatin1String("fish"),
        QLatin1String("busybox")};
    return std::find(shells.begin(), shells.end(), name) != shells.end();
}

bool Interpreter::isOne(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^(python|pypy|node|nodejs|ruby|perl)[0-9.]*$"));
    return pattern.match(name).hasMatch();
}

Interpreter Interpreter::of(const QString &name, const QStringList &arguments)
{
    const QStringList valued = optionsWithValue(name);
    const bool isPython = name.startsWith(QLatin1String("py"));
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == QLatin1String("--"))
            return {arguments.value(i + 1), false};
        if (isPython && argument.startsWith(QLatin1String("-m"))) {
            const QString module = argument.size() > 2 ? argument.mid(2) : arguments.value(i + 1);
            return module.isEmpty() ? Interpreter{}
                                    : Interpreter{QString(QLatin1String("-m ") + module), true};
        }
        if (argument == QLatin1String("-") || isCode(name, argument))
            return {};
        if (!argument.startsWith(QLatin1Char('-')) && !argument.startsWith(QLatin1Char('+')))
            return {argument, false};
        if (valued.contains(argument))
            ++i;
    }
    return {};
}

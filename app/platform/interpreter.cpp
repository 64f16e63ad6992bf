#include "platform/interpreter.h"

#include <QRegularExpression>

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

/// The code itself is in the command line: in the next word, or in the rest of this one; or it is read from
/// stdin.
bool isCode(const QString &name, const QString &option)
{
    static const QRegularExpression python(QStringLiteral("^-[bBdEhiIOPqRsSuvVx?]*c"));
    static const QRegularExpression shell(QStringLiteral("^-[A-Za-z]*[cs][A-Za-z]*$"));
    static const QRegularExpression node(QStringLiteral("^(-[A-Za-z]*[ep]|--(eval|print)(=.*)?)$"));
    // Behind these letters comes a folder, a module or a separator.
    static const QRegularExpression other(QStringLiteral("^-[^-CFIKMmrTx]*[eE]"));
    if (name.startsWith(QLatin1String("py")))
        return python.match(option).hasMatch();
    if (Interpreter::isShell(name))
        return shell.match(option).hasMatch();
    return (name.startsWith(QLatin1String("node")) ? node : other).match(option).hasMatch();
}

/// Behind which character of \a option python's module stands ("-m", "-Im"); -1 where it names none.
qsizetype moduleOption(const QString &option)
{
    static const QRegularExpression module(QStringLiteral("^-[bBdEhiIOPqRsSuvVx?]*m"));
    const auto found = module.match(option);
    return found.hasMatch() ? found.capturedLength() : -1;
}

} // namespace

bool Interpreter::isShell(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(sh|r?bash|dash|ash|zsh|r?ksh|mksh|lksh|pdksh|oksh|yash|posh|osh|csh|tcsh|fish|nu|elvish|busybox)"
        "[0-9.-]*$"));
    return pattern.match(name).hasMatch();
}

bool Interpreter::isOne(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^(python|pypy|node|nodejs|ruby|perl)[0-9.]*$"));
    return pattern.match(name).hasMatch();
}

bool Interpreter::isOther(const QString &name)
{
    static const QRegularExpression machine(QStringLiteral(
        "^(java|php|lua|luajit|deno|bun|dotnet|mono|tclsh|wish|pwsh|julia|guile|busybox|nu|elvish|beam\\.smp|"
        "electron|wine(64)?(-preloader)?|ld(-[a-z0-9_-]+)?(-[0-9.]+)?\\.so(\\.[0-9]+)?)[0-9.]*$"));
    // What starts whatever it is told to: services, builds, editors, terminals, debuggers.
    static const QRegularExpression launcher(QStringLiteral(
        "^(systemd|systemd-run|init|tini|dumb-init|cron|crond|atd|anacron|dbus-daemon|dbus-run-session|"
        "[gbp]?make|ninja|samu|just|task|xargs|parallel|find|fd|fdfind|timeout|time|watch|entr|flock|setsid|"
        "script|sudo|doas|su|runuser|setpriv|unshare|nsenter|bwrap|firejail|[gmno]?awk|original-awk|expect|"
        "gdb|lldb|strace|ltrace|perf|valgrind|vim?|vim\\.[a-z]+|nvim|view|ex|emacs[a-z-]*|emacs-.*|less|more|"
        "mc|"
        "nnn|lf|tmux|screen|zellij|dtach|abduco|ssh|sshd|git|env|nohup|nice|ionice|chrt|taskset|stdbuf|"
        "chroot|"
        "duplo-tray-jit|duplo-aws-credential-process)[0-9.]*$"));
    return machine.match(name).hasMatch() || launcher.match(name).hasMatch();
}

Interpreter Interpreter::of(const QString &name, const QStringList &arguments)
{
    const QStringList valued = optionsWithValue(name);
    const bool isPython = name.startsWith(QLatin1String("py"));
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == QLatin1String("--"))
            return {arguments.value(i + 1), false};
        if (const qsizetype m = isPython ? moduleOption(argument) : -1; m >= 0) {
            const QString module = argument.size() > m ? argument.mid(m) : arguments.value(i + 1);
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

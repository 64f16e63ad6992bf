#include "platform/processtable.h"

#include "platform/interpreter.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr auto deletedMark = QLatin1String(" (deleted)");

QString baseName(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

/// The executable's own name, also where the file has been replaced since; empty where it is not known. Never
/// the process's, nor argv[0]: both say what they like.
QString fileName(const ProcessEntry &entry)
{
    const QString &path = entry.executable;
    return baseName(path.endsWith(deletedMark) ? path.chopped(deletedMark.size()) : path);
}

/// The command line of a shell; empty for any other program. busybox is told by its first word what it is.
QStringList shellWords(const ProcessEntry &entry)
{
    const QString name = fileName(entry);
    if (name != QLatin1String("busybox"))
        return Interpreter::isShell(name) ? entry.arguments : QStringList();
    const bool isNamed = baseName(entry.arguments.value(0)) == name;
    const QStringList words = isNamed ? entry.arguments.mid(1) : entry.arguments;
    QString tool = baseName(words.value(0));
    if (tool.startsWith(u'-')) // a login's
        tool.remove(0, 1);
    return tool != name && Interpreter::isShell(tool) ? words : QStringList();
}

Interpreter interpreted(const ProcessEntry &entry)
{
    const QString name = fileName(entry);
    if (Interpreter::isOne(name))
        return Interpreter::of(name, entry.arguments);
    const QStringList words = shellWords(entry);
    return words.isEmpty() ? Interpreter{} : Interpreter::of(name, words);
}

} // namespace

QString printableName(QString text)
{
    constexpr qsizetype longest = 64;
    text.truncate(longest);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint(); }, QLatin1Char('?'));
    return text;
}

QString ProcessEntry::displayName() const
{
    if (executable.isEmpty())
        return name;
    const Interpreter runs = interpreted(*this);
    if (runs.script.isEmpty())
        return printableName(fileName(*this));
    return printableName(runs.isModule ? runs.script.mid(3) : baseName(runs.script));
}

QString ProcessEntry::script() const
{
    const Interpreter runs = interpreted(*this);
    if (runs.script.isEmpty())
        return {};
    if (!runs.isModule && QDir::isAbsolutePath(runs.script))
        return QDir::cleanPath(runs.script);
    if (directory.isEmpty())
        return {};
    // Modules are looked for there first.
    return runs.isModule ? QString(runs.script + QLatin1String(" in ") + directory)
                         : QDir::cleanPath(directory + QLatin1Char('/') + runs.script);
}

bool ProcessEntry::runsAnything() const
{
    const QString interpreter = fileName(*this);
    return executable.endsWith(deletedMark) || isElsewhere || isCommandShell()
        || Interpreter::isOther(interpreter)
        || ((Interpreter::isOne(interpreter) || Interpreter::isShell(interpreter)) && script().isEmpty());
}

bool ProcessEntry::readsCommands() const
{
    return state.terminal != 0 && !isElsewhere && !shellWords(*this).isEmpty() && !isCommandShell()
        && interpreted(*this).script.isEmpty();
}

bool ProcessEntry::isCommandShell() const
{
    static const QRegularExpression command(QStringLiteral("^-[a-z]*c[a-z]*$"));
    static const QRegularExpression takesAWord(QStringLiteral("^([-+][a-z]*[oO]|--(rcfile|init-file))$"));
    const QStringList words = isElsewhere ? QStringList() : shellWords(*this);
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        const QString &argument = words.at(i);
        if (command.match(argument).hasMatch())
            return true;
        if (takesAWord.match(argument).hasMatch())
            ++i;
        else if (!argument.startsWith(u'-') && !argument.startsWith(u'+'))
            return false;
    }
    return false;
}

#include "platform/processtable.h"

#include "platform/interpreter.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>

#if defined(Q_OS_LINUX)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {

constexpr qsizetype maxName = 64;
constexpr auto deletedMark = QLatin1String(" (deleted)");

QString baseName(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

/// A program chooses its own name: no control characters, no length.
QString printable(QString text)
{
    text.truncate(maxName);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint(); }, QLatin1Char('?'));
    return text;
}

/// The interpreter's own name: the executable's, where it is known, since argv[0] says what it likes.
QString interpreterName(const ProcessEntry &entry)
{
    return baseName(entry.executable.isEmpty() ? entry.arguments.value(0) : entry.executable);
}

Interpreter interpreted(const ProcessEntry &entry)
{
    const QString name = interpreterName(entry);
    // What busybox runs by its first word is a tool, not a script.
    const bool runsScripts =
        Interpreter::isOne(name) || (Interpreter::isShell(name) && name != QLatin1String("busybox"));
    return runsScripts ? Interpreter::of(name, entry.arguments) : Interpreter{};
}

} // namespace

QString ProcessEntry::displayName() const
{
    if (!Interpreter::isOne(interpreterName(*this)))
        return name;
    const Interpreter runs = interpreted(*this);
    if (runs.script.isEmpty())
        return name;
    return printable(runs.isModule ? runs.script.mid(3) : baseName(runs.script));
}

QString ProcessEntry::script() const
{
    const Interpreter runs = interpreted(*this);
    if (runs.isModule || runs.script.isEmpty())
        return runs.script;
    if (QDir::isAbsolutePath(runs.script))
        return QDir::cleanPath(runs.script);
    return directory.isEmpty() ? QString() : QDir::cleanPath(directory + QLatin1Char('/') + runs.script);
}

bool ProcessEntry::runsAnything() const
{
    const QString interpreter = interpreterName(*this);
    return executable.endsWith(deletedMark) || isElsewhere || isCommandShell()
        || Interpreter::isOther(interpreter)
        || ((Interpreter::isOne(interpreter) || Interpreter::isShell(interpreter)) && script().isEmpty());
}

bool ProcessEntry::isAtTerminal() const
{
    return state.terminal != 0 && Interpreter::isShell(interpreterName(*this)) && !isCommandShell()
        && script().isEmpty();
}

bool ProcessEntry::isCommandShell() const
{
    static const QRegularExpression command(QStringLiteral("^-[a-z]*c[a-z]*$"));
    static const QRegularExpression takesAWord(QStringLiteral("^([-+][a-z]*[oO]|--(rcfile|init-file))$"));
    if (!Interpreter::isShell(name))
        return false;
    for (qsizetype i = 1; i + 1 < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (command.match(argument).hasMatch())
            return true;
        if (takesAWord.match(argument).hasMatch())
            ++i;
        else if (!argument.startsWith(u'-') && !argument.startsWith(u'+'))
            return false;
    }
    return false;
}

#if defined(Q_OS_LINUX)

namespace {

/// One read, which is what /proc answers in: this is done for every credential that is handed out, and QFile
/// asks the kernel three times as often.
QByteArray readSome(const QByteArray &path, qsizetype limit)
{
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    QByteArray text(limit, Qt::Uninitialized);
    const ssize_t size = ::read(file, text.data(), size_t(limit));
    ::close(file);
    text.truncate(size > 0 ? size : 0);
    return text;
}

QString linkTarget(const QByteArray &path)
{
    std::array<char, 4096> target{};
    const ssize_t size = ::readlink(path.constData(), target.data(), target.size());
    return size > 0 && target.front() == '/' ? QString::fromUtf8(target.data(), size) : QString();
}

/// A container's process, or one that put another file where the path leads: anybody may make such a
/// namespace. What it runs lies at that path there, not here. Nor is one to be trusted that forbids to look:
/// it may have allowed it a moment ago, when its paths were read.
bool seesOtherFiles(const QByteArray &process)
{
    const auto isSame = [&process](const QByteArray &name) {
        const QByteArray their = process + name;
        const QByteArray own = "/proc/self" + name;
        struct stat theirs = {};
        struct stat ours = {};
        return ::stat(their.constData(), &theirs) == 0 && ::stat(own.constData(), &ours) == 0
            && theirs.st_dev == ours.st_dev && theirs.st_ino == ours.st_ino;
    };
    return !isSame("/ns/mnt") || !isSame("/root");
}

QByteArray folderOf(qint64 pid)
{
    return "/proc/" + QByteArray::number(pid);
}

/// Field \a number (counted from 1, as proc(5) does) of what stands behind the name, which is the second.
QByteArrayView field(const QList<QByteArrayView> &fields, int number)
{
    return fields.value(number - 3);
}

QList<QByteArrayView> wordsOf(QByteArrayView text)
{
    QList<QByteArrayView> words;
    words.reserve(52);
    while (!text.isEmpty()) {
        const qsizetype blank = text.indexOf(' ');
        words.append(blank < 0 ? text : text.first(blank));
        text = blank < 0 ? QByteArrayView() : text.sliced(blank + 1);
    }
    return words;
}

/// Where the program and its first stack frame lie, which the kernel chooses anew at each exec.
QByteArray imageOf(const QList<QByteArrayView> &fields)
{
    constexpr int startCode = 26;
    constexpr int startStack = 28;
    constexpr int argumentStart = 48;
    QByteArray image;
    for (const int number : {startCode, startStack, argumentStart})
        image.append(field(fields, number)).append(' ');
    return image;
}

} // namespace

std::optional<ProcessState> processState(qint64 pid)
{
    if (pid <= 0)
        return {};
    // "123 (name) S 1 …": the name may hold blanks and parentheses, so the last ")" ends it.
    const QByteArray stat = readSome(folderOf(pid) + "/stat", 1024);
    const qsizetype open = stat.indexOf('(');
    const qsizetype close = stat.lastIndexOf(')');
    if (open < 0 || close < open)
        return {};
    const QList<QByteArrayView> fields = wordsOf(QByteArrayView(stat).sliced(qMin(close + 2, stat.size())));
    constexpr int parentField = 4;
    constexpr int terminalField = 7;
    constexpr int startField = 22;
    return ProcessState{field(fields, parentField).toLongLong(), field(fields, startField).toULongLong(),
        stat.mid(open + 1, close - open - 1), imageOf(fields), field(fields, terminalField).toLongLong()};
}

std::optional<ProcessEntry> processEntry(qint64 pid)
{
    const auto state = processState(pid);
    if (!state)
        return {};
    const QByteArray folder = folderOf(pid);
    ProcessEntry entry;
    entry.pid = pid;
    entry.state = *state;
    entry.parent = state->parent;
    entry.name = printable(QString::fromUtf8(state->name));
    entry.executable = linkTarget(folder + "/exe");
    entry.directory = linkTarget(folder + "/cwd");
    struct stat owner = {};
    if (::stat(folder.constData(), &owner) == 0)
        entry.owner = owner.st_uid;
    entry.isElsewhere = seesOtherFiles(folder);
    const QList<QByteArray> arguments = readSome(folder + "/cmdline", 4096).split('\0');
    for (const QByteArray &argument : arguments)
        if (!argument.isEmpty())
            entry.arguments.append(QString::fromUtf8(argument));
    // The kernel cuts names at 15 characters; the command line often knows the whole one.
    const QString whole = entry.arguments.isEmpty() ? QString() : baseName(entry.arguments.constFirst());
    if (entry.name.size() == 15 && whole.startsWith(entry.name))
        entry.name = printable(whole);
    return entry;
}

#else

std::optional<ProcessState> processState(qint64)
{
    return {};
}

std::optional<ProcessEntry> processEntry(qint64)
{
    return {};
}

#endif

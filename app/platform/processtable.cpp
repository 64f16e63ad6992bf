#include "platform/processtable.h"

#include <array>

#if defined(Q_OS_LINUX)
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#endif

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

/// Which file a path leads to, by numbers that no other file has.
struct FileIdentity
{
    dev_t device = 0;
    ino_t number = 0;
    bool operator==(const FileIdentity &) const = default;
};

std::optional<FileIdentity> identityOf(const QByteArray &path)
{
    struct stat file = {};
    if (::stat(path.constData(), &file) != 0)
        return {};
    return FileIdentity{file.st_dev, file.st_ino};
}

/// A container's process, or one that put another file where the path leads: anybody may make such a
/// namespace. What it runs lies at that path there, not here. Nor is one to be trusted that forbids to look:
/// it may have allowed it a moment ago, when its paths were read.
bool seesOtherFiles(const QByteArray &process)
{
    // We stay in the namespace and at the root that we were started with.
    static const auto ourMounts = identityOf("/proc/self/ns/mnt");
    static const auto ourRoot = identityOf("/proc/self/root");
    return !ourMounts || !ourRoot || identityOf(process + "/ns/mnt") != ourMounts
        || identityOf(process + "/root") != ourRoot;
}

/// The mount that a process comes upon first. Its number is no other mount's, and each namespace has mounts
/// of its own; the path is that from the process's root.
QByteArray firstMount(const QByteArray &process)
{
    return readSome(process + "/mountinfo", 64);
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

/// What the system tells of a process in one read.
struct StatLine
{
    QByteArray text;
    QByteArray name;
    QList<QByteArrayView> fields; ///< of text, what stands behind the name
};

std::optional<StatLine> statLine(qint64 pid)
{
    if (pid <= 0)
        return {};
    // "123 (name) S 1 …": the name may hold blanks and parentheses, so the last ")" ends it.
    StatLine line{readSome(folderOf(pid) + "/stat", 1024), {}, {}};
    const qsizetype open = line.text.indexOf('(');
    const qsizetype close = line.text.lastIndexOf(')');
    if (open < 0 || close < open)
        return {};
    line.name = line.text.mid(open + 1, close - open - 1);
    line.fields = wordsOf(QByteArrayView(line.text).sliced(qMin(close + 2, line.text.size())));
    return line;
}

constexpr int terminalField = 7;

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

bool seesOurFiles(qint64 pid)
{
    const QByteArray folder = folderOf(pid);
    // Most let us look, which is several times as fast as to have their mounts listed.
    if (!seesOtherFiles(folder))
        return true;
    const QByteArray theirs = firstMount(folder);
    return !theirs.isEmpty() && theirs == firstMount("/proc/self");
}

std::optional<ProcessState> processState(qint64 pid)
{
    const auto line = statLine(pid);
    if (!line)
        return {};
    constexpr int parentField = 4;
    constexpr int startField = 22;
    return ProcessState{field(line->fields, parentField).toLongLong(),
        field(line->fields, startField).toULongLong(), line->name, imageOf(line->fields),
        field(line->fields, terminalField).toLongLong()};
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
    entry.name = printableName(QString::fromUtf8(state->name));
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
    const QString whole =
        entry.arguments.isEmpty() ? QString() : entry.arguments.constFirst().section(u'/', -1);
    if (entry.name.size() == 15 && whole.startsWith(entry.name))
        entry.name = printableName(whole);
    return entry;
}

bool runsFile(qint64 pid, const QByteArray &path)
{
    const auto wanted = identityOf(path);
    return wanted && identityOf(folderOf(pid) + "/exe") == wanted;
}

bool isTyped(const ProcessEntry &shell, qint64 caller)
{
    if (!shell.readsCommands())
        return false;
    struct stat input = {};
    const QByteArray link = folderOf(shell.pid) + "/fd/0";
    // The number as the kernel packs it: the minor one around the major one.
    const auto device = quint64(shell.state.terminal);
    const bool readsTerminal = ::stat(link.constData(), &input) == 0 && S_ISCHR(input.st_mode)
        && major(input.st_rdev) == ((device >> 8) & 0xfff)
        && minor(input.st_rdev) == ((device & 0xff) | ((device >> 12) & 0xfff00));
    const auto line = readsTerminal ? statLine(caller) : std::nullopt;
    constexpr int groupField = 5;
    constexpr int foregroundField = 8;
    return line && field(line->fields, terminalField).toLongLong() == shell.state.terminal
        && field(line->fields, groupField) == field(line->fields, foregroundField);
}

#else

bool runsFile(qint64, const QByteArray &)
{
    return false;
}

bool isTyped(const ProcessEntry &, qint64)
{
    return false;
}

bool seesOurFiles(qint64)
{
    return true;
}

std::optional<ProcessState> processState(qint64)
{
    return {};
}

std::optional<ProcessEntry> processEntry(qint64)
{
    return {};
}

#endif

#include "platform/processtable.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

#if defined(Q_OS_LINUX)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

constexpr qsizetype maxName = 64;

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

bool isInterpreter(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^(python|pypy|node|nodejs|ruby|perl)[0-9.]*$"));
    return pattern.match(name).hasMatch();
}

bool isShell(const QString &name)
{
    static const std::array<QLatin1String, 6> shells{QLatin1String("sh"), QLatin1String("bash"),
        QLatin1String("dash"), QLatin1String("zsh"), QLatin1String("ksh"), QLatin1String("busybox")};
    return std::find(shells.begin(), shells.end(), name) != shells.end();
}

} // namespace

QString ProcessEntry::displayName() const
{
    if (arguments.size() > 1 && isInterpreter(baseName(arguments.constFirst()))) {
        const QString &first = arguments.at(1);
        if (first == QLatin1String("-m") && arguments.size() > 2)
            return printable(arguments.at(2));
        if (!first.startsWith(QLatin1Char('-')))
            return printable(baseName(first));
    }
    return name;
}

bool ProcessEntry::isCommandShell() const
{
    static const QRegularExpression option(QStringLiteral("^-[a-z]*c$"));
    return isShell(name) && arguments.size() > 2 && option.match(arguments.at(1)).hasMatch();
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

} // namespace

std::optional<ProcessEntry> processEntry(qint64 pid)
{
    const QByteArray folder = "/proc/" + QByteArray::number(pid);
    // "123 (name) S 1 …": the name may hold blanks and parentheses, so the last ")" ends it.
    const QByteArray stat = readSome(folder + "/stat", 1024);
    const qsizetype open = stat.indexOf('(');
    const qsizetype close = stat.lastIndexOf(')');
    if (pid <= 0 || open < 0 || close < open)
        return {};
    ProcessEntry entry;
    entry.pid = pid;
    entry.name = printable(QString::fromUtf8(stat.mid(open + 1, close - open - 1)));
    entry.parent = stat.mid(close + 2).split(' ').value(1).toLongLong();
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

std::optional<ProcessEntry> processEntry(qint64)
{
    return {};
}

#endif

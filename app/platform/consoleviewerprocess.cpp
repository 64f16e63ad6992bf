#include "platform/consoleviewerprocess.h"

#include "ipc/descriptor.h"
#include "platform/childenvironment.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>

#if defined(Q_OS_UNIX)
#include <array>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

/// Fits into every system's pipe, so that writing before anybody reads cannot block.
constexpr qsizetype maxUrl = 16 * 1024 - 1;

QString findViewer()
{
    const QString name = QStringLiteral("duplo-tray-console");
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

#if defined(Q_OS_UNIX)

/// Starts \a process detached, with \a input on its stdin.
bool startWithInput(QProcess &process, const Secret &input)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe(ends.data()) != 0)
        return false;
    const Descriptor source(ends[0]);
    const Descriptor sink(ends[1]);
    ::fcntl(source.get(), F_SETFD, FD_CLOEXEC);
    ::fcntl(sink.get(), F_SETFD, FD_CLOEXEC);
    // A user with many pipes gets smaller ones: failing is better than waiting for a reader that is not
    // there.
    ::fcntl(sink.get(), F_SETFL, O_NONBLOCK);
    const QByteArrayView bytes = input.view();
    if (::write(sink.get(), bytes.data(), std::size_t(bytes.size())) != ssize_t(bytes.size())
        || ::write(sink.get(), "\n", 1) != 1)
        return false;
    // startDetached() takes its stdin from a file only; this name is the pipe's reading end.
    process.setStandardInputFile(QStringLiteral("/dev/fd/") + QString::number(source.get()));
    return process.startDetached();
}

#else

bool startWithInput(QProcess &, const Secret &)
{
    return false;
}

#endif

} // namespace

ConsoleViewerProcess::ConsoleViewerProcess()
    : ConsoleViewerProcess(findViewer())
{
}

ConsoleViewerProcess::ConsoleViewerProcess(const QString &program)
    : m_program(program)
{
}

bool ConsoleViewerProcess::isAvailable() const
{
#if defined(Q_OS_UNIX)
    return QFileInfo(m_program).isExecutable();
#else
    return false;
#endif
}

Result<> ConsoleViewerProcess::open(const Secret &url, const QString &title, const QString &colour)
{
    QStringList arguments{QStringLiteral("--title"), title};
    if (!colour.isEmpty())
        arguments << QStringLiteral("--colour") << colour;
    return start(url, arguments);
}

Result<> ConsoleViewerProcess::openSignIn(const QUrl &page, const QString &title)
{
    return start(Secret(page.toEncoded()), {QStringLiteral("--title"), title, QStringLiteral("--sign-in")});
}

Result<> ConsoleViewerProcess::start(const Secret &url, const QStringList &arguments)
{
    if (!isAvailable())
        return failure(Error::Kind::ViewerUnavailable);
    if (url.size() > maxUrl || url.isEmpty())
        return failure(Error::Kind::Malformed, QStringLiteral("console URL"));
    QProcess process;
    process.setProgram(m_program);
    process.setArguments(arguments + QStringList{QStringLiteral("--language"), QLocale().name()});
    process.setProcessEnvironment(childEnvironment());
    if (!startWithInput(process, url))
        return failure(Error::Kind::ViewerUnavailable, {}, QStringLiteral("could not be started"));
    return {};
}

#include "platform/desktopbrowser.h"

#include "platform/childenvironment.h"
#include "platform/chromiumprofiles.h"
#include "platform/firefoxcontainer.h"

#include <QProcess>
#include <QStandardPaths>

#if defined(Q_OS_WIN)
#include <QDesktopServices>
#endif

namespace {

QString findProgram(const QString &name, const QProcessEnvironment &environment)
{
    const QStringList folders =
        environment.value(QStringLiteral("PATH")).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    return QStandardPaths::findExecutable(name, folders);
}

bool startDetached(QStringList command, const QProcessEnvironment &environment)
{
    if (command.isEmpty())
        return false;
    const QString program = findProgram(command.takeFirst(), environment);
    if (program.isEmpty())
        return false;
    QProcess process;
    process.setProgram(program);
    process.setArguments(command);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

/// $BROWSER's entries as argument lists: "firefox --new-window %s:lynx". An entry without %s gets the link at
/// its end.
QList<QStringList> browsersOf(const QString &variable, const QString &link)
{
    QList<QStringList> commands;
    const QStringList entries = variable.split(QLatin1Char(':'), Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        QStringList command = QProcess::splitCommand(entry);
        bool isPlaced = false;
        for (QString &argument : command) {
            isPlaced = isPlaced || argument.contains(QLatin1String("%s"));
            argument.replace(QLatin1String("%s"), link);
        }
        if (!isPlaced)
            command.append(link);
        commands.append(command);
    }
    return commands;
}

#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
bool hasDisplay(const QProcessEnvironment &environment)
{
    return !environment.value(QStringLiteral("DISPLAY")).isEmpty()
        || !environment.value(QStringLiteral("WAYLAND_DISPLAY")).isEmpty();
}
#endif

bool openWithSystem(const QUrl &url, const QProcessEnvironment &environment)
{
#if defined(Q_OS_WIN)
    Q_UNUSED(environment)
    return QDesktopServices::openUrl(url);
#elif defined(Q_OS_MACOS)
    return startDetached({QStringLiteral("open"), url.toString(QUrl::FullyEncoded)}, environment);
#else
    // Without a display xdg-open ends in a text browser without a terminal, which nobody sees fail.
    if (!hasDisplay(environment))
        return false;
    const QString link = url.toString(QUrl::FullyEncoded);
    return startDetached({QStringLiteral("xdg-open"), link}, environment)
        || startDetached({QStringLiteral("x-www-browser"), link}, environment)
        || startDetached({QStringLiteral("sensible-browser"), link}, environment);
#endif
}

bool isWebAddress(const QUrl &url)
{
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isWeb && !url.host().isEmpty();
}

} // namespace

DesktopBrowser::DesktopBrowser()
    : DesktopBrowser(childEnvironment())
{
}

DesktopBrowser::DesktopBrowser(const QProcessEnvironment &environment)
    : m_environment(environment)
{
}

Result<> DesktopBrowser::open(const QUrl &url)
{
    const QString link = url.toString(QUrl::FullyEncoded);
    if (!isWebAddress(url))
        return failure(Error::Kind::BrowserUnavailable, link, QStringLiteral("not a web address"));
    const QList<QStringList> browsers = browsersOf(m_environment.value(QStringLiteral("BROWSER")), link);
    for (const QStringList &command : browsers)
        if (startDetached(command, m_environment))
            return {};
    if (openWithSystem(url, m_environment))
        return {};
    return failure(Error::Kind::BrowserUnavailable, link);
}

Result<> DesktopBrowser::openIn(const QUrl &url, const BrowserChoice &choice)
{
    const QString link = url.toString(QUrl::FullyEncoded);
    if (!isWebAddress(url))
        return failure(Error::Kind::BrowserUnavailable, link, QStringLiteral("not a web address"));
    switch (choice.kind) {
    case BrowserChoice::Kind::ChromiumProfile:
        return openInProfile(link, choice.name);
    case BrowserChoice::Kind::FirefoxContainer:
        return openInContainer(link, choice);
    case BrowserChoice::Kind::Command:
        return run(choice.command, link);
    case BrowserChoice::Kind::Default:
        break;
    }
    return open(url);
}

Result<> DesktopBrowser::openInProfile(const QString &link, const QString &name)
{
    const QList<ChromiumProfile> profiles = chromiumProfiles(m_environment);
    for (const auto sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive})
        for (const ChromiumProfile &profile : profiles)
            if (profile.name.compare(name, sensitivity) == 0)
                return run(
                    {profile.program, QStringLiteral("--profile-directory=") + profile.folder,
                        QStringLiteral("--no-first-run"), QStringLiteral("--no-default-browser-check"), link},
                    link);
    return tl::unexpected(
        notFound(Error::Noun::BrowserProfile, name, QStringLiteral("no such Chromium profile")));
}

Result<> DesktopBrowser::openInContainer(const QString &link, const BrowserChoice &choice)
{
    const QString address = containerLink(link, choice.name, choice.colour, m_environment);
    for (const char *program : {"firefox", "firefox-esr", "firefox-developer-edition", "librewolf"})
        if (startDetached(
                {QString::fromLatin1(program), QStringLiteral("--new-tab"), address}, m_environment))
            return {};
    return failure(Error::Kind::ViewerUnavailable, QStringLiteral("Firefox"));
}

Result<> DesktopBrowser::run(QStringList command, const QString &link)
{
    const QString program = command.value(0);
    bool isPlaced = false;
    for (QString &argument : command) {
        isPlaced = isPlaced || argument.contains(QLatin1String("%u")) || argument == link;
        argument.replace(QLatin1String("%u"), link);
    }
    if (!isPlaced)
        command.append(link);
    if (startDetached(command, m_environment))
        return {};
    if (program.isEmpty())
        return failure(Error::Kind::BrowserUnavailable, link, QStringLiteral("no command"));
    return failure(Error::Kind::ViewerUnavailable, program, QStringLiteral("the command does not start"));
}

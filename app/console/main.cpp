#include "console/consoleicon.h"
#include "console/consolesession.h"
#include "console/startlink.h"
#include "console/titlecolour.h"
#include "ui/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QNetworkProxyFactory>

#include <algorithm>
#include <cstdio>
#include <iterator>

#if defined(Q_OS_UNIX)
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace {

/// The link and the session's cookies are in memory. Its helper processes inherit this.
void forbidCoreFiles()
{
#if defined(Q_OS_UNIX)
    // Linux asks no limit where core(5) pipes the memory to a program, except for this one, which is too
    // small for any file as well.
    const rlimit none{1, 1};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
}

/// What would open the session to other programs, or to the network. Whoever started the agent may have set
/// it.
void forgetEngineOptions()
{
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
#if defined(Q_OS_UNIX)
    // The engine runs for root without its sandbox or not at all: in tests, and for whoever works as root.
    if (::geteuid() != 0)
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
#endif
}

/// The first line of stdin, which holds a bearer secret: never argv, where everybody can read it.
Result<QUrl> readStartLink()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::InvalidInput, QStringLiteral("stdin cannot be read"));
    return parseStartLink(input.readLine(maxStartLink + 2));
}

struct Looks
{
    QString title;
    QColor colour;
    ConsoleHosts::Purpose purpose = ConsoleHosts::Purpose::Console;
    QString language; ///< see Language; empty: the system's
};

Looks readLooks(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Opens one AWS console session in a window of its "
                                                    "own.\nIts sign-in link is read from stdin, one line."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption title(QStringLiteral("title"), QStringLiteral("Whose console it is."),
        QStringLiteral("text"), QStringLiteral("AWS"));
    const QCommandLineOption colour(QStringLiteral("colour"),
        QStringLiteral("The bar's colour, by default one of the title's."), QStringLiteral("#rrggbb"));
    const QCommandLineOption language(QStringLiteral("language"),
        QStringLiteral("The language of the window's own words, by default the system's."),
        QStringLiteral("code"));
    const QCommandLineOption signIn(
        QStringLiteral("sign-in"), QStringLiteral("The link is a portal's Authorize page, not a console's."));
    parser.addOptions({title, colour, language, signIn});
    parser.process(arguments);
    const QString text = parser.value(title).simplified().left(120);
    using enum ConsoleHosts::Purpose;
    return {text, barColour(text, parser.value(colour)), parser.isSet(signIn) ? SignIn : Console,
        parser.value(language).section(u'_', 0, 0)};
}

bool asksForText(const QStringList &arguments)
{
    static const QStringList questions{QStringLiteral("-h"), QStringLiteral("--help"),
        QStringLiteral("--help-all"), QStringLiteral("-v"), QStringLiteral("--version")};
    return std::any_of(arguments.begin() + 1, arguments.end(),
        [](const QString &argument) { return questions.contains(argument); });
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreFiles();
    forgetEngineOptions();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QStringList arguments;
    std::transform(argv, argv + argc, std::back_inserter(arguments),
        [](char *text) { return QString::fromLocal8Bit(text); });
    // Qt has a --title of its own and would keep ours.
    int onlyTheName = 1;
    QCoreApplication::setApplicationName(QStringLiteral("duplo-tray-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DUPLO_VERSION));
    if (asksForText(arguments)) {
        // Without a display as well.
        QCoreApplication app(onlyTheName, argv);
        readLooks(arguments);
        return 0;
    }
    QApplication app(onlyTheName, argv);
    QApplication::setDesktopFileName(QStringLiteral("duplo-tray"));
    QApplication::setWindowIcon(consoleIcon());
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    const Looks looks = readLooks(arguments);
    // The windows' class on X11, by which a task bar finds whose they are: as duplo-tray's own.
    QCoreApplication::setApplicationName(QStringLiteral("Duplo Tray"));
    const Result<QUrl> start = readStartLink();
    if (!start) {
        std::fprintf(stderr, "duplo-tray-console: %s\n", qPrintable(start.error().subject));
        return 2;
    }
    const Language language(looks.language);
    ConsoleSession session(ConsoleHosts(*start, looks.purpose), looks.title, looks.colour);
    session.open(*start);
    return QApplication::exec();
}

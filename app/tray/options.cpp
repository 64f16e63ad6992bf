#include "tray/options.h"

#include "ipc/wire.h"

#include <QCommandLineParser>
#include <QHostAddress>

namespace {
void describe(QCommandLineParser &parser)
{
    const auto option = [&](const char *name, const char *text, const char *value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(text),
            value ? QString::fromLatin1(value) : QString()));
    };
    option("background", "Start hidden: the tray icon only, or the agent alone where there is no display.");
    option("headless", "Run the agent alone, without a display.");
    option("instance", "A separate agent with its own settings, socket and keychain entries.", "name");
    option("ready-fd", "Write a byte to this descriptor once the agent listens.", "number");
    option("sts-endpoint", "Where the demo portal answers sts get-caller-identity (loopback only).", "url");
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version.")});
}

bool isLoopback(const QUrl &url)
{
    return url.scheme() == QLatin1String("http")
        && (url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback());
}

QString refusalOf(const QStringList &words)
{
    if (words.first() == QLatin1String("open"))
        return QStringLiteral("open takes one link, as duplo-tray://open?portal=HOST&tenant=NAME");
    return QStringLiteral("there is no command \"%1\"; \"duplo-tray --help\" lists them")
        .arg(words.first().left(40));
}

/// Options with values of their own rules.
Result<Options> checked(const QCommandLineParser &parser, Options options)
{
    if (!ipc::isInstanceName(options.instance.toStdString()))
        return failure(Error::Kind::InvalidInput,
            QStringLiteral("--instance takes up to 32 lower-case letters, digits and dashes"));
    if (parser.isSet(QStringLiteral("ready-fd"))) {
        bool isNumber = false;
        options.readyFd = parser.value(QStringLiteral("ready-fd")).toInt(&isNumber);
        if (!isNumber || options.readyFd < 3)
            return failure(
                Error::Kind::InvalidInput, QStringLiteral("--ready-fd takes an open descriptor's number"));
    }
    if (parser.isSet(QStringLiteral("sts-endpoint"))) {
        options.stsEndpoint = QUrl(parser.value(QStringLiteral("sts-endpoint")));
        if (!isLoopback(options.stsEndpoint))
            return failure(Error::Kind::InvalidInput,
                QStringLiteral("--sts-endpoint takes an http URL on this machine"));
    }
    return options;
}
} // namespace

QString Options::name() const
{
    return instance.isEmpty() ? QStringLiteral("duplo-tray") : QStringLiteral("duplo-tray-") + instance;
}

Result<Options> parseOptions(const QStringList &arguments, const QString &instanceVariable)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return failure(Error::Kind::InvalidInput, parser.errorText());
    const QStringList words = parser.positionalArguments();
    Options options;
    options.call = WindowCall::fromWords(words);
    if (!words.isEmpty() && !options.call)
        return failure(Error::Kind::InvalidInput, refusalOf(words));
    options.background = parser.isSet(QStringLiteral("background"));
    options.headless = parser.isSet(QStringLiteral("headless"));
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    options.instance = parser.isSet(QStringLiteral("instance")) ? parser.value(QStringLiteral("instance"))
                                                                : instanceVariable;
    return checked(parser, options);
}

QString optionsHelp()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Just-in-time AWS access from DuploCloud portals, in the tray."));
    describe(parser);
    parser.addPositionalArgument(
        QStringLiteral("search"), QStringLiteral("Open quick search."), QStringLiteral("[command]"));
    // Qt would put the names of these into the usage line as well.
    const auto none = QStringLiteral(" ");
    parser.addPositionalArgument(QStringLiteral("settings"), QStringLiteral("Open the settings."), none);
    parser.addPositionalArgument(
        QStringLiteral("add-portal"), QStringLiteral("Ask for a portal's address."), none);
    parser.addPositionalArgument(QStringLiteral("open LINK"),
        QStringLiteral("Follow a duplo-tray:// link, after a confirmation. The link alone does the same."),
        none);
    parser.addPositionalArgument(QStringLiteral("quit"), QStringLiteral("End the running Duplo Tray."), none);
    return parser.helpText();
}

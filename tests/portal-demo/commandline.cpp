#include "commandline.h"

#include <QCommandLineParser>

#include <cstdio>

namespace demo {

namespace {

/// A switch of the command line and its spelling in POST /demo/switches.
struct Option
{
    const char *name;
    const char *valueName; ///< null: a flag
    const char *key;
    bool isNumber;
    const char *help;
};

constexpr Option options[] = {
    {"latency", "ms", "latency", true, "Wait before every answer of the API."},
    {"validity", "s", "validity", true, "How long the AWS keys are good (3600)."},
    {"tenants", "n", "tenants", true, "How many tenants there are (12)."},
    {"user", "name", "user", false, "Who signs in (bob@example.com)."},
    {"role", "role", "role", false, "Administrator or User."},
    {"otp", nullptr, "otp", false, "Ask for a one-time code; any six digits but 000000 are right."},
    {"answer", "way", "answer", false, "How the Authorize page answers: redirect, post or otp."},
    {"token-life", "s", "tokenLife", true, "How long an interactive sign-in lasts (3600)."},
    {"signin-life", "s", "signinLife", true, "How long a console link is good (900)."},
    {"jwt", nullptr, "jwt", false, "Interactive tokens are JWTs with an expiry."},
};

QJsonValue valueOf(const QString &text, bool isNumber)
{
    bool isGood = false;
    const qint64 number = text.toLongLong(&isGood);
    return isNumber && isGood ? QJsonValue(number) : QJsonValue(text);
}

/// "status=404" → {kind: status, status: 404}; the value's meaning depends on the kind.
QJsonObject faultOf(const QString &text)
{
    const QString kind = text.section(QLatin1Char('='), 0, 0);
    const QString value = text.section(QLatin1Char('='), 1);
    QJsonObject fault{{QStringLiteral("kind"), kind}};
    if (kind == QLatin1String("status") && !value.isEmpty())
        fault.insert(QStringLiteral("status"), valueOf(value, true));
    if (kind == QLatin1String("body"))
        fault.insert(QStringLiteral("body"), value);
    if (kind == QLatin1String("redirect"))
        fault.insert(QStringLiteral("location"), value);
    return fault;
}

QJsonObject changesOf(const QCommandLineParser &parser)
{
    QJsonObject changes;
    for (const Option &option : options) {
        const QString name = QLatin1String(option.name);
        if (parser.isSet(name))
            changes.insert(QLatin1String(option.key),
                option.valueName ? valueOf(parser.value(name), option.isNumber) : QJsonValue(true));
    }
    if (parser.isSet(QStringLiteral("fault")))
        changes.insert(QStringLiteral("fault"), faultOf(parser.value(QStringLiteral("fault"))));
    return changes;
}

} // namespace

std::optional<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A DuploCloud portal to try Duplo Tray with, on this machine only.\n"
                       "Its API token is \"demo-api-token\"."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("port"), QStringLiteral("Port (8080; 0: any)."), QStringLiteral("port"),
        QStringLiteral("8080")});
    parser.addOption(
        {QStringLiteral("print-url"), QStringLiteral("Print the portal's URL alone, as the first line.")});
    parser.addOption({QStringLiteral("fault"),
        QStringLiteral("Fail every API call: status[=404], body=TEXT, cut, truncated, redirect=URL, hang, "
                       "huge, huge-chunked."),
        QStringLiteral("kind")});
    for (const Option &option : options)
        parser.addOption(
            {QLatin1String(option.name), QLatin1String(option.help), QLatin1String(option.valueName)});
    parser.process(arguments);

    CommandLine line;
    bool isPort = false;
    line.port = parser.value(QStringLiteral("port")).toUShort(&isPort);
    line.printUrl = parser.isSet(QStringLiteral("print-url"));
    const QString wrong = !isPort ? QStringLiteral("port") : line.switches.apply(changesOf(parser));
    if (wrong.isEmpty() && parser.positionalArguments().isEmpty())
        return line;
    std::fprintf(stderr, "duplo-portal-demo: not understood: %s\n",
        qPrintable(wrong.isEmpty() ? parser.positionalArguments().constFirst() : wrong));
    return {};
}

} // namespace demo

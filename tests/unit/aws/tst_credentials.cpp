#include "aws/credentials.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

Q_DECLARE_METATYPE(CredentialsFormat)

namespace {

/// What a portal that means harm, or merely errs, might send as a session token.
const QByteArray hostile = "a'b\"c\\d $HOME `id` $(id) %PATH% & | < > ^ ! # ; \xe2\x80\x99 \xc3\xa9";

Credentials credentials(const QByteArray &sessionToken = "Fwo+/tok==")
{
    return {QStringLiteral("ASIAEXAMPLE"), Secret(QByteArrayView("se/cr+et")),
        Secret(QByteArrayView(sessionToken)), QDateTime(QDate(2026, 11, 23), QTime(12, 0, 0, 750), Qt::UTC),
        QStringLiteral("us-west-2")};
}

QByteArray text(
    CredentialsFormat format, const QByteArray &sessionToken = "Fwo+/tok==", const QString &profile = {})
{
    return formatCredentials(credentials(sessionToken), format, profile).exposeBytes();
}

/// The line that sets the session token.
QByteArray tokenLine(CredentialsFormat format, const QByteArray &sessionToken)
{
    const QList<QByteArray> lines = text(format, sessionToken).split('\n');
    for (const QByteArray &line : lines) {
        if (line.toUpper().contains("SESSION_TOKEN"))
            return line;
    }
    return {};
}

/// What \a shell makes of \a script followed by printing the session token.
QByteArray tokenIn(const QString &shell, const QByteArray &script, const QByteArray &print)
{
    QProcess process;
    process.start(shell, {QStringLiteral("-c"), QString::fromUtf8(script + print)});
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray("did not run");
}

} // namespace

/// The forms in which credentials are pasted or handed to an SDK.
class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachForm_data();
    void writesEachForm();
    void quotesWhatIsHostile_data();
    void quotesWhatIsHostile();
    void shellsReadItBack_data();
    void shellsReadItBack();
    void dropsControlCharacters_data();
    void dropsControlCharacters();
    void leavesOutWhatIsUnknown();
    void namesTheIniSection();
    void answersCredentialProcess();
    void answersLikeDuploJit();
    void escapesJson();
    void knowsItsNames();
    void refusesOtherNames();
};

void TestCredentials::writesEachForm_data()
{
    QTest::addColumn<CredentialsFormat>("format");
    QTest::addColumn<QByteArray>("expected");
    const auto each = [](const QByteArray &before, const QByteArray &between, const QByteArray &after) {
        QByteArray all;
        const QList<std::pair<QByteArray, QByteArray>> variables{{"AWS_ACCESS_KEY_ID", "ASIAEXAMPLE"},
            {"AWS_SECRET_ACCESS_KEY", "se/cr+et"}, {"AWS_SESSION_TOKEN", "Fwo+/tok=="},
            {"AWS_REGION", "us-west-2"}, {"AWS_DEFAULT_REGION", "us-west-2"},
            {"AWS_CREDENTIAL_EXPIRATION", "2026-11-23T12:00:00Z"}};
        for (const auto &[name, value] : variables)
            all += before + name + between + value + after + '\n';
        return all;
    };
    QTest::newRow("bash") << CredentialsFormat::Bash << each("export ", "='", "'");
    QTest::newRow("fish") << CredentialsFormat::Fish << each("set -gx ", " '", "'");
    QTest::newRow("PowerShell") << CredentialsFormat::PowerShell << each("$Env:", " = '", "'");
    QTest::newRow("cmd") << CredentialsFormat::Cmd << each("set \"", "=", "\"");
    QTest::newRow(".env") << CredentialsFormat::DotEnv << each("", "=", "");
    QTest::newRow("ini")
        << CredentialsFormat::Ini
        << QByteArray("[default]\naws_access_key_id = ASIAEXAMPLE\naws_secret_access_key = se/cr+et\n"
                      "aws_session_token = Fwo+/tok==\nregion = us-west-2\n");
    QTest::newRow("JSON")
        << CredentialsFormat::Json
        << QByteArray("{\"Version\":1,\"AccessKeyId\":\"ASIAEXAMPLE\",\"SecretAccessKey\":\"se/cr+et\","
                      "\"SessionToken\":\"Fwo+/tok==\",\"Expiration\":\"2026-11-23T12:00:00Z\","
                      "\"Region\":\"us-west-2\"}\n");
}

void TestCredentials::writesEachForm()
{
    QFETCH(CredentialsFormat, format);
    QTEST(text(format), "expected");
}

void TestCredentials::quotesWhatIsHostile_data()
{
    QTest::addColumn<CredentialsFormat>("format");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("bash") << CredentialsFormat::Bash << QByteArray("a'b$c")
                          << QByteArray("export AWS_SESSION_TOKEN='a'\\''b$c'");
    QTest::newRow("fish") << CredentialsFormat::Fish << QByteArray("a'b\\c$d")
                          << QByteArray("set -gx AWS_SESSION_TOKEN 'a\\'b\\\\c$d'");
    QTest::newRow("PowerShell") << CredentialsFormat::PowerShell << QByteArray("a'b`$c")
                                << QByteArray("$Env:AWS_SESSION_TOKEN = 'a''b`$c'");
    QTest::newRow("PowerShell, typographic")
        << CredentialsFormat::PowerShell << QByteArray("a\xe2\x80\x99;b\xe2\x80")
        << QByteArray("$Env:AWS_SESSION_TOKEN = 'a\xe2\x80\x99\xe2\x80\x99;b\xe2\x80'");
    QTest::newRow("cmd") << CredentialsFormat::Cmd << QByteArray("a\"&calc&%PATH%^")
                         << QByteArray("set AWS_SESSION_TOKEN=a^\"^&calc^&^%PATH^%^^");
    QTest::newRow(".env") << CredentialsFormat::DotEnv << QByteArray("a#b $c")
                          << QByteArray("AWS_SESSION_TOKEN='a#b $c'");
    QTest::newRow(".env, quote") << CredentialsFormat::DotEnv << QByteArray("a'b\"$c`\\")
                                 << QByteArray("AWS_SESSION_TOKEN=\"a'b\\\"\\$c\\`\\\\\"");
}

void TestCredentials::quotesWhatIsHostile()
{
    QFETCH(CredentialsFormat, format);
    QFETCH(QByteArray, value);
    QTEST(tokenLine(format, value), "line");
}

void TestCredentials::shellsReadItBack_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<CredentialsFormat>("format");
    QTest::addColumn<QByteArray>("print");
    const QByteArray posix = "printf %s \"$AWS_SESSION_TOKEN\"";
    const auto row = [](const char *shell, CredentialsFormat format, const QByteArray &print) {
        // bash is required; the others, where they are installed. Their quoting is held to the letter above.
        if (qstrcmp(shell, "bash") == 0 || !QStandardPaths::findExecutable(QLatin1String(shell)).isEmpty())
            QTest::newRow(shell) << QString(QLatin1String(shell)) << format << print;
    };
    row("bash", CredentialsFormat::Bash, posix);
    row("zsh", CredentialsFormat::Bash, posix);
    row("dash", CredentialsFormat::Bash, posix);
    row("fish", CredentialsFormat::Fish, posix);
    row("pwsh", CredentialsFormat::PowerShell, "[Console]::Out.Write($Env:AWS_SESSION_TOKEN)");
}

void TestCredentials::shellsReadItBack()
{
    QFETCH(QString, shell);
    QFETCH(CredentialsFormat, format);
    QFETCH(QByteArray, print);
    QCOMPARE(tokenIn(shell, text(format, hostile), print), hostile);
}

void TestCredentials::dropsControlCharacters_data()
{
    QTest::addColumn<CredentialsFormat>("format");
    for (const CredentialsFormat format : allFormats()) {
        if (format != CredentialsFormat::Json)
            QTest::newRow(qPrintable(formatName(format))) << format;
    }
}

void TestCredentials::dropsControlCharacters()
{
    QFETCH(CredentialsFormat, format);
    const QByteArray line = tokenLine(format,
        "x\n\r\x1b\x7f"
        "y");
    QVERIFY2(line.contains("xy"), line.constData());
}

void TestCredentials::leavesOutWhatIsUnknown()
{
    Credentials some = credentials();
    some.region.clear();
    some.expiration = {};
    const QByteArray bash = formatCredentials(some, CredentialsFormat::Bash).exposeBytes();
    QCOMPARE(bash.count('\n'), 3);
    QVERIFY(!bash.contains("REGION"));
    const QByteArray json = credentialProcessJson(some).exposeBytes();
    QVERIFY(!json.contains("Expiration"));
    QVERIFY(!formatCredentials(some, CredentialsFormat::Json).exposeBytes().contains("Region"));
}

void TestCredentials::namesTheIniSection()
{
    QVERIFY(text(CredentialsFormat::Ini, "t", QStringLiteral("dev01")).startsWith("[dev01]\n"));
    QVERIFY(text(CredentialsFormat::Ini, "t", QStringLiteral("a]\n[b")).startsWith("[ab]\n"));
}

void TestCredentials::answersCredentialProcess()
{
    QCOMPARE(credentialProcessJson(credentials()).exposeBytes(),
        QByteArray("{\"Version\":1,\"AccessKeyId\":\"ASIAEXAMPLE\",\"SecretAccessKey\":\"se/cr+et\","
                   "\"SessionToken\":\"Fwo+/tok==\",\"Expiration\":\"2026-11-23T12:00:00Z\"}\n"));
}

void TestCredentials::answersLikeDuploJit()
{
    QCOMPARE(duploJitJson(credentials(), Secret(QByteArrayView("https://x/?a=1&b=2"))).exposeBytes(),
        QByteArray(
            "{\"Version\":1,\"ConsoleUrl\":\"https://x/?a=1&b=2\",\"AccessKeyId\":\"ASIAEXAMPLE\","
            "\"SecretAccessKey\":\"se/cr+et\",\"Region\":\"us-west-2\",\"SessionToken\":\"Fwo+/tok==\","
            "\"Expiration\":\"2026-11-23T12:00:00Z\"}\n"));
}

void TestCredentials::escapesJson()
{
    const QByteArray odd = hostile + "\x01\n\t\x7f/";
    const QByteArray json = credentialProcessJson(credentials(odd)).exposeBytes();
    QCOMPARE(json.count('\n'), 1);
    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object.value(QLatin1String("SessionToken")).toString(), QString::fromUtf8(odd));

    const QByteArray notText = credentialProcessJson(credentials("a\xff\xfe"
                                                                 "b"))
                                   .exposeBytes();
    QCOMPARE(QJsonDocument::fromJson(notText).object().value(QLatin1String("SessionToken")).toString(),
        QStringLiteral(u"a\ufffd\ufffdb"));
}

void TestCredentials::knowsItsNames()
{
    QCOMPARE(allFormats().size(), 7);
    for (const CredentialsFormat format : allFormats())
        QCOMPARE(parseFormat(formatName(format)).value(), format);
    QCOMPARE(parseFormat(QStringLiteral("zsh")).value(), CredentialsFormat::Bash);
    QCOMPARE(parseFormat(QStringLiteral("sh")).value(), CredentialsFormat::Bash);
    QCOMPARE(parseFormat(QStringLiteral(".env")).value(), CredentialsFormat::DotEnv);
    QCOMPARE(parseFormat(QStringLiteral(" PowerShell ")).value(), CredentialsFormat::PowerShell);
}

void TestCredentials::refusesOtherNames()
{
    const auto unknown = parseFormat(QStringLiteral("tcsh"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, Error::Kind::InvalidInput);
    QVERIFY(unknown.error().subject.contains(QLatin1String("powershell")));
    QVERIFY(!parseFormat(QString()));
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"

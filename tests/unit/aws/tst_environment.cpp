#include "aws/environment.h"
#include "aws/shadowingvariables.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

namespace {
Credentials someCredentials()
{
    return {QStringLiteral("ASIAEXAMPLE"), Secret("sec'ret"), Secret("tok$(en)"),
        QDateTime(QDate(2026, 11, 23), QTime(13, 0), Qt::UTC), QStringLiteral("eu-west-1")};
}

QByteArray bytes(const Secret &secret)
{
    return secret.exposeBytes();
}
} // namespace

/// What "env" and "exec" make of credentials and profiles.
class TestEnvironment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSetAndUnset_data()
    {
        QTest::addColumn<bool>("keys");
        QTest::newRow("keys") << true;
        QTest::newRow("profile") << false;
    }
    void nothingIsSetAndUnset()
    {
        QFETCH(bool, keys);
        const auto change =
            keys ? keysEnvironment(someCredentials()) : profileEnvironment(QStringLiteral("dev01"), {});
        QVERIFY(!change.unset.isEmpty());
        for (const auto &[name, value] : change.set) {
            QVERIFY(!change.unset.contains(name));
            QVERIFY(!value.isEmpty());
        }
        QVERIFY(change.unset.contains("AWS_CONTAINER_CREDENTIALS_FULL_URI"));
        QCOMPARE(change.unset.contains("AWS_PROFILE"), keys);
        QCOMPARE(change.unset.contains("AWS_SECRET_ACCESS_KEY"), !keys);
    }

    void emptyTakesAllBack()
    {
        const auto change = emptyEnvironment();
        QVERIFY(change.set.isEmpty());
        QCOMPARE(change.unset.size(), qsizetype(std::size(shadowingVariables)) + 2);
        QVERIFY(change.unset.contains("AWS_REGION"));
    }

    void aRealShellUnderstands()
    {
        const auto text = formatEnvironment(keysEnvironment(someCredentials()), CredentialsFormat::Bash);
        QVERIFY(text.has_value());
        QProcess shell;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("AWS_PROFILE"), QStringLiteral("stale"));
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-euc"),
                QString(QString::fromUtf8(bytes(*text))
                    + QStringLiteral("printf '%s|%s|%s|%s' \"$AWS_SECRET_ACCESS_KEY\" \"$AWS_SESSION_TOKEN\" "
                                     "\"$AWS_DEFAULT_REGION\" \"${AWS_PROFILE-none}\""))});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardError(), QByteArray());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("sec'ret|tok$(en)|eu-west-1|none"));
    }

    void formats_data()
    {
        QTest::addColumn<CredentialsFormat>("format");
        QTest::addColumn<QByteArray>("has");
        QTest::addColumn<bool>("unsets");
        QTest::newRow("fish") << CredentialsFormat::Fish
                              << QByteArray("set -e AWS_DEFAULT_PROFILE AWS_ACCESS_KEY_ID ") << true;
        QTest::newRow("powershell") << CredentialsFormat::PowerShell
                                    << QByteArray(
                                           "Remove-Item Env:AWS_DEFAULT_PROFILE,Env:AWS_ACCESS_KEY_ID,")
                                    << true;
        QTest::newRow("cmd") << CredentialsFormat::Cmd << QByteArray("set \"AWS_SESSION_TOKEN=\"\n") << true;
        QTest::newRow("env") << CredentialsFormat::DotEnv << QByteArray("AWS_PROFILE=dev01\n") << false;
    }
    void formats()
    {
        QFETCH(CredentialsFormat, format);
        QFETCH(QByteArray, has);
        QFETCH(bool, unsets);
        const auto text = formatEnvironment(profileEnvironment(QStringLiteral("dev01"), {}), format);
        QVERIFY(text.has_value());
        QVERIFY2(bytes(*text).contains(has), bytes(*text).constData());
        QCOMPARE(bytes(*text).contains("AWS_SESSION_TOKEN"), unsets);
        QVERIFY(bytes(*text).contains("dev01"));
    }

    void jsonIsOneObject()
    {
        const auto text = formatEnvironment(keysEnvironment(someCredentials()), CredentialsFormat::Json);
        const auto object = QJsonDocument::fromJson(bytes(text.value())).object();
        QCOMPARE(object.value(QLatin1String("AWS_SECRET_ACCESS_KEY")).toString(), QStringLiteral("sec'ret"));
        QCOMPARE(object.value(QLatin1String("AWS_CREDENTIAL_EXPIRATION")).toString(),
            QStringLiteral("2026-11-23T13:00:00Z"));
        QCOMPARE(object.size(), 6);
    }

    void iniIsNone()
    {
        const auto text = formatEnvironment(emptyEnvironment(), CredentialsFormat::Ini);
        QVERIFY(!text.has_value());
        QCOMPARE(text.error().kind, Error::Kind::InvalidInput);
    }

    void blockEndsEachWithNul()
    {
        const Variables variables{{"A", Secret("1=2")}, {"B?", Secret("x\ny")}};
        QCOMPARE(bytes(environmentBlock(variables)), QByteArray("A=1=2\0B?=x\ny\0", 13));
        QVERIFY(bytes(environmentBlock({})).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestEnvironment)
#include "tst_environment.moc"

#include "commandworld.h"

#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;

/// credential-process, aws and credentials.
class TestCommandAccess : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
    }

    void printsWhatToolsRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("out");
        const QByteArray key = R"("AccessKeyId":"ASIAIOSFODNN7EXAMPL1","SecretAccessKey":"SECRETKEY1",)";
        const QByteArray expiration = R"("Expiration":"2026-11-23T13:00:00Z"})";
        const QByteArray process =
            R"({"Version":1,)" + key + R"("SessionToken":"SESSIONTOKEN1",)" + expiration + "\n";
        const QByteArray aws =
            R"({"Version":1,"ConsoleUrl":"https://signin.aws.amazon.com/federation?Action=login&Destination=https%3A%2F%2Fconsole.aws.amazon.com%2F&SigninToken=sEcReT1",)"
            + key + R"("Region":"us-west-2","SessionToken":"SESSIONTOKEN1",)" + expiration + "\n";
        const auto row = [](const char *typed, const QByteArray &out) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << out;
        };
        row("credential-process --tenant dev01", process);
        row("credential-process --host https://acme.duplocloud.net --tenant dev01", process);
        row("credential-process --host=acme.duplocloud.net -tenant=DEV01", process);
        row("credential-process --admin", process);
        row("credential-process -duplo-ops", process);
        row("credential-process --admin=false --tenant dev01", process);
        row("aws --tenant dev01", aws);
        row("aws -tenant dev01 -interactive -no-cache", aws);
        row("aws --tenant=dev01 --interactive=true --port 12345 --plan nonprod", aws);
        row("aws --host acme.duplocloud.net --api-host https://acme.duplocloud.net --tenant dev01", aws);
        row("aws --admin", aws);
        row("aws --duplo-ops", aws);
    }
    void printsWhatToolsRead()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, out);
        m_world->signInWithToken();
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.out, out);
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.code, 0);
    }

    void tenantById()
    {
        m_world->signInWithToken();
        QCOMPARE(m_world->run(QStringLiteral("aws --tenant ") + dev01Id).code, 0);
        QCOMPARE(m_world->run(QStringLiteral("aws --tenant dev01")).code, 0);
        QCOMPARE(m_world->calls(), 1);
    }

    void pasteable_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("starts");
        QTest::newRow("by default") << QString() << QByteArray("export AWS_ACCESS_KEY_ID=");
        QTest::newRow("bash") << QStringLiteral(" --format bash") << QByteArray("export AWS_ACCESS_KEY_ID=");
        QTest::newRow("fish") << QStringLiteral(" --format=fish") << QByteArray("set -gx AWS_ACCESS_KEY_ID");
        QTest::newRow("powershell") << QStringLiteral(" -format powershell")
                                    << QByteArray("$Env:AWS_ACCESS_KEY_ID");
        QTest::newRow("cmd") << QStringLiteral(" --format cmd") << QByteArray("set \"AWS_ACCESS_KEY_ID=");
        QTest::newRow("env") << QStringLiteral(" --format env") << QByteArray("AWS_ACCESS_KEY_ID=");
        QTest::newRow("ini") << QStringLiteral(" --format ini") << QByteArray("[default]");
        QTest::newRow("json") << QStringLiteral(" --format json")
                              << QByteArray("{\"Version\":1,\"AccessKeyId\"");
    }
    void pasteable()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, starts);
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("credentials --tenant dev01") + format);
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.toLower().startsWith(starts.toLower()), ran.out.constData());
        QVERIFY(ran.out.contains("SECRETKEY1") && ran.out.endsWith('\n') && ran.err.isEmpty());
    }

    void aTokenForOneCall_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("in argv") << QStringLiteral("--token api-token-0123456789") << QByteArray();
        QTest::newRow("in argv, one dash") << QStringLiteral("-token=api-token-0123456789") << QByteArray();
        QTest::newRow("on stdin") << QStringLiteral("--token-stdin") << QByteArray("api-token-0123456789\n");
    }
    void aTokenForOneCall()
    {
        QFETCH(QString, flags);
        QFETCH(QByteArray, input);
        m_world->input = input;
        for (const char *verb : {"aws", "credential-process", "credentials", "aws"}) {
            const Ran ran = m_world->run(QLatin1String(verb) + QStringLiteral(" --tenant dev01 ") + flags);
            QCOMPARE(ran.code, 0);
            QVERIFY(!ran.tellsASecret());
        }
        QCOMPARE(m_world->transport.requests.size(), 4); // verified once, fetched once
        QVERIFY(m_world->keychain.entries.isEmpty());
        QVERIFY(!m_world->signIns.find(m_world->acme));
    }

    void aBadToken()
    {
        m_world->fail(QStringLiteral("/v3/features/system"), 401);
        const Ran ran = m_world->run(QStringLiteral("aws --tenant dev01 --token api-token-0123456789"));
        QCOMPARE(ran.code, 3);
        QVERIFY(ran.hasOneSentence() && !ran.tellsASecret());
        QVERIFY(ran.err.contains("does not accept"));
    }

    void notSignedIn_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("asks"); ///< the question, or the Authorize page
        QTest::addColumn<bool>("opens");
        QTest::newRow("aws") << QStringLiteral("aws --tenant dev01") << false << false;
        QTest::newRow("aws, interactive")
            << QStringLiteral("aws --interactive --tenant dev01") << true << false;
        QTest::newRow("credential-process")
            << QStringLiteral("credential-process --tenant dev01") << true << false;
        QTest::newRow("credentials") << QStringLiteral("credentials --tenant dev01") << false << true;
        QTest::newRow("console") << QStringLiteral("console --print --tenant dev01") << false << true;
    }
    void notSignedIn()
    {
        QFETCH(QString, typed);
        QFETCH(bool, asks);
        QFETCH(bool, opens);
        const auto ran = m_world->start(typed);
        QCOMPARE(m_world->requests.waitingCount(), asks ? 1 : 0);
        QCOMPARE(m_world->browser.opened.size(), opens ? 1 : 0);
        if (!asks && !opens) {
            QCOMPARE(ran->code, 3);
            QCOMPARE(ran->err,
                QByteArray("duplo-tray-jit: You are not signed in to acme.duplocloud.net: run "
                           "\"duplo-tray-jit portal sign-in --host acme.duplocloud.net\".\n"));
            return;
        }
        QCOMPARE(ran->code, -1);
        if (opens)
            QVERIFY(ran->err.contains("Click Authorize"));
        else
            m_world->allow(ProgramQuestion::signIn(m_world->acme));
        m_world->clickAuthorize();
        QTRY_COMPARE(ran->code, 0);
        QVERIFY(!ran->tellsASecret());
        QVERIFY(!ran->out.isEmpty());
    }

    void asksAgainWhenThePortalHasRevokedTheToken()
    {
        m_world->signInWithToken();
        const auto good = m_world->transport.answers.value(m_world->accessPath(dev01Id));
        m_world->fail(m_world->accessPath(dev01Id), 401);
        const auto ran = m_world->start(QStringLiteral("credential-process --tenant dev01"));
        QCOMPARE(m_world->requests.waitingCount(), 1);
        m_world->transport.answers[m_world->accessPath(dev01Id)] = good;
        m_world->allow(ProgramQuestion::signIn(m_world->acme));
        m_world->clickAuthorize();
        QTRY_COMPARE(ran->code, 0);
    }

    void fails_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("401") << 401 << QByteArray() << QByteArray("does not accept");
        QTest::newRow("403") << 403 << QByteArray("{}") << QByteArray("You may not use dev01");
        QTest::newRow("404") << 404 << QByteArray("verify your Duplo connection information")
                             << QByteArray("There is no tenant \"dev01\"");
        QTest::newRow("500") << 500 << QByteArray("<h1>SECRETKEY</h1>") << QByteArray("failed to answer");
        QTest::newRow("HTML") << 200 << QByteArray("<html>SECRETKEY") << QByteArray("cannot be understood");
        QTest::newRow("empty") << 200 << QByteArray() << QByteArray("cannot be understood");
        QTest::newRow("half a reply") << 200 << QByteArray(R"({"AccessKeyId":"ASIAIOSFODNN7EXAMPL1",)")
                                      << QByteArray("cannot be understood");
        QTest::newRow("no keys") << 200 << QByteArray("{}") << QByteArray("cannot be understood");
    }
    void fails()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, says);
        m_world->signInWithToken();
        m_world->transport.answers[m_world->accessPath(dev01Id)] = {status, body, {}};
        const Ran ran = m_world->run(QStringLiteral("aws --tenant dev01"));
        QCOMPARE(ran.code, status == 401 ? 3 : status == 403 ? 4 : status == 500 ? 6 : 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains(says), ran.err.constData());
        QVERIFY(!ran.tellsASecret());
    }

    void unknownTenant()
    {
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("aws --tenant nope"));
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.err,
            QByteArray("duplo-tray-jit: There is no tenant \"nope\" that you may use: check its name.\n"));
    }

    void paused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("aws") << QStringLiteral("aws --tenant dev01");
        QTest::newRow("aws with a token")
            << QStringLiteral("aws --tenant dev01 --token api-token-0123456789");
        QTest::newRow("credential-process") << QStringLiteral("credential-process --tenant dev01");
        // Any program can type what a person types.
        QTest::newRow("credentials") << QStringLiteral("credentials --tenant dev01");
        QTest::newRow("console") << QStringLiteral("console --print --tenant dev01");
    }
    void paused()
    {
        QFETCH(QString, typed);
        m_world->signInWithToken();
        m_world->run(QStringLiteral("aws --tenant dev01")); // also what is cached is not handed out
        m_world->requests.setPaused(true);
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, 4);
        QVERIFY(ran.hasOneSentence() && ran.err.contains("paused"));
    }

    void noCacheCalls()
    {
        m_world->signInWithToken();
        m_world->run(QStringLiteral("aws --tenant dev01"));
        m_world->run(QStringLiteral("aws --tenant dev01"));
        QCOMPARE(m_world->calls(), 1);
        m_world->run(QStringLiteral("aws --tenant dev01 --no-cache"));
        QCOMPARE(m_world->calls(), 2);
    }

    void theConsoleUrlIsAlwaysUsable()
    {
        m_world->signInWithToken();
        m_world->run(QStringLiteral("aws --tenant dev01"));
        m_world->clock.advance(601s);
        m_world->run(QStringLiteral("credential-process --tenant dev01"));
        QCOMPARE(m_world->calls(), 1);
        m_world->run(QStringLiteral("aws --tenant dev01"));
        QCOMPARE(m_world->calls(), 2);
        m_world->run(QStringLiteral("console --tenant dev01"));
        m_world->run(QStringLiteral("aws --tenant dev01")); // the console used its URL up
        QCOMPARE(m_world->calls(), 4);
    }

    void restoresBeforeItAnswers()
    {
        m_world->storeToken();
        QCOMPARE(m_world->run(QStringLiteral("credential-process --tenant dev01")).code, 0);
        QCOMPARE(m_world->requests.waitingCount(), 0);
    }

    void keychainLocked()
    {
        m_world->keychain.error = Error{Kind::KeychainLocked, {}, {}};
        const Ran ran = m_world->run(QStringLiteral("credential-process --tenant dev01"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("keychain is locked"), ran.err.constData());
        QVERIFY2(ran.err.contains("gnome-keyring-daemon --unlock"), ran.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCommandAccess)
#include "tst_commandaccess.moc"

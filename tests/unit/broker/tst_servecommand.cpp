#include "commandworld.h"
#include "support/files.h"
#include "support/rawclient.h"

#include <QTcpServer>
#include <QtTest>

/// duplo-tray-jit serve.
class TestServeCommand : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

    /// The value of a variable in what was printed as NAME=value.
    static QByteArray value(const Ran &ran, const QByteArray &name)
    {
        for (const QByteArray &line : ran.out.split('\n'))
            if (line.startsWith(name) && line.mid(name.size(), 1) == "=")
                return line.mid(name.size() + 1);
        return {};
    }
    static QByteArray uri(const Ran &ran) { return value(ran, "AWS_CONTAINER_CREDENTIALS_FULL_URI"); }
    /// What an SDK is answered.
    static QJsonObject ask(const Ran &ran)
    {
        const QUrl url(QString::fromLatin1(uri(ran)));
        const QByteArray token = value(ran, "AWS_CONTAINER_AUTHORIZATION_TOKEN");
        const RawClient client(quint16(url.port()),
            "GET " + url.path().toLatin1() + " HTTP/1.1\r\nHost: " + url.authority().toLatin1()
                + "\r\nAuthorization: " + token + "\r\n\r\n");
        const bool answered = QTest::qWaitFor([&] { return client.isGone(); });
        return !answered ? QJsonObject() : QJsonDocument::fromJson(client.body()).object();
    }
    std::shared_ptr<Ran> serve(const QString &flags = QStringLiteral("--tenant dev01 --format env"))
    {
        return m_world->start(QStringLiteral("serve ") + flags);
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
    }

    void servesUntilTheCallerGoes()
    {
        const auto ran = serve();
        QCOMPARE(ran->code, -1);
        QVERIFY2(ran->out.startsWith("AWS_REGION=us-west-2\nAWS_DEFAULT_REGION=us-west-2\n"
                                     "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:"),
            ran->out.constData());
        QVERIFY(!ran->tellsASecret() && !ran->out.contains("SECRETKEY"));
        QCOMPARE(
            ask(*ran).value(QLatin1String("AccessKeyId")).toString(), QStringLiteral("ASIAIOSFODNN7EXAMPL1"));
        QCOMPARE(m_world->calls(), 1);
        QCOMPARE(ask(*ran).keys().size(), 4);
        QCOMPARE(m_world->calls(), 1);
        m_world->endpoints.withdraw(m_world->ticket);
        QCOMPARE(ran->code, 0);
        QVERIFY(ask(*ran).isEmpty());
    }

    void renewsWhenLittleIsLeft()
    {
        const auto ran = serve();
        m_world->setAccess(BrokerWorld::accessPath(dev01Id), 3600, 2);
        m_world->clock.advance(std::chrono::minutes(46));
        QCOMPARE(
            ask(*ran).value(QLatin1String("AccessKeyId")).toString(), QStringLiteral("ASIAIOSFODNN7EXAMPL2"));
        QCOMPARE(m_world->calls(), 2);
    }

    void pausingStopsIt()
    {
        const auto ran = serve();
        m_world->requests.setPaused(true);
        const QJsonObject answer = ask(*ran);
        QVERIFY(!answer.contains(QLatin1String("AccessKeyId")));
        QVERIFY(answer.value(QLatin1String("Message")).toString().contains(QLatin1String("paused")));
        m_world->requests.setPaused(false);
        QVERIFY(ask(*ran).contains(QLatin1String("AccessKeyId")));
    }

    void printsWhatToExport_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("bash") << QString() << QByteArray("export AWS_REGION='us-west-2'\n");
        QTest::newRow("fish") << QStringLiteral(" --format fish")
                              << QByteArray("set -gx AWS_REGION 'us-west-2'\n");
        QTest::newRow("powershell") << QStringLiteral(" --format powershell")
                                    << QByteArray("$Env:AWS_REGION = 'us-west-2'\n");
    }
    void printsWhatToExport()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, start);
        const auto ran = serve(QStringLiteral("--tenant dev01") + format);
        QCOMPARE(ran->code, -1);
        QVERIFY2(ran->out.startsWith(start), ran->out.constData());
        QCOMPARE(ran->out.count('\n'), 4);
        QVERIFY2(ran->err.contains("Ctrl+C here ends"), ran->err.constData());
    }

    /// Another agent takes the place of the one that a command was started by.
    void goesOnAtTheSameAddress()
    {
        const auto before = serve();
        const QByteArray token = value(*before, "AWS_CONTAINER_AUTHORIZATION_TOKEN");
        const int port = QUrl(QString::fromLatin1(uri(*before))).port();
        m_world->endpoints.withdraw(m_world->ticket);
        QVERIFY(ask(*before).isEmpty());
        m_world->signIns.signOut(m_world->acme); // nothing is asked for until somebody wants credentials
        m_world->input = token + "\n";
        const auto after = serve(QStringLiteral("--tenant dev01 --format env --resume-port %1").arg(port));
        QCOMPARE(after->code, -1);
        QVERIFY2(after->out.isEmpty() && after->err.isEmpty(), after->err.constData());
        m_world->signInWithToken();
        QVERIFY(ask(*before).contains(QLatin1String("AccessKeyId")));
        m_world->endpoints.withdraw(m_world->ticket);
        QCOMPARE(after->code, 0);
    }

    void itsPortIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        m_world->input = QByteArray(64, 'a') + '\n';
        const auto ran = serve(QStringLiteral("--tenant dev01 --resume-port %1").arg(other.serverPort()));
        QCOMPARE(ran->code, 1); // what was typed was right
        QVERIFY2(
            ran->hasOneSentence() && ran->err.contains("is taken by another program"), ran->err.constData());
    }

    void goesOnWithWhatWasPipedIn()
    {
        m_world->input = "api-token-9876543210\n";
        const auto before = serve(QStringLiteral("--tenant dev01 --format env --token-stdin"));
        const int port = QUrl(QString::fromLatin1(uri(*before))).port();
        m_world->endpoints.withdraw(m_world->ticket);
        m_world->input = value(*before, "AWS_CONTAINER_AUTHORIZATION_TOKEN") + '\n' + m_world->input;
        const auto after =
            serve(QStringLiteral("--tenant dev01 --format env --token-stdin --resume-port %1").arg(port));
        QCOMPARE(after->code, -1);
        m_world->signIns.signOut(m_world->acme); // so that they come by the caller's own token
        QVERIFY(ask(*before).contains(QLatin1String("AccessKeyId")));
    }

    void goesOnWithNothingElse_data()
    {
        QTest::addColumn<QString>("port");
        QTest::addColumn<QByteArray>("input");
        const QByteArray token(64, 'a');
        QTest::newRow("no token") << QStringLiteral("40000") << QByteArray();
        QTest::newRow("no line") << QStringLiteral("40000") << token;
        QTest::newRow("short token") << QStringLiteral("40000") << QByteArray("abc\n");
        QTest::newRow("odd token") << QStringLiteral("40000") << QByteArray(QByteArray(64, 'x') + '\n');
        QTest::newRow("system port") << QStringLiteral("80") << QByteArray(token + '\n');
        QTest::newRow("no port") << QStringLiteral("0") << QByteArray(token + '\n');
        QTest::newRow("large port") << QStringLiteral("70000") << QByteArray(token + '\n');
        QTest::newRow("words") << QStringLiteral("many") << QByteArray(token + '\n');
    }
    void goesOnWithNothingElse()
    {
        QFETCH(QString, port);
        QFETCH(QByteArray, input);
        m_world->input = input;
        const auto ran = serve(QStringLiteral("--tenant dev01 --resume-port ") + port);
        QCOMPARE(ran->code, 2);
        QVERIFY2(ran->hasOneSentence(), ran->err.constData());
        QCOMPARE(m_world->endpoints.count(), 0);
    }

    void byProfile()
    {
        m_world->run(QStringLiteral("profile add work --tenant prod --region us-west-2"));
        const auto ran = serve(QStringLiteral("--profile work --format env"));
        QVERIFY2(!uri(*ran).isEmpty(), ran->err.constData());
        QCOMPARE(m_world->calls(prodId), 1);
        const auto none = serve(QStringLiteral("--profile nope"));
        QCOMPARE(none->code, 1);
        QVERIFY(none->hasOneSentence() && none->err.contains("\"nope\""));
    }

    void saysWhatShadowsIt_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("credentials");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QByteArray &config, const QByteArray &credentials,
                             const QByteArray &says) {
            QTest::newRow(name) << config << credentials << says;
        };
        row("nothing", "[default]\nregion = x\n[profile b]\nrole_arn = y\n", "[b]\naws_access_key_id = x\n",
            {});
        row("ours", "[default]\ncredential_process = /opt/duplo-tray-jit credential-process --tenant x\n", {},
            "config has credential_process,");
        row("another process", "[default]\ncredential_process = /bin/other\n", {},
            "config has credential_process,");
        row("SSO", "[default]\nsso_session = corp\nsso_account_id = 1\n", {},
            "config has sso_session, sso_account_id,");
        row("role", "[profile default]\nrole_arn = x\nsource_profile = y\n", {},
            "config has role_arn, source_profile,");
        row("login", "[default]\nlogin_session = x\n", {}, "config has login_session,");
        row("keys", "[default]\naws_access_key_id = x\naws_secret_access_key = y\n", {},
            "config has aws_access_key_id, aws_secret_access_key,");
        row("keys in the credentials file", {}, "[default]\naws_access_key_id = x\n",
            "credentials has aws_access_key_id,");
        row("process in the credentials file", {}, "[default]\ncredential_process = x\n",
            "credentials has credential_process,");
    }
    void saysWhatShadowsIt()
    {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, credentials);
        QFETCH(QByteArray, says);
        QVERIFY(QDir(m_world->folder.path()).mkpath(QStringLiteral("aws")));
        writeFile(m_world->folder.filePath(QStringLiteral("aws/config")), config);
        writeFile(m_world->folder.filePath(QStringLiteral("aws/credentials")), credentials);
        const auto ran = serve();
        QCOMPARE(ran->err.contains("Careful: [default] in "), !says.isEmpty());
        QVERIFY2(ran->err.contains(says), ran->err.constData());
        QVERIFY(!uri(*ran).isEmpty());
    }

    void whoGivesUpWhileTheBrowserWaits()
    {
        m_world->signIns.signOut(m_world->acme);
        const auto ran = serve();
        QCOMPARE(ran->code, -1);
        m_world->signIns.withdraw(m_world->ticket);
        m_world->endpoints.withdraw(m_world->ticket);
        m_world->signInWithToken();
        QCOMPARE(m_world->endpoints.count(), 0);
        QVERIFY(ran->out.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("code");
        const auto row = [](const char *flags, int code) {
            QTest::newRow(flags) << QString::fromLatin1(flags) << code;
        };
        row("", 2);
        row("--tenant dev01 --format json", 2);
        row("--tenant dev01 --format nonsense", 2);
        row("--tenant dev01 --bind 0.0.0.0", 2);
        row("--tenant dev01 --bind ::1", 2);
        row("--tenant dev01 --bind name", 2);
        row("--tenant dev01 --bind 172.17.0.1 --docker", 2);
        row("--tenant nope", 1);
        row("--tenant dev01 word", 2);
    }
    void refuses()
    {
        QFETCH(QString, flags);
        QFETCH(int, code);
        const auto ran = serve(flags);
        QCOMPARE(ran->code, code);
        QVERIFY2(ran->hasOneSentence(), ran->err.constData());
        QCOMPARE(m_world->endpoints.count(), 0);
    }

    void namesTheFormatsItTakes()
    {
        QVERIFY(serve(QStringLiteral("--tenant dev01 --format ini"))
                    ->err.contains("one of bash, fish, powershell, cmd, env."));
        QVERIFY(m_world->run(QStringLiteral("env --tenant dev01 --format tcsh"))
                    .err.contains("one of bash, fish, powershell, cmd, env, json."));
        QVERIFY(m_world->run(QStringLiteral("credentials --tenant dev01 --format tcsh"))
                    .err.contains(" ini, json."));
    }
};

QTEST_GUILESS_MAIN(TestServeCommand)
#include "tst_servecommand.moc"

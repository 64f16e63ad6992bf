#include "core/redaction.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blacksOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const QString aws = QStringLiteral("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        const QString lettersOnly = QStringLiteral("wJalrXUtnFEMI/KZMDENG/bPxRfiCYEXAMPLEKEY");
        const QString session = QStringLiteral("FwoGZXIvYXdzEBYaDHqa0AP//////////wEaDHqa0AP1mQ==");
        const QString jwt =
            QStringLiteral("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2IifQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1g");
        const QString opaque = QStringLiteral("s3cr3t-t0ken");
        const auto row = [](const char *name, const QString &text, const QString &secret) {
            QTest::newRow(name) << text.arg(secret) << secret;
        };
        row("bearer header", QStringLiteral("Authorization: Bearer %1"), opaque);
        row("bearer alone", QStringLiteral("sent bearer %1 to acme"), opaque);
        row("basic", QStringLiteral("\"authorization\": \"Basic %1\""), opaque);
        row("header without scheme", QStringLiteral("AUTHORIZATION=%1"), opaque);
        row("otpcode", QStringLiteral("otpcode: %1"), QStringLiteral("123456"));
        row("otp in JSON", QStringLiteral("{\"otp\":\"%1\",\"x\":1}"), QStringLiteral("123456"));
        row("JWT", QStringLiteral("got %1 back"), jwt);
        row("JWT's head", QStringLiteral("got %1"), QStringLiteral("eyJhbGciOiJIUzI1NiJ9"));
        row("AKIA", QStringLiteral("key %1"), QStringLiteral("AKIAIOSFODNN7EXAMPLE"));
        row("ASIA", QStringLiteral("[%1]"), QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
        row("AWS secret", QStringLiteral("secret is %1."), aws);
        row("AWS secret of letters", QStringLiteral("it is %1"), lettersOnly);
        row("AWS secret in JSON", QStringLiteral("{\"SecretAccessKey\" : \"%1\"}"), aws);
        row("AWS secret in a variable", QStringLiteral("AWS_SECRET_ACCESS_KEY='%1'"), aws);
        row("session token", QStringLiteral("AWS_SESSION_TOKEN=%1"), session);
        row("session token in JSON", QStringLiteral("\"SessionToken\":\"%1\""), session);
        row("session token alone", QStringLiteral("%1"), session);
        row("callback", QStringLiteral("GET /?t=%1 HTTP/1.1"), opaque);
        row("callback with more", QStringLiteral("http://127.0.0.1:4000/?x=1&t=%1&y=2"), opaque);
        row("token parameter", QStringLiteral("https://x/?token=%1"), opaque);
        row("sign-in link", QStringLiteral("https://signin.aws.amazon.com/federation?a=b&SigninToken=%1"),
            opaque);
        row("sign-in link, encoded",
            QStringLiteral("go?to=https%3A%2F%2Fx%3FSigninToken%3D").append(QStringLiteral("%1")), opaque);
        row("callback, encoded", QStringLiteral("http%3A%2F%2F127.0.0.1%3Ft%3D").append(QStringLiteral("%1")),
            opaque);
        row("command line", QStringLiteral("duplo-jit aws --token %1 --host x"), opaque);
        row("command line, joined", QStringLiteral("duplo-jit aws --token=%1"), opaque);
        row("password", QStringLiteral("password=%1"), opaque);
        row("in an address", QStringLiteral("proxy http://bob:%1@localhost:8080/ failed"), opaque);
        row("in an address, odd", QStringLiteral("https://bob:%1@acme.example/"), QStringLiteral("p!a'b$c"));
        row("hex", QStringLiteral("key %1"), QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"));
        row("base64, URL-safe", QStringLiteral("<%1>"), QStringLiteral("q83vEjRWeJq83v_EjRWeJq83v-EjRWeJq"));
        row("in many lines", QStringLiteral("a\nAuthorization: Bearer %1\nb"), opaque);
        row("e-mail", QStringLiteral("as %1,"), QStringLiteral("bob.o'neil@example.com").mid(6));
    }
    void blacksOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const QString shown = withoutSecrets(text);
        QVERIFY2(!shown.contains(secret), qPrintable(shown));
        QVERIFY2(shown.contains(QStringLiteral("[…]")), qPrintable(shown));
        QCOMPARE(withoutSecrets(shown).contains(secret), false);
    }

    void leavesTheRest_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"GET acme.duplocloud.net/v3/features/system 200, 120 ms",
                 "GET /subscriptions/97a833a4-2662-4e9c-9867-000000000001/GetAwsConsoleTokenUrl 200",
                 "GET /v3/admin/tenant/97a833a4-2662-4e9c-9867-0000000000ff/metadata 403",
                 "cannot write /usr/share/applications/duplo-tray.desktop", "",
                 "dev01: signed in, 52 min left", "org.freedesktop.portal.GlobalShortcuts version 1",
                 "2026-11-23T22:01:02.123Z duplo.agent: 3", "/run/user/1000/duplo-tray-demo/agent.sock",
                 "the-tenant-with-the-long-name-01 is new"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void leavesTheRest()
    {
        QFETCH(QString, text);
        QCOMPARE(withoutSecrets(text), text);
    }

    /// Random keys of AWS's shape, without anything around them that would give them away.
    void findsRandomKeys()
    {
        const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        QRandomGenerator random(1);
        for (int i = 0; i < 2000; ++i) {
            QString key;
            while (key.size() < 40)
                key += QLatin1Char(alphabet.at(random.bounded(64)));
            QVERIFY2(!withoutSecrets(QStringLiteral("see %1 there").arg(key)).contains(key), qPrintable(key));
        }
    }

    void staysQuickOnGarbage_data()
    {
        QTest::addColumn<QString>("text");
        const auto repeated = [](const char *piece) { return QString::fromLatin1(piece).repeated(4000); };
        for (const char *piece :
            {"token", "a", "a@", "=", "t=", "%3D", "\"", "eyJ", " bearer", "access_key_", "--token ", "/a-"})
            QTest::newRow(piece) << repeated(piece);
        QRandomGenerator random(2);
        QString noise;
        while (noise.size() < 20'000)
            noise += QChar(char16_t(random.bounded(1, 0x10000)));
        QTest::newRow("noise") << noise;
    }
    void staysQuickOnGarbage()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        const QString shown = withoutSecrets(text);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(shown.size() <= 4 * text.size());
    }
};

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"

#include "console/consolehosts.h"
#include "console/downloadname.h"
#include "console/startlink.h"
#include "console/titlecolour.h"
#include "support/contrast.h"

#include <QTemporaryDir>
#include <QTest>

class TestConsoleRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysOnAws_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isOwn");
        const auto row = [](const char *url, bool isOwn) {
            QTest::newRow(url) << QString::fromLatin1(url) << isOwn;
        };
        row("https://signin.aws.amazon.com/federation?x", true);
        row("https://us-west-2.console.aws.amazon.com/s3/buckets", true);
        row("https://123456789012-abcdefgh.us-west-2.console.aws.amazon.com/", true);
        row("https://aws.amazon.com/", true);
        row("https://bucket.s3.amazonaws.com/file", true);
        row("https://a0.awsstatic.com/x", true);
        row("https://d-123.awsapps.com/start", true);
        row("https://console.amazonaws-us-gov.com/", true);
        row("https://console.amazonaws.cn/", true);
        row("https://s3.cn-north-1.amazonaws.com.cn/", true);
        row("https://signin.aws.amazon.com:443/x", true);
        row("https://portal.example.com/start", true);
        row("about:blank", true);
        row("http://signin.aws.amazon.com/", false);
        row("https://signin.aws.amazon.com:8443/", false);
        row("https://evilaws.amazon.com/", false);
        row("https://amazon.com/", false);
        row("https://aws.amazon.com.evil.example/", false);
        row("https://xamazonaws.com/", false);
        row("https://aws.amazon.com@evil.example/", false);
        row("https://bob@aws.amazon.com/", false);
        row("https://portal.example.com:444/start", false);
        row("http://portal.example.com/start", false);
        row("http://127.0.0.1:8080/", false);
        row("file:///etc/passwd", false);
        row("javascript:alert(1)", false);
        row("data:text/html,x", false);
        row("about:config", false);
        row("chrome://settings", false);
        row("", false);
    }
    void staysOnAws()
    {
        QFETCH(QString, url);
        QFETCH(bool, isOwn);
        const ConsoleHosts hosts(QUrl(QStringLiteral("https://portal.example.com/start?SigninToken=x")));
        QCOMPARE(hosts.isOwn(QUrl(url)), isOwn);
    }

    void tellsTheConsoleFromWhatIsKeptInIt_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isTrusted");
        const auto row = [](const char *url, bool isTrusted) {
            QTest::newRow(url) << QString::fromLatin1(url) << isTrusted;
        };
        row("https://signin.aws.amazon.com/federation?x", true);
        row("https://us-west-2.console.aws.amazon.com/s3/buckets", true);
        row("https://s3.console.aws.amazon.com/s3/home", true);
        row("https://d-123.awsapps.com/start", true);
        row("https://console.amazonaws-us-gov.com/", true);
        row("https://console.amazonaws.cn/", true);
        row("https://portal.example.com/start", true);
        row("about:blank", true);
        row("https://bucket.s3.amazonaws.com/fake-sign-in.html", false);
        row("https://bucket.s3.us-west-2.amazonaws.com/", false);
        row("https://s3.us-gov-west-1.amazonaws-us-gov.com/bucket/x", false);
        row("https://a0.awsstatic.com/x", false);
        row("https://evil.example/", false);
        row("http://signin.aws.amazon.com/", false);
    }
    void tellsTheConsoleFromWhatIsKeptInIt()
    {
        QFETCH(QString, url);
        QFETCH(bool, isTrusted);
        const ConsoleHosts hosts(QUrl(QStringLiteral("https://portal.example.com/start")));
        QCOMPARE(hosts.isTrusted(QUrl(url)), isTrusted);
    }

    void knowsTheDemosOrigin()
    {
        const ConsoleHosts hosts(QUrl(QStringLiteral("http://127.0.0.1:4711/federation")));
        QVERIFY(hosts.isOwn(QUrl(QStringLiteral("http://127.0.0.1:4711/aws/s3"))));
        QVERIFY(hosts.mayLoad(QUrl(QStringLiteral("http://127.0.0.1:4711/style.css"))));
        QVERIFY(!hosts.isOwn(QUrl(QStringLiteral("http://127.0.0.1:4712/"))));
        QVERIFY(!hosts.isOwn(QUrl(QStringLiteral("http://localhost:4711/"))));
        QVERIFY(!hosts.mayLoad(QUrl(QStringLiteral("http://127.0.0.1:4712/"))));
    }

    void signsInByWayOfAnyProvider()
    {
        const QUrl page(QStringLiteral("https://acme.duplocloud.net/app/user/"
                                       "verify-token?localAppName=x&localPort=40123&redirect=true"));
        const ConsoleHosts hosts(page, ConsoleHosts::Purpose::SignIn);
        for (const char *own : {"https://accounts.google.com/o/oauth2", "https://login.example.com:8443/",
                 "http://127.0.0.1:40123/?t=x", "http://localhost:40123/"})
            QVERIFY2(hosts.isOwn(QUrl(QLatin1String(own))), own);
        QVERIFY(hosts.mayLoad(QUrl(QStringLiteral("http://127.0.0.1:40123/"))));
        for (const char *other :
            {"http://127.0.0.1:40124/", "http://127.0.0.1/", "http://accounts.google.com/",
                "http://10.0.0.1:40123/", "file:///etc/passwd", "https://a@b.example/"})
            QVERIFY2(!hosts.isOwn(QUrl(QLatin1String(other))), other);
        QVERIFY(hosts.isSignInDone(QUrl(page.toString() + QStringLiteral("&success=true"))));
        QVERIFY(!hosts.isSignInDone(page));
        QVERIFY(!hosts.isSignInDone(QUrl(QStringLiteral("https://evil.example/?success=true"))));
        QVERIFY(!ConsoleHosts(page).isOwn(QUrl(QStringLiteral("http://127.0.0.1:40123/?t=x"))));
        const ConsoleHosts odd(
            QUrl(QStringLiteral("https://acme.example/?localPort=99999")), ConsoleHosts::Purpose::SignIn);
        QVERIFY(!odd.isOwn(QUrl(QStringLiteral("http://127.0.0.1:99999/"))));
    }

    void loadsOverTlsOnly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *url, bool may) {
            QTest::newRow(url) << QString::fromLatin1(url) << may;
        };
        row("https://cdn.example.com/x.js", true);
        row("wss://shell.us-west-2.amazonaws.com/", true);
        row("data:image/png;base64,AA==", true);
        row("blob:https://aws.amazon.com/1", true);
        row("http://cdn.example.com/x.js", false);
        row("ws://127.0.0.1:9222/", false);
        row("http://127.0.0.1:631/", false);
        row("file:///etc/passwd", false);
        row("ftp://x/", false);
    }
    void loadsOverTlsOnly()
    {
        QFETCH(QString, url);
        QFETCH(bool, may);
        const ConsoleHosts hosts(QUrl(QStringLiteral("https://signin.aws.amazon.com/")));
        QCOMPARE(hosts.mayLoad(QUrl(url)), may);
    }

    void readsTheStartLink_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("isGood");
        const QByteArray link = "https://signin.aws.amazon.com/federation?Action=login&SigninToken=a%2Fb%3D";
        QTest::newRow("line") << QByteArray(link + '\n') << true;
        QTest::newRow("no line end") << link << true;
        QTest::newRow("CR LF") << QByteArray(link + "\r\n") << true;
        QTest::newRow("demo") << QByteArray("http://127.0.0.1:8080/federation?x\n") << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("blank") << QByteArray(" \n") << false;
        QTest::newRow("two words") << QByteArray(link + " --x\n") << false;
        QTest::newRow("two lines") << QByteArray(link + '\n' + link + '\n') << false;
        QTest::newRow("http") << QByteArray("http://signin.aws.amazon.com/\n") << false;
        QTest::newRow("http, nearly local") << QByteArray("http://127.0.0.1.example.com/\n") << false;
        QTest::newRow("file") << QByteArray("file:///etc/passwd\n") << false;
        QTest::newRow("script") << QByteArray("javascript:alert(1)\n") << false;
        QTest::newRow("user") << QByteArray("https://a:b@signin.aws.amazon.com/\n") << false;
        QTest::newRow("no host") << QByteArray("https://\n") << false;
        QTest::newRow("zero byte") << QByteArray("https://x/\0y\n", 13) << false;
        QTest::newRow("not ASCII") << QByteArray("https://x/\xff\n") << false;
        QTest::newRow("too long") << QByteArray("https://x/" + QByteArray(33 * 1024, 'x')) << false;
    }
    void readsTheStartLink()
    {
        QFETCH(QByteArray, input);
        QFETCH(bool, isGood);
        const Result<QUrl> link = parseStartLink(input);
        QCOMPARE(link.has_value(), isGood);
        if (link)
            QCOMPARE(link->toEncoded(), input.trimmed());
        else
            QVERIFY(!link.error().subject.contains(QLatin1String("SigninToken")));
    }

    void keepsDownloadsUnderAFreeName_data()
    {
        QTest::addColumn<QString>("suggested");
        QTest::addColumn<QString>("name");
        const QString rtlOverride = QStringLiteral("x") + QChar(0x202e) + QStringLiteral("gpj.sh");
        QTest::newRow("plain") << QStringLiteral("costs.csv") << QStringLiteral("costs.csv");
        QTest::newRow("taken") << QStringLiteral("taken.csv") << QStringLiteral("taken (3).csv");
        QTest::newRow("folders") << QStringLiteral("../../.ssh/authorized_keys")
                                 << QStringLiteral("authorized_keys");
        QTest::newRow("backslashes") << QStringLiteral("C:\\x\\report.pdf") << QStringLiteral("report.pdf");
        QTest::newRow("hidden") << QStringLiteral("..bashrc") << QStringLiteral("bashrc");
        QTest::newRow("direction") << rtlOverride << QStringLiteral("xgpj.sh");
        QTest::newRow("zero and line end") << QStringLiteral("a\nb.txt") << QStringLiteral("ab.txt");
        QTest::newRow("long") << QString(400, u'n') + QStringLiteral(".txt")
                              << QString(116, u'n') + QStringLiteral(".txt");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("dots") << QStringLiteral("...") << QString();
        QTest::newRow("a folder") << QStringLiteral("x/") << QString();
    }
    void keepsDownloadsUnderAFreeName()
    {
        QFETCH(QString, suggested);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        for (const char *taken : {"taken.csv", "taken (2).csv"}) {
            QFile file(folder.filePath(QLatin1String(taken)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(freeName(QDir(folder.path()), suggested), name);
    }

    void takesTheColourThatWasChosen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isUsed");
        QTest::newRow("dark") << QStringLiteral("#1d5fbf") << true;
        QTest::newRow("pale") << QStringLiteral("#ffee88") << true;
        QTest::newRow("white") << QStringLiteral("#ffffff") << true;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("a name") << QStringLiteral("red; background: url(x)") << false;
        QTest::newRow("too long") << QStringLiteral("#112233445566") << false;
        QTest::newRow("no digits") << QStringLiteral("#zzzzzz") << false;
    }
    void takesTheColourThatWasChosen()
    {
        QFETCH(QString, text);
        QFETCH(bool, isUsed);
        const QString title = QStringLiteral("dev01 – acme");
        const QColor colour = barColour(title, text);
        QVERIFY(contrastOf(colour, Qt::white) >= 4.5);
        QCOMPARE(colour == titleColour(title), !isUsed);
        if (isUsed && QColor(text).hslHue() >= 0)
            QVERIFY(std::abs(colour.hslHue() - QColor(text).hslHue()) <= 3);
    }

    void coloursByTitle()
    {
        const QColor red = titleColour(QStringLiteral("Administrator – acme"));
        QCOMPARE(titleColour(QStringLiteral("prod – acme")), red);
        QCOMPARE(titleColour(QStringLiteral("dev01 – acme")), titleColour(QStringLiteral("dev01 – acme")));
        QVERIFY(titleColour(QStringLiteral("dev01 – acme")) != red);
        for (int i = 0; i < 100; ++i)
            QVERIFY(contrastOf(titleColour(QString::number(i)), Qt::white) >= 4.5);
        QVERIFY(contrastOf(red, Qt::white) >= 4.5);
    }
};

QTEST_GUILESS_MAIN(TestConsoleRules)
#include "tst_consolerules.moc"

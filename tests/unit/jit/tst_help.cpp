#include "jit/help.h"
#include "jit/relay.h"

#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <thread>

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbHasHelp_data();
    void everyVerbHasHelp();
    void unknownVerbHasNone();
    void fitsATerminal();
    void writesAllToAFullPipe();
    void saysWhenTheReaderHasGone();
};

void TestHelp::everyVerbHasHelp_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("mentions");
    const auto row = [](const char *verb, const char *mentions) {
        QTest::addRow("%s %s", verb, mentions) << QByteArray(verb) << QByteArray(mentions);
    };
    row("credential-process", "--tenant");
    row("aws", "--token-stdin");
    row("portal", "sign-out");
    row("profile", "remove");
    row("console", "--print");
    row("credentials", "--format");
    row("exec", "127");
    row("exec", "--no-cache");
    row("env", "--keys");
    row("env", "--token-stdin");
    row("serve", "126");
    row("k8s", "--plan");
    row("k8s", "--interactive");
    row("kubeconfig", "--host");
    row("portal", "--api-host");
    row("duplo", "--port");
    row("shell-init", "jitnow");
    row("duplo", "needotp");
    row("whoami", "--json");
    row("tenants", "--json");
    row("activity", "--limit");
    row("doctor", "--json");
    row("status", "--json");
    row("clear-cache", "forgets");
    row("version", "help");
    row("help", "version");
}

void TestHelp::everyVerbHasHelp()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, mentions);
    const auto text = QByteArray::fromStdString(helpText(verb.toStdString()));
    QVERIFY(text.startsWith("duplo-tray-jit "));
    QVERIFY(text.toLower().contains(mentions));
    QVERIFY(text.endsWith('\n'));
    QVERIFY(QByteArray::fromStdString(helpText("")).contains(verb)); // the overview knows it
    QVERIFY(!text.contains('@'));
    const auto example = text.indexOf("\nExample");
    QVERIFY(example < 0 || text.indexOf("\nWhich access") < example);
}

void TestHelp::unknownVerbHasNone()
{
    QVERIFY(helpText("k9s").empty());
    QVERIFY(helpText("portal add").empty());
}

void TestHelp::fitsATerminal()
{
    const auto text = QByteArray::fromStdString(helpText(""));
    for (const auto &line : text.split('\n'))
        QVERIFY2(line.size() <= 100, line.constData());
    QVERIFY(text.count('\n') <= 40);
}

void TestHelp::writesAllToAFullPipe()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC | O_NONBLOCK), 0);
    const std::string text(1024 * 1024, 'x'); // more than a pipe holds
    std::size_t received = 0;
    std::thread reader([&] {
        ::fcntl(ends[0], F_SETFL, 0);
        char chunk[4096];
        for (ssize_t count = 0; received < text.size() && (count = ::read(ends[0], chunk, sizeof chunk)) > 0;)
            received += std::size_t(count);
    });
    QVERIFY(writeAll(ends[1], text));
    reader.join();
    QCOMPARE(received, text.size());
    ::close(ends[0]);
    ::close(ends[1]);
}

void TestHelp::saysWhenTheReaderHasGone()
{
    ::signal(SIGPIPE, SIG_IGN);
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::close(ends[0]);
    QVERIFY(!writeAll(ends[1], "x"));
    QVERIFY(writeAll(ends[1], ""));
    ::close(ends[1]);
    QVERIFY(!writeAll(-1, "x"));
}

QTEST_APPLESS_MAIN(TestHelp)
#include "tst_help.moc"

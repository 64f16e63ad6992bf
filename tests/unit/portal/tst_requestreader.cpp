#include "portal/requestreader.h"

#include <QRandomGenerator>
#include <QtTest>

using State = RequestReader::State;

namespace {
const QByteArray get = "GET /?t=abcdefgh HTTP/1.1\r\nHost: 127.0.0.1:1\r\nX-Case: A\r\nx-case:  B \r\n\r\n";
const QByteArray post = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\nabcdefgh";
const QByteArray chunked = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "3\r\nabc\r\n5;x=y\r\ndefgh\r\n0\r\n\r\n";
} // namespace

class TestRequestReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeAndInPieces_data();
    void wholeAndInPieces();
    void keepsHeaders();
    void leftover();
    void refuses_data();
    void refuses();
    void limits();
    void garbage();
};

void TestRequestReader::wholeAndInPieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << get << QByteArray("GET") << QByteArray();
    QTest::newRow("POST") << post << QByteArray("POST") << QByteArray("abcdefgh");
    QTest::newRow("POST in chunks") << chunked << QByteArray("POST") << QByteArray("abcdefgh");
    QTest::newRow("HTTP/1.0") << QByteArray("HEAD / HTTP/1.0\r\n\r\n") << QByteArray("HEAD") << QByteArray();
    QTest::newRow("own method") << QByteArray("BREW / HTTP/1.1\r\n\r\n") << QByteArray("BREW")
                                << QByteArray();
}

void TestRequestReader::wholeAndInPieces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        RequestReader reader{LoopbackServer::Limits()};
        for (qsizetype at = 0; at < bytes.size(); at += size) {
            QCOMPARE(reader.state(), State::Reading);
            (void)reader.feed(bytes.mid(at, size));
        }
        QCOMPARE(reader.state(), State::Complete);
        const LoopbackRequest request = reader.take();
        QCOMPARE(request.method, method);
        QCOMPARE(request.body, body);
        QVERIFY(!reader.hasLeftover());
    }
}

void TestRequestReader::keepsHeaders()
{
    RequestReader reader{LoopbackServer::Limits()};
    QCOMPARE(reader.feed(get), State::Complete);
    const LoopbackRequest request = reader.take();
    QCOMPARE(request.target, QByteArray("/?t=abcdefgh"));
    QCOMPARE(request.header("host"), QByteArray("127.0.0.1:1"));
    QCOMPARE(request.header("x-case"), QByteArray("A"));
    QCOMPARE(request.count("x-case"), 2);
    QCOMPARE(request.count("origin"), 0);
    QVERIFY(request.header("origin").isEmpty());
}

void TestRequestReader::leftover()
{
    RequestReader atOnce{LoopbackServer::Limits()};
    QCOMPARE(atOnce.feed(post.repeated(2)), State::Complete);
    QVERIFY(atOnce.hasLeftover());
    QCOMPARE(atOnce.take().body, QByteArray("abcdefgh"));

    RequestReader later{LoopbackServer::Limits()};
    QCOMPARE(later.feed(get), State::Complete);
    QCOMPARE(later.feed("\xff\0garbage"), State::Complete);
    QVERIFY(later.hasLeftover());
    QCOMPARE(later.take().method, QByteArray("GET"));
}

void TestRequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\n";
    row("line break first", "\r\n\r\n");
    row("not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n");
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + "\r\n\r\n");
    row("NULs", QByteArray(64, '\0') + "\r\n\r\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row("HTTP/9", "GET / HTTP/9.9\r\n\r\n");
    row("no version", "GET /\r\n\r\n");
    row("no target", "GET  HTTP/1.1\r\n\r\n");
    row("control in the target", "GET /\x01 HTTP/1.1\r\n\r\n");
    row("space in a name", "GET / HTTP/1.1\r\nHo st: x\r\n\r\n");
    row("space before the colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n");
    row("no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n");
    row("NUL in a header", QByteArray("GET / HTTP/1.1\r\nHost: x\0y\r\n\r\n", 29));
    row("lone LF", "GET / HTTP/1.1\nHost: x\n\n\r\n\r\n");
    row("negative length", head + "Content-Length: -1\r\n\r\n");
    row("word as length", head + "Content-Length: many\r\n\r\n");
    row("length with overflow", head + "Content-Length: 99999999999999999999999\r\n\r\n");
    row("two lengths", head + "Content-Length: 0\r\nContent-Length: 8\r\n\r\n");
    row("length and chunks", head + "Content-Length: 8\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("false chunk", head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
    row("huge chunk", head + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n");
    row("chunk over the limit", head + "Transfer-Encoding: chunked\r\n\r\n100000\r\n", 413);
    row("length over the limit", head + "Content-Length: 1048576\r\n\r\n", 413);
    row("1 MB header", "GET / HTTP/1.1\r\nX: " + QByteArray(1'000'000, 'x') + "\r\n\r\n", 431);
    row("1 MB of headers", "GET / HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(170'000) + "\r\n", 431);
    row("1 MB target", "GET /" + QByteArray(1'000'000, 'x') + " HTTP/1.1\r\n\r\n", 431);
}

void TestRequestReader::refuses()
{
    QFETCH(QByteArray, bytes);
    RequestReader reader{LoopbackServer::Limits()};
    for (qsizetype at = 0; at < bytes.size(); at += 16'384)
        (void)reader.feed(bytes.mid(at, 16'384));
    QCOMPARE(reader.state(), State::Refused);
    QTEST(reader.refusal(), "status");
    QCOMPARE(reader.feed(get), State::Refused);
}

void TestRequestReader::limits()
{
    LoopbackServer::Limits limits;
    limits.headerBytes = 256;
    limits.bodyBytes = 8;
    RequestReader fits(limits);
    QCOMPARE(fits.feed(post), State::Complete);

    RequestReader tooLong(limits);
    QCOMPARE(tooLong.feed("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"), State::Refused);
    QCOMPARE(tooLong.refusal(), 413);

    RequestReader tooWide(limits);
    QCOMPARE(tooWide.feed(QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(300, 'x'))), State::Refused);
    QCOMPARE(tooWide.refusal(), 431);

    // The longest token, escaped throughout, and a good deal of cookies still fit the usual limits.
    RequestReader longest{LoopbackServer::Limits()};
    QCOMPARE(longest.feed(QByteArray("GET /?t=" + QByteArray("%41").repeated(16'384)
                 + " HTTP/1.1\r\nCookie: " + QByteArray(16'000, 'c') + "\r\n\r\n")),
        State::Complete);
}

void TestRequestReader::garbage()
{
    // Whatever comes, the reader ends or waits, and stays within its bounds.
    QRandomGenerator random(20261123);
    for (int round = 0; round < 2'000; ++round) {
        RequestReader reader{LoopbackServer::Limits()};
        QByteArray bytes = round % 2 == 0 ? get : chunked;
        for (int change = random.bounded(1, 8); change > 0; --change)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        const qsizetype size = random.bounded(1, 40);
        for (qsizetype at = 0; at < bytes.size(); at += size)
            (void)reader.feed(bytes.mid(at, size));
        if (reader.state() == State::Complete)
            QVERIFY(reader.take().body.size() <= bytes.size());
        else
            QCOMPARE(reader.refusal() != 0, reader.state() == State::Refused);
    }
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"

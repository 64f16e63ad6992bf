#include "ipc/wire.h"

#include <QTest>

using namespace std::string_literals;
using ipc::FrameReader;

namespace {

/// A request's payload, by hand.
std::string length(std::size_t value)
{
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes.push_back(static_cast<char>((value >> shift) & 0xff));
    return bytes;
}
std::string text(const std::string &value)
{
    return length(value.size()) + value;
}
std::string header(char kind, std::size_t size)
{
    return "DTJ1"s + kind + length(size);
}

} // namespace

Q_DECLARE_METATYPE(std::string)

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestComesBackAsItWent();
    void otherVersionsAreUnderstood_data();
    void otherVersionsAreUnderstood();
    void tooLongRequestIsEmpty_data();
    void tooLongRequestIsEmpty();
    void garbageIsNoRequest_data();
    void garbageIsNoRequest();
    void everyTruncationIsNoRequest();
    void everyFlippedLengthByteIsBoundedAndSafe();
    void frameByteByByte();
    void severalFramesAtOnce();
    void badHeaderIsBadAtItsFirstWrongByte_data();
    void badHeaderIsBadAtItsFirstWrongByte();
    void badAfterAGoodFrame();
    void largestFrame();
    void wipeEmpties();
};

void TestWire::requestComesBackAsItWent()
{
    ipc::Request request;
    request.arguments = {"aws", "", "--host", "https://acme.example", "tenant \xc3\xa9\n"};
    request.environment = {"HOME=/home/bob", "AWS_CONFIG_FILE=", "AWS_SHARED_CREDENTIALS_FILE=a=b"};
    request.directory = "/tmp/a b";
    request.input = "tok\0en"s;
    request.version = "1.2.3~rc1";
    FrameReader reader;
    QCOMPARE(reader.append(ipc::encodeRequest(request)), FrameReader::State::Ready);
    const auto frame = reader.next();
    QVERIFY(frame && reader.isEmpty());
    QCOMPARE(frame->kind, ipc::FrameKind::Request);
    const auto back = ipc::decodeRequest(frame->payload);
    QVERIFY(back);
    QCOMPARE(back->arguments, request.arguments);
    QCOMPARE(back->environment, request.environment);
    QCOMPARE(back->directory, request.directory);
    QCOMPARE(back->input, request.input);
    QCOMPARE(back->version, request.version);
}

void TestWire::otherVersionsAreUnderstood_data()
{
    QTest::addColumn<std::string>("end");
    QTest::addColumn<std::string>("version");
    QTest::newRow("without a version") << ""s
                                       << ""s;
    QTest::newRow("an empty version") << text("") << ""s;
    QTest::newRow("a version") << text("0.9") << "0.9"s;
    QTest::newRow("one more text") << text("9.0") + text("new") << "9.0"s;
    QTest::newRow("more texts") << text("9.0") + text("a\0b"s) + text("") + text("c") << "9.0"s;
}

void TestWire::otherVersionsAreUnderstood()
{
    QFETCH(std::string, end);
    const auto variables = length(2) + text("A_NEW_ONE=secret") + text("HOME=/root");
    const auto request =
        ipc::decodeRequest(length(1) + text("status") + variables + text("/") + text("") + end);
    QVERIFY(request);
    QTEST(request->version, "version");
    QCOMPARE(request->arguments, std::vector<std::string>{"status"});
    QCOMPARE(request->environment, std::vector<std::string>{"HOME=/root"}); // what it knows, alone
}

void TestWire::tooLongRequestIsEmpty_data()
{
    QTest::addColumn<int>("arguments");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("fits");
    QTest::newRow("fits exactly") << 1 << int(ipc::maxPayload) - 24 << true;
    QTest::newRow("one byte more") << 1 << int(ipc::maxPayload) - 23 << false;
    QTest::newRow("many arguments") << 1024 << 1 << true;
    QTest::newRow("one argument more") << 1025 << 1 << false;
}

void TestWire::tooLongRequestIsEmpty()
{
    QFETCH(int, arguments);
    QFETCH(int, bytes);
    QFETCH(bool, fits);
    ipc::Request request;
    request.arguments.assign(std::size_t(arguments), std::string(std::size_t(bytes), 'x'));
    QCOMPARE(!ipc::encodeRequest(request).empty(), fits);
}

void TestWire::garbageIsNoRequest_data()
{
    QTest::addColumn<std::string>("payload");
    const auto none = length(0);
    const auto rest = none + text("/") + text("");
    QTest::newRow("empty") << ""s;
    QTest::newRow("three bytes") << "\1\0\0"s;
    QTest::newRow("a count alone") << length(1);
    QTest::newRow("a count of four thousand millions") << length(0xffffffff) + std::string(64, '\0');
    QTest::newRow("a count over the limit") << length(2000) + std::string(8000, '\0') + rest;
    QTest::newRow("a length past the end") << length(1) + length(99) + "aws" + rest;
    QTest::newRow("a length of four thousand millions") << length(1) + length(0xffffffff) + "aws" + rest;
    QTest::newRow("bytes left over") << length(1) + text("aws") + rest + "x";
    QTest::newRow("nul in an argument") << length(1) + text("a\0b"s) + rest;
    QTest::newRow("nul in a variable") << none + length(1) + text("HOME=\0"s) + text("/") + text("");
    QTest::newRow("nul in the directory") << none + none + text("/\0"s) + text("");
    QTest::newRow("relative directory") << none + none + text("home") + text("");
    QTest::newRow("a variable without value") << none + length(1) + text("HOME") + text("/") + text("");
    QTest::newRow("a variable without name") << none + length(1) + text("=HOME") + text("/") + text("");
    QTest::newRow("no input") << none + none + text("/");
    QTest::newRow("no version's text") << none + rest + text("1.0\n");
    QTest::newRow("a version without end") << none + rest + text(std::string(33, '1'));
    QTest::newRow("a version cut off") << none + rest + length(5) + "1.0";
    QTest::newRow("bytes left over after the version") << none + rest + text("1.0") + "x";
    QTest::newRow("a later text cut off") << none + rest + text("1.0") + length(3) + "ab";
    std::string many = none + rest + text("1.0");
    for (std::size_t i = 0; i <= ipc::maxLaterTexts; ++i)
        many += text("");
    QTest::newRow("later texts without end") << many;
    QTest::newRow("text") << "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"s;
    QTest::newRow("all ones") << std::string(4096, '\xff');
}

void TestWire::garbageIsNoRequest()
{
    QFETCH(std::string, payload);
    QVERIFY(!ipc::decodeRequest(payload));
}

void TestWire::everyTruncationIsNoRequest()
{
    ipc::Request request;
    request.arguments = {"portal", "sign-in"};
    request.environment = {"HOME=/root"};
    request.directory = "/root";
    request.input = "token";
    request.version = "1.0";
    const auto whole = ipc::encodeRequest(request).substr(ipc::headerSize);
    QVERIFY(ipc::decodeRequest(whole));
    // Without its version it is one of before there were versions.
    const auto unversioned = whole.size() - 4 - request.version.size();
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY2(ipc::decodeRequest(whole.substr(0, size)).has_value() == (size == unversioned),
            qPrintable(QString::number(size)));
}

void TestWire::everyFlippedLengthByteIsBoundedAndSafe()
{
    ipc::Request request;
    request.arguments = {"status", "--json"};
    request.directory = "/";
    const auto whole = ipc::encodeRequest(request).substr(ipc::headerSize);
    int accepted = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (int value = 0; value < 256; ++value) {
            auto changed = whole;
            changed[i] = static_cast<char>(value);
            const auto decoded = ipc::decodeRequest(changed);
            accepted += decoded ? 1 : 0;
            QVERIFY(!decoded || decoded->arguments.size() <= 3);
        }
    }
    QVERIFY(accepted >= int(whole.size())); // each byte's own value, at least
}

void TestWire::frameByteByByte()
{
    const auto frame = ipc::encodeFrame(ipc::FrameKind::Output, "hello");
    FrameReader reader;
    for (std::size_t i = 0; i + 1 < frame.size(); ++i) {
        QCOMPARE(reader.append(frame.substr(i, 1)), FrameReader::State::NeedMore);
        QVERIFY(!reader.next());
    }
    QCOMPARE(reader.append(frame.substr(frame.size() - 1)), FrameReader::State::Ready);
    QCOMPARE(reader.next()->payload, "hello"s);
    QVERIFY(reader.isEmpty());
}

void TestWire::severalFramesAtOnce()
{
    std::string bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += ipc::encodeFrame(ipc::FrameKind::Error, std::to_string(i));
    FrameReader reader;
    int count = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 777) {
        reader.append(bytes.substr(at, 777));
        while (auto frame = reader.next())
            QCOMPARE(frame->payload, std::to_string(count++));
    }
    QCOMPARE(count, 5000);
    QVERIFY(reader.isEmpty() && !reader.isBad());
}

void TestWire::badHeaderIsBadAtItsFirstWrongByte_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("wrong first byte") << "X"s;
    QTest::newRow("another version") << "DTJ2"s;
    QTest::newRow("wrong fourth byte of nine") << "DTJx"s + header('r', 0).substr(4);
    QTest::newRow("unknown kind") << "DTJ1q"s;
    QTest::newRow("kind zero") << "DTJ1\0"s;
    QTest::newRow("one byte over the limit") << header('o', ipc::maxPayload + 1);
    QTest::newRow("four thousand millions") << header('r', 0xffffffff);
    QTest::newRow("a web request") << "GET / HTTP/1.1\r\n\r\n"s;
    QTest::newRow("a TLS hello") << "\x16\x03\x01\x02\x00"s;
}

void TestWire::badHeaderIsBadAtItsFirstWrongByte()
{
    QFETCH(std::string, bytes);
    FrameReader reader;
    QCOMPARE(reader.append(bytes), FrameReader::State::Bad);
    QVERIFY(reader.isBad() && !reader.next());
    QCOMPARE(reader.isOtherProtocol(), bytes.starts_with("DTJ2"));
    QCOMPARE(reader.append(ipc::encodeFrame(ipc::FrameKind::Exit, "\0")), FrameReader::State::Bad);
    QVERIFY(!reader.next());
}

void TestWire::badAfterAGoodFrame()
{
    FrameReader reader;
    QCOMPARE(
        reader.append(ipc::encodeFrame(ipc::FrameKind::Output, "ok") + "rubbish"), FrameReader::State::Ready);
    QVERIFY(reader.next());
    QVERIFY(!reader.next());
    QVERIFY(reader.isBad());
}

void TestWire::largestFrame()
{
    const std::string payload(ipc::maxPayload, 'x');
    const auto frame = ipc::encodeFrame(ipc::FrameKind::Output, payload);
    FrameReader reader;
    QCOMPARE(reader.append(frame.substr(0, 100)), FrameReader::State::NeedMore);
    QCOMPARE(reader.append(frame.substr(100)), FrameReader::State::Ready);
    QCOMPARE(reader.next()->payload.size(), payload.size());
    QVERIFY(ipc::encodeFrame(ipc::FrameKind::Output, payload + "x").empty());
}

void TestWire::wipeEmpties()
{
    std::string secret = "a token that is longer than a short string holds";
    const char *bytes = secret.data();
    const auto size = secret.size();
    ipc::wipe(secret);
    QVERIFY(secret.empty());
    QCOMPARE(secret.data(), bytes); // still the same memory, so it may be looked at
    QCOMPARE(QByteArrayView(bytes, qsizetype(size)), QByteArrayView(QByteArray(qsizetype(size), '\0')));
}

QTEST_APPLESS_MAIN(TestWire)
#include "tst_wire.moc"

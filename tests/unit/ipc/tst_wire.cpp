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
    void socketPath_data();
    void socketPath();
    void instanceName_data();
    void instanceName();
};

void TestWire::requestComesBackAsItWent()
{
    ipc::Request request;
    request.arguments = {"aws", "", "--host", "https://acme.example", "tenant \xc3\xa9\n"};
    request.environment = {"HOME=/home/bob", "AWS_CONFIG_FILE=", "AWS_SHARED_CREDENTIALS_FILE=a=b"};
    request.directory = "/tmp/a b";
    request.input = "tok\0en"s;
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
}

void TestWire::tooLongRequestIsEmpty_data()
{
    QTest::addColumn<int>("arguments");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("fits");
    QTest::newRow("fits exactly") << 1 << int(ipc::maxPayload) - 20 << true;
    QTest::newRow("one byte more") << 1 << int(ipc::maxPayload) - 19 << false;
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
    QTest::newRow("a foreign variable") << none + length(1) + text("LD_PRELOAD=x") + text("/") + text("");
    QTest::newRow("a variable without value") << none + length(1) + text("HOME") + text("/") + text("");
    QTest::newRow("a variable without name") << none + length(1) + text("=HOME") + text("/") + text("");
    QTest::newRow("no input") << none + none + text("/");
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
    const auto whole = ipc::encodeRequest(request).substr(ipc::headerSize);
    QVERIFY(ipc::decodeRequest(whole));
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY2(!ipc::decodeRequest(whole.substr(0, size)), qPrintable(QString::number(size)));
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

void TestWire::socketPath_data()
{
    QTest::addColumn<QByteArray>("runtime");
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<QByteArray>("path");
    const QByteArray ownTemporary = "/tmp/duplo-tray-" + QByteArray::number(::getuid());
    QTest::newRow("usual") << QByteArray("/run/user/7") << QByteArray()
                           << QByteArray("/run/user/7/duplo-tray/agent.sock");
    QTest::newRow("instance") << QByteArray("/run/user/7") << QByteArray("demo")
                              << QByteArray("/run/user/7/duplo-tray-demo/agent.sock");
    QTest::newRow("slash") << QByteArray("/run/user/7/") << QByteArray()
                           << QByteArray("/run/user/7/duplo-tray/agent.sock");
    QTest::newRow("none") << QByteArray() << QByteArray() << ownTemporary + "/agent.sock";
    QTest::newRow("none, instance") << QByteArray() << QByteArray("b") << ownTemporary + "-b/agent.sock";
    QTest::newRow("relative") << QByteArray("run") << QByteArray() << ownTemporary + "/agent.sock";
}

void TestWire::socketPath()
{
    QFETCH(QByteArray, runtime);
    QFETCH(QByteArray, instance);
    const auto before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", runtime);
    const auto path = ipc::socketPath({instance.constData(), std::size_t(instance.size())});
    qputenv("XDG_RUNTIME_DIR", before);
    QTEST(QByteArray::fromStdString(path), "path");
}

void TestWire::instanceName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("plain") << QByteArray("demo-2") << true;
    QTest::newRow("32") << QByteArray(32, 'a') << true;
    QTest::newRow("33") << QByteArray(33, 'a') << false;
    QTest::newRow("capital") << QByteArray("Demo") << false;
    QTest::newRow("up") << QByteArray("..") << false;
    QTest::newRow("slash") << QByteArray("a/b") << false;
    QTest::newRow("blank") << QByteArray("a b") << false;
    QTest::newRow("nul") << QByteArray("a\0b", 3) << false;
    QTest::newRow("utf-8") << QByteArray("\xc3\xa9") << false;
}

void TestWire::instanceName()
{
    QFETCH(QByteArray, name);
    QTEST(ipc::isInstanceName({name.constData(), std::size_t(name.size())}), "good");
}

QTEST_APPLESS_MAIN(TestWire)
#include "tst_wire.moc"

#include "ipc/wire.h"
#include "relaytest.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

QByteArray frame(ipc::FrameKind kind, const std::string &payload)
{
    const auto bytes = ipc::encodeFrame(kind, payload);
    return {bytes.data(), qsizetype(bytes.size())};
}

const QByteArray exitZero = frame(ipc::FrameKind::Exit, std::string(1, '\0'));

} // namespace

/// The relay against something else than an agent.
class TestOddAgents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oddAgents_data();
    void oddAgents();
    void framesInPieces();
    void anotherUsersSocket();
    void tooLongSocketPath();
    void doctorReportsInAnyCase_data();
    void doctorReportsInAnyCase();

private:
    std::unique_ptr<QTemporaryDir> m_runtime;
    std::unique_ptr<Relay> m_relay;
};

void TestOddAgents::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<Relay>(*m_runtime);
}

void TestOddAgents::oddAgents_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("sentence");
    const auto output = frame(ipc::FrameKind::Output, "text");
    QTest::newRow("closes at once") << QByteArray() << QByteArray() << QByteArray("ended before it answered");
    QTest::newRow("closes before the end")
        << output << QByteArray("text") << QByteArray("ended before it answered");
    QTest::newRow("half a frame") << output.chopped(1) << QByteArray()
                                  << QByteArray("ended before it answered");
    QTest::newRow("garbage") << QByteArray("HTTP/1.1 400 Bad Request\r\n") << QByteArray()
                             << QByteArray("not understood");
    QTest::newRow("garbage after text")
        << output + "junk" << QByteArray("text") << QByteArray("not understood");
    QTest::newRow("a request") << frame(ipc::FrameKind::Request, "x") << QByteArray()
                               << QByteArray("not understood");
    QTest::newRow("an end without a code")
        << frame(ipc::FrameKind::Exit, "") << QByteArray() << QByteArray("not understood");
    QTest::newRow("an end of two codes")
        << frame(ipc::FrameKind::Exit, "ab") << QByteArray() << QByteArray("not understood");
    QTest::newRow("too large") << QByteArray("DTJ1o\xff\xff\xff\x7f", 9) << QByteArray()
                               << QByteArray("not understood");
}

void TestOddAgents::oddAgents()
{
    QFETCH(QByteArray, answer);
    QVERIFY(QDir(m_runtime->path()).mkdir(QStringLiteral("duplo-tray")));
    QLocalServer odd;
    QVERIFY(odd.listen(agentSocket(*m_runtime)));
    connect(&odd, &QLocalServer::newConnection, this, [&] {
        auto *socket = odd.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [socket, answer] {
            socket->readAll();
            socket->write(answer);
            socket->disconnectFromServer();
        });
    });
    m_relay->start({QStringLiteral("aws")});
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 1);
    QTEST(m_relay->output(), "output");
    const auto error = m_relay->error();
    QFETCH(QByteArray, sentence);
    QVERIFY2(error.contains(sentence) && error.count('\n') == 1, error.constData());
}

void TestOddAgents::framesInPieces()
{
    QVERIFY(QDir(m_runtime->path()).mkdir(QStringLiteral("duplo-tray")));
    QLocalServer slow;
    QVERIFY(slow.listen(agentSocket(*m_runtime)));
    m_relay->start({QStringLiteral("aws")});
    QTRY_VERIFY(slow.hasPendingConnections());
    auto *socket = slow.nextPendingConnection();
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    const QByteArray answer = frame(ipc::FrameKind::Output, "one") + frame(ipc::FrameKind::Error, "two")
        + frame(ipc::FrameKind::Output, "") + frame(ipc::FrameKind::Output, "three") + exitZero;
    for (const char byte : answer) {
        socket->write(&byte, 1);
        socket->flush(); // each byte is a packet of its own
    }
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 0);
    QCOMPARE(m_relay->output(), QByteArray("onethree"));
    QCOMPARE(m_relay->error(), QByteArray("two"));
}

void TestOddAgents::anotherUsersSocket()
{
    QVERIFY(QDir(m_runtime->path()).mkdir(QStringLiteral("duplo-tray")));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(
        address.sun_path, QFile::encodeName(agentSocket(*m_runtime)).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    // The kernel keeps who called listen(). Only root can play somebody else; for others, nobody listens.
    const bool root = ::geteuid() == 0;
    QVERIFY(!root || ::seteuid(12345) == 0);
    const int listening = root ? ::listen(socket, 5) : 0;
    QVERIFY(!root || ::seteuid(0) == 0);
    QCOMPARE(listening, 0);
    m_relay->start({QStringLiteral("portal"), QStringLiteral("sign-in"), QStringLiteral("--token-stdin")});
    m_relay->process.write("token");
    m_relay->process.closeWriteChannel();
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 1);
    const auto error = m_relay->error();
    QVERIFY2(error.contains(root ? "Another user answers" : "Cannot start duplo-tray"), error.constData());
    const int accepted = root ? ::accept(socket, nullptr, nullptr) : -1;
    char byte = 0;
    QVERIFY(!root || ::read(accepted, &byte, 1) == 0); // not a byte was sent
    ::close(accepted);
    ::close(socket);
}

void TestOddAgents::tooLongSocketPath()
{
    const auto longer = m_runtime->filePath(QString(100, QLatin1Char('x')));
    QVERIFY(QDir().mkdir(longer));
    m_relay->set("XDG_RUNTIME_DIR", longer);
    m_relay->start({QStringLiteral("status")});
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 1);
    QVERIFY(m_relay->error().contains("set XDG_RUNTIME_DIR to a shorter one"));
}

void TestOddAgents::doctorReportsInAnyCase_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no folder") << QStringLiteral("none") << QByteArray("✗ socket: XDG_RUNTIME_DIR, ");
    QTest::newRow("no agent") << QString(100, QLatin1Char('x')) << QByteArray("✗ agent: The path ");
}

void TestOddAgents::doctorReportsInAnyCase()
{
    QFETCH(QString, folder);
    QFETCH(QByteArray, says);
    const QString path = m_runtime->filePath(folder);
    if (says.contains("The path"))
        QVERIFY(QDir().mkdir(path));
    m_relay->set("XDG_RUNTIME_DIR", path);
    m_relay->start({QStringLiteral("doctor")});
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 1);
    QVERIFY2(m_relay->output().contains(says), m_relay->output().constData());
    QVERIFY2(m_relay->output().contains(" environment: "), m_relay->output().constData());
    QVERIFY(m_relay->error().isEmpty());
}

QTEST_GUILESS_MAIN(TestOddAgents)
#include "tst_oddagents.moc"

#include "servertest.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace std::chrono_literals;

namespace {

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), qsizetype(text.size())};
}

mode_t modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : 0;
}

} // namespace

class TestAgentServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersARequest();
    void isPrivate();
    void secondAgentIsTold();
    void nextAgentTakesOver();
    void deadAgentsSocketIsReplaced();
    void anotherUsersFolderIsRefused();
    void tooLongPathIsAnError();
    void peers_data();
    void peers();
    void kernelTellsOurPid();
    void garbageIsDropped_data();
    void garbageIsDropped();
    void requestInPieces();
    void largestRequest();
    void halfRequestTimesOut();
    void silentClientTimesOut();
    void vanishesAnywhere_data();
    void vanishesAnywhere();
    void tooManyAreTurnedAway();
    void twoHundredAtOnce();
};

void TestAgentServer::answersARequest()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.isConnected() && client.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    QCOMPARE(t.requests[0]->request().arguments, statusRequest().arguments);
    QCOMPARE(t.requests[0]->request().environment, statusRequest().environment);
    QCOMPARE(t.requests[0]->request().directory, statusRequest().directory);
    t.requests[0]->writeOutput("signed in\n");
    t.requests[0]->finish(0);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.text(ipc::FrameKind::Output), QByteArray("signed in\n"));
    QCOMPARE(client.exitCode(), 0);
    QTRY_VERIFY(!t.requests[0]);
}

void TestAgentServer::isPrivate()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    QCOMPARE(modeOf(t.path()), mode_t(0700));
    QCOMPARE(modeOf(t.folder.filePath(QStringLiteral("duplo-tray"))), mode_t(0700));
    const QDir folder(t.folder.filePath(QStringLiteral("duplo-tray")));
    QCOMPARE(folder.entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot),
        (QStringList{QStringLiteral("agent.sock"), QStringLiteral("agent.sock.lock")}));
}

void TestAgentServer::secondAgentIsTold()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    AgentServer second([](AgentRequest *) {}, kernelPeer);
    const auto result = second.listen(t.path());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::AlreadyExists);
    RawClient client(t.path()); // the first is still the one who is asked
    QVERIFY(client.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
}

void TestAgentServer::nextAgentTakesOver()
{
    ServerUnderTest t;
    {
        AgentServer first([](AgentRequest *) {}, kernelPeer);
        QVERIFY(first.listen(t.path()));
    }
    QVERIFY(!QFile::exists(t.path()));
    QVERIFY(t.listen());
    QVERIFY(RawClient(t.path()).isConnected());
}

void TestAgentServer::deadAgentsSocketIsReplaced()
{
    ServerUnderTest t;
    QVERIFY(QDir(t.folder.path()).mkdir(QStringLiteral("duplo-tray")));
    // What a killed agent leaves: a socket nobody listens on, and a lock of a process that is no more.
    const int dead = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(t.path()).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(dead, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    ::close(dead);
    QFile lock(t.path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4194999\nduplo-tray\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n");
    lock.close();
    QVERIFY(!RawClient(t.path()).isConnected());
    QVERIFY(t.listen());
    QVERIFY(RawClient(t.path()).isConnected());
}

void TestAgentServer::anotherUsersFolderIsRefused()
{
    ServerUnderTest t;
    const auto folder = t.folder.filePath(QStringLiteral("duplo-tray"));
    QVERIFY(QDir().mkdir(folder));
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0777), 0);
    const auto result = t.server.listen(t.path());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::FileUnwritable);
    QCOMPARE(result.error().subject, folder);
    QVERIFY(!QFile::exists(t.path()));
}

void TestAgentServer::tooLongPathIsAnError()
{
    ServerUnderTest t;
    const auto folder = t.folder.filePath(QString(120, QLatin1Char('x')));
    const auto result = t.server.listen(folder + QStringLiteral("/agent.sock"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::FileUnwritable);
}

void TestAgentServer::peers_data()
{
    QTest::addColumn<bool>("known");
    QTest::addColumn<quint32>("uid");
    QTest::addColumn<bool>("welcome");
    const auto own = ::geteuid();
    QTest::newRow("own") << true << quint32(own) << true;
    QTest::newRow("another user") << true << quint32(own + 1) << false;
    QTest::newRow("nobody") << true << quint32(65534) << false;
    QTest::newRow("no user") << true << quint32(-1) << false;
    QTest::newRow("unknown") << false << quint32(0) << false;
}

void TestAgentServer::peers()
{
    QFETCH(bool, known);
    QFETCH(quint32, uid);
    QFETCH(bool, welcome);
    ServerUnderTest t([&](qintptr) {
        return known ? std::optional(AgentServer::Peer{uid, 42}) : std::nullopt;
    });
    if (!welcome)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^refused ")));
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.sendRequest(statusRequest()));
    if (welcome) {
        QTRY_COMPARE(t.requests.size(), 1);
        QCOMPARE(t.requests[0]->peerPid(), 42);
        return;
    }
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received().isEmpty() && t.requests.isEmpty());
}

void TestAgentServer::kernelTellsOurPid()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    QCOMPARE(t.requests[0]->peerPid(), qint64(::getpid()));
}

void TestAgentServer::garbageIsDropped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto good = bytesOf(ipc::encodeRequest(statusRequest()));
    QTest::newRow("a web request") << QByteArray("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTest::newRow("one wrong byte") << QByteArray("X");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("unknown kind") << bytesOf("DTJ1?") + QByteArray(4, '\0');
    QTest::newRow("length over the limit") << bytesOf("DTJ1r") + QByteArray("\x01\x00\x10\x00", 4);
    QTest::newRow("length of four thousand millions") << bytesOf("DTJ1r") + QByteArray(4, '\xff');
    QTest::newRow("an agent's frame") << bytesOf(ipc::encodeFrame(ipc::FrameKind::Exit, "x"));
    QTest::newRow("empty request") << bytesOf(ipc::encodeFrame(ipc::FrameKind::Request, {}));
    QTest::newRow("request of garbage")
        << bytesOf(ipc::encodeFrame(ipc::FrameKind::Request, std::string(5000, '\xff')));
    QTest::newRow("two requests") << good + good;
    QTest::newRow("a byte too many") << good + "x";
    QTest::newRow("a megabyte of anything") << QByteArray(1024 * 1024, 'D');
}

void TestAgentServer::garbageIsDropped()
{
    QFETCH(QByteArray, bytes);
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    client.send(bytes); // a megabyte does not go out at once; what goes is enough
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received().isEmpty());
    QVERIFY(t.requests.isEmpty());
    RawClient polite(t.path()); // and the next one is served
    QVERIFY(polite.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
}

void TestAgentServer::requestInPieces()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    const auto bytes = bytesOf(ipc::encodeRequest(statusRequest()));
    for (const char byte : bytes) {
        QVERIFY(t.requests.isEmpty());
        QVERIFY(client.send(QByteArrayView(&byte, 1)));
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(client.receive());
    }
    QTRY_COMPARE(t.requests.size(), 1);
}

void TestAgentServer::largestRequest()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    ipc::Request request;
    request.arguments = {std::string(ipc::maxPayload - 20, 'x')};
    const auto bytes = bytesOf(ipc::encodeRequest(request));
    QVERIFY(!bytes.isEmpty());
    RawClient client(t.path());
    qsizetype sent = bytes.size() % 8192;
    QVERIFY(client.send(QByteArrayView(bytes).first(sent)));
    const auto goOn = [&] {
        constexpr qsizetype step = 8192;
        while (sent < bytes.size() && client.send(QByteArrayView(bytes).sliced(sent).first(step)))
            sent += step;
        return sent == bytes.size();
    };
    QTRY_VERIFY(goOn());
    QTRY_COMPARE(t.requests.size(), 1);
    QCOMPARE(t.requests[0]->request().arguments, request.arguments);
}

void TestAgentServer::halfRequestTimesOut()
{
    ServerUnderTest t;
    t.server.setClientTimeout(50ms);
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.send(QByteArrayView(bytesOf(ipc::encodeRequest(statusRequest()))).chopped(1)));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(t.requests.isEmpty());
}

void TestAgentServer::silentClientTimesOut()
{
    ServerUnderTest t;
    t.server.setClientTimeout(50ms);
    QVERIFY(t.listen());
    RawClient silent(t.path());
    RawClient asking(t.path());
    QVERIFY(asking.sendRequest(statusRequest()));
    QTRY_VERIFY(silent.isClosed());
    QCOMPARE(t.requests.size(), 1);
    QVERIFY(t.requests[0]->isConnected()); // a request that is being worked on has all the time it needs
    QVERIFY(!asking.isClosed());
}

void TestAgentServer::vanishesAnywhere_data()
{
    QTest::addColumn<int>("sent");
    const int whole = int(ipc::encodeRequest(statusRequest()).size());
    QTest::newRow("at once") << 0;
    QTest::newRow("in the magic") << 2;
    QTest::newRow("in the header") << 7;
    QTest::newRow("after the header") << 9;
    QTest::newRow("before the last byte") << whole - 1;
    QTest::newRow("after the request") << whole;
}

void TestAgentServer::vanishesAnywhere()
{
    QFETCH(int, sent);
    ServerUnderTest t;
    QVERIFY(t.listen());
    {
        RawClient client(t.path());
        QVERIFY(client.send(QByteArrayView(bytesOf(ipc::encodeRequest(statusRequest()))).first(sent)));
    }
    RawClient next(t.path());
    QVERIFY(next.sendRequest(statusRequest()));
    QTRY_VERIFY(!t.requests.isEmpty() && t.requests.last()->isConnected());
    QTRY_COMPARE(t.server.connectionCount(), 1); // the one who has gone is forgotten
    QVERIFY(!next.isClosed());
}

void TestAgentServer::tooManyAreTurnedAway()
{
    ServerUnderTest t;
    t.server.setMaxConnections(2);
    QVERIFY(t.listen());
    RawClient first(t.path());
    RawClient second(t.path());
    QVERIFY(first.sendRequest(statusRequest()) && second.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 2);
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("2 programs are connected already")));
    RawClient third(t.path());
    QTRY_VERIFY(third.isClosed());
    t.requests[0]->finish(0);
    QTRY_VERIFY(first.isClosed());
    QTRY_COMPARE(t.server.connectionCount(), 1);
    RawClient fourth(t.path());
    QVERIFY(fourth.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 3);
}

void TestAgentServer::twoHundredAtOnce()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 200; ++i) { // all before the server's event loop runs once
        clients.push_back(std::make_unique<RawClient>(t.path()));
        QVERIFY2(clients.back()->isConnected(), qPrintable(QString::number(i)));
        QVERIFY(clients.back()->sendRequest(statusRequest()));
    }
    QTRY_COMPARE(t.requests.size(), 200);
    for (const auto &request : t.requests)
        request->finish(3);
    for (const auto &client : clients) {
        QTRY_VERIFY(client->isClosed());
        QCOMPARE(client->exitCode(), 3);
    }
}

QTEST_GUILESS_MAIN(TestAgentServer)
#include "tst_agentserver.moc"

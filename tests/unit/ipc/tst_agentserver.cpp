#include "servertest.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

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
    void tellsWhenItIsDisplaced_data();
    void tellsWhenItIsDisplaced();
    void isNotDisplacedByItself();
    void deadAgentsSocketIsReplaced();
    void anotherUsersFolderIsRefused();
    void tooLongPathIsAnError();
    void kernelTellsOurPid();
    void requestInPieces();
    void largestRequest();
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

void TestAgentServer::tellsWhenItIsDisplaced_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("removed") << 0;
    QTest::newRow("replaced") << 1;
    QTest::newRow("its folder removed") << 2;
}

void TestAgentServer::tellsWhenItIsDisplaced()
{
    QFETCH(int, how);
    ServerUnderTest t;
    QVERIFY(t.listen());
    const QSignalSpy displaced(&t.server, &AgentServer::displaced);
    RawClient client(t.path());
    QVERIFY(client.isConnected() && client.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    if (how == 2)
        QVERIFY(QDir(t.folder.filePath(QStringLiteral("duplo-tray"))).removeRecursively());
    else
        QVERIFY(QFile::remove(t.path()));
    const auto other = how == 1 ? Listener::at(t.path()) : failure(Error::Kind::NotFound);
    QTRY_COMPARE(displaced.count(), 1);
    t.requests[0]->finish(0); // who is connected is still served
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.exitCode(), 0);
    t.server.stopListening();
    QCOMPARE(QFile::exists(t.path()), how == 1);
    QCOMPARE(displaced.count(), 1);
}

void TestAgentServer::isNotDisplacedByItself()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    const QSignalSpy displaced(&t.server, &AgentServer::displaced);
    QFile other(t.folder.filePath(QStringLiteral("duplo-tray/other")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    t.server.stopListening();
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.isConnected() && client.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    QCOMPARE(displaced.count(), 0);
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

void TestAgentServer::kernelTellsOurPid()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    QCOMPARE(t.requests[0]->peerPid(), qint64(::getpid()));
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
    request.arguments = {std::string(ipc::maxPayload - 24, 'x')};
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

#include "ipc/listener.h"

#include "rawclient.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

/// The socket that is made, and the one that systemd hands over.
class TestListener : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("agent.sock")); }
    QByteArray name() const { return QFile::encodeName(path()); }

    /// A socket as a service manager has it.
    Descriptor handedOver(int domain, int type, bool bound, bool listens) const
    {
        Descriptor socket(::socket(domain, type, 0));
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, name().constData(), sizeof address.sun_path);
        if (bound)
            ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address);
        if (listens)
            ::listen(socket.get(), 5);
        return socket;
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void isMadeAndRemoved()
    {
        {
            auto made = Listener::at(path());
            QVERIFY(made);
            QVERIFY(RawClient(path()).isConnected());
            Listener moved = std::move(*made);
            QVERIFY(QFile::exists(path()));
            QCOMPARE(::fcntl(moved.descriptor(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
            QVERIFY((::fcntl(moved.descriptor(), F_GETFL) & O_NONBLOCK) != 0);
        }
        QVERIFY(!QFile::exists(path()));
    }

    void whatAnotherMadeStays()
    {
        auto first = Listener::at(path());
        QVERIFY(first);
        QVERIFY(QFile::remove(path()));
        const auto second = Listener::at(path());
        QVERIFY(second);
        QVERIFY(!first->isReached() && second->isReached());
        first->removeFile();
        QVERIFY(RawClient(path()).isConnected());
    }

    void whereItIsReached()
    {
        QVERIFY(!Listener().isReached());
        auto systemd = handedOver(AF_UNIX, SOCK_STREAM, true, true);
        auto adopted = Listener::adopt(systemd.release(), path());
        QVERIFY(adopted && adopted->isReached());
        adopted->removeFile();
        QVERIFY(QFile::exists(path()));
        QVERIFY(QFile::remove(path()));
        QVERIFY(!adopted->isReached());
    }

    void nobodyIsPushedAside()
    {
        const auto systemd = handedOver(AF_UNIX, SOCK_STREAM, true, true);
        const auto second = Listener::at(path());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::AlreadyExists);
        QVERIFY(RawClient(path()).isConnected());
    }

    void anythingElseStays_data()
    {
        QTest::addColumn<bool>("isFolder");
        QTest::newRow("file") << false;
        QTest::newRow("folder") << true;
    }
    void anythingElseStays()
    {
        QFETCH(bool, isFolder);
        if (isFolder)
            QCOMPARE(::mkdir(name().constData(), 0700), 0);
        else
            ::close(::open(name().constData(), O_CREAT | O_WRONLY, 0600));
        const auto made = Listener::at(path());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::FileUnwritable);
        QVERIFY(QFile::exists(path()));
        ::rmdir(name().constData());
    }

    void handedOver_data()
    {
        QTest::addColumn<int>("domain");
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("bound");
        QTest::addColumn<bool>("listens");
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("good");
        const auto own = path();
        QTest::newRow("as it should be") << AF_UNIX << int(SOCK_STREAM) << true << true << own << true;
        QTest::newRow("elsewhere") << AF_UNIX << int(SOCK_STREAM) << true << true
                                   << QString(own + QLatin1Char('x')) << false;
        QTest::newRow("without a path") << AF_UNIX << int(SOCK_STREAM) << false << true << own << false;
        QTest::newRow("does not listen") << AF_UNIX << int(SOCK_STREAM) << true << false << own << false;
        QTest::newRow("datagrams") << AF_UNIX << int(SOCK_DGRAM) << true << false << own << false;
        QTest::newRow("packets") << AF_UNIX << int(SOCK_SEQPACKET) << true << true << own << false;
        QTest::newRow("the network") << AF_INET << int(SOCK_STREAM) << false << true << own << false;
    }
    void handedOver()
    {
        QFETCH(int, domain);
        QFETCH(int, type);
        QFETCH(bool, bound);
        QFETCH(bool, listens);
        QFETCH(QString, at);
        auto socket = handedOver(domain, type, bound, listens);
        const int number = socket.release();
        {
            const auto adopted = Listener::adopt(number, at);
            QTEST(adopted.has_value(), "good");
            if (adopted) {
                QCOMPARE(adopted->descriptor(), number);
                QCOMPARE(::fcntl(number, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
            } else {
                QCOMPARE(adopted.error().kind, Error::Kind::InvalidInput);
                QVERIFY(!adopted.error().subject.isEmpty());
                ::close(number);
            }
        }
        QCOMPARE(QFile::exists(path()), bound); // the file is the service manager's
    }

    void noSocketAtAll()
    {
        const Descriptor file(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        QVERIFY(!Listener::adopt(file.get(), path()));
        QVERIFY(!Listener::adopt(9999, path()));
    }

    void variables_data()
    {
        QTest::addColumn<QByteArray>("pid");
        QTest::addColumn<QByteArray>("count");
        QTest::addColumn<int>("taken"); // 1: yes; 0: none; -1: refused
        const auto own = QByteArray::number(::getpid());
        QTest::newRow("none") << QByteArray() << QByteArray() << 0;
        QTest::newRow("one") << own << QByteArray("1") << 1;
        QTest::newRow("two") << own << QByteArray("2") << -1;
        QTest::newRow("no number") << own << QByteArray("x") << 0;
        QTest::newRow("negative") << own << QByteArray("-1") << 0;
        QTest::newRow("another process's") << QByteArray("1") << QByteArray("1") << 0;
    }
    void variables()
    {
        QFETCH(QByteArray, pid);
        QFETCH(QByteArray, count);
        QFETCH(int, taken);
        qputenv("LISTEN_PID", pid);
        qputenv("LISTEN_FDS", count);
        qputenv("LISTEN_FDNAMES", "agent");
        const auto inherited = takeInheritedSocket();
        QCOMPARE(inherited.has_value(), taken >= 0);
        QCOMPARE(inherited && *inherited, taken == 1);
        for (const char *variable : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"})
            QVERIFY(!qEnvironmentVariableIsSet(variable));
    }

    void filesAreEnough()
    {
        raiseFileLimit();
        rlimit limit = {};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        QVERIFY(limit.rlim_cur == limit.rlim_max || limit.rlim_cur >= 8192);
    }
};

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"

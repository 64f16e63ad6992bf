#include "aws/containervariables.h"
#include "jit/portholder.h"
#include "support/asnobody.h"

#include <QtTest>

#include <netinet/in.h>
#include <sys/socket.h>

/// The port of an endpoint while its command runs, whether an agent listens there or not.
class TestPortHolder : public QObject
{
    Q_OBJECT
private:
    /// Of a socket at \a port that listens; with those options set.
    static Descriptor listener(quint16 port, const QList<int> &options)
    {
        Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const int on = 1;
        for (const int option : options)
            ::setsockopt(socket.get(), SOL_SOCKET, option, &on, sizeof on);
        const sockaddr_in place = at(port);
        const bool listens =
            ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&place), sizeof place) == 0
            && ::listen(socket.get(), 1) == 0;
        return listens ? std::move(socket) : Descriptor();
    }
    /// As an agent does.
    static Descriptor agent(quint16 port) { return listener(port, {SO_REUSEADDR, SO_REUSEPORT}); }
    static sockaddr_in at(quint16 port)
    {
        sockaddr_in place = {};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return place;
    }
    static quint16 portOf(const Descriptor &socket)
    {
        sockaddr_in place = {};
        socklen_t size = sizeof place;
        ::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&place), &size);
        return ntohs(place.sin_port);
    }
    static bool isAnswered(quint16 port)
    {
        const Descriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const sockaddr_in place = at(port);
        return ::connect(client.get(), reinterpret_cast<const sockaddr *>(&place), sizeof place) == 0;
    }
    static std::vector<std::string> variables(quint16 port)
    {
        return {"AWS_REGION=eu-central-1",
            std::string(containerUriVariable) + "=http://127.0.0.1:" + std::to_string(port) + "/credentials"};
    }

private Q_SLOTS:
    void keepsItForTheNextAgent()
    {
        Descriptor first = agent(0);
        const quint16 port = portOf(first);
        const Descriptor held = holdPort(variables(port));
        QVERIFY(bool(held) && isAnswered(port));
        first.close();
        QVERIFY(!isAnswered(port)); // which nobody takes for an answer
        // Whatever somebody else tries.
        for (const QList<int> &options :
            {QList<int>{}, {SO_REUSEADDR}, {SO_REUSEPORT}, {SO_REUSEADDR, SO_REUSEPORT}})
            QVERIFY(::geteuid() != 0 || asNobody([&] { return !listener(port, options); }));
        const Descriptor next = agent(port);
        QVERIFY(bool(next) && isAnswered(port));
    }

    void holdsNothingElse_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::newRow("no port") << QByteArray("http://127.0.0.1/credentials");
        QTest::newRow("no address") << QByteArray("http://localhost:40000/credentials");
        QTest::newRow("another scheme") << QByteArray("https://127.0.0.1:40000/");
        QTest::newRow("too high") << QByteArray("http://127.0.0.1:70000/");
        QTest::newRow("not here") << QByteArray("http://192.0.2.1:40000/");
        QTest::newRow("nothing") << QByteArray();
    }
    void holdsNothingElse()
    {
        QFETCH(QByteArray, uri);
        QVERIFY(!holdPort({std::string(containerUriVariable) + '=' + uri.toStdString()}));
        QVERIFY(!holdPort({}));
    }
};

QTEST_APPLESS_MAIN(TestPortHolder)
#include "tst_portholder.moc"

#include "core/clock.h"
#include "servertest.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

/// May be moved while the server's thread looks at it.
class MovingClock final : public Clock
{
public:
    QDateTime now() const override { return noon.addSecs(m_seconds); }
    void setSeconds(int seconds) { m_seconds = seconds; }

private:
    std::atomic<int> m_seconds = 0;
};

Repeat anHour(quint64 tag = 1)
{
    Repeat terms;
    terms.from = noon;
    terms.until = noon.addSecs(3600);
    terms.tag = tag;
    return terms;
}

ipc::Request helperRequest(const char *tenant = "dev01")
{
    auto request = statusRequest();
    request.arguments = {"credential-process", "--tenant", tenant};
    return request;
}

/// Asks, and waits for the answer.
QByteArray ask(const QString &path, const ipc::Request &request)
{
    RawClient client(path);
    if (!client.sendRequest(request) || !QTest::qWaitFor([&] { return client.isClosed(); }))
        return "not answered";
    return client.exitCode() == 0 ? client.text(ipc::FrameKind::Output) : QByteArray("failed");
}

} // namespace

/// Answers that the server gives again by itself.
class TestAnsweredAgain : public QObject
{
    Q_OBJECT
private:
    MovingClock m_clock;
    std::atomic<int> m_lookedFor = 0; ///< whose files who asks sees
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AgentServer> m_server;
    QString m_path;
    Repeat m_terms;
    int m_handled = 0;
    QString m_executable; ///< of whoever asks
    bool m_speaksBefore = false;

    void answer(AgentRequest *request)
    {
        ++m_handled;
        if (m_speaksBefore) {
            request->writeError("Click Authorize.\n");
            QTimer::singleShot(0, request, [this, request] { finish(request); });
        } else {
            finish(request);
        }
    }
    void finish(AgentRequest *request)
    {
        request->writeOutput(QByteArray("answer ").append(QByteArray::number(m_handled)));
        request->finish(0, m_terms);
    }

private Q_SLOTS:
    void init()
    {
        m_clock.setSeconds(0);
        m_terms = anHour();
        m_handled = m_lookedFor = 0;
        m_executable = QStringLiteral("/usr/bin/terraform");
        m_speaksBefore = false;
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("duplo-tray/agent.sock"));
        m_server =
            std::make_unique<AgentServer>([this](AgentRequest *request) { answer(request); }, kernelPeer,
                [this](const AgentServer::Peer &peer) {
                    return Program{peer.pid, QStringLiteral("terraform"), {}, peer.uid, m_executable};
                });
        m_server->setClock(m_clock);
        m_server->setElsewhereLookup([this](const AgentServer::Peer &) { return ++m_lookedFor > 0; });
        QVERIFY(m_server->listen(m_path));
    }
    void cleanup() { m_server.reset(); }

    void theSameIsGivenAgain()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1"));
        QCOMPARE(m_handled, 1);
        QCOMPARE(m_lookedFor.load(), 1); // which costs as much as all else that is asked about a program
    }

    void othersAreAskedFor_data()
    {
        QTest::addColumn<ipc::Request>("request");
        auto request = helperRequest("dev02");
        QTest::newRow("another tenant") << request;
        request = helperRequest();
        request.arguments.push_back("--no-cache");
        QTest::newRow("one more word") << request;
        request = helperRequest();
        request.arguments = {"credential-process", "--tenantdev01"};
        QTest::newRow("words that run together") << request;
        request = helperRequest();
        const std::string variable("DUPLO_HOST=https://b.example");
        request.environment.push_back(variable);
        QTest::newRow("another portal") << request;
        request = helperRequest();
        request.directory = "/";
        QTest::newRow("another folder") << request;
        request = helperRequest();
        request.version = "9.9";
        QTest::newRow("another relay") << request;
        request = helperRequest();
        const std::string token("DUPLO_TOKEN=secret");
        request.environment.push_back(token);
        QTest::newRow("a token of its own") << request;
        request = helperRequest();
        request.input = "secret";
        QTest::newRow("input") << request;
    }
    void othersAreAskedFor()
    {
        QFETCH(ipc::Request, request);
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1"));
        QCOMPARE(ask(m_path, request), QByteArray("answer 2"));
    }

    void secretsAreNeverShared_data()
    {
        QTest::addColumn<ipc::Request>("request");
        auto request = helperRequest();
        const std::string token("DUPLO_TOKEN=secret");
        request.environment.push_back(token);
        QTest::newRow("a token") << request;
        request = helperRequest();
        request.input = "secret";
        QTest::newRow("input") << request;
    }
    void secretsAreNeverShared()
    {
        QFETCH(ipc::Request, request);
        QCOMPARE(ask(m_path, request), QByteArray("answer 1"));
        QCOMPARE(ask(m_path, request), QByteArray("answer 2"));
    }

    void anyFolder()
    {
        m_terms.anyFolder = true;
        auto request = helperRequest();
        QCOMPARE(ask(m_path, request), QByteArray("answer 1"));
        request.directory = "/somewhere/else";
        QCOMPARE(ask(m_path, request), QByteArray("answer 1"));
    }

    void whenTheClockMoves_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("isGiven");
        QTest::newRow("at once") << 0 << true;
        QTest::newRow("the last second") << 3599 << true;
        QTest::newRow("at its end") << 3600 << false;
        QTest::newRow("a day later") << 86400 << false;
        QTest::newRow("set back a second") << -1 << false;
        QTest::newRow("set back a year") << -31536000 << false;
    }
    void whenTheClockMoves()
    {
        QFETCH(int, seconds);
        QFETCH(bool, isGiven);
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1"));
        m_clock.setSeconds(seconds);
        QCOMPARE(ask(m_path, helperRequest()), QByteArray(isGiven ? "answer 1" : "answer 2"));
        m_clock.setSeconds(0);
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1")); // it is still the same hour
    }

    void onlyForOneProgram()
    {
        m_terms.onlyFor = QStringLiteral("/usr/bin/terraform");
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1"));
        m_executable = QStringLiteral("/usr/bin/aws");
        m_terms.onlyFor = m_executable;
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 2"));
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 2"));
        m_executable = QStringLiteral("/usr/bin/terraform");
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1")); // each has its own
        m_executable.clear();
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 3")); // nobody knows who that is
    }

    void notAfterAWordBefore()
    {
        m_speaksBefore = true;
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1"));
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 2"));
    }

    void forgotten()
    {
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1"));
        m_server->forgetAnswers();
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 2"));
    }

    void isToldInBatches()
    {
        QSignalSpy told(m_server.get(), &AgentServer::answeredAgain);
        QCOMPARE(ask(m_path, helperRequest()), QByteArray("answer 1"));
        for (int i = 0; i < 200; ++i)
            QCOMPARE(askAndWait(ipc::encodeRequest(helperRequest())), 1);
        const auto count = [&] {
            int sum = 0;
            for (const auto &arguments : told)
                sum += arguments.at(2).toInt();
            return sum;
        };
        QTRY_COMPARE(count(), 200);
        QVERIFY2(told.size() < 20, qPrintable(QString::number(told.size())));
        QCOMPARE(told.first().at(0).toULongLong(), 1u);
        QCOMPARE(told.first().at(1).value<Program>().executable, QStringLiteral("/usr/bin/terraform"));
    }

    void toldAtTheEndAsWell()
    {
        ask(m_path, helperRequest());
        ask(m_path, helperRequest());
        QSignalSpy told(m_server.get(), &AgentServer::answeredAgain);
        m_server.reset();
        QCOMPARE(told.size(), 1);
    }

    void forgottenUnderLoad()
    {
        // Whoever asks after forgetAnswers() has returned never gets what was kept before.
        std::atomic<bool> ends = false;
        std::atomic<int> answers = 0;
        std::atomic<int> failures = 0;
        std::atomic<int> least = 0; // no answer may be older
        std::atomic<int> running = 4;
        const auto client = [&] {
            const auto frame = ipc::encodeRequest(helperRequest());
            for (; !ends; ++answers) {
                const int oldest = least;
                failures += askAndWait(frame) < oldest ? 1 : 0;
            }
            --running;
        };
        std::vector<std::jthread> clients;
        for (int i = 0; i < 4; ++i)
            clients.emplace_back(client);
        const auto change = [&] {
            m_server->forgetAnswers();
            least = m_handled + 1;
            return answers > 2000;
        };
        QTRY_VERIFY(change());
        ends = true;
        QTRY_COMPARE(running, 0); // the last ones are still to be answered
        clients.clear(); // joins them
        QCOMPARE(failures, 0);
        QVERIFY(m_handled > 1 && m_handled < answers);
    }

private:
    /// With a blocking socket, on any thread: the number of the answer; -1 without one.
    int askAndWait(const std::string &frame) const
    {
        const RawConnection connection(m_path);
        const auto bytes = connection.exchange(frame);
        ipc::FrameReader reader;
        reader.append(bytes);
        const auto text = reader.next();
        return text ? QByteArray(text->payload.data(), qsizetype(text->payload.size())).mid(7).toInt() : -1;
    }
};

QTEST_GUILESS_MAIN(TestAnsweredAgain)
#include "tst_answeredagain.moc"

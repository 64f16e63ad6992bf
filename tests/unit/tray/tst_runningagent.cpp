#include "tray/runningagent.h"

#include "unit/ipc/servertest.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

#include <unistd.h>

/// What a second duplo-tray asks of the first, and of whom it asks nothing.
class TestRunningAgent : public QObject
{
    Q_OBJECT
private:
    /// The outcome of \a ask, which waits for the answer, while the server here gives it.
    template <class Ask> static auto whileServing(Ask ask)
    {
        std::optional<decltype(ask())> outcome;
        std::atomic_bool isDone = false;
        std::thread asking([&] {
            outcome = ask();
            isDone = true;
        });
        const bool isInTime = QTest::qWaitFor([&] { return isDone.load(); }, 10'000);
        asking.join();
        return isInTime ? *outcome : decltype(ask())();
    }

private Q_SLOTS:
    void nobodyAnswers()
    {
        const RunningAgent nobody(QStringLiteral("/nowhere/agent.sock"), kernelPeer);
        QVERIFY(!nobody.call({}));
        QVERIFY(!nobody.makeWay());
    }

    void anotherUserIsSentNothing_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("another's") << true;
        QTest::newRow("who knows whose") << false;
    }
    void anotherUserIsSentNothing()
    {
        QFETCH(bool, isKnown);
        ServerUnderTest world;
        QVERIFY(world.listen());
        const auto lookup = [isKnown](qintptr) {
            return isKnown ? std::optional(AgentServer::Peer{::geteuid() + 1, 1}) : std::nullopt;
        };
        const RunningAgent other(world.path(), lookup);
        WindowCall call;
        call.activationToken = QStringLiteral("leave-to-take-the-focus");
        const auto outcome = other.call(call);
        QVERIFY(outcome && outcome->code != 0);
        QVERIFY2(outcome->refusal.startsWith(QLatin1String("another user answers at ")),
            qPrintable(outcome->refusal));
        QVERIFY(other.makeWay() && other.makeWay()->code != 0);
        QTRY_COMPARE(world.server.connectionCount(), 0);
        QVERIFY(world.requests.isEmpty());
    }

    void theAnswerIsPassedOn_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("done") << 0;
        QTest::newRow("without a display") << withoutWindows;
    }
    void theAnswerIsPassedOn()
    {
        QFETCH(int, code);
        QString path;
        QTemporaryDir folder;
        QStringList asked;
        AgentServer server(
            [&](AgentRequest *request) {
                for (const auto &word : request->request().arguments)
                    asked.append(QString::fromStdString(word));
                request->writeError("why\n");
                request->finish(code);
            },
            kernelPeer);
        path = folder.filePath(QStringLiteral("duplo-tray/agent.sock"));
        QVERIFY(server.listen(path));
        const RunningAgent agent(path, kernelPeer);
        WindowCall call;
        call.what = WindowCall::What::Search;
        const auto outcome = whileServing([&] { return agent.call(call); });
        QVERIFY(outcome);
        QCOMPARE(outcome->code, code);
        QCOMPARE(outcome->refusal, QStringLiteral("why"));
        QCOMPARE(asked, QStringList({QLatin1String(raiseVerb), QString(), QStringLiteral("search")}));
        const auto way = whileServing([&] { return agent.makeWay(); });
        QVERIFY(way);
        QCOMPARE(way->code, code);
    }
};

QTEST_GUILESS_MAIN(TestRunningAgent)
#include "tst_runningagent.moc"

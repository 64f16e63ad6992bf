#include "platform/processhandle.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

class TestProcessHandle : public QObject
{
    Q_OBJECT

private:
    PidHandle::Count m_count = std::make_shared<std::atomic<int>>(0);

    /// A process of our own that does nothing until it is killed.
    static pid_t idler()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            ::pause();
            ::_exit(0);
        }
        return child;
    }
    static void end(pid_t pid)
    {
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
    }

private Q_SLOTS:
    void tellsWhetherItRuns()
    {
        const pid_t pid = idler();
        const auto handle = PidHandle::open(pid, m_count, 10);
        QVERIFY(handle);
        QVERIFY(handle->isRunning());
        end(pid);
        QVERIFY(!handle->isRunning());
        QVERIFY(!PidHandle::open(pid, m_count, 10));
    }

    void aZombieHasEnded()
    {
        const pid_t pid = idler();
        const auto handle = PidHandle::open(pid, m_count, 10);
        QVERIFY(handle);
        ::kill(pid, SIGKILL);
        QTRY_VERIFY(!handle->isRunning());
        ::waitpid(pid, nullptr, 0);
        QVERIFY(!handle->isRunning());
    }

    void tellsWhenItEnds()
    {
        const pid_t pid = idler();
        auto handle = PidHandle::open(pid, m_count, 10);
        int ended = 0;
        QObject context;
        handle->whenEnded(&context, [&] { ++ended; });
        handle->whenEnded(&context, [&] { ++ended; });
        handle.reset(); // the watch outlives the handle
        QCOMPARE(m_count->load(), 0);
        QCOMPARE(ended, 0);
        end(pid);
        QTRY_COMPARE(ended, 2);
        QTRY_VERIFY(context.children().isEmpty());
    }

    void tellsOfOneThatEndedBefore()
    {
        const pid_t pid = idler();
        const auto handle = PidHandle::open(pid, m_count, 10);
        end(pid);
        bool ended = false;
        QObject context;
        handle->whenEnded(&context, [&] { ended = true; });
        QTRY_VERIFY(ended);
    }

    void forgetsWhoNoLongerListens()
    {
        const pid_t pid = idler();
        const auto handle = PidHandle::open(pid, m_count, 10);
        bool ended = false;
        auto context = std::make_unique<QObject>();
        handle->whenEnded(context.get(), [&] { ended = true; });
        context.reset();
        bool othersKnow = false;
        QObject other;
        handle->whenEnded(&other, [&] { othersKnow = true; });
        end(pid);
        QTRY_VERIFY(othersKnow);
        QVERIFY(!ended);
    }

    void canBeAskedFromAnyThread()
    {
        const pid_t pid = idler();
        const auto handle = PidHandle::open(pid, m_count, 10);
        bool sawItEnd = false;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            while (handle->isRunning())
                QThread::yieldCurrentThread();
            sawItEnd = true;
        }));
        thread->start();
        end(pid);
        QVERIFY(thread->wait(10'000));
        QVERIFY(sawItEnd);
    }

    void isBounded()
    {
        std::vector<std::shared_ptr<const PidHandle>> open;
        for (int i = 0; i < 3; ++i)
            open.push_back(PidHandle::open(::getpid(), m_count, 3));
        QVERIFY(open.back());
        QVERIFY(!PidHandle::open(::getpid(), m_count, 3));
        open.pop_back();
        QVERIFY(PidHandle::open(::getpid(), m_count, 3));
        open.clear();
        QCOMPARE(m_count->load(), 0);
    }

    void opensNothingThatIsNoProcess_data()
    {
        QTest::addColumn<qint64>("pid");
        QTest::newRow("none") << qint64(0);
        QTest::newRow("negative") << qint64(-1);
        QTest::newRow("beyond") << qint64(999'999'999);
        QTest::newRow("far beyond") << (qint64(1) << 40) + ::getpid();
    }
    void opensNothingThatIsNoProcess()
    {
        QFETCH(qint64, pid);
        QVERIFY(!PidHandle::open(pid, m_count, 10));
        QCOMPARE(m_count->load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProcessHandle)
#include "tst_processhandle.moc"

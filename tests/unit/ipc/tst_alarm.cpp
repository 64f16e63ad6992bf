#include "ipc/alarm.h"

#include <QtTest>

using namespace std::chrono_literals;

/// The server thread's timer: once, and then silence.
class TestAlarm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ringsOnce()
    {
        boost::asio::io_context io;
        Alarm alarm(io);
        int rings = 0;
        QElapsedTimer timer;
        timer.start();
        alarm.set(30ms, [&] { ++rings; });
        QCOMPARE(io.run_for(10s), 1U); // all that there was to do
        QCOMPARE(rings, 1);
        QVERIFY(timer.elapsed() >= 30);
        QVERIFY(timer.elapsed() < 9000);
    }

    void atOnce()
    {
        boost::asio::io_context io;
        Alarm alarm(io);
        int rings = 0;
        alarm.set(0ms, [&] { ++rings; });
        io.run_for(10s);
        QCOMPARE(rings, 1);
    }

    void setAnewItRingsForTheLast()
    {
        boost::asio::io_context io;
        Alarm alarm(io);
        QStringList rings;
        alarm.set(1h, [&] { rings.append(QStringLiteral("first")); });
        alarm.set(20ms, [&] { rings.append(QStringLiteral("second")); });
        io.run_for(10s);
        QCOMPARE(rings, QStringList{QStringLiteral("second")});
    }

    void cancelledItIsSilent()
    {
        boost::asio::io_context io;
        Alarm alarm(io);
        int rings = 0;
        alarm.set(1ms, [&] { ++rings; });
        // Due, and not yet told.
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(timer.elapsed() > 5);
        alarm.cancel();
        io.run_for(10s);
        QCOMPARE(rings, 0);
    }

    void fromItsOwnCall()
    {
        boost::asio::io_context io;
        Alarm alarm(io);
        int rings = 0;
        std::function<void()> again = [&] {
            if (++rings < 3)
                alarm.set(5ms, again);
            else
                alarm.cancel();
        };
        alarm.set(5ms, again);
        io.run_for(10s);
        QCOMPARE(rings, 3);
    }
};

QTEST_GUILESS_MAIN(TestAlarm)
#include "tst_alarm.moc"

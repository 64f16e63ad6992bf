#include "core/cancellation.h"
#include "support/awaiting.h"

#include <QtTest>

using Kind = Error::Kind;

/// What a Cancel ends, and what it leaves.
class TestCancellation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAllOnce()
    {
        Cancellation cancellation;
        const Cancellation copy = cancellation;
        int told = 0;
        copy.onCancel([&] { ++told; });
        copy.onCancel([&] { ++told; });
        QVERIFY(!copy.isCancelled());
        cancellation.cancel();
        cancellation.cancel();
        QVERIFY(copy.isCancelled());
        QCOMPARE(told, 2);
        copy.onCancel([&] { ++told; });
        QCOMPARE(told, 3);
    }

    void endsTheWaitAtOnce()
    {
        Cancellation cancellation;
        Waiters<int> later;
        Outcome outcome(unless(cancellation, later.add(), this), this);
        QVERIFY(!outcome.isThere());
        cancellation.cancel();
        QCOMPARE(outcome->error().kind, Kind::Cancelled);
        later.resolve(1); // too late
        QVERIFY(!*outcome);
    }

    void beforeItBegan()
    {
        Cancellation cancellation;
        cancellation.cancel();
        Outcome outcome(unless(cancellation, ready(Result<int>(1)), this), this);
        QCOMPARE(outcome->error().kind, Kind::Cancelled);
    }

    void afterItEnded()
    {
        Cancellation cancellation;
        Outcome outcome(unless(cancellation, ready(Result<int>(1)), this), this);
        cancellation.cancel();
        QCOMPARE(**outcome, 1);
    }

    void keepsNothingOfTheOutcome()
    {
        Cancellation cancellation;
        std::weak_ptr<int> watched;
        {
            const auto secret = std::make_shared<int>(1);
            watched = secret;
            Outcome outcome(unless(cancellation, ready(Result<std::shared_ptr<int>>(secret)), this), this);
            QVERIFY(outcome->has_value());
        }
        QVERIFY2(watched.expired(), "it lasts as long as the cancellation");
        QVERIFY(!cancellation.isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"

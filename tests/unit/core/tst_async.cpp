#include "core/async.h"

#include <QtTest>

#include <csignal>
#include <memory>
#include <optional>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

using Kind = Error::Kind;

namespace {
/// The moment a test decides that an answer comes, or never does.
template <class T> class Later
{
public:
    Later() { m_promise->start(); }
    Future<T> future() const { return m_promise->future(); }
    void answer(Result<T> result)
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }
    void drop() { m_promise.reset(); }

private:
    std::unique_ptr<QPromise<Result<T>>> m_promise = std::make_unique<QPromise<Result<T>>>();
};
} // namespace

class TestAsync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readyAndFailed();
    void continues();
    void continuesLater();
    void passesErrorsOn();
    void deadContext();
    void deadContextOfEachKind();
    void noContext();
    void contextGoesInContinuation();
    void droppedPromise();
    void droppedPromiseInAChain();
    void flattens();
    void flattensErrors();
    void flattensADroppedPromise();
    void flattenedContextGoes();
    void releasesWhatItCaptured();
    void chains();
    void endsWithAnException();
};

void TestAsync::readyAndFailed()
{
    const Future<int> seven = ready(Result<int>(7));
    QVERIFY(seven.isFinished());
    QCOMPARE(seven.result().value(), 7);
    QVERIFY(ready(Result<>()).result().has_value());

    const Future<int> none = failed<int>({Kind::NotFound, QStringLiteral("dev01"), {}});
    QVERIFY(none.isFinished());
    QCOMPARE(none.result().error().kind, Kind::NotFound);
    QCOMPARE(none.result().error().subject, QStringLiteral("dev01"));
    QCOMPARE(failed({Kind::Denied, {}, {}}).result().error().kind, Kind::Denied);
}

void TestAsync::continues()
{
    std::optional<int> seen;
    then(ready(Result<int>(7)), this, [&](const Result<int> &result) { seen = *result; });
    QCOMPARE(seen, 7); // at once, where the answer is there already

    const auto text = then(ready(Result<int>(7)), this,
        [](const Result<int> &result) -> Result<QString> { return QString::number(*result); });
    QCOMPARE(text.result().value(), QStringLiteral("7"));
}

void TestAsync::continuesLater()
{
    Later<int> later;
    std::optional<int> seen;
    then(later.future(), this, [&](const Result<int> &result) { seen = *result; });
    QVERIFY(!seen);
    later.answer(7);
    QCOMPARE(seen, 7);
}

void TestAsync::passesErrorsOn()
{
    Later<int> later;
    std::optional<Error> seen;
    const auto whole = then(later.future(), this, [&](const Result<int> &result) -> Result<> {
        seen = result.error();
        return tl::unexpected(result.error());
    });
    later.answer(failure(Kind::Network, QStringLiteral("host")));
    QVERIFY(seen);
    QCOMPARE(seen->kind, Kind::Network);
    QCOMPARE(whole.result().error().subject, QStringLiteral("host"));
}

void TestAsync::deadContext()
{
    Later<int> later;
    bool hasRun = false;
    auto context = std::make_unique<QObject>();
    then(later.future(), context.get(), [&](const Result<int> &) { hasRun = true; });
    context.reset();
    later.answer(7);
    QVERIFY(!hasRun);
}

void TestAsync::deadContextOfEachKind()
{
    Later<int> first;
    Later<int> second;
    auto context = std::make_unique<QObject>();
    const auto result =
        then(first.future(), context.get(), [](const Result<int> &) { return Result<int>(1); });
    const auto flat = then(second.future(), context.get(),
        [](const Result<int> &) { return ready(Result<QString>(QString())); });
    context.reset();
    first.answer(7);
    second.answer(7);
    QCOMPARE(result.result().error().kind, Kind::Cancelled);
    QVERIFY(flat.isFinished());
    QCOMPARE(flat.result().error().kind, Kind::Cancelled);
}

void TestAsync::noContext()
{
    // A context that was never there is as good as a dead one.
    bool hasRun = false;
    then(ready(Result<int>(7)), nullptr, [&](const Result<int> &) { hasRun = true; });
    QVERIFY(!hasRun);
}

void TestAsync::contextGoesInContinuation()
{
    Later<int> later;
    auto context = std::make_unique<QObject>();
    const auto whole = then(later.future(), context.get(), [&](const Result<int> &result) -> Result<int> {
        context.reset();
        return *result + 1;
    });
    later.answer(7);
    QVERIFY(!context);
    QCOMPARE(whole.result().value(), 8);
}

void TestAsync::droppedPromise()
{
    Later<int> later;
    std::optional<Error> seen;
    then(later.future(), this, [&](const Result<int> &result) { seen = result.error(); });
    later.drop();
    QVERIFY(seen);
    QCOMPARE(seen->kind, Kind::Cancelled);
}

void TestAsync::droppedPromiseInAChain()
{
    Later<int> later;
    std::optional<Error> seen;
    const auto middle = then(later.future(), this, [](const Result<int> &result) -> Result<QString> {
        return result.map([](int number) { return QString::number(number); });
    });
    then(middle, this, [&](const Result<QString> &result) { seen = result.error(); });
    later.drop();
    QVERIFY(seen);
    QCOMPARE(seen->kind, Kind::Cancelled);
}

void TestAsync::flattens()
{
    Later<int> outer;
    Later<QString> inner;
    std::optional<QString> seen;
    const Future<QString> flat =
        then(outer.future(), this, [&](const Result<int> &) { return inner.future(); });
    then(flat, this, [&](const Result<QString> &result) { seen = *result; });
    outer.answer(7);
    QVERIFY(!seen);
    inner.answer(QStringLiteral("seven"));
    QCOMPARE(seen, QStringLiteral("seven"));
}

void TestAsync::flattensErrors()
{
    Later<int> outer;
    std::optional<Error> seen;
    const Future<> flat = then(outer.future(), this, [](const Result<int> &result) {
        return result ? ready(Result<>()) : failed({Kind::Forbidden, {}, {}});
    });
    then(flat, this, [&](const Result<> &result) { seen = result.error(); });
    outer.answer(failure(Kind::Network));
    QVERIFY(seen);
    QCOMPARE(seen->kind, Kind::Forbidden);
}

void TestAsync::flattensADroppedPromise()
{
    for (const bool isInner : {false, true}) {
        Later<int> outer;
        Later<QString> inner;
        std::optional<Result<QString>> seen;
        const Future<QString> flat = then(outer.future(), this, [&](const Result<int> &result) {
            return result ? inner.future() : failed<QString>(result.error());
        });
        then(flat, this, [&](const Result<QString> &result) { seen = result; });
        if (isInner) {
            outer.answer(7);
            QVERIFY(!seen);
            inner.drop();
        } else {
            outer.drop();
        }
        QVERIFY(seen);
        QCOMPARE(seen->error().kind, Kind::Cancelled);
    }
}

void TestAsync::flattenedContextGoes()
{
    Later<int> outer;
    Later<QString> inner;
    auto context = std::make_unique<QObject>();
    const Future<QString> flat =
        then(outer.future(), context.get(), [&](const Result<int> &) { return inner.future(); });
    outer.answer(7);
    context.reset(); // it has done its part; what it began goes on
    inner.answer(QStringLiteral("seven"));
    QCOMPARE(flat.result().value(), QStringLiteral("seven"));
}

void TestAsync::releasesWhatItCaptured()
{
    auto held = std::make_shared<int>(7);
    {
        Later<int> later;
        then(later.future(), this, [held](const Result<int> &) {});
        QVERIFY(held.use_count() > 1);
        later.answer(1);
    }
    QCOMPARE(held.use_count(), 1);
    {
        Later<int> later;
        then(later.future(), this, [held](const Result<int> &) {});
        later.drop();
    }
    QCOMPARE(held.use_count(), 1);
}

void TestAsync::chains()
{
    Later<int> later;
    Future<int> future = later.future();
    for (int i = 0; i < 100; ++i)
        future = then(future, this, [](const Result<int> &result) -> Result<int> { return *result + 1; });
    later.answer(0);
    QCOMPARE(future.result().value(), 100);
}

void TestAsync::endsWithAnException()
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL); // QtTest would tell of it at length
        QObject context;
        then(ready(Result<int>(7)), &context,
            [](const Result<int> &) -> Result<int> { throw std::runtime_error("unforeseen"); });
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGABRT);
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"

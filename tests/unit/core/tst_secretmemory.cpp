#include "core/secret.h"

#include <QTest>

#include <algorithm>
#include <list>
#include <thread>

namespace {
/// Keeps what it gave out, so that what stays behind in freed memory can be seen.
class CountingPages : public SecretPages
{
public:
    bool isLocking() const override { return locking; }

    /// True where \a text stands anywhere in the memory that was ever given out.
    bool holds(QByteArrayView text) const
    {
        return std::any_of(pages.begin(), pages.end(), [&](const std::vector<char> &page) {
            return QByteArrayView(page.data(), qsizetype(page.size())).contains(text);
        });
    }

    bool locking = true;
    std::size_t given = 0;
    std::size_t taken = 0;
    std::vector<std::vector<char>> pages;

private:
    void *do_allocate(std::size_t size, std::size_t) override
    {
        given += size;
        pages.emplace_back(size, 'x');
        return pages.back().data();
    }
    void do_deallocate(void *, std::size_t size, std::size_t) override { taken += size; }
    bool do_is_equal(const memory_resource &other) const noexcept override { return this == &other; }
};

/// They outlive every secret, as the contract asks.
CountingPages &freshPages()
{
    static std::list<CountingPages> all;
    keepSecretsIn(all.emplace_back());
    return all.back();
}

const QByteArray word = QByteArrayLiteral("wJalrXUtnFEMI/K7MDENG");
} // namespace

class TestSecretMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsOnTheHeap();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void wipesWhatGrows();
    void reusesPages();
    void mayChangeUnderSecrets();
    void saysWhetherItIsLocked();
    void servesManyThreads();
};

void TestSecretMemory::startsOnTheHeap()
{
    QVERIFY(!areSecretsLocked());
    const Secret early{QByteArrayView(word)};
    QCOMPARE(early.exposeBytes(), word);
}

void TestSecretMemory::leavesNothingBehind_data()
{
    QTest::addColumn<int>("repeats");
    QTest::newRow("short") << 1;
    QTest::newRow("token") << 60;
    QTest::newRow("beyond the pool") << 5'000;
}

void TestSecretMemory::leavesNothingBehind()
{
    QFETCH(int, repeats);
    CountingPages &pages = freshPages();
    {
        QByteArray source = word.repeated(repeats);
        const Secret secret = Secret::take(source);
        const Secret copy = secret; // NOLINT: the copy is the point
        QVERIFY(pages.holds(word));
        QCOMPARE(copy.size(), word.size() * repeats);
    }
    QVERIFY(pages.given > 0);
    QVERIFY(!pages.holds(word));
}

void TestSecretMemory::wipesWhatGrows()
{
    CountingPages &pages = freshPages();
    {
        SecretBytes bytes(&secretMemory());
        for (int i = 0; i < 2'000; ++i)
            bytes.insert(bytes.end(), word.begin(), word.end());
        const Secret secret(std::move(bytes));
        QCOMPARE(secret.exposeBytes(), word.repeated(2'000));
    }
    QVERIFY(!pages.holds(word));
}

void TestSecretMemory::reusesPages()
{
    CountingPages &pages = freshPages();
    const Secret kept{QByteArrayView(word)};
    const std::size_t before = pages.given;
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(Secret{QByteArrayView(word)} == kept);
    QCOMPARE(pages.given, before);
}

void TestSecretMemory::mayChangeUnderSecrets()
{
    CountingPages &before = freshPages();
    Secret secret{QByteArrayView(word)};
    CountingPages &after = freshPages();
    QCOMPARE(secret.exposeBytes(), word);
    QVERIFY(!after.holds(word));
    secret = Secret();
    QVERIFY(!before.holds(word));
}

void TestSecretMemory::saysWhetherItIsLocked()
{
    CountingPages &pages = freshPages();
    QVERIFY(areSecretsLocked());
    pages.locking = false;
    QVERIFY(!areSecretsLocked());
}

void TestSecretMemory::servesManyThreads()
{
    CountingPages &pages = freshPages();
    std::atomic<int> wrong = 0;
    const auto work = [&wrong](int seed) {
        std::vector<Secret> mine;
        for (int i = 0; i < 2'000; ++i) {
            const QByteArray text = word + QByteArray::number(seed * 10'000 + i).repeated(1 + i % 50);
            mine.emplace_back(QByteArrayView(text));
            wrong += mine.back().view() != text;
            if (mine.size() > 20)
                mine.erase(mine.begin());
        }
    };
    std::vector<std::thread> threads;
    for (int seed = 1; seed <= 4; ++seed)
        threads.emplace_back(work, seed);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(!pages.holds(word));
}

QTEST_APPLESS_MAIN(TestSecretMemory)
#include "tst_secretmemory.moc"

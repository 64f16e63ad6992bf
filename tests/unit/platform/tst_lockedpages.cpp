#include "platform/lockedpages.h"

#include "core/secret.h"

#include <QFile>
#include <QTest>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {
constexpr std::size_t size = 20'000; // five pages, the last one in part

/// The line of /proc/self/smaps named \a field, of the mapping that \a memory is in.
QByteArray mapping(const void *memory, QByteArrayView field)
{
    QFile file(QStringLiteral("/proc/self/smaps"));
    if (!file.open(QIODevice::ReadOnly))
        return "cannot be read";
    const auto address = reinterpret_cast<quintptr>(memory);
    bool isHere = false;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        const QByteArrayList range = line.left(line.indexOf(' ')).split('-');
        if (range.size() == 2)
            isHere =
                range[0].toULongLong(nullptr, 16) <= address && address < range[1].toULongLong(nullptr, 16);
        else if (isHere && line.startsWith(field))
            return line.mid(field.size()).simplified();
    }
    return "not mapped";
}

/// The byte a forked child finds at \a memory.
int seenByChild(const char *memory)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(static_cast<unsigned char>(*memory));
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class LockLimit
{
public:
    explicit LockLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_MEMLOCK, &m_before);
        const rlimit less{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_MEMLOCK, &less);
    }
    ~LockLimit() { ::setrlimit(RLIMIT_MEMLOCK, &m_before); }
    Q_DISABLE_COPY_MOVE(LockLimit)

private:
    rlimit m_before{};
};
} // namespace

class TestLockedPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void locksAndHidesPages();
    void givesPagesBack();
    void refusesWhatCannotBe();
    void leavesLongOnesUnlocked();
    void worksWithoutTheRight();
    void holdsSecrets();
    void holdsSecretsOfAnySize();
};

void TestLockedPages::locksAndHidesPages()
{
    LockedPages pages;
    auto *memory = static_cast<char *>(pages.allocate(size, 16));
    std::memset(memory, 'k', size);
    QVERIFY(pages.isLocking());
    QCOMPARE(mapping(memory, "Locked:"), QByteArray("20 kB"));
    const QByteArrayList flags = mapping(memory, "VmFlags:").split(' ');
    for (const char *flag : {"lo", "dd", "wf"}) // locked, not dumped, wiped on fork
        QVERIFY2(flags.contains(flag), flags.join(' ').constData());
    QCOMPARE(seenByChild(memory), 0);
    QCOMPARE(memory[0], 'k');
    pages.deallocate(memory, size, 16);
}

void TestLockedPages::givesPagesBack()
{
    LockedPages pages;
    void *memory = pages.allocate(size, 16);
    pages.deallocate(memory, size, 16);
    QCOMPARE(mapping(memory, "Locked:"), QByteArray("not mapped"));
}

void TestLockedPages::refusesWhatCannotBe()
{
    LockedPages pages;
    const auto isRefused = [&pages](std::size_t bytes, std::size_t alignment) {
        try {
            pages.deallocate(pages.allocate(bytes, alignment), bytes, alignment);
        } catch (const std::bad_alloc &) {
            return true;
        }
        return false;
    };
    volatile std::size_t most = SIZE_MAX;
    QVERIFY(isRefused(most, 16));
    QVERIFY(isRefused(most / 2, 16));
    QVERIFY(isRefused(1, 1'024 * 1'024));
    QVERIFY(!isRefused(1, 4'096));
}

void TestLockedPages::leavesLongOnesUnlocked()
{
    LockedPages pages;
    const std::size_t bytes = LockedPages::longestLocked + 1;
    void *memory = pages.allocate(bytes, 16);
    QCOMPARE(mapping(memory, "Locked:"), QByteArray("0 kB"));
    QVERIFY(pages.isLocking());
    pages.deallocate(memory, bytes, 16);
}

void TestLockedPages::worksWithoutTheRight()
{
    const pid_t child = ::fork();
    if (child == 0) {
        const LockLimit none(0);
        // Root may lock whatever it likes.
        if (::geteuid() == 0 && ::setuid(65'534) != 0)
            ::_exit(3);
        LockedPages pages;
        auto *memory = static_cast<char *>(pages.allocate(size, 16));
        std::memset(memory, 'k', size);
        pages.deallocate(memory, size, 16);
        ::_exit(pages.isLocking() ? 1 : 0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestLockedPages::holdsSecrets()
{
    static LockedPages pages; // outlives every secret
    keepSecretsIn(pages);
    QVERIFY(areSecretsLocked());
    const Secret secret("wJalrXUtnFEMI/K7MDENG");
    QVERIFY(mapping(secret.view().data(), "VmFlags:").split(' ').contains("lo"));
    QVERIFY(areSecretsLocked());
}

void TestLockedPages::holdsSecretsOfAnySize()
{
    static LockedPages pages; // outlives every secret
    keepSecretsIn(pages);
    QList<Secret> all;
    for (qsizetype bytes = 1; bytes < 200'000; bytes = bytes * 5 / 4 + 1) {
        all.append(Secret(QByteArray(bytes, 'x')));
        QCOMPARE(all.last().size(), bytes);
    }
    all.clear();
}

QTEST_APPLESS_MAIN(TestLockedPages)
#include "tst_lockedpages.moc"

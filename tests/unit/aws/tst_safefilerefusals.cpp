#include "aws/safefile.h"
#include "support/asnobody.h"
#include "support/filelimit.h"
#include "unit/aws/safefiletest.h"

#include <QElapsedTimer>

#include <fcntl.h>
#include <sys/file.h>

using namespace safefiletest;

/// What SafeFile does not do, and that nothing is lost then.
class TestSafeFileRefusals : public Folder
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToRead_data();
    void refusesToRead();
    void neverOverwritesUnseen_data();
    void neverOverwritesUnseen();
    void refusesToWrite_data();
    void refusesToWrite();
    void survivesAFullDisk_data();
    void survivesAFullDisk();
    void respectsPermissions();
    void waitsForTheLock();
};

void TestSafeFileRefusals::refusesToRead_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"folder", "pipe", "device", "file as a folder", "symlink to itself"})
        QTest::newRow(what) << QString(QLatin1String(what));
}

void TestSafeFileRefusals::refusesToRead()
{
    QFETCH(QString, what);
    QString path = m_path;
    if (what == QLatin1String("folder"))
        QVERIFY(QDir().mkdir(path));
    else if (what == QLatin1String("pipe"))
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (what == QLatin1String("device"))
        path = QStringLiteral("/dev/zero");
    else if (what == QLatin1String("file as a folder"))
        put(std::exchange(path, QString(path + QLatin1String("/config"))), "x");
    else
        QVERIFY(QFile::link(path, path));
    const auto content = SafeFile(path).read(limit);
    QVERIFY(!content);
    QCOMPARE(content.error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(content.error().subject, path);
    QVERIFY(!content.error().detail.isEmpty());
}

void TestSafeFileRefusals::neverOverwritesUnseen_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<bool>("isExpected");
    QTest::newRow("changed") << QByteArray("Old") << true;
    QTest::newRow("grown") << QByteArray("old and more") << true;
    QTest::newRow("shrunk") << QByteArray("ol") << true;
    QTest::newRow("emptied") << QByteArray("") << true;
    QTest::newRow("appeared") << QByteArray("old") << false;
    QTest::newRow("appeared empty") << QByteArray("") << false;
}

void TestSafeFileRefusals::neverOverwritesUnseen()
{
    QFETCH(QByteArray, there);
    QFETCH(bool, isExpected);
    put(m_path, there);
    const std::optional<QByteArray> before = isExpected ? std::optional<QByteArray>("old") : std::nullopt;
    for (const auto &outcome :
        {SafeFile(m_path).replace(before, "new"), SafeFile(m_path).replace(before, std::nullopt)}) {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::FileChanged);
        QCOMPARE(outcome.error().subject, m_path);
    }
    QCOMPARE(get(m_path), there);
    QCOMPARE(entries(), QStringList{QStringLiteral("config")});
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(SafeFile(m_path).replace("old", "new").error().kind, Error::Kind::FileChanged);
    QVERIFY(!QFile::exists(m_path));
}

void TestSafeFileRefusals::refusesToWrite_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("folder in its place") << QStringLiteral("folder");
    QTest::newRow("device in its place") << QStringLiteral("device");
    QTest::newRow("file in the folder's place") << QStringLiteral("file");
    QTest::newRow("pseudo file system") << QStringLiteral("proc");
    QTest::newRow("name too long") << QStringLiteral("long");
}

void TestSafeFileRefusals::refusesToWrite()
{
    QFETCH(QString, what);
    QString path = m_path;
    std::optional<QByteArray> before;
    if (what == QLatin1String("folder")) {
        QVERIFY(QDir().mkdir(path));
    } else if (what == QLatin1String("device")) {
        path = at("device");
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), path));
        before = QByteArray();
    } else if (what == QLatin1String("file")) {
        put(std::exchange(path, QString(path + QLatin1String("/config"))), "x");
    } else if (what == QLatin1String("proc")) {
        path = QStringLiteral("/proc/self/duplo/config");
    } else {
        path = at(QByteArray(250, 'x').constData());
    }
    const auto outcome = SafeFile(path).replace(before, "new");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::FileUnwritable);
    QCOMPARE(outcome.error().subject, path);
    QVERIFY(
        QFileInfo(QStringLiteral("/dev/null")).exists() && !QFileInfo(QStringLiteral("/dev/null")).isFile());
}

void TestSafeFileRefusals::survivesAFullDisk_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<quint64>("room");
    QTest::newRow("no room") << true << quint64(0);
    QTest::newRow("room for a part") << true << quint64(70'000);
    QTest::newRow("new file") << false << quint64(4096);
}

void TestSafeFileRefusals::survivesAFullDisk()
{
    QFETCH(bool, exists);
    QFETCH(quint64, room);
    const QByteArray old(60'000, 'o');
    if (exists)
        put(m_path, old, 0640);
    Result<> outcome;
    {
        const FileLimit full(room);
        outcome =
            SafeFile(m_path).replace(exists ? std::optional(old) : std::nullopt, QByteArray(90'000, 'n'));
    }
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::FileUnwritable);
    QVERIFY(outcome.error().detail.startsWith(QLatin1String("write the temporary file")));
    QCOMPARE(entries(), exists ? QStringList{QStringLiteral("config")} : QStringList());
    QCOMPARE(get(m_path), exists ? old : QByteArray("<none>"));
}

void TestSafeFileRefusals::respectsPermissions()
{
    QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0755), 0);
    QVERIFY(QDir().mkdir(at("own")));
    const QString own = at("own/config");
    put(own, "old", 0444);
    if (::geteuid() == 0) {
        QCOMPARE(::chown(QFile::encodeName(at("own")).constData(), 65534, 65534), 0);
        QCOMPARE(::chown(QFile::encodeName(own).constData(), 65534, 65534), 0);
    }
    const auto kindOf = [](const Result<> &outcome) {
        return outcome ? std::nullopt : std::optional(outcome.error().kind);
    };
    // A file that its owner made read-only, though the folder is not: meant.
    QVERIFY(
        asNobody([&] { return kindOf(SafeFile(own).replace("old", "new")) == Error::Kind::FileUnwritable; }));
    QCOMPARE(::chmod(QFile::encodeName(own).constData(), 0000), 0);
    QVERIFY(asNobody([&] { return SafeFile(own).read(limit).error().kind == Error::Kind::FileUnreadable; }));
    QVERIFY(
        asNobody([&] { return kindOf(SafeFile(own).replace("old", "new")) == Error::Kind::FileUnwritable; }));
    QCOMPARE(::chmod(QFile::encodeName(own).constData(), 0600), 0);
    QCOMPARE(::chmod(QFile::encodeName(at("own")).constData(), 0555), 0);
    QVERIFY(
        asNobody([&] { return kindOf(SafeFile(own).replace("old", "new")) == Error::Kind::FileUnwritable; }));
    QVERIFY(asNobody(
        [&] { return kindOf(SafeFile(own + u'2').replace({}, "new")) == Error::Kind::FileUnwritable; }));
    QCOMPARE(get(own), QByteArray("old"));
    QCOMPARE(QDir(at("own")).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("config")});
    QCOMPARE(::chmod(QFile::encodeName(at("own")).constData(), 0755), 0);
    QVERIFY(asNobody([&] { return SafeFile(own).replace("old", "new").has_value(); }));
    QCOMPARE(get(own), QByteArray("new"));
}

void TestSafeFileRefusals::waitsForTheLock()
{
    put(m_path, "old");
    const int folder =
        ::open(QFile::encodeName(m_dir->path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    QCOMPARE(::flock(folder, LOCK_EX), 0);
    QElapsedTimer timer;
    timer.start();
    const auto refused = SafeFile(m_path).replace("old", "new");
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::FileUnwritable);
    QVERIFY(timer.elapsed() >= 1000);
    QCOMPARE(get(m_path), QByteArray("old"));
    ::close(folder);
    QVERIFY(SafeFile(m_path).replace("old", "new"));
}

QTEST_GUILESS_MAIN(TestSafeFileRefusals)
#include "tst_safefilerefusals.moc"

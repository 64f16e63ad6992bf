#include "aws/safefile.h"
#include "support/asnobody.h"
#include "support/filelimit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace {

constexpr qsizetype limit = 1024 * 1024;

void put(const QString &path, const QByteArray &content, mode_t mode = 0600)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status;
}

mode_t modeOf(const QString &path)
{
    return statusOf(path).st_mode & 07777;
}

} // namespace

/// Reading and replacing a file on a real disk.
class TestSafeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void reads();
    void refusesToRead_data();
    void refusesToRead();
    void replacesAndBacksUp();
    void keepsMode_data();
    void keepsMode();
    void keepsOwner();
    void keepsTheSymlink_data();
    void keepsTheSymlink();
    void makesAFileAndItsFolder();
    void neverOverwritesUnseen_data();
    void neverOverwritesUnseen();
    void refusesToWrite_data();
    void refusesToWrite();
    void survivesAFullDisk_data();
    void survivesAFullDisk();
    void respectsPermissions();
    void waitsForTheLock();
    void leavesNothingBehind();
    void backupOfABackup();

private:
    QString at(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    QStringList entries() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestSafeFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_path = at("config");
}

void TestSafeFile::cleanup()
{
    m_dir.reset();
}

void TestSafeFile::reads()
{
    QCOMPARE(SafeFile(m_path).read(limit).value(), std::nullopt);
    put(m_path, "");
    QCOMPARE(SafeFile(m_path).read(limit).value(), QByteArray());
    const QByteArray large(limit, 'x');
    put(m_path, large);
    QCOMPARE(SafeFile(m_path).read(limit).value(), large);
    QCOMPARE(SafeFile(m_path).read(limit - 1).error().kind, Error::Kind::TooLarge);
    QCOMPARE(SafeFile(at("none/at/all")).read(limit).value(), std::nullopt);
}

void TestSafeFile::refusesToRead_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"folder", "pipe", "device", "file as a folder", "symlink to itself"})
        QTest::newRow(what) << QString(QLatin1String(what));
}

void TestSafeFile::refusesToRead()
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

void TestSafeFile::replacesAndBacksUp()
{
    put(m_path, "old");
    QVERIFY(SafeFile(m_path).replace("old", "new"));
    QCOMPARE(get(m_path), QByteArray("new"));
    QCOMPARE(get(SafeFile(m_path).backupPath()), QByteArray("old"));
    QVERIFY(SafeFile(m_path).replace("new", "newer"));
    QCOMPARE(get(SafeFile(m_path).backupPath()), QByteArray("new"));
    QVERIFY(SafeFile(m_path).replace("newer", "newest", false));
    QCOMPARE(get(SafeFile(m_path).backupPath()), QByteArray("new"));
}

void TestSafeFile::keepsMode_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0600U, 0640U, 0644U, 0660U, 0700U})
        QTest::addRow("%o", mode) << mode;
}

void TestSafeFile::keepsMode()
{
    QFETCH(uint, mode);
    put(m_path, "old", mode);
    QVERIFY(SafeFile(m_path).replace("old", "new"));
    QCOMPARE(modeOf(m_path), mode);
    QCOMPARE(modeOf(SafeFile(m_path).backupPath()), mode);
}

void TestSafeFile::keepsOwner()
{
    // Root writing a person's file, or a person writing their own: it stays whose it was.
    const uid_t owner = ::geteuid() == 0 ? 65534 : ::geteuid();
    const gid_t group = ::geteuid() == 0 ? 65534 : ::getegid();
    put(m_path, "old");
    QCOMPARE(::chown(QFile::encodeName(m_path).constData(), owner, group), 0);
    QVERIFY(SafeFile(m_path).replace("old", "new"));
    for (const QString &path : {m_path, SafeFile(m_path).backupPath()}) {
        QCOMPARE(statusOf(path).st_uid, owner);
        QCOMPARE(statusOf(path).st_gid, group);
    }
}

void TestSafeFile::keepsTheSymlink_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("exists");
    QTest::newRow("absolute") << QStringLiteral("/replaced") << true;
    QTest::newRow("relative") << QStringLiteral("dotfiles/aws") << true;
    QTest::newRow("dangling") << QStringLiteral("dotfiles/aws") << false;
    QTest::newRow("dangling, no folder") << QStringLiteral("elsewhere/aws") << false;
}

void TestSafeFile::keepsTheSymlink()
{
    QFETCH(QString, to);
    QFETCH(bool, exists);
    if (QDir::isAbsolutePath(to))
        to = at("dotfiles/aws"); // every row has a folder of its own
    QVERIFY(QDir().mkdir(at("dotfiles")));
    const QString target = QDir(m_dir->path()).absoluteFilePath(to);
    if (exists)
        put(target, "old");
    QCOMPARE(::symlink(QFile::encodeName(to).constData(), QFile::encodeName(at("first")).constData()), 0);
    QCOMPARE(::symlink("first", QFile::encodeName(m_path).constData()), 0);
    const SafeFile file(m_path);
    QVERIFY(file.replace(exists ? std::optional<QByteArray>("old") : std::nullopt, "new"));
    QVERIFY(QFileInfo(m_path).isSymLink() && QFileInfo(at("first")).isSymLink());
    QVERIFY(!QFileInfo(target).isSymLink());
    QCOMPARE(get(target), QByteArray("new"));
    QCOMPARE(get(target + QLatin1String(".duplo-tray.bak")), QByteArray(exists ? "old" : "<none>"));
}

void TestSafeFile::makesAFileAndItsFolder()
{
    const mode_t mask = ::umask(0);
    const QString path = at("a/b/config");
    const auto made = SafeFile(path).replace(std::nullopt, "new");
    ::umask(mask);
    QVERIFY(made);
    QCOMPARE(get(path), QByteArray("new"));
    QCOMPARE(modeOf(path), mode_t(0600));
    QCOMPARE(modeOf(at("a/b")), mode_t(0700));
    QCOMPARE(modeOf(at("a")), mode_t(0700));
    QCOMPARE(QDir(at("a/b")).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("config")});

    QVERIFY(SafeFile(path).replace("new", std::nullopt, false));
    QVERIFY(!QFile::exists(path));
}

void TestSafeFile::neverOverwritesUnseen_data()
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

void TestSafeFile::neverOverwritesUnseen()
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

void TestSafeFile::refusesToWrite_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("folder in its place") << QStringLiteral("folder");
    QTest::newRow("device in its place") << QStringLiteral("device");
    QTest::newRow("file in the folder's place") << QStringLiteral("file");
    QTest::newRow("pseudo file system") << QStringLiteral("proc");
    QTest::newRow("name too long") << QStringLiteral("long");
}

void TestSafeFile::refusesToWrite()
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

void TestSafeFile::survivesAFullDisk_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<quint64>("room");
    QTest::newRow("no room") << true << quint64(0);
    QTest::newRow("room for a part") << true << quint64(70'000);
    QTest::newRow("new file") << false << quint64(4096);
}

void TestSafeFile::survivesAFullDisk()
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

void TestSafeFile::respectsPermissions()
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

void TestSafeFile::waitsForTheLock()
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

void TestSafeFile::leavesNothingBehind()
{
    put(m_path, "old");
    put(at("config.duplo-tray.old"), "left by a crash");
    QVERIFY(SafeFile(m_path).replace("old", "new"));
    QCOMPARE(entries(), (QStringList{QStringLiteral("config"), QStringLiteral("config.duplo-tray.bak")}));
}

void TestSafeFile::backupOfABackup()
{
    // What a crash between the backup and the rename leaves: two names of one file.
    put(m_path, "old");
    QCOMPARE(::link(QFile::encodeName(m_path).constData(),
                 QFile::encodeName(SafeFile(m_path).backupPath()).constData()),
        0);
    QVERIFY(SafeFile(m_path).replace("old", "new"));
    QCOMPARE(get(m_path), QByteArray("new"));
    QCOMPARE(get(SafeFile(m_path).backupPath()), QByteArray("old"));
    QCOMPARE(entries().size(), 2);

    // A folder where the backup should go: no backup, no change.
    QVERIFY(QFile::remove(SafeFile(m_path).backupPath()) && QDir().mkdir(SafeFile(m_path).backupPath()));
    QCOMPARE(SafeFile(m_path).replace("new", "newer").error().kind, Error::Kind::FileUnwritable);
    QCOMPARE(get(m_path), QByteArray("new"));
    QCOMPARE(entries().size(), 2);
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"

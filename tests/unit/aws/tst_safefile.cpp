#include "aws/safefile.h"
#include "unit/aws/safefiletest.h"

using namespace safefiletest;

/// Reading and replacing a file on a real disk.
class TestSafeFile : public Folder
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void replacesAndBacksUp();
    void keepsMode_data();
    void keepsMode();
    void keepsOwner();
    void keepsTheSymlink_data();
    void keepsTheSymlink();
    void makesAFileAndItsFolder();
    void leavesNothingBehind();
    void backupOfABackup();
};

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

#include "ipc/folder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

class TestFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_parent = std::make_unique<QTemporaryDir>(); }
    void folderOf_data();
    void folderOf();
    void makesAPrivateFolder();
    void closesOneThatOthersMayRead();
    void refuses_data();
    void refuses();
    void refusesAParentThatOthersCanChange();
    void takesAStickyParent();
    void refusesAnotherUsersFolder();

private:
    std::string path(const char *name = "duplo-tray") const
    {
        return m_parent->filePath(QLatin1String(name)).toStdString();
    }
    static unsigned modeOf(const std::string &path)
    {
        struct stat info = {};
        return ::lstat(path.c_str(), &info) == 0 ? info.st_mode & 07777 : 0;
    }

    std::unique_ptr<QTemporaryDir> m_parent;
};

void TestFolder::folderOf_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("folder");
    QTest::newRow("usual") << QByteArray("/run/a/agent.sock") << QByteArray("/run/a");
    QTest::newRow("root") << QByteArray("/agent.sock") << QByteArray("/");
    QTest::newRow("none") << QByteArray("agent.sock") << QByteArray(".");
}

void TestFolder::folderOf()
{
    QFETCH(QByteArray, path);
    QTEST(QByteArray::fromStdString(ipc::folderOf(path.toStdString())), "folder");
}

void TestFolder::makesAPrivateFolder()
{
    QVERIFY(ipc::preparePrivateFolder(path()));
    QCOMPARE(modeOf(path()), 0700U);
    QVERIFY(ipc::preparePrivateFolder(path())); // and takes it the second time
}

void TestFolder::closesOneThatOthersMayRead()
{
    QCOMPARE(::mkdir(path().c_str(), 0755), 0);
    QCOMPARE(::chmod(path().c_str(), 0755), 0);
    QVERIFY(ipc::preparePrivateFolder(path()));
    QCOMPARE(modeOf(path()), 0700U);
}

void TestFolder::refuses_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"writable by others", "writable by the group", "a link", "a file", "no parent"})
        QTest::newRow(what) << QByteArray(what);
}

void TestFolder::refuses()
{
    QFETCH(QByteArray, what);
    auto target = path();
    if (what.startsWith("writable")) {
        QCOMPARE(::mkdir(target.c_str(), 0700), 0);
        QCOMPARE(::chmod(target.c_str(), what.endsWith("group") ? 0770 : 0707), 0);
    } else if (what == "a link") {
        QCOMPARE(::mkdir(path("real").c_str(), 0700), 0);
        QCOMPARE(::symlink(path("real").c_str(), target.c_str()), 0);
    } else if (what == "a file") {
        QFile file(QString::fromStdString(target));
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else {
        target = path("absent") + "/duplo-tray";
    }
    const auto before = modeOf(target);
    QVERIFY(!ipc::preparePrivateFolder(target));
    QCOMPARE(modeOf(target), before);
}

void TestFolder::refusesAParentThatOthersCanChange()
{
    QCOMPARE(::chmod(m_parent->path().toLocal8Bit().constData(), 0777), 0);
    QVERIFY(!ipc::preparePrivateFolder(path()));
}

void TestFolder::takesAStickyParent()
{
    QCOMPARE(::chmod(m_parent->path().toLocal8Bit().constData(), 01777), 0);
    QVERIFY(ipc::preparePrivateFolder(path()));
}

void TestFolder::refusesAnotherUsersFolder()
{
    if (::geteuid() == 0) {
        QCOMPARE(::mkdir(path().c_str(), 0700), 0);
        QCOMPARE(::chown(path().c_str(), 12345, 12345), 0);
        QVERIFY(!ipc::preparePrivateFolder(path()));
    } else {
        QVERIFY(!ipc::preparePrivateFolder("/root")); // nobody can give a folder away: take one of root's
    }
}

QTEST_APPLESS_MAIN(TestFolder)
#include "tst_folder.moc"

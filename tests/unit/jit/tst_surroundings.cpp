#include "jit/surroundings.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

/// What doctor is told of the caller's side.
class TestSurroundings : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString makeProgram(const char *name, const QByteArray &script)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    QByteArray flag(const char *name)
    {
        const auto flags = surroundings(m_folder.filePath(QStringLiteral("run/agent.sock")).toStdString());
        const std::string start = std::string(name) + "=";
        const auto found = std::find_if(flags.begin(), flags.end(),
            [&](const std::string &text) { return text.compare(0, start.size(), start) == 0; });
        return found == flags.end() ? QByteArray("(none)")
                                    : QByteArray::fromStdString(found->substr(start.size()));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("PATH", m_folder.path().toLocal8Bit()); }

    void namesButNoValues()
    {
        qputenv("AWS_SECRET_ACCESS_KEY", "must-not-travel");
        qputenv("AWS_PROFILE", "dev01");
        const QByteArray names = flag("--caller-variables");
        qunsetenv("AWS_SECRET_ACCESS_KEY");
        qunsetenv("AWS_PROFILE");
        QVERIFY2(
            names.split(',').contains("AWS_SECRET_ACCESS_KEY") && names.split(',').contains("AWS_PROFILE"),
            names.constData());
        QVERIFY(!names.contains("must-not-travel") && !names.contains("dev01"));
    }

    void awsAndItsVersion()
    {
        makeProgram("aws", "echo 'aws-cli/2.9.19 Python'; echo more\n");
        QCOMPARE(flag("--caller-aws"), m_folder.filePath(QStringLiteral("aws")).toLocal8Bit());
        QCOMPARE(flag("--caller-aws-version"), QByteArray("aws-cli/2.9.19"));
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("aws"))));
        QCOMPARE(flag("--caller-aws"), QByteArray("(none)"));
        QCOMPARE(flag("--caller-helper"), QFile::encodeName(QCoreApplication::applicationFilePath()));
    }

    void versions_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("on stderr") << QByteArray("echo 1.2 >&2\n") << QByteArray("1.2");
        QTest::newRow("nothing") << QByteArray("exit 3\n") << QByteArray();
        QTest::newRow("no end of line") << QByteArray("printf 9\n") << QByteArray("9");
        QTest::newRow("too much") << QByteArray("while :; do printf xxxxxxxxxx; done\n")
                                  << QByteArray(200, 'x');
    }
    void versions()
    {
        QFETCH(QByteArray, script);
        const auto program = makeProgram("program", script).toStdString();
        QTEST(QByteArray::fromStdString(versionOf(program, 10)), "line");
    }

    void oneThatHangsIsLeft()
    {
        const auto program = makeProgram("hangs", "exec /bin/sleep 60\n").toStdString();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(versionOf(program, 0).empty());
        QVERIFY(timer.elapsed() < 30'000);
        QVERIFY(versionOf("/no/such/program", 10).empty());
    }

    void folderOfTheSocket()
    {
        QCOMPARE(flag("--caller-folder"), m_folder.filePath(QStringLiteral("run")).toLocal8Bit());
        QCOMPARE(flag("--caller-folder-private"), QByteArray("yes"));
        QCOMPARE(::chmod(m_folder.filePath(QStringLiteral("run")).toLocal8Bit().constData(), 0777), 0);
        QCOMPARE(flag("--caller-folder-private"), QByteArray("no"));
    }
};

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"

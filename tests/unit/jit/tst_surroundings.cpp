#include "core/proxyvariables.h"
#include "jit/localreport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
        const auto flags =
            flagsOf(lookAround(m_folder.filePath(QStringLiteral("run/agent.sock")).toStdString()));
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
        qputenv("DUPLO_TRAY_NOW", "dev01");
        const QByteArray names = flag("--caller-variables");
        for (const char *name : {"AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "DUPLO_TRAY_NOW"})
            qunsetenv(name);
        QVERIFY2(
            names.split(',').contains("AWS_SECRET_ACCESS_KEY") && names.split(',').contains("AWS_PROFILE"),
            names.constData());
        QVERIFY(names.split(',').contains("DUPLO_TRAY_NOW"));
        QVERIFY(!names.contains("must-not-travel") && !names.contains("dev01"));
    }

    void proxiesWithoutTheirPasswords()
    {
        for (const char *name : proxyVariables)
            qunsetenv(name);
        QCOMPARE(flag("--caller-proxies"), QByteArray());
        qputenv("https_proxy", "http://bob:hunter2@proxy.example:3128");
        qputenv("NO_PROXY", "localhost,.corp");
        QCOMPARE(flag("--caller-proxies"),
            QByteArray("https_proxy=http://proxy.example:3128\nNO_PROXY=localhost,.corp"));
        qunsetenv("https_proxy");
        qunsetenv("NO_PROXY");
    }

    /// What is printed where there is no agent.
    void aReportOfItsOwn()
    {
        Surroundings around;
        around.folder = "/run/user/7/duplo-tray";
        around.isFolderPrivate = true;
        around.variables = {"AWS_PROFILE", "AWS_REGION"};
        around.aws = "/usr/bin/aws";
        const auto text =
            QByteArray::fromStdString(localReport({}, "Cannot \x1b[31m\"start\".", around, false));
        QVERIFY2(text.contains("✓ socket: in /run/user/7/duplo-tray, yours alone\n"), text.constData());
        QVERIFY2(text.contains("✗ agent: Cannot [31m\"start\". Profiles, "), text.constData());
        QVERIFY2(text.contains("! environment: AWS_PROFILE set: "), text.constData());
        QVERIFY2(text.contains("! aws: /usr/bin/aws does not tell"), text.constData());
        around.variables.push_back("DUPLO_TRAY_NOW");
        QVERIFY(localReport({}, "No.", around, false).find("AWS_PROFILE set by") != std::string::npos);
        around.variables.push_back("AWS_ROLE_ARN"); // which Duplo Tray never sets
        QVERIFY(
            localReport({}, "No.", around, false).find("! environment: AWS_PROFILE, ") != std::string::npos);
        const auto bad = QByteArray::fromStdString(localReport("It \"is\" a \\link.", {}, around, true));
        const auto report = QJsonDocument::fromJson(bad).object();
        QCOMPARE(report.keys(),
            (QStringList{QStringLiteral("checks"), QStringLiteral("healthy"), QStringLiteral("version")}));
        const auto first = report.value(QStringLiteral("checks")).toArray().first().toObject();
        QCOMPARE(first.value(QStringLiteral("check")).toString(), QStringLiteral("socket"));
        QCOMPARE(first.value(QStringLiteral("state")).toString(), QStringLiteral("broken"));
        QCOMPARE(first.value(QStringLiteral("text")).toString(), QStringLiteral("It \"is\" a \\link."));
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

    void awsWithABrokenFile()
    {
        makeProgram("aws",
            "for file in \"$AWS_CONFIG_FILE\" \"$AWS_SHARED_CREDENTIALS_FILE\"; do\n"
            "[ \"$file\" = /dev/null ] || exit 255\ndone\necho aws-cli/2.9.19\n");
        qputenv("AWS_CONFIG_FILE", QFile::encodeName(m_folder.filePath(QStringLiteral("aws"))));
        const QByteArray version = flag("--caller-aws-version");
        qunsetenv("AWS_CONFIG_FILE");
        QCOMPARE(version, QByteArray("aws-cli/2.9.19"));
        QCOMPARE(flag("--caller-aws-version"), QByteArray("aws-cli/2.9.19"));
        QVERIFY(!qEnvironmentVariableIsSet("AWS_CONFIG_FILE"));
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

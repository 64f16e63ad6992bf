#include "platform/processtable.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

class TestProcessTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOwnLine()
    {
        const auto own = processEntry(::getpid());
        QVERIFY(own.has_value());
        QCOMPARE(own->pid, qint64(::getpid()));
        QCOMPARE(own->parent, qint64(::getppid()));
        // Longer than the kernel keeps.
        QCOMPARE(own->name, QStringLiteral("tst_processtable"));
        QVERIFY(!own->arguments.isEmpty());
        QVERIFY(!processEntry(0));
        QVERIFY(!processEntry(-1));
    }

    void callsAProgramWhatAPersonWould_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expected");
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        QTest::newRow("binary") << QStringLiteral("terraform") << words("terraform plan")
                                << QStringLiteral("terraform");
        QTest::newRow("script") << QStringLiteral("aws") << words("/usr/bin/python3 /usr/bin/aws s3 ls")
                                << QStringLiteral("aws");
        QTest::newRow("own script") << QStringLiteral("python3") << words("python3.11 deploy.py")
                                    << QStringLiteral("deploy.py");
        QTest::newRow("module") << QStringLiteral("python3") << words("python3 -m awscli")
                                << QStringLiteral("awscli");
        QTest::newRow("node") << QStringLiteral("node") << words("node /opt/cdk/bin/cdk deploy")
                              << QStringLiteral("cdk");
        QTest::newRow("interactive python")
            << QStringLiteral("python3") << words("python3") << QStringLiteral("python3");
        QTest::newRow("inline code") << QStringLiteral("python3") << words("python3 -c import")
                                     << QStringLiteral("python3");
        QTest::newRow("unreadable") << QStringLiteral("sshd") << QStringList() << QStringLiteral("sshd");
        QTest::newRow("python-like") << QStringLiteral("pythonic") << words("pythonic x")
                                     << QStringLiteral("pythonic");
        QTest::newRow("control characters")
            << QStringLiteral("python3")
            << QStringList{QStringLiteral("python3"), QStringLiteral("a\n\x1b[2Jb")}
            << QStringLiteral("a??[2Jb");
        QTest::newRow("endless") << QStringLiteral("python3")
                                 << QStringList{QStringLiteral("python3"), QString(5000, QLatin1Char('x'))}
                                 << QString(64, QLatin1Char('x'));
    }
    void callsAProgramWhatAPersonWould()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, arguments);
        QFETCH(QString, expected);
        QCOMPARE((ProcessEntry{1, 1, name, arguments}.displayName()), expected);
    }

    void tellsAShellThatPassesACommandOn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("expected");
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        QTest::newRow("sh -c") << QStringLiteral("sh") << words("sh -c x") << true;
        QTest::newRow("bash -lc") << QStringLiteral("bash") << words("bash -lc x") << true;
        QTest::newRow("interactive") << QStringLiteral("bash") << words("bash") << false;
        QTest::newRow("login") << QStringLiteral("bash") << words("-bash") << false;
        QTest::newRow("script") << QStringLiteral("bash") << words("bash deploy.sh") << false;
        QTest::newRow("long option") << QStringLiteral("bash") << words("bash --norc x") << false;
        QTest::newRow("not a shell") << QStringLiteral("gcc") << words("gcc -c x") << false;
        QTest::newRow("nothing to pass") << QStringLiteral("sh") << words("sh -c") << false;
    }
    void tellsAShellThatPassesACommandOn()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, arguments);
        QFETCH(bool, expected);
        QCOMPARE((ProcessEntry{1, 1, name, arguments}.isCommandShell()), expected);
    }

    void survivesAHostileName()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral(") S 1 (\n"));
        QVERIFY(QFile::copy(QStringLiteral("/usr/bin/sleep"), path));
        QProcess process;
        process.start(path, {QStringLiteral("60")});
        QVERIFY(process.waitForStarted());
        const auto entry = processEntry(process.processId());
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(entry.has_value());
        QCOMPARE(entry->parent, qint64(::getpid()));
        QCOMPARE(entry->name, QStringLiteral(") S 1 (?"));
    }
};

QTEST_GUILESS_MAIN(TestProcessTable)
#include "tst_processtable.moc"

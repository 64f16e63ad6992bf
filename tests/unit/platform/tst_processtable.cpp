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
        QTest::addColumn<QString>("executable");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expected");
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        const QString python = QStringLiteral("/usr/bin/python3.11");
        QTest::newRow("binary") << QStringLiteral("/usr/bin/terraform") << words("terraform plan")
                                << QStringLiteral("terraform");
        QTest::newRow("replaced since") << QStringLiteral("/usr/bin/terraform (deleted)")
                                        << words("terraform plan") << QStringLiteral("terraform");
        QTest::newRow("script") << python << words("/usr/bin/python3 /usr/bin/aws s3 ls")
                                << QStringLiteral("aws");
        QTest::newRow("own script") << python << words("python3.11 deploy.py") << QStringLiteral("deploy.py");
        QTest::newRow("module") << python << words("python3 -m awscli") << QStringLiteral("awscli");
        QTest::newRow("node") << QStringLiteral("/usr/bin/node") << words("node /opt/cdk/bin/cdk deploy")
                              << QStringLiteral("cdk");
        QTest::newRow("shell script") << QStringLiteral("/usr/bin/bash") << words("/bin/bash ./deploy.sh")
                                      << QStringLiteral("deploy.sh");
        QTest::newRow("shell") << QStringLiteral("/usr/bin/bash") << words("-bash") << QStringLiteral("bash");
        QTest::newRow("interactive python") << python << words("python3") << QStringLiteral("python3.11");
        QTest::newRow("inline code") << python << words("python3 -c import") << QStringLiteral("python3.11");
        QTest::newRow("another user's") << QString() << QStringList() << QStringLiteral("sshd");
        QTest::newRow("another user's, which says more")
            << QString() << words("python3 terraform") << QStringLiteral("sshd");
        QTest::newRow("python-like") << QStringLiteral("/opt/pythonic") << words("pythonic x")
                                     << QStringLiteral("pythonic");
        QTest::newRow("control characters")
            << python << QStringList{QStringLiteral("python3"), QStringLiteral("a\n\x1b[2Jb")}
            << QStringLiteral("a??[2Jb");
        QTest::newRow("endless") << python
                                 << QStringList{QStringLiteral("python3"), QString(5000, QLatin1Char('x'))}
                                 << QString(64, QLatin1Char('x'));
    }
    void callsAProgramWhatAPersonWould()
    {
        QFETCH(QString, executable);
        QFETCH(QStringList, arguments);
        QFETCH(QString, expected);
        // What it calls itself counts only where nothing else is known of it.
        ProcessEntry entry{1, 1, QStringLiteral("sshd"), arguments};
        entry.executable = executable;
        QCOMPARE(entry.displayName(), expected);
    }

    void tellsAShellThatPassesACommandOn_data()
    {
        QTest::addColumn<QString>("executable");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const char *executable, const char *arguments, bool expected) {
            QTest::newRow(name) << QString::fromLatin1(executable) << QString::fromLatin1(arguments)
                                << expected;
        };
        row("sh -c", "/usr/bin/dash", "sh -c x", true);
        row("bash -lc", "/usr/bin/bash", "bash -lc x", true);
        row("bash -ce", "/usr/bin/bash", "bash -ce x", true);
        row("replaced since", "/usr/bin/bash (deleted)", "bash -c x", true);
        row("tcsh", "/bin/tcsh", "csh -c x", true);
        row("ksh93", "/bin/ksh93", "ksh -c x", true);
        row("interactive", "/usr/bin/bash", "bash", false);
        row("login", "/usr/bin/bash", "-bash", false);
        row("script", "/usr/bin/bash", "bash deploy.sh", false);
        row("long option", "/usr/bin/bash", "bash --norc x", false);
        row("busybox as a shell", "/bin/busybox", "sh -c x", true);
        row("busybox as a shell, in words", "/bin/busybox", "busybox ash -c x", true);
        row("busybox as a tool", "/bin/busybox", "wget -c x", false);
        row("busybox as a tool, in words", "/bin/busybox", "busybox xargs -c x", false);
        row("not a shell", "/usr/bin/gcc", "gcc -c x", false);
        row("calls itself a shell", "/tmp/evil", "sh -c x", false);
        row("another user's", "", "sh -c x", false);
        row("nothing to pass", "/usr/bin/dash", "sh -c", false);
    }
    void tellsAShellThatPassesACommandOn()
    {
        QFETCH(QString, executable);
        QFETCH(QString, arguments);
        QFETCH(bool, expected);
        ProcessEntry entry{1, 1, QStringLiteral("sh"), arguments.split(QLatin1Char(' '))};
        entry.executable = executable;
        QCOMPARE(entry.isCommandShell(), expected);
        entry.isElsewhere = true;
        QVERIFY(!entry.isCommandShell());
    }

    void knowsWhatAnInterpreterRuns_data()
    {
        QTest::addColumn<QString>("executable");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("runsAnything");
        const auto row = [](const char *name, const char *executable, const char *arguments,
                             const char *script, bool runsAnything) {
            QTest::newRow(name) << QString::fromLatin1(executable)
                                << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << QString::fromLatin1(script) << runsAnything;
        };
        const char *python = "/usr/bin/python3.11";
        row("binary", "/usr/bin/terraform", "terraform plan x.py", "", false);
        row("script", python, "/usr/bin/python3 /usr/bin/aws s3 ls", "/usr/bin/aws", false);
        row("relative script", python, "python3 deploy.py", "/home/ann/deploy.py", false);
        row("relative, above", python, "python3 ../bob//deploy.py", "/home/bob/deploy.py", false);
        row("behind options", python, "python3 -u -W ignore -X dev x.py", "/home/ann/x.py", false);
        row("module", python, "python3 -m awscli", "-m awscli in /home/ann", false);
        row("module behind options", python, "python3 -E -mawscli", "-m awscli in /home/ann", false);
        row("module without a name", python, "python3 -m", "", true);
        row("inline code", python, "python3 -c import", "", true);
        row("inline code in a word", python, "python3 -Bc import", "", true);
        row("inline code, attached", python, "python3 -cimport /usr/bin/aws", "", true);
        row("module in a word", python, "python3 -Im awscli", "-m awscli in /home/ann", false);
        row("perl, attached", "/usr/bin/perl", "perl -esystem(1) /usr/bin/aws", "", true);
        row("ruby, attached", "/usr/bin/ruby3.1", "ruby -ne1 /usr/bin/aws", "", true);
        row("perl, module", "/usr/bin/perl", "perl -Mstrict -w run.pl", "/home/ann/run.pl", false);
        row("standard input", python, "python3 - x.py", "", true);
        row("interactive", python, "python3", "", true);
        row("unreadable", python, "", "", true);
        row("lies about its name", python, "terraform", "", true);
        row("node", "/usr/bin/node", "node --require ./a.js /opt/cdk deploy", "/opt/cdk", false);
        row("node, inline", "/usr/bin/node", "node --eval=1 /opt/cdk", "", true);
        row("node, print", "/usr/bin/node", "node -p 1", "", true);
        row("perl", "/usr/bin/perl", "perl -w -I lib run.pl", "/home/ann/run.pl", false);
        row("perl, inline", "/usr/bin/perl", "perl -pe 1 file", "", true);
        row("ruby behind --", "/usr/bin/ruby3.1", "ruby -- x.rb", "/home/ann/x.rb", false);
        row("shell", "/usr/bin/bash", "-bash", "", true);
        row("shell, standard input", "/usr/bin/bash", "bash -s x", "", true);
        row("shell, inline", "/usr/bin/bash", "bash -x -ce code", "", true);
        row("shell script", "/usr/bin/bash", "/bin/bash -e ./deploy", "/home/ann/deploy", false);
        row("tool of busybox", "/usr/bin/busybox", "busybox wget x", "", true);
        row("script for busybox", "/usr/bin/busybox", "busybox sh x", "/home/ann/x", true);
        row("java", "/usr/lib/jvm/java-17/bin/java", "java -jar x.jar", "", true);
        row("php", "/usr/bin/php8.2", "php x.php", "", true);
        row("dynamic linker", "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2", "ld.so x", "", true);
        row("no dynamic linker", "/usr/bin/ld", "ld -o x", "", false);
        for (const char *launcher : {"make", "ninja", "xargs", "timeout", "find", "gawk", "expect", "gdb",
                 "vim.basic", "tmux", "systemd", "ssh", "duplo-tray-jit", "duplo-aws-credential-process"})
            row(launcher, qPrintable(QStringLiteral("/usr/bin/%1").arg(QLatin1String(launcher))), "x y", "",
                true);
        row("no launcher", "/usr/bin/terraform-make", "x y", "", false);
        row("tcsh", "/bin/tcsh", "-tcsh", "", true);
        row("mksh", "/bin/mksh", "mksh", "", true);
        row("ksh93", "/bin/ksh93", "ksh", "", true);
        row("nushell", "/usr/bin/nu", "nu x.nu", "/home/ann/x.nu", true);
        row("elvish", "/usr/bin/elvish", "elvish", "", true);
        row("deleted", "/usr/bin/terraform (deleted)", "terraform", "", true);
        row("never a file", "/memfd:x (deleted)", "x", "", true);
    }
    void knowsWhatAnInterpreterRuns()
    {
        QFETCH(QString, executable);
        QFETCH(QStringList, arguments);
        QFETCH(QString, script);
        QFETCH(bool, runsAnything);
        ProcessEntry entry{1, 1, QStringLiteral("name"), arguments};
        entry.executable = executable;
        entry.directory = QStringLiteral("/home/ann");
        QCOMPARE(entry.script(), script);
        QCOMPARE(entry.runsAnything(), runsAnything);
    }

    void anExecLooksLikeAnotherImage()
    {
        QProcess process;
        process.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("echo; read x; exec /usr/bin/sleep 60")});
        // By then it runs: a new name is told before the new image is.
        QVERIFY(process.waitForReadyRead());
        const auto pid = process.processId();
        const auto before = processState(pid);
        QCOMPARE(before->name, QByteArray("sh"));
        QVERIFY(before == processState(pid));
        QCOMPARE(before->parent, qint64(::getpid()));
        process.write("\n");
        QTRY_COMPARE(processState(pid)->name, QByteArray("sleep"));
        const auto after = processState(pid);
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(after->startTime, before->startTime);
        QVERIFY(after->image != before->image);
        QVERIFY(!processState(0));
        QVERIFY(!processState(-1));
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

#include "jit/shellinit.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// The text of shell-init in the real shells, with a stand-in for duplo-tray-jit whose folder's name asks for
/// trouble, and tenants whose names are commands.
class TestShellInit : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString program() const
    {
        return m_folder->filePath(QStringLiteral("it's \"here\" $(id)/duplo-tray-jit"));
    }
    QString marker() const { return m_folder->filePath(QStringLiteral("pwned")); }

    /// What the stand-in answers; its arguments are noted.
    void makeProgram(const QByteArray &environment)
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QFileInfo(program()).path()));
        QFile file(program());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nprintf '%s\\n' \"$*\" >> '" + QFile::encodeName(m_folder->path())
            + "/asked'\ncase \"$*\" in\n*'__complete'*) cat <<'END'\ndev01\n127.0.0.1:8080/dev01\n$(touch "
              "pwned)\nit's `touch "
              "pwned`\nEND\n;;\n"
              "*__prompt*) printf '[dev01 52m] ' ;;\n*' -h') echo 'Usage: jitnow (ENV)' >&2 ;;\n*fails*) "
              "echo no >&2; exit 3 ;;\n"
              "*) cat <<'END'\n"
            + environment + "END\n;;\nesac\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    /// Runs \a script in \a shell after its initialisation.
    QByteArray run(const QString &shell, const QByteArray &script)
    {
        QFile file(m_folder->filePath(QStringLiteral("script")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(
            QByteArray::fromStdString(shellInit(shell.toStdString(), program().toStdString(), "demo")));
        file.write(script);
        file.close();
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        environment.insert(QStringLiteral("HOME"), m_folder->path());
        environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("AWS_SESSION_TOKEN"), QStringLiteral("stale"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments{file.fileName()};
        if (shell == QLatin1String("bash"))
            arguments.prepend(QStringLiteral("--norc"));
        if (shell == QLatin1String("zsh"))
            arguments.prepend(QStringLiteral("-f"));
        process.start(QStandardPaths::findExecutable(shell), arguments);
        process.waitForFinished(20'000);
        return process.readAllStandardOutput();
    }
    static QByteArray environmentOf(const QString &shell, const QByteArray &label)
    {
        const QByteArray until = QByteArray::number(QDateTime::currentSecsSinceEpoch() + 3150);
        if (shell == QLatin1String("fish"))
            return "set -e AWS_SESSION_TOKEN\nset -gx AWS_PROFILE 'dev01'\nset -gx DUPLO_TRAY_NOW '" + label
                + "'\nset -gx DUPLO_TRAY_UNTIL '" + until + "'\n";
        return "unset AWS_SESSION_TOKEN\nexport AWS_PROFILE='dev01'\nexport DUPLO_TRAY_NOW='" + label
            + "'\nexport DUPLO_TRAY_UNTIL='" + until + "'\n";
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesThisShellAccess_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }
    void givesThisShellAccess()
    {
        QFETCH(QString, shell);
        QVERIFY2(!QStandardPaths::findExecutable(shell).isEmpty(), qPrintable(shell));
        makeProgram(environmentOf(shell, "dev01"));
        const QByteArray out =
            run(shell, "jitnow dev01\nprintenv AWS_PROFILE DUPLO_TRAY_NOW\nprintenv AWS_SESSION_TOKEN\n");
        QCOMPARE(out, QByteArray("dev01\ndev01\n"));
        QFile asked(m_folder->filePath(QStringLiteral("asked")));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        const QByteArray format = shell == QLatin1String("fish") ? "fish" : "bash";
        QCOMPARE(asked.readLine(), "--instance demo __jitnow " + format + " dev01\n");
    }

    void failureChangesNothing_data() { givesThisShellAccess_data(); }
    void failureChangesNothing()
    {
        QFETCH(QString, shell);
        makeProgram(environmentOf(shell, "dev01"));
        const QByteArray status = shell == QLatin1String("fish") ? "$status" : "$?";
        const QByteArray out = run(shell, "jitnow fails\necho " + status + "\nprintenv AWS_SESSION_TOKEN\n");
        QCOMPARE(out, QByteArray("no\n3\nstale\n"));
    }

    void helpIsNotEvaluated_data() { givesThisShellAccess_data(); }
    void helpIsNotEvaluated()
    {
        QFETCH(QString, shell);
        makeProgram(environmentOf(shell, "dev01"));
        const QByteArray status = shell == QLatin1String("fish") ? "$status" : "$?";
        const QByteArray out = run(shell, "jitnow -h\necho " + status + "\nprintenv AWS_SESSION_TOKEN\n");
        QCOMPARE(out, QByteArray("Usage: jitnow (ENV)\n0\nstale\n"));
    }

    void refusesNesting_data() { givesThisShellAccess_data(); }
    void refusesNesting()
    {
        QFETCH(QString, shell);
        makeProgram({});
        const QByteArray set = shell == QLatin1String("fish") ? "set -gx DUPLO_TRAY_SESSION prod\n"
                                                              : "export DUPLO_TRAY_SESSION=prod\n";
        const QByteArray nested = run(shell, set + "jitnow dev01\n");
        QVERIFY2(nested.contains("access to prod") && nested.count('\n') == 1, nested.constData());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("asked"))));
    }

    void promptShowsTheTimeLeft_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("bash")
            << QStringLiteral("bash")
            << QByteArray(
                   "PS1='> '; unset PROMPT_COMMAND\n"
                   "eval \"$PROMPT_COMMAND\"; __duplo_tray_prompt\nprintf '%s' \"${DUPLO_TRAY_PROMPT@P}\"\n");
        QTest::newRow("zsh") << QStringLiteral("zsh") << QByteArray("__duplo_tray_prompt\nprint -nP '%9v'\n");
        QTest::newRow("zsh, substituting") << QStringLiteral(
            "zsh") << QByteArray("setopt prompt_subst\n__duplo_tray_prompt\nprint -nP '%9v'\n");
        QTest::newRow("fish") << QStringLiteral("fish") << QByteArray("fish_right_prompt\n");
    }
    void promptShowsTheTimeLeft()
    {
        QFETCH(QString, shell);
        QFETCH(QByteArray, script);
        makeProgram(environmentOf(shell, "dev01"));
        QCOMPARE(run(shell, "jitnow dev01\n" + script), QByteArray("[dev01 52m] "));
        QCOMPARE(run(shell, script), QByteArray());
    }

    void hostileNamesStayText_data() { givesThisShellAccess_data(); }
    void hostileNamesStayText()
    {
        QFETCH(QString, shell);
        makeProgram(environmentOf(shell, "$(touch pwned)`touch pwned`%F{red}"));
        QByteArray script = "jitnow dev01\n";
        if (shell == QLatin1String("bash"))
            script += "__duplo_tray_prompt; PS1='${DUPLO_TRAY_PROMPT-}'; printf '%s\\n' \"${PS1@P}\"\n"
                      "COMP_LINE='jitnow '; COMP_POINT=7; __duplo_tray_complete; printf '%s\\n' "
                      "\"${COMPREPLY[@]}\"\n";
        else if (shell == QLatin1String("zsh"))
            script += "setopt prompt_subst\n__duplo_tray_prompt; print -P '%9v'\n"
                      "compadd() { shift; print -l -- \"$@\" }\n__duplo_tray_complete\n";
        else
            script += "fish_right_prompt; echo\ncomplete -C 'jitnow '\n";
        const QByteArray out = run(shell, script);
        QVERIFY2(out.contains("dev01"), out.constData());
        if (shell != QLatin1String("fish"))
            QVERIFY2(out.startsWith("[$(touch pwned)`touch pwned`%F{red} 52m] \n"), out.constData());
        QVERIFY2(out.contains("touch"), out.constData()); // it was offered, as a name
        QVERIFY2(!QFile::exists(marker()), out.constData());
    }

    void bashQuotesWhatItOffers_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("offered");
        QTest::newRow("a command") << QByteArray("$(") << QByteArray("\\$\\(touch\\ pwned\\)|");
        QTest::newRow("a command in quotes") << QByteArray("\"$(") << QByteArray("|");
        QTest::newRow("in quotes") << QByteArray("'de") << QByteArray("dev01|");
        QTest::newRow("behind a colon") << QByteArray("127.0.0.1:80") << QByteArray("8080/dev01|");
        QTest::newRow("all of it") << QByteArray("127") << QByteArray("127.0.0.1:8080/dev01|");
    }
    void bashQuotesWhatItOffers()
    {
        QFETCH(QByteArray, typed);
        makeProgram({});
        const QByteArray out = run(QStringLiteral("bash"),
            "COMP_WORDBREAKS=$' \\t\\n\"\\'@><=;|&(:'; COMP_LINE='jitnow " + typed.replace("'", "'\\''")
                + "'; COMP_POINT=${#COMP_LINE}; __duplo_tray_complete; printf '%s|' \"${COMPREPLY[@]}\"\n");
        QTEST(out, "offered");
    }

    void powerShellAndUnknownShells()
    {
        const auto text = QByteArray::fromStdString(shellInit("powershell", "/a'b/duplo-tray-jit", ""));
        QVERIFY(text.contains("& '/a''b/duplo-tray-jit' __jitnow powershell @args"));
        QVERIFY(text.contains("if ($LASTEXITCODE -eq 0 -and $lines) {")); // help leaves stdout empty
        QVERIFY(text.contains("Copy-Item -Path Function:prompt -Destination Function:__DuploTrayPrompt"));
        QVERIFY(text.contains("function global:jitnow"));
        // PowerShell ends a string at any of U+2018 … U+201B as well.
        const auto odd = QByteArray::fromStdString(
            shellInit("pwsh", "/a\xe2\x80\x99;calc;\xe2\x80\x98/duplo-tray-jit", ""));
        QVERIFY(odd.contains(
            "& '/a\xe2\x80\x99\xe2\x80\x99;calc;\xe2\x80\x98\xe2\x80\x98/duplo-tray-jit' __jitnow"));
        QVERIFY(text.contains("-replace \"['\\u2018-\\u201b]\", '$0$0'"));
        QCOMPARE(text.count('{'), text.count('}'));
        QVERIFY(!text.contains("@JIT@"));
        QVERIFY(shellInit("tcsh", "/x", "").empty());
        QVERIFY(shellInit("", "/x", "").empty());
    }
};

QTEST_GUILESS_MAIN(TestShellInit)
#include "tst_shellinit.moc"

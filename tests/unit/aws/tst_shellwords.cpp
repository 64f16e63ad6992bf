#include "aws/profilewriter.h"
#include "aws/shellwords.h"

#include <QProcess>
#include <QTest>

/// Quoting and splitting undo each other, and a real shell agrees.
class TestShellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void refusesWhatIsOpen_data();
    void refusesWhatIsOpen();
    void quotes_data();
    void quotes();
    void joinsACommandLine();
};

void TestShellWords::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("spaces") << QStringLiteral(" \t ") << QStringList();
    QTest::newRow("plain") << QStringLiteral(" a  b\tc ")
                           << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    QTest::newRow("single") << QStringLiteral("'a b'c") << QStringList{QStringLiteral("a bc")};
    QTest::newRow("double") << QStringLiteral("\"a 'b' c\"") << QStringList{QStringLiteral("a 'b' c")};
    QTest::newRow("empty") << QStringLiteral("'' \"\"") << QStringList{QString(), QString()};
    QTest::newRow("backslash") << QStringLiteral("a\\ b \\'")
                               << QStringList{QStringLiteral("a b"), QStringLiteral("'")};
    QTest::newRow("backslash in double")
        << QStringLiteral("\"\\a\\\"\\\\\"") << QStringList{QStringLiteral("\\a\"\\")};
    QTest::newRow("backslash in single") << QStringLiteral("'\\a'") << QStringList{QStringLiteral("\\a")};
    QTest::newRow("no comment") << QStringLiteral("a #b")
                                << QStringList{QStringLiteral("a"), QStringLiteral("#b")};
    QTest::newRow("no operators") << QStringLiteral("a;b|c $d")
                                  << QStringList{QStringLiteral("a;b|c"), QStringLiteral("$d")};
    QTest::newRow("wide space") << QStringLiteral(u"a\u00a0b") << QStringList{QStringLiteral(u"a\u00a0b")};
}

void TestShellWords::splits()
{
    QFETCH(QString, text);
    const auto words = splitShellWords(text);
    QVERIFY(words);
    QTEST(*words, "words");
}

void TestShellWords::refusesWhatIsOpen_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("single") << QStringLiteral("a 'b");
    QTest::newRow("double") << QStringLiteral("\"b\\\"");
    QTest::newRow("backslash") << QStringLiteral("b\\");
}

void TestShellWords::refusesWhatIsOpen()
{
    QFETCH(QString, text);
    QVERIFY(!splitShellWords(text));
}

void TestShellWords::quotes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << QStringLiteral("--host=https://a.b:1/@%+,x_y")
                           << QStringLiteral("--host=https://a.b:1/@%+,x_y");
    QTest::newRow("empty") << QString() << QStringLiteral("''");
    QTest::newRow("space") << QStringLiteral("/opt/Duplo Tray/jit")
                           << QStringLiteral("'/opt/Duplo Tray/jit'");
    QTest::newRow("quote") << QStringLiteral("o'neill") << QStringLiteral("'o'\\''neill'");
    QTest::newRow("shell") << QStringLiteral("$(x)`y`\"z\\") << QStringLiteral("'$(x)`y`\"z\\'");
    QTest::newRow("hash after space") << QStringLiteral("a #b") << QStringLiteral("'a '\\#'b'");
    QTest::newRow("semicolon after space") << QStringLiteral("a ;; b") << QStringLiteral("'a '\\;'; b'");
    QTest::newRow("not ASCII") << QStringLiteral(u"ümläut") << QStringLiteral(u"'ümläut'");
}

void TestShellWords::quotes()
{
    QFETCH(QString, word);
    const QString quoted = quoteShellWord(word);
    QTEST(quoted, "quoted");
    QCOMPARE(splitShellWords(quoted).value_or(QStringList()), QStringList{word});

    QProcess shell;
    shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("printf %s ") + quoted});
    QVERIFY2(shell.waitForFinished(), "bash is required");
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
}

void TestShellWords::joinsACommandLine()
{
    const QStringList arguments{QStringLiteral("/opt/Duplo Tray/duplo-tray-jit"),
        QStringLiteral("credential-process"), QStringLiteral("--tenant"), QStringLiteral("dev #1")};
    const QString line = credentialProcessLine(arguments);
    QCOMPARE(
        line, QStringLiteral("'/opt/Duplo Tray/duplo-tray-jit' credential-process --tenant 'dev '\\#'1'"));
    QCOMPARE(splitShellWords(line).value_or(QStringList()), arguments);
}

QTEST_GUILESS_MAIN(TestShellWords)
#include "tst_shellwords.moc"

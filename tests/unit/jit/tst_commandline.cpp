#include "jit/commandline.h"

#include <QTest>

#include <array>

namespace {

std::vector<std::string_view> views(const std::vector<std::string> &texts)
{
    return {texts.begin(), texts.end()};
}

QByteArray joined(const std::vector<std::string> &texts)
{
    QByteArrayList list;
    for (const auto &text : texts)
        list.append(QByteArray::fromStdString(text));
    return list.join('|');
}

std::vector<std::string> split(const QByteArray &text)
{
    std::vector<std::string> result;
    for (const auto &part : text.split('|'))
        result.push_back(part.toStdString());
    return result;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arguments_data();
    void arguments();
    void instanceOfEnvironment();
    void problems_data();
    void problems();
    void localAnswers_data();
    void localAnswers();
    void jitnow_data();
    void jitnow();
    void tokens_data();
    void tokens();
    void hidesTokens_data();
    void hidesTokens();
    void noArgvAtAll();
};

void TestCommandLine::arguments_data()
{
    QTest::addColumn<QByteArray>("argv");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("instance");
    const auto row = [](const char *name, const char *argv, const char *sent, const char *instance) {
        QTest::newRow(name) << QByteArray(argv) << QByteArray(sent) << QByteArray(instance);
    };
    row("plain", "jit|status", "status", "");
    row("order and empty ones stay", "jit|profile|add||x", "profile|add||x", "");
    row("instance", "jit|--instance|demo|status", "status", "demo");
    row("one dash", "jit|-instance|demo|status", "status", "demo");
    row("with equals", "jit|--instance=demo|status", "status", "demo");
    row("the last counts", "jit|--instance=a|--instance|b|status", "status", "b");
    row("among other flags", "jit|--debug|--instance=demo|aws", "--debug|aws", "demo");
    row("after the verb it is the verb's", "jit|aws|--instance|demo", "aws|--instance|demo", "");
    row("duplo-jit", "/usr/bin/duplo-jit|aws|--admin", "aws|--admin", "");
    row("older helper", "/usr/bin/duplo-aws-credential-process|--admin", "aws|--admin", "");
    row("older helper without a path", "duplo-aws-credential-process|-host|h", "aws|-host|h", "");
    row("older helper, instance", "duplo-aws-credential-process|--instance=b|-admin", "aws|-admin", "b");
    row("older helper alone", "duplo-aws-credential-process", "aws", "");
    row("a version that is not asked for", "jit|aws|--version=false", "aws|--version=false", "");
    row("a version that the command is asked for", "jit|exec|--admin|--|go|--version", "exec|--admin", "");
    row("a name that only begins so", "duplo-aws-credential-process2|status", "status", "");
}

void TestCommandLine::arguments()
{
    QFETCH(QByteArray, argv);
    const auto texts = split(argv);
    const auto line = readCommandLine(views(texts), nullptr);
    QTEST(joined(line.arguments), "sent");
    QTEST(QByteArray::fromStdString(line.instance), "instance");
    QVERIFY(line.problem.empty());
    QCOMPARE(line.answer, CommandLine::Answer::ByAgent);
}

void TestCommandLine::instanceOfEnvironment()
{
    QCOMPARE(readCommandLine({"jit", "status"}, "demo").instance, std::string("demo"));
    QCOMPARE(readCommandLine({"jit", "status"}, "").instance, std::string());
    QCOMPARE(readCommandLine({"jit", "--instance=other", "status"}, "demo").instance, std::string("other"));
    QVERIFY(!readCommandLine({"jit", "status"}, "../x").problem.empty());
}

void TestCommandLine::problems_data()
{
    QTest::addColumn<QByteArray>("argv");
    for (const char *argv : {"jit", "jit|--instance", "jit|--instance=", "jit|--instance|A|status",
             "jit|--instance|../../x|status", "jit|--instance|a b|status",
             "jit|--instance|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|status"})
        QTest::newRow(argv) << QByteArray(argv);
}

void TestCommandLine::problems()
{
    QFETCH(QByteArray, argv);
    const auto texts = split(argv);
    const auto line = readCommandLine(views(texts), nullptr);
    QVERIFY(!line.problem.empty());
    QCOMPARE(line.problem.back(), '.');
}

void TestCommandLine::localAnswers_data()
{
    QTest::addColumn<QByteArray>("argv");
    QTest::addColumn<bool>("isHelp");
    QTest::addColumn<QByteArray>("topic");
    for (const char *argv : {"jit|version", "jit|--version", "jit|-version", "jit|--instance=a|version",
             "duplo-aws-credential-process|--version", "duplo-aws-credential-process|--host|X|--version",
             "jit|aws|--host|X|-version", "jit|--debug|--version=true|aws"})
        QTest::newRow(argv) << QByteArray(argv) << false << QByteArray();
    for (const char *argv : {"jit|help", "jit|--help", "jit|-help", "jit|-h", "jit|--h"})
        QTest::newRow(argv) << QByteArray(argv) << true << QByteArray();
    QTest::newRow("help of a verb") << QByteArray("jit|help|portal") << true << QByteArray("portal");
    QTest::newRow("verb's help flag") << QByteArray("jit|portal|add|--help") << true << QByteArray("portal");
    QTest::newRow("older helper") << QByteArray("duplo-aws-credential-process|-h") << true
                                  << QByteArray("aws");
}

void TestCommandLine::localAnswers()
{
    QFETCH(QByteArray, argv);
    QFETCH(bool, isHelp);
    const auto texts = split(argv);
    const auto line = readCommandLine(views(texts), nullptr);
    QCOMPARE(line.answer, isHelp ? CommandLine::Answer::Help : CommandLine::Answer::Version);
    QTEST(QByteArray::fromStdString(line.helpTopic), "topic");
}

void TestCommandLine::jitnow_data()
{
    QTest::addColumn<QByteArray>("argv");
    QTest::addColumn<QByteArray>("sent"); ///< empty: nothing is
    QTest::addColumn<bool>("isProblem");
    const auto row = [](const char *argv, const char *sent, bool isProblem) {
        QTest::newRow(argv) << QByteArray("jit|__jitnow|bash") + argv << QByteArray(sent) << isProblem;
    };
    row("|dev01", "env|--format|bash|dev01", false);
    row("|--off", "env|--format|bash|--off", false);
    row("|help", "env|--format|bash|help", false); // may be a tenant's name
    row("", "", false);
    row("|-h", "", false);
    row("|dev01|--help", "", false);
    row("|--|-h", "", false);
    row("|-version", "", false);
    row("|dev01|--json", "", true);
    row("|dev01|-format=json", "", true);
    row("|--format|json|dev01", "", true);
}

void TestCommandLine::jitnow()
{
    QFETCH(QByteArray, argv);
    QFETCH(QByteArray, sent);
    QFETCH(bool, isProblem);
    const auto typed = split(argv);
    const auto line = readCommandLine(views(typed), nullptr);
    QCOMPARE(!line.problem.empty(), isProblem);
    const bool isSent = !isProblem && line.answer == CommandLine::Answer::ByAgent;
    QCOMPARE(isSent, !sent.isEmpty());
    if (isSent)
        QCOMPARE(joined(line.arguments), sent);
    else if (!isProblem)
        QCOMPARE(line.answer, CommandLine::Answer::JitnowUsage);
}

void TestCommandLine::tokens_data()
{
    QTest::addColumn<QByteArray>("argv");
    QTest::addColumn<bool>("onStdin");
    QTest::addColumn<bool>("inArguments");
    QTest::newRow("none") << QByteArray("jit|aws|--tenant|token") << false << false;
    QTest::newRow("stdin") << QByteArray("jit|portal|sign-in|--token-stdin") << true << false;
    QTest::newRow("stdin, one dash") << QByteArray("jit|aws|-token-stdin") << true << false;
    QTest::newRow("argument") << QByteArray("jit|aws|--token|abc") << false << true;
    QTest::newRow("argument, equals") << QByteArray("jit|aws|-token=abc") << false << true;
    QTest::newRow("of the command") << QByteArray("jit|exec|--|a|--token|b|--token-stdin") << false << false;
}

void TestCommandLine::tokens()
{
    QFETCH(QByteArray, argv);
    const auto texts = split(argv);
    const auto line = readCommandLine(views(texts), nullptr);
    QTEST(line.tokenOnStdin, "onStdin");
    QTEST(line.tokenInArguments, "inArguments");
}

void TestCommandLine::hidesTokens_data()
{
    QTest::addColumn<QByteArray>("argv");
    QTest::addColumn<QByteArray>("left");
    const auto row = [](const char *argv, const char *left) {
        QTest::newRow(argv) << QByteArray(argv) << QByteArray(left);
    };
    row("jit|aws|--token|secret|--admin", "jit|aws|--token|******|--admin");
    row("jit|aws|-token=secret", "jit|aws|-token=******");
    row("jit|aws|--token=|x", "jit|aws|--token=|x");
    row("jit|aws|--token|a|--token=b", "jit|aws|--token|*|--token=*");
    row("jit|aws|--token", "jit|aws|--token");
    row("jit|aws|--token-stdin|x", "jit|aws|--token-stdin|x");
    row("jit|--token|--token|x", "jit|--token|*******|x");
    row("jit|exec|--token|secret|--|a|--token|b", "jit|exec|--token|******|--|a|--token|b");
}

void TestCommandLine::hidesTokens()
{
    QFETCH(QByteArray, argv);
    auto texts = split(argv);
    std::vector<char *> pointers;
    for (auto &text : texts)
        pointers.push_back(text.data());
    hideTokens(int(pointers.size()), pointers.data());
    QTEST(joined(texts), "left");
}

void TestCommandLine::noArgvAtAll()
{
    QVERIFY(!readCommandLine({}, nullptr).problem.empty());
    std::array<char *, 1> none = {nullptr};
    hideTokens(0, none.data());
    QVERIFY(!none[0]);
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"

#include "ipc/keptanswers.h"

#include <QTest>

namespace {

const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

ipc::Request asking(int number)
{
    ipc::Request request;
    request.arguments = {"credential-process", "--tenant", std::to_string(number)};
    request.directory = "/";
    return request;
}

Repeat until(int seconds, quint64 tag)
{
    Repeat terms;
    terms.from = noon;
    terms.until = noon.addSecs(seconds);
    terms.tag = tag;
    return terms;
}

QByteArray given(KeptAnswers &answers, const ipc::Request &request, int seconds = 0)
{
    QByteArray frames;
    answers.give(
        request, {}, noon.addSecs(seconds), [&](QByteArrayView bytes) { frames = bytes.toByteArray(); });
    return frames;
}

} // namespace

/// The table behind answers that are given again: how much it keeps, and what.
class TestKeptAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldestGoes()
    {
        KeptAnswers answers;
        for (int i = 0; i <= 1024; ++i)
            answers.keep(asking(i), Secret(QByteArray::number(i)), until(60, quint64(i)), noon);
        QCOMPARE(given(answers, asking(0)), QByteArray());
        QCOMPARE(given(answers, asking(1)), QByteArray("1"));
        QCOMPARE(given(answers, asking(1024)), QByteArray("1024"));
    }

    void whatExpiredGoesFirst()
    {
        KeptAnswers answers;
        for (int i = 0; i < 1024; ++i)
            answers.keep(
                asking(i), Secret(QByteArray::number(i)), until(i == 0 ? 7200 : 60, quint64(i)), noon);
        answers.keep(asking(5000), Secret("new"), until(7200, 5000), noon.addSecs(61));
        QCOMPARE(given(answers, asking(0), 61), QByteArray("0"));
        QCOMPARE(given(answers, asking(5000), 61), QByteArray("new"));
    }

    void theLatestCounts()
    {
        KeptAnswers answers;
        for (int i = 0; i < 3000; ++i) // one place, however often
            answers.keep(asking(1), Secret(QByteArray::number(i)), until(60, quint64(i)), noon);
        answers.keep(asking(2), Secret("other"), until(60, 1), noon);
        QCOMPARE(given(answers, asking(1)), QByteArray("2999"));
        QCOMPARE(given(answers, asking(2)), QByteArray("other"));
    }

    void whatIsNotKept_data()
    {
        QTest::addColumn<ipc::Request>("request");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("usual") << asking(1) << 1000 << 60 << true;
        QTest::newRow("large") << asking(1) << 64 * 1024 << 60 << true;
        QTest::newRow("too large") << asking(1) << 64 * 1024 + 1 << 60 << false;
        QTest::newRow("over already") << asking(1) << 10 << 0 << false;
        QTest::newRow("from the past") << asking(1) << 10 << -60 << false;
        auto request = asking(1);
        request.arguments.emplace_back(20'000, 'x');
        QTest::newRow("a long question") << request << 10 << 60 << false;
        request = asking(1);
        request.environment = {"DUPLO_TOKEN="};
        QTest::newRow("an empty token") << request << 10 << 60 << false;
        request = asking(1);
        request.environment = {"DUPLO_HOST=DUPLO_TOKEN=x"};
        QTest::newRow("no token") << request << 10 << 60 << true;
    }
    void whatIsNotKept()
    {
        QFETCH(ipc::Request, request);
        QFETCH(int, size);
        QFETCH(int, seconds);
        KeptAnswers answers;
        answers.keep(request, Secret(QByteArray(size, 'x')), until(seconds, 1), noon);
        QCOMPARE(given(answers, request).size(), given(answers, request).isEmpty() ? 0 : size);
        QTEST(!given(answers, request).isEmpty(), "isKept");
    }

    void wordsAndVariablesDoNotRunTogether()
    {
        KeptAnswers answers;
        auto request = asking(1);
        request.arguments = {"a", "HOME=/b"};
        answers.keep(request, Secret("words"), until(60, 1), noon);
        request.arguments = {"a"};
        request.environment = {"HOME=/b"};
        QCOMPARE(given(answers, request), QByteArray());
        request.arguments = {"aHOME=/b"};
        request.environment.clear();
        QCOMPARE(given(answers, request), QByteArray());
    }

    void cleared()
    {
        KeptAnswers answers;
        answers.keep(asking(1), Secret("x"), until(60, 1), noon);
        answers.clear();
        QCOMPARE(given(answers, asking(1)), QByteArray());
        answers.keep(asking(1), Secret("y"), until(60, 2), noon);
        QCOMPARE(given(answers, asking(1)), QByteArray("y"));
    }
};

QTEST_APPLESS_MAIN(TestKeptAnswers)
#include "tst_keptanswers.moc"

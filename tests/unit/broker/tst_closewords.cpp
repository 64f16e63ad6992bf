#include "broker/closewords.h"

#include <QtTest>

class TestCloseWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void close_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a letter too many")
            << QStringLiteral("dynamodbb") << QStringList{QStringLiteral("dynamodb")};
        QTest::newRow("letters swapped") << QStringLiteral("lmabda") << QStringList{QStringLiteral("lambda")};
        QTest::newRow("the beginning") << QStringLiteral("dyn") << QStringList{QStringLiteral("dynamodb")};
        QTest::newRow("several, the closest first") << QStringLiteral(
            "ecr2") << QStringList{QStringLiteral("ec2"), QStringLiteral("ecr"), QStringLiteral("ecs")};
        QTest::newRow("more than half is other")
            << QStringLiteral("s53") << QStringList{QStringLiteral("s3")};
        QTest::newRow("nothing like it") << QStringLiteral("hologram") << QStringList();
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("one letter") << QStringLiteral("q") << QStringList();
        QTest::newRow("endless") << QString(100'000, u'l') << QStringList();
    }
    void close()
    {
        QFETCH(QString, word);
        const QStringList words{QStringLiteral("s3"), QStringLiteral("ec2"), QStringLiteral("ecr"),
            QStringLiteral("ecs"), QStringLiteral("ecs"), QStringLiteral("dynamodb"),
            QStringLiteral("lambda")};
        QTEST(closeWords(word, words, 3), "found");
    }

    void questions()
    {
        const QStringList words{QStringLiteral("s3"), QStringLiteral("r53"), QStringLiteral("sar")};
        QCOMPARE(askedFor(words), QStringLiteral("Do you mean s3, r53 or sar?"));
        QCOMPARE(askedFor(words.mid(1)), QStringLiteral("Do you mean r53 or sar?"));
        QCOMPARE(askedFor(words.mid(2)), QStringLiteral("Do you mean sar?"));
        QCOMPARE(anyOf({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCloseWords)
#include "tst_closewords.moc"

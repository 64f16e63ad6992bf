#include "support/ownmemory.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QTest>

/// What is freed is overwritten, whatever held it.
class TestWipedHeap : public QObject
{
    Q_OBJECT
private:
    using Use = void (*)(const QByteArray &secret);

private Q_SLOTS:
    void findsWhatIsThere()
    {
        const Marker marker;
        const QByteArray held = marker.text();
        const QString wide = QString::fromLatin1(marker.text());
        QVERIFY(marker.countInOwnMemory() >= 2);
    }

    void nothingStays_data()
    {
        QTest::addColumn<Use>("use");
        QTest::newRow("bytes") << Use(
            [](const QByteArray &secret) { QByteArray(secret).append(" and more"); });
        QTest::newRow("text") << Use(
            [](const QByteArray &secret) { QVERIFY(!QString::fromLatin1(secret).repeated(9).isEmpty()); });
        QTest::newRow("json") << Use([](const QByteArray &secret) {
            const auto json = QJsonDocument::fromJson("{\"SecretAccessKey\":\"" + secret + "\"}");
            QCOMPARE(json.object().value(QLatin1String("SecretAccessKey")).toString().toLatin1(), secret);
            QVERIFY(json.toJson().contains(secret));
        });
        QTest::newRow("what grows") << Use([](const QByteArray &secret) {
            QByteArray grown;
            for (int i = 0; i < 20'000; ++i)
                grown += secret;
        });
        QTest::newRow("what shrinks") << Use([](const QByteArray &secret) {
            QByteArray shrunk = secret.repeated(2000);
            shrunk.resize(secret.size() / 2);
            shrunk.squeeze();
        });
        QTest::newRow("of the C library") << Use([](const QByteArray &secret) {
            void *block = std::malloc(size_t(secret.size()));
            std::memcpy(block, secret.constData(), size_t(secret.size()));
            block = std::realloc(block, 100'000);
            std::free(std::realloc(block, 64));
        });
        QTest::newRow("of the standard library") << Use([](const QByteArray &secret) {
            std::vector<std::string> all;
            for (int i = 0; i < 100; ++i)
                all.push_back(secret.toStdString());
        });
    }
    void nothingStays()
    {
        QFETCH(Use, use);
        const Marker marker;
        use(marker.text());
        QCOMPARE(marker.countInOwnMemory(), 0);
    }

    void blocksAreWhatTheyWere_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (const int from : {1, 24, 100, 5000, 200'000, 3'000'000})
            for (const int to : {1, 24, 100, 5000, 200'000, 3'000'000})
                QTest::addRow("%d to %d", from, to) << from << to;
    }
    void blocksAreWhatTheyWere()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        auto *block = static_cast<unsigned char *>(std::malloc(size_t(from)));
        for (int i = 0; i < from; ++i)
            block[i] = static_cast<unsigned char>(i % 251);
        block = static_cast<unsigned char *>(std::realloc(block, size_t(to)));
        for (int i = 0; i < std::min(from, to); ++i)
            QCOMPARE(int(block[i]), i % 251);
        std::free(block);
    }

    void errorsAreKept()
    {
        void *block = std::malloc(10);
        errno = EBUSY;
        std::free(block);
        QCOMPARE(errno, EBUSY);
    }
};

QTEST_APPLESS_MAIN(TestWipedHeap)
#include "tst_wipedheap.moc"

#include "core/secret.h"

#include <QDebug>
#include <QtTest>

#include <array>
#include <type_traits>

namespace {
template <class T>
concept Debuggable = requires(QDebug debug, const T &value)
{
    debug << value;
};
} // namespace

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasNoWayOut();
    void empty();
    void holdsBytes_data();
    void holdsBytes();
    void takeEmptiesBytes();
    void takeEmptiesText();
    void copiesShareOneBuffer();
    void outlivesItsSource();
    void compares_data();
    void compares();
    void fingerprints();
    void wipes();
};

void TestSecret::hasNoWayOut()
{
    static_assert(Debuggable<QByteArray>);
    static_assert(!Debuggable<Secret>);
    static_assert(!std::is_convertible_v<Secret, QByteArray>);
    static_assert(!std::is_convertible_v<Secret, QByteArrayView>);
    static_assert(!std::is_convertible_v<Secret, QString>);
    static_assert(!std::is_convertible_v<QByteArray, Secret>);
    static_assert(!std::is_convertible_v<const char *, Secret>);
    QVERIFY(!Debuggable<Secret>);
}

void TestSecret::empty()
{
    for (const Secret &secret : {Secret(), Secret(QByteArrayView()), Secret("")}) {
        QVERIFY(secret.isEmpty());
        QCOMPARE(secret.size(), 0);
        QVERIFY(secret.view().isEmpty());
        QVERIFY(secret.exposeBytes().isEmpty());
        QVERIFY(secret.exposeText().isEmpty());
        QVERIFY(secret == Secret());
    }
}

void TestSecret::holdsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one") << QByteArray("x");
    QTest::newRow("token") << QByteArray("eyJhbGciOi.eyJleHAi.c2ln-_");
    QTest::newRow("NULs") << QByteArray("\0a\0\0b\0", 6);
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x80");
    QTest::newRow("long") << QByteArray(1'000'000, 'x');
}

void TestSecret::holdsBytes()
{
    QFETCH(QByteArray, bytes);
    const Secret secret{QByteArrayView(bytes)};
    QVERIFY(!secret.isEmpty());
    QCOMPARE(secret.size(), bytes.size());
    QCOMPARE(secret.exposeBytes(), bytes);
    QCOMPARE(secret.exposeText(), QString::fromUtf8(bytes));
    QVERIFY(secret.view() == bytes);
}

void TestSecret::takeEmptiesBytes()
{
    QByteArray bytes("password");
    QVERIFY(Secret::take(bytes) == Secret("password"));
    QVERIFY(bytes.isEmpty());

    // A copy that somebody else holds is theirs, and stays whole.
    QByteArray shared("password");
    const QByteArray theirs = shared; // NOLINT: the copy is the point
    QVERIFY(Secret::take(shared) == Secret("password"));
    QVERIFY(shared.isEmpty());
    QCOMPARE(theirs, QByteArray("password"));
}

void TestSecret::takeEmptiesText()
{
    QString text = QStringLiteral("p\u00e4ssw\u00f6rd");
    const Secret secret = Secret::take(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(secret.exposeBytes(), QByteArray("p\xc3\xa4ssw\xc3\xb6rd"));
    QCOMPARE(secret.exposeText(), QStringLiteral("p\u00e4ssw\u00f6rd"));

    QString none;
    QVERIFY(Secret::take(none).isEmpty());
}

void TestSecret::copiesShareOneBuffer()
{
    const Secret one("password");
    const Secret copy = one; // NOLINT: the copy is the point
    QCOMPARE(copy.view().data(), one.view().data());
}

void TestSecret::outlivesItsSource()
{
    Secret copy;
    {
        QByteArray bytes("password");
        const Secret secret{QByteArrayView(bytes)};
        copy = secret;
        bytes.fill('x');
    }
    QCOMPARE(copy.exposeBytes(), QByteArray("password"));
}

void TestSecret::compares_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("areEqual");
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << true;
    QTest::newRow("first differs") << QByteArray("xbc") << QByteArray("abc") << false;
    QTest::newRow("last differs") << QByteArray("abx") << QByteArray("abc") << false;
    QTest::newRow("prefix") << QByteArray("ab") << QByteArray("abc") << false;
    QTest::newRow("high bit") << QByteArray("a\xe1") << QByteArray("aa") << false;
    QTest::newRow("after a NUL") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
    QTest::newRow("empty") << QByteArray() << QByteArray("a") << false;
    QTest::newRow("both empty") << QByteArray() << QByteArray() << true;
}

void TestSecret::compares()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(bool, areEqual);
    QCOMPARE(Secret(left) == Secret(right), areEqual);
    QCOMPARE(Secret(right) == Secret(left), areEqual);
    QCOMPARE(Secret(left) != Secret(right), !areEqual);
}

void TestSecret::fingerprints()
{
    QCOMPARE(Secret("abc").fingerprint().toHex(),
        QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(Secret().fingerprint().toHex(),
        QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QVERIFY(Secret("abc").fingerprint() != Secret("abd").fingerprint());
}

void TestSecret::wipes()
{
    std::array<char, 6> memory{'a', 'b', 'c', 'd', 'e', 'f'};
    wipe(memory.data() + 1, 4);
    QCOMPARE(memory, (std::array<char, 6>{'a', 0, 0, 0, 0, 'f'}));
    wipe(memory.data(), 0);
    wipe(nullptr, 0);
    QCOMPARE(memory[0], 'a');
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"

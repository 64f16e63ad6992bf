#include "portal/portal.h"
#include "portal/text.h"

#include <QtTest>

namespace {
QByteArray jwt(const QByteArray &claims)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray(R"({"alg":"HS256"})").toBase64(options) + '.' + claims.toBase64(options)
        + ".c2lnbmF0dXJl";
}
} // namespace

class TestPortalToken : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expiry_data();
    void expiry();
    void claimedName_data();
    void claimedName();
    void notAJwt_data();
    void notAJwt();
    void plausible_data();
    void plausible();
    void shown_data();
    void shown();
    void regions();
};

void TestPortalToken::expiry_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<qint64>("seconds"); // 0: none
    const auto row = [](const char *claims, qint64 seconds) {
        QTest::newRow(claims) << QByteArray(claims) << seconds;
    };
    row(R"({"exp":1795435200})", 1'795'435'200);
    row(R"({"exp":1795435200.75})", 1'795'435'200);
    row(R"({"exp":1})", 1);
    row(R"({"exp":0})", 0);
    row(R"({"exp":-1})", 0);
    row(R"({"exp":"1795435200"})", 0);
    row(R"({"exp":null})", 0);
    row(R"({"exp":[1795435200]})", 0);
    row(R"({"exp":true})", 0);
    row(R"({"exp":1e300})", 0);
    row(R"({"exp":9223372036854775807})", 0);
    row(R"({"exp":253402300799})", 253'402'300'799);
    row(R"({"exp":253402300800})", 0);
    row(R"({"Exp":1795435200})", 0);
    row(R"({})", 0);
    row(R"([])", 0);
    row(R"({"exp":1795435200)", 0);
}

void TestPortalToken::expiry()
{
    QFETCH(QByteArray, claims);
    QFETCH(qint64, seconds);
    const PortalToken token{Secret(jwt(claims)), {}, PortalToken::Kind::Interactive};
    const std::optional<QDateTime> expiry = token.expiry();
    QCOMPARE(expiry.has_value(), seconds != 0);
    if (expiry) {
        QCOMPARE(expiry->toSecsSinceEpoch(), seconds);
        QCOMPARE(expiry->timeSpec(), Qt::UTC);
    }
}

void TestPortalToken::claimedName_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *claims, const QString &name) {
        QTest::newRow(claims) << QByteArray(claims) << name;
    };
    const QString bob = QStringLiteral("bob@example.com");
    row(R"({"email":"bob@example.com"})", bob);
    row(R"({"unique_name":"bob@example.com","sub":"17"})", bob);
    row(R"({"sub":"x","preferred_username":"bob@example.com"})", bob);
    row(R"({"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name":"bob@example.com"})", bob);
    row(R"({"email":"","sub":"bob@example.com"})", bob);
    row(R"({"email":17,"upn":"bob@example.com"})", bob);
    row(R"({"email":["eve@example.com"]})", {});
    row(R"({"email":null})", {});
    row(R"({"email":" bob@example.com\n"})", bob);
    row(R"({"email":"bob\u0000@\u001b[31mexample.com"})", QStringLiteral("bob@[31mexample.com"));
    row(R"({"email":"\u202ebob\u2066@example.com\u200b"})", bob);
    row(R"({"email":"bob\u2028@example.com"})", bob);
    row(R"({"email":"\ud800"})", {});
    row(R"({})", {});
}

void TestPortalToken::claimedName()
{
    QFETCH(QByteArray, claims);
    QTEST((PortalToken{Secret(jwt(claims)), {}, PortalToken::Kind::Interactive}.claimedName()), "name");
}

void TestPortalToken::notAJwt_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray good = jwt(R"({"exp":1795435200,"email":"bob@example.com"})");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("opaque") << QByteArray("AQAAAGZvbyBiYXI+/==");
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("many dots") << QByteArray(10'000, '.');
    QTest::newRow("two parts") << good.left(good.lastIndexOf('.'));
    QTest::newRow("four parts") << good + ".x";
    QTest::newRow("not base64") << QByteArray("e30.!!!!.e30");
    QTest::newRow("base64 of garbage") << QByteArray("e30.//79/P8.e30");
    QTest::newRow("deeply nested") << jwt(QByteArray(9'000, '['));
    QTest::newRow("too long") << jwt(
        R"({"exp":1795435200,"email":"bob@example.com","x":")" + QByteArray(20'000, 'x') + "\"}");
}

void TestPortalToken::notAJwt()
{
    QFETCH(QByteArray, token);
    const PortalToken opaque{Secret(token), {}, PortalToken::Kind::ApiToken};
    QVERIFY(!opaque.expiry());
    QVERIFY(opaque.claimedName().isEmpty());
}

void TestPortalToken::plausible_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isPlausible");
    QTest::newRow("shortest") << QByteArray(8, 'x') << true;
    QTest::newRow("too short") << QByteArray(7, 'x') << false;
    QTest::newRow("longest") << QByteArray(16'384, 'x') << true;
    QTest::newRow("too long") << QByteArray(16'385, 'x') << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("all sorts") << QByteArray("ab+/=_-.~!%\"") << true;
    QTest::newRow("space") << QByteArray("abcd efgh") << false;
    QTest::newRow("line break") << QByteArray("abcdefgh\r\nX: y") << false;
    QTest::newRow("NUL") << QByteArray("abcdefgh\0", 9) << false;
    QTest::newRow("delete") << QByteArray("abcdefgh\x7f") << false;
    QTest::newRow("UTF-8") << QByteArray("abcdefgh\xc3\xa4") << false;
}

void TestPortalToken::plausible()
{
    QFETCH(QByteArray, token);
    QTEST(isPlausibleToken(token), "isPlausible");
}

void TestPortalToken::shown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("isShowable");
    QTest::newRow("plain") << QStringLiteral("Bob") << QStringLiteral("Bob") << true;
    QTest::newRow("umlaut") << QStringLiteral("Bärbel Müller") << QStringLiteral("Bärbel Müller") << true;
    QTest::newRow("emoji") << QStringLiteral("Bob 🦊") << QStringLiteral("Bob 🦊") << true;
    QTest::newRow("empty") << QString() << QString() << true;
    QTest::newRow("tab") << QStringLiteral("a\tb") << QStringLiteral("ab") << false;
    QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("ab") << false;
    QTest::newRow("escape") << QStringLiteral("\x1b[2Jb") << QStringLiteral("[2Jb") << false;
    QTest::newRow("C1 control") << QString(QChar(0x9b)) << QString() << false;
    QTest::newRow("right to left") << QStringLiteral("a\u202eb") << QStringLiteral("ab") << false;
    QTest::newRow("joined emoji") << QStringLiteral("👩‍💻") << QStringLiteral("👩‍💻") << true;
    QTest::newRow("isolate") << QStringLiteral("a\u2067b") << QStringLiteral("ab") << false;
    QTest::newRow("byte order mark") << QStringLiteral("\ufeffa") << QStringLiteral("a") << false;
    QTest::newRow("half a pair") << QString(QChar(0xd83e)) << QString() << false;
    QTest::newRow("long") << QString(5'000, u'x') << QString(320, u'x') << true;
}

void TestPortalToken::shown()
{
    QFETCH(QString, text);
    QTEST(shownName(text), "shown");
    QTEST(isShowable(text), "isShowable");
}

void TestPortalToken::regions()
{
    QVERIFY(isRegionName(QStringLiteral("us-gov-west-1")));
    QVERIFY(!isRegionName({}));
    QVERIFY(!isRegionName(QStringLiteral("US-WEST-2")));
    QVERIFY(!isRegionName(QStringLiteral("us-west-2\n[default]")));
    QVERIFY(!isRegionName(QStringLiteral("us-west-2.evil.example/")));
    QVERIFY(!isRegionName(QString(33, u'a')));
}

QTEST_GUILESS_MAIN(TestPortalToken)
#include "tst_portaltoken.moc"

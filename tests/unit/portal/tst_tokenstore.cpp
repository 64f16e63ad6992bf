#include "portal/tokenstore.h"
#include "support/fakekeychain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using Kind = Error::Kind;

namespace {
const QByteArray goodEntry =
    R"({"token":"tok-abcdefgh","kind":"interactive","user":"bob@example.com","signedInAt":"2026-11-23T12:00:00Z"})";
} // namespace

class TestTokenStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void savesAndLoads_data();
    void savesAndLoads();
    void holdsWhatItNeedsAlone();
    void loadsNothing();
    void memoryOnly();
    void savingEndsMemoryOnly();
    void oneEntryPerPortal();
    void keepsToItsApiBase_data();
    void keepsToItsApiBase();
    void removes();
    void keychainFails_data();
    void keychainFails();
    void malformed_data();
    void malformed();
    void cleansTheName();
    void goesWhileLoading();
    void takesAnAbandonedEntryBack_data();
    void takesAnAbandonedEntryBack();
    void leavesALaterEntryAlone();

private:
    StoredToken stored(PortalToken::Kind kind = PortalToken::Kind::Interactive) const
    {
        return {{Secret("tok-abcdefgh"), Secret("123456"), kind}, QStringLiteral("bob@example.com"),
            QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC), false};
    }

    Portal m_portal = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<TokenStore> m_store;
};

void TestTokenStore::init()
{
    m_store.reset();
    m_keychain = std::make_unique<FakeKeychain>();
    m_store = std::make_unique<TokenStore>(*m_keychain);
}

void TestTokenStore::savesAndLoads_data()
{
    QTest::addColumn<PortalToken::Kind>("kind");
    QTest::newRow("interactive") << PortalToken::Kind::Interactive;
    QTest::newRow("API token") << PortalToken::Kind::ApiToken;
}

void TestTokenStore::savesAndLoads()
{
    QFETCH(PortalToken::Kind, kind);
    QVERIFY(m_store->save(m_portal, stored(kind)).result().has_value());

    TokenStore later(*m_keychain);
    const Result<StoredToken> loaded = later.load(m_portal).result();
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->token.value == Secret("tok-abcdefgh"));
    QCOMPARE(loaded->token.kind, kind);
    QCOMPARE(loaded->userName, QStringLiteral("bob@example.com"));
    QCOMPARE(loaded->signedInAt, stored().signedInAt);
    QVERIFY(!loaded->memoryOnly);
}

void TestTokenStore::holdsWhatItNeedsAlone()
{
    QVERIFY(m_store->save(m_portal, stored()).result().has_value());
    QCOMPARE(m_keychain->entries.keys(), QStringList{QStringLiteral("https://acme.duplocloud.net")});
    const QByteArray entry = m_keychain->entries.cbegin()->exposeBytes();
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    QCOMPARE(object.keys(),
        (QStringList{QStringLiteral("kind"), QStringLiteral("signedInAt"), QStringLiteral("token"),
            QStringLiteral("user")}));
    QVERIFY(!entry.contains("123456"));
}

void TestTokenStore::loadsNothing()
{
    const Result<StoredToken> loaded = m_store->load(m_portal).result();
    QCOMPARE(loaded.error().kind, Kind::NotFound);
    QCOMPARE(loaded.error().subject, m_portal.host());
}

void TestTokenStore::memoryOnly()
{
    m_keychain->error = Error{Kind::KeychainUnavailable, {}, {}};
    m_store->keepInMemory(m_portal, stored());
    const Result<StoredToken> loaded = m_store->load(m_portal).result();
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->memoryOnly);
    QVERIFY(loaded->token.otp == Secret("123456"));
    QVERIFY(m_keychain->entries.isEmpty());
    QCOMPARE(TokenStore(*m_keychain).load(m_portal).result().error().kind, Kind::KeychainUnavailable);
}

void TestTokenStore::savingEndsMemoryOnly()
{
    m_store->keepInMemory(m_portal, stored());
    StoredToken newer = stored(PortalToken::Kind::ApiToken);
    newer.token.value = Secret("tok-newer-one");
    QVERIFY(m_store->save(m_portal, newer).result().has_value());
    const Result<StoredToken> loaded = m_store->load(m_portal).result();
    QVERIFY(loaded->token.value == newer.token.value);
    QVERIFY(!loaded->memoryOnly);
}

void TestTokenStore::oneEntryPerPortal()
{
    const Portal other = parsePortal(QStringLiteral("beta.duplocloud.net")).value();
    QVERIFY(m_store->save(m_portal, stored()).result().has_value());
    QCOMPARE(m_store->load(other).result().error().kind, Kind::NotFound);
    m_store->keepInMemory(other, stored());
    QVERIFY(m_store->remove(m_portal).result().has_value());
    QVERIFY(m_store->load(other).result().has_value());
}

void TestTokenStore::keepsToItsApiBase_data()
{
    QTest::addColumn<QString>("saved");
    QTest::addColumn<QString>("loaded");
    QTest::addColumn<bool>("isFound");
    const QString none, api = QStringLiteral("api.acme.com"), lure = QStringLiteral("lure.example.com");
    QTest::newRow("usual") << none << none << true;
    QTest::newRow("its own") << api << api << true;
    QTest::newRow("new one") << none << lure << false;
    QTest::newRow("another one") << api << lure << false;
    QTest::newRow("no longer one") << api << none << false;
}

void TestTokenStore::keepsToItsApiBase()
{
    QFETCH(QString, saved);
    QFETCH(QString, loaded);
    QFETCH(bool, isFound);
    const Portal before = parsePortal(m_portal.id(), saved).value();
    const Portal now = parsePortal(m_portal.id(), loaded).value();
    QVERIFY(m_store->save(before, stored()).result().has_value());
    const auto found = TokenStore(*m_keychain).load(now).result();
    QCOMPARE(found.has_value(), isFound);
    if (!isFound)
        QCOMPARE(found.error().kind, Kind::NotFound);

    m_keychain->entries.clear();
    m_store->keepInMemory(before, stored());
    QCOMPARE(m_store->load(now).result().has_value(), isFound);
}

void TestTokenStore::removes()
{
    QVERIFY(m_store->save(m_portal, stored()).result().has_value());
    m_store->keepInMemory(m_portal, stored());
    QVERIFY(m_store->remove(m_portal).result().has_value());
    QVERIFY(m_keychain->entries.isEmpty());
    QCOMPARE(m_store->load(m_portal).result().error().kind, Kind::NotFound);
    QVERIFY(m_store->remove(m_portal).result().has_value());
}

void TestTokenStore::keychainFails_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("locked") << Kind::KeychainLocked;
    QTest::newRow("absent") << Kind::KeychainUnavailable;
    QTest::newRow("denied") << Kind::KeychainDenied;
    QTest::newRow("no answer") << Kind::TimedOut;
}

void TestTokenStore::keychainFails()
{
    QFETCH(Kind, kind);
    m_keychain->error = Error{kind, {}, {}};
    QCOMPARE(m_store->load(m_portal).result().error().kind, kind);
    QCOMPARE(m_store->save(m_portal, stored()).result().error().kind, kind);
    QCOMPARE(m_store->remove(m_portal).result().error().kind, kind);
    // Nothing was kept behind the person's back.
    m_keychain->error.reset();
    QCOMPARE(m_store->load(m_portal).result().error().kind, Kind::NotFound);
}

void TestTokenStore::malformed_data()
{
    QTest::addColumn<QByteArray>("entry");
    const auto with = [](const char *from, const QByteArray &to) {
        return QByteArray(goodEntry).replace(from, to);
    };
    QTest::newRow("a bare token") << QByteArray("tok-abcdefgh");
    QTest::newRow("garbage") << QByteArray("\xff\xfe\0\1", 4);
    QTest::newRow("truncated") << goodEntry.left(goodEntry.size() - 1);
    QTest::newRow("array") << QByteArray("[" + goodEntry + "]");
    QTest::newRow("no object") << QByteArray("{}");
    QTest::newRow("empty token") << with("tok-abcdefgh", "");
    QTest::newRow("token with line break") << with("tok-abcdefgh", "tok\\r\\nX-Evil: 1");
    QTest::newRow("token not a string") << with("\"tok-abcdefgh\"", "17");
    QTest::newRow("token too long") << with("tok-abcdefgh", QByteArray(16'385, 'x'));
    QTest::newRow("other kind") << with("interactive", "root");
    QTest::newRow("user not a string") << with("\"bob@example.com\"", "null");
    QTest::newRow("no time") << with("2026-11-23T12:00:00Z", "yesterday");
    QTest::newRow("too long") << goodEntry + QByteArray(70'000, ' ');
}

void TestTokenStore::malformed()
{
    QFETCH(QByteArray, entry);
    m_keychain->entries.insert(m_portal.id(), Secret(entry));
    const Result<StoredToken> loaded = m_store->load(m_portal).result();
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().kind, Kind::Malformed);
    QCOMPARE(loaded.error().subject, m_portal.host());
    QVERIFY(!loaded.error().detail.contains(QLatin1String("tok-")));
    QVERIFY(m_keychain->entries.contains(m_portal.id()));
}

void TestTokenStore::cleansTheName()
{
    m_keychain->entries.insert(
        m_portal.id(), Secret(QByteArray(goodEntry).replace("bob@", "\\u001b[1mb\\u202eob@")));
    QCOMPARE(m_store->load(m_portal).result()->userName, QStringLiteral("[1mbob@example.com"));
}

void TestTokenStore::goesWhileLoading()
{
    QPromise<Result<Secret>> promise;
    promise.start();
    struct SlowKeychain final : Keychain
    {
        explicit SlowKeychain(Future<Secret> reading)
            : future(std::move(reading))
        {
        }
        Future<Secret> read(const QString &) override { return future; }
        Future<> write(const QString &, const Secret &) override { return ready(Result<>()); }
        Future<> remove(const QString &) override { return ready(Result<>()); }
        Future<Secret> future;
    } keychain(promise.future());
    auto store = std::make_unique<TokenStore>(keychain);
    const Future<StoredToken> loading = store->load(m_portal);
    store.reset();
    promise.addResult(Result<Secret>(Secret(goodEntry)));
    promise.finish();
    QCOMPARE(loading.result().error().kind, Kind::Cancelled);
}

void TestTokenStore::takesAnAbandonedEntryBack_data()
{
    QTest::addColumn<bool>("hadOne");
    QTest::newRow("none before") << false;
    QTest::newRow("another before") << true;
}

/// A keychain that asks for its password takes long; the person cancels meanwhile.
void TestTokenStore::takesAnAbandonedEntryBack()
{
    QFETCH(bool, hadOne);
    StoredToken before = stored();
    before.token.value = Secret("tok-before-it");
    if (hadOne)
        QVERIFY(m_store->save(m_portal, before).result().has_value());
    const auto abandoned = std::make_shared<bool>(true);
    const auto saved = m_store->save(m_portal, stored(), abandoned).result();
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Kind::Cancelled);
    QCOMPARE(m_keychain->entries.contains(m_portal.id()), hadOne);
    if (hadOne)
        QCOMPARE(m_store->load(m_portal).result()->token.value, before.token.value);
}

void TestTokenStore::leavesALaterEntryAlone()
{
    const auto abandoned = std::make_shared<bool>(false);
    QVERIFY(m_store->save(m_portal, stored(), abandoned).result().has_value());
    *abandoned = true; // too late: it was in force before the Cancel
    QVERIFY(m_store->load(m_portal).result().has_value());
}

QTEST_GUILESS_MAIN(TestTokenStore)
#include "tst_tokenstore.moc"

#include "portal/tokenstore.h"

#include "portal/text.h"

#include <QJsonDocument>
#include <QJsonObject>

using Kind = Error::Kind;

namespace {
constexpr qsizetype longestEntry = 64 * 1024;

const QLatin1String tokenKey("token");
const QLatin1String kindKey("kind");
const QLatin1String userKey("user");
const QLatin1String signedInAtKey("signedInAt");
const QLatin1String apiKey("api");
const QLatin1String interactive("interactive");
const QLatin1String apiToken("api-token");

Secret entryOf(const StoredToken &stored, const Portal &portal)
{
    QJsonObject object{
        {tokenKey, stored.token.value.exposeText()},
        {kindKey, stored.token.kind == PortalToken::Kind::ApiToken ? apiToken : interactive},
        {userKey, stored.userName},
        {signedInAtKey, stored.signedInAt.toUTC().toString(Qt::ISODate)},
    };
    if (portal.apiUrl != portal.url)
        object.insert(apiKey, portal.apiUrl.toString());
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return Secret::take(json);
}

tl::unexpected<Error> malformed(const Portal &portal, const char *what)
{
    return failure(Kind::Malformed, portal.host(), QLatin1String("keychain entry: ") + QLatin1String(what));
}

Result<StoredToken> tokenOf(const Secret &entry, const Portal &portal)
{
    if (entry.isEmpty())
        return failure(Kind::NotFound, portal.host());
    if (entry.size() > longestEntry)
        return malformed(portal, "too long");
    const QByteArrayView bytes = entry.view();
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size())).object();
    // Any program of this user can name another API base for a portal; the token goes to its own alone.
    if (object.value(apiKey).toString(portal.id()) != portal.apiUrl.toString())
        return failure(Kind::NotFound, portal.host(), QStringLiteral("the token is for another API base"));

    StoredToken stored;
    QString token = object.value(tokenKey).toString();
    stored.token.value = Secret::take(token);
    if (!isPrintableAscii(stored.token.value.view(), longestToken))
        return malformed(portal, "no token");
    const QString kind = object.value(kindKey).toString();
    if (kind != interactive && kind != apiToken)
        return malformed(portal, "no kind");
    stored.token.kind = kind == apiToken ? PortalToken::Kind::ApiToken : PortalToken::Kind::Interactive;
    if (!object.value(userKey).isString())
        return malformed(portal, "no user");
    stored.userName = shownName(object.value(userKey).toString());
    stored.signedInAt = QDateTime::fromString(object.value(signedInAtKey).toString(), Qt::ISODate).toUTC();
    if (!stored.signedInAt.isValid())
        return malformed(portal, "no time");
    return stored;
}
} // namespace

TokenStore::TokenStore(Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

Future<StoredToken> TokenStore::load(const Portal &portal)
{
    const auto inMemory = m_memory.constFind(portal.id());
    if (inMemory != m_memory.cend() && inMemory->apiUrl == portal.apiUrl)
        return ready(Result<StoredToken>(inMemory->token));
    return then(m_keychain.read(portal.id()), this,
        [this, portal](const Result<Secret> &entry) -> Result<StoredToken> {
            if (!entry)
                return tl::unexpected(entry.error());
            auto stored = tokenOf(*entry, portal);
            if (stored)
                m_entries.insert(portal.id(), *entry);
            return stored;
        });
}

Future<> TokenStore::save(
    const Portal &portal, const StoredToken &token, const std::shared_ptr<const bool> &abandoned)
{
    const Secret entry = entryOf(token, portal);
    const quint64 turn = ++m_turns[portal.id()];
    return then(m_keychain.write(portal.id(), entry), this,
        [this, portal, entry, turn, abandoned](const Result<> &written) -> Future<> {
            if (!written)
                return ready(written);
            if (abandoned && *abandoned)
                return takeBack(portal, turn);
            // The keychain's entry is the one that counts from now on.
            m_memory.remove(portal.id());
            m_entries.insert(portal.id(), entry);
            return ready(written);
        });
}

Future<> TokenStore::takeBack(const Portal &portal, quint64 turn)
{
    // Whoever came later has put the entry right already.
    if (m_turns.value(portal.id()) != turn)
        return failed({Kind::Cancelled, portal.host(), {}});
    const auto before = m_entries.constFind(portal.id());
    auto undone =
        before == m_entries.cend() ? m_keychain.remove(portal.id()) : m_keychain.write(portal.id(), *before);
    return then(undone, this, [portal](const Result<> &done) -> Result<> {
        return failure(Kind::Cancelled, portal.host(),
            done ? QString() : QStringLiteral("the keychain kept an abandoned entry"));
    });
}

Future<> TokenStore::check()
{
    return then(m_keychain.lock(), this, [this](const Result<KeychainLock> &lock) -> Future<> {
        if (lock && isLocked(*lock))
            return failed({Kind::KeychainLocked, {}, {}});
        return then(m_keychain.read(QStringLiteral("check")), this,
            [](const Result<Secret> &entry) -> Result<> { return entry.map([](const Secret &) {}); });
    });
}

void TokenStore::keepInMemory(const Portal &portal, StoredToken token)
{
    token.memoryOnly = true;
    m_memory.insert(portal.id(), {std::move(token), portal.apiUrl});
}

Future<> TokenStore::remove(const Portal &portal)
{
    m_memory.remove(portal.id());
    m_entries.remove(portal.id());
    ++m_turns[portal.id()];
    return m_keychain.remove(portal.id());
}

#include "broker/tokenverifier.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {
constexpr std::size_t maxRemembered = 16;
constexpr auto asGoodAsNew = 1h;
constexpr auto rememberedFor = 12h;
constexpr auto oldAfter = 1min;
} // namespace

TokenVerifier::TokenVerifier(PortalClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{
}

Future<SignIn> TokenVerifier::verify(const Portal &portal, const PortalToken &token)
{
    // All three are under way at once: one round trip's time instead of three.
    auto features = m_client.features(portal, token);
    auto user = m_client.user(portal, token);
    auto tenants = m_client.tenants(portal, token);
    SignIn signIn;
    signIn.portal = portal;
    signIn.token = token;
    signIn.setSignedInAt(m_clock.now());
    return then(features, this, [=, this](const Result<PortalFeatures> &found) -> Future<SignIn> {
        if (!found)
            return failed<SignIn>(found.error());
        return then(user, this, [=, this](const Result<PortalUser> &person) -> Future<SignIn> {
            if (!person)
                return failed<SignIn>(person.error());
            return then(tenants, this, [=](const Result<QList<Tenant>> &list) -> Result<SignIn> {
                if (!list)
                    return tl::unexpected(list.error());
                SignIn verified = signIn;
                verified.features = *found;
                verified.user = *person;
                verified.tenants = *list;
                return verified;
            });
        });
    });
}

Future<> TokenVerifier::probe(const Portal &portal)
{
    PortalToken nobody;
    nobody.value = Secret("no-token-yet");
    return then(
        m_client.features(portal, nobody), this, [](const Result<PortalFeatures> &answer) -> Result<> {
            using enum Error::Kind;
            if (answer || answer.error().kind == Unauthorized || answer.error().kind == Forbidden)
                return {};
            return tl::unexpected(answer.error());
        });
}

QByteArray TokenVerifier::key(const Portal &portal, const PortalToken &token)
{
    return portal.id().toUtf8() + token.value.fingerprint() + token.otp.fingerprint();
}

Future<SignIn> TokenVerifier::verifyOnce(const Portal &portal, const PortalToken &token)
{
    const QByteArray id = key(portal, token);
    if (const auto found = m_remembered.find(id);
        found != m_remembered.end() && isYoungerThan(found->second, asGoodAsNew))
        return ready(Result<SignIn>(found->second.signIn));
    const auto [asking, isFirst] = m_asking.try_emplace(id);
    auto future = asking->second.add();
    if (isFirst)
        then(verify(portal, token), this,
            [this, id](const Result<SignIn> &verified) { remember(id, verified); });
    return future;
}

bool TokenVerifier::isYoungerThan(const Remembered &known, std::chrono::seconds age) const
{
    return known.since.secsTo(m_clock.now()) < age.count();
}

const SignIn *TokenVerifier::last(const Portal &portal, const PortalToken &token) const
{
    const auto found = m_remembered.find(key(portal, token));
    return found != m_remembered.end() && isYoungerThan(found->second, rememberedFor) ? &found->second.signIn
                                                                                      : nullptr;
}

void TokenVerifier::remember(const QByteArray &id, const Result<SignIn> &verified)
{
    std::erase_if(
        m_remembered, [this](const auto &item) { return !isYoungerThan(item.second, rememberedFor); });
    const auto known = m_remembered.find(id);
    auto outcome = verified;
    if (verified) {
        if (known == m_remembered.end() && m_remembered.size() >= maxRemembered)
            m_remembered.erase(std::min_element(m_remembered.begin(), m_remembered.end(),
                [](const auto &a, const auto &b) { return a.second.since < b.second.since; }));
        m_remembered[id] = {*verified, m_clock.now()};
    } else if (known != m_remembered.end() && isPassing(verified.error())) {
        outcome = known->second.signIn;
    } else if (verified.error().kind == Error::Kind::Unauthorized) {
        m_remembered.erase(id);
    }
    auto waiting = m_asking.extract(id);
    waiting.mapped().resolve(outcome);
}

void TokenVerifier::forget(const Portal &portal, const PortalToken &token)
{
    m_remembered.erase(key(portal, token));
}

bool TokenVerifier::forgetOld(const Portal &portal, const PortalToken &token)
{
    const auto found = m_remembered.find(key(portal, token));
    if (found == m_remembered.end() || isYoungerThan(found->second, oldAfter))
        return false;
    m_remembered.erase(found);
    return true;
}

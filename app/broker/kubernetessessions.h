#pragma once

#include "broker/signins.h"

#include <map>

/// A cluster and who asks for it.
struct KubernetesTarget
{
    Portal portal;
    KubernetesScope::Kind kind = KubernetesScope::Kind::Tenant;
    QString name; ///< of the tenant (or its id), or of the plan

    /// As what activity and consent know it: a plan's cluster is administrators' business.
    AccessTarget access() const;
};

/// What the portal gave, and how long it is good.
struct KubernetesSession
{
    KubernetesAccess access;
    QDateTime expiration; ///< UTC
    QDateTime obtainedAt; ///< UTC, before the portal was asked
};

/// The agent's access to Kubernetes clusters, in memory only: by portal, person and cluster, until it ends,
/// and one portal call at a time for each however many ask.
class KubernetesSessions : public QObject
{
    Q_OBJECT
public:
    KubernetesSessions(SignIns &signIns, PortalClient &client, const Clock &clock, QObject *parent = nullptr);

    /// Access as the person of \a signIn. \a fresh: by a portal call in any case. Errors: NotFound (no such
    /// tenant), those of PortalClient.
    Future<KubernetesSession> access(const KubernetesTarget &target, const SignIn &signIn, bool fresh);
    /// What is in memory and good, at once; nullptr otherwise.
    const KubernetesSession *cached(const KubernetesTarget &target, const SignIn &signIn) const;
    /// Forgets the clusters of \a target. Who waits for one by the person's sign-in gets Denied.
    void end(const AccessTarget &target);
    /// Those whose clusters are in memory and good, or asked for, by the person's sign-in.
    QList<AccessTarget> targets() const;
    /// Forgets all; who waits gets what comes.
    void clear() { m_entries.clear(); }

private:
    struct Entry;

    std::shared_ptr<Entry> entry(const QByteArray &key, const KubernetesTarget &target, const SignIn &signIn);
    QByteArray keyOf(const KubernetesScope &scope, const SignIn &signIn) const;
    bool isGood(const Entry &entry) const;
    template <class Predicate> void forget(Predicate matches, const Error &why);
    void fetch(const std::shared_ptr<Entry> &entry, const KubernetesScope &scope, const SignIn &signIn);

    SignIns &m_signIns;
    PortalClient &m_client;
    const Clock &m_clock;
    std::map<QByteArray, std::shared_ptr<Entry>> m_entries;
};

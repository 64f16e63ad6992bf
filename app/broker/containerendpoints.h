#pragma once

#include "broker/containerendpoint.h"

#include <map>

/// The endpoints that callers of the command line hold open, each until its caller goes.
class ContainerEndpoints : public QObject
{
    Q_OBJECT
public:
    /// An endpoint that answers.
    struct Opened
    {
        QByteArray uri;
        Secret token;
        Future<> end; ///< comes when the endpoint is gone
    };

    /// One that ended with another agent, and that a command still knows.
    struct Earlier
    {
        quint16 port = 0;
        Secret token;
    };

    explicit ContainerEndpoints(LoopbackServer::PeerCheck peerCheck, QObject *parent = nullptr);
    ~ContainerEndpoints() override;

    /// The caller with \a ticket is about to open one; until then it may go away.
    void expect(quint64 ticket);
    /// Opens it, in the place of \a earlier where there was one. Errors: Cancelled when the caller has gone
    /// meanwhile, TooMany, PortInUse, InvalidInput for an \a address that this computer does not have for its
    /// containers alone.
    [[nodiscard]] Result<Opened> open(quint64 ticket, ContainerEndpoint::Source source,
        const QHostAddress &address, const std::optional<Earlier> &earlier = {});
    /// The caller has gone, and with it its endpoint.
    void withdraw(quint64 ticket);
    /// How many answer.
    qsizetype count() const;

private:
    struct Entry;

    LoopbackServer::PeerCheck m_peerCheck;
    std::map<quint64, std::shared_ptr<Entry>> m_entries;
};

/// The address at which containers find an endpoint whatever their SDK: one of the few that SDKs send
/// credentials' tokens to beside this computer itself.
inline constexpr QLatin1String containerAddress("169.254.170.2");

/// The network of a private \a address that a bridge of this computer has, as Docker and Podman make them;
/// nullopt for any other address. \a interfaces: /sys/class/net, where the system tells what is a bridge.
std::optional<LoopbackServer::Network> containerNetwork(
    const QHostAddress &address, const QString &interfaces);

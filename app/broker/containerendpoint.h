#pragma once

#include "aws/credentials.h"
#include "portal/loopbackserver.h"

/// The AWS container-credentials endpoint for one caller: GET of one path with the one token, answered with
/// {"AccessKeyId","SecretAccessKey","Token","Expiration"}, anything else with {"Message"}. For programs that
/// know AWS_CONTAINER_CREDENTIALS_FULL_URI and no credential_process.
class ContainerEndpoint : public QObject
{
    Q_OBJECT
public:
    /// Credentials that last; asked anew for every request.
    using Source = std::function<Future<Credentials>()>;

    /// \a peerCheck: see LoopbackServer.
    ContainerEndpoint(Source source, LoopbackServer::PeerCheck peerCheck, QObject *parent = nullptr);

    /// Takes the place of one that answered at \a port to \a token, for whoever knows those. Call it before
    /// listen().
    void takePlace(quint16 port, const Secret &token);
    /// Listens at a random port of \a address. Errors: PortInUse.
    [[nodiscard]] Result<> listen(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    /// The same for this computer and those in \a network alone.
    [[nodiscard]] Result<> listen(const QHostAddress &address, const LoopbackServer::Network &network);

    /// What AWS_CONTAINER_CREDENTIALS_FULL_URI is set to; no secret.
    QByteArray uri() const;
    /// What AWS_CONTAINER_AUTHORIZATION_TOKEN is set to: 256 random bits. Ends with the endpoint.
    const Secret &token() const { return m_token; }

private:
    Future<LoopbackResponse> answer(const LoopbackRequest &request);
    /// The answer that refuses \a request, or nullopt.
    std::optional<LoopbackResponse> refusal(const LoopbackRequest &request) const;

    Source m_source;
    Secret m_token;
    quint16 m_port = 0; ///< to listen at; 0: any
    QByteArray m_host; ///< address and port, as the Host header must name them
    LoopbackServer m_server;
};

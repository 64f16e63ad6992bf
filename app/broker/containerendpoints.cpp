#include "broker/containerendpoints.h"

#include "core/waiters.h"

#include <QFileInfo>
#include <QNetworkInterface>

#include <algorithm>

namespace {
constexpr qsizetype mostEndpoints = 128;

bool isPrivate(const QHostAddress &address)
{
    constexpr const char *networks[] = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"};
    return std::any_of(std::begin(networks), std::end(networks), [&](const char *network) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
    });
}

Result<> listenAt(const QHostAddress &address, ContainerEndpoint &endpoint)
{
    if (address == QHostAddress(QHostAddress::LocalHost))
        return endpoint.listen();
    if (const auto network = containerNetwork(address, QStringLiteral("/sys/class/net")))
        return endpoint.listen(address, *network);
    if (address == QHostAddress(containerAddress))
        return failure(Error::Kind::InvalidInput,
            QStringLiteral("No container network has the address %1: \"docker network create --subnet "
                           "169.254.170.0/24 --gateway %1 duplo-tray\" makes one")
                .arg(containerAddress));
    return failure(Error::Kind::InvalidInput,
        QStringLiteral("%1 is not the address of a container bridge of this computer, and others could reach "
                       "it: leave --bind out, or name the bridge's gateway")
            .arg(address.toString()));
}
} // namespace

struct ContainerEndpoints::Entry
{
    std::unique_ptr<ContainerEndpoint> endpoint; ///< null until it is opened
    Waiters<void> end;
};

ContainerEndpoints::ContainerEndpoints(LoopbackServer::PeerCheck peerCheck, QObject *parent)
    : QObject(parent)
    , m_peerCheck(std::move(peerCheck))
{
}

ContainerEndpoints::~ContainerEndpoints() = default;

void ContainerEndpoints::expect(quint64 ticket)
{
    m_entries.try_emplace(ticket, std::make_shared<Entry>());
}

Result<ContainerEndpoints::Opened> ContainerEndpoints::open(quint64 ticket, ContainerEndpoint::Source source,
    const QHostAddress &address, const std::optional<Earlier> &earlier)
{
    const auto found = m_entries.find(ticket);
    if (found == m_entries.end())
        return failure(Error::Kind::Cancelled);
    if (count() >= mostEndpoints)
        return failure(Error::Kind::TooMany);
    auto endpoint = std::make_unique<ContainerEndpoint>(std::move(source), m_peerCheck);
    if (earlier)
        endpoint->takePlace(earlier->port, earlier->token);
    if (const auto listening = listenAt(address, *endpoint); !listening)
        return tl::unexpected(listening.error());
    Entry &entry = *found->second;
    entry.endpoint = std::move(endpoint);
    return Opened{entry.endpoint->uri(), entry.endpoint->token(), entry.end.add()};
}

void ContainerEndpoints::withdraw(quint64 ticket)
{
    const auto found = m_entries.find(ticket);
    if (found == m_entries.end())
        return;
    const auto entry = found->second;
    m_entries.erase(found);
    entry->endpoint.reset();
    entry->end.resolve({});
}

qsizetype ContainerEndpoints::count() const
{
    return std::count_if(m_entries.begin(), m_entries.end(),
        [](const auto &item) { return item.second->endpoint != nullptr; });
}

std::optional<LoopbackServer::Network> containerNetwork(
    const QHostAddress &address, const QString &interfaces)
{
    if (!isPrivate(address))
        return {};
    for (const QNetworkInterface &network : QNetworkInterface::allInterfaces()) {
        const QString bridge = interfaces + u'/' + network.name() + QLatin1String("/bridge");
        for (const QNetworkAddressEntry &entry : network.addressEntries())
            if (entry.ip() == address && QFileInfo(bridge).isDir())
                return LoopbackServer::Network(address, entry.prefixLength());
    }
    return {};
}

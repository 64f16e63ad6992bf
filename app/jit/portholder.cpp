#include "jit/portholder.h"

#include "aws/containervariables.h"

#include <arpa/inet.h>
#include <charconv>
#include <netinet/in.h>
#include <optional>
#include <sys/socket.h>

namespace {

/// The place that "http://127.0.0.1:40000/credentials" names.
std::optional<sockaddr_in> placeOf(std::string_view uri)
{
    constexpr std::string_view scheme = "http://";
    const auto colon = uri.rfind(':');
    if (uri.substr(0, scheme.size()) != scheme || colon < scheme.size())
        return std::nullopt;
    const std::string host(uri.substr(scheme.size(), colon - scheme.size()));
    in_port_t port = 0;
    std::from_chars(uri.data() + colon + 1, uri.data() + uri.size(), port);
    sockaddr_in place = {};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    if (port == 0 || ::inet_pton(AF_INET, host.c_str(), &place.sin_addr) != 1)
        return std::nullopt;
    return place;
}

std::optional<sockaddr_in> servedAt(const std::vector<std::string> &variables)
{
    for (const std::string_view variable : variables) {
        const auto equals = variable.find('=');
        if (equals != std::string_view::npos && variable.substr(0, equals) == containerUriVariable)
            return placeOf(variable.substr(equals + 1));
    }
    return std::nullopt;
}

} // namespace

Descriptor holdPort(const std::vector<std::string> &variables)
{
    const auto place = servedAt(variables);
    Descriptor socket(place ? ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1);
    const int on = 1;
    // Not SO_REUSEADDR: with it, anybody's may have the port of one that does not listen.
    if (!socket || ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) != 0
        || ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&*place), sizeof *place) != 0)
        return {};
    return socket;
}

#pragma once

#include <string>
#include <string_view>

/// The environment variables that name a proxy, or exempt hosts from it. No Qt: duplo-tray-jit reads this
/// too.
inline constexpr const char *proxyVariables[] = {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY",
    "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"};

/// \a proxy without the "user:password@" that it may hold. By hand: parsers of URLs take the user of
/// "user:password@host" for a scheme, and people write proxies so.
inline std::string withoutUserInfo(std::string_view proxy)
{
    const auto scheme = proxy.find("://");
    const auto start = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto at = proxy.rfind('@');
    if (at == std::string_view::npos || at < start)
        return std::string(proxy);
    return std::string(proxy.substr(0, start)) + std::string(proxy.substr(at + 1));
}

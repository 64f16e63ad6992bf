#pragma once

#include "core/result.h"
#include "core/secret.h"

/// A console sign-in URL as the portal mints it. A bearer secret, good once and for about 15 minutes.
class ConsoleUrl
{
public:
    /// Accepts https anywhere, and http on a loopback host (the demo portal); at most 16 KiB. Errors:
    /// Malformed.
    [[nodiscard]] static Result<ConsoleUrl> parse(const Secret &url);

    const Secret &secret() const { return m_url; }
    /// scheme://host of the URL, for a window's title or the log; never a secret.
    QString origin() const;

    /// The same sign-in leading to a service's page. Only the Destination parameter is replaced, every other
    /// byte stays; a URL of another form, or one that signs in to another partition than \a region's, comes
    /// back as it is. \a path as in "dynamodbv2/home"; \a region e.g. "us-west-2", "us-gov-west-1" or
    /// "cn-north-1"; a global service takes no region parameter.
    [[nodiscard]] ConsoleUrl withDestination(
        const QString &path, const QString &region, bool global = false) const;

private:
    explicit ConsoleUrl(Secret url)
        : m_url(std::move(url))
    {
    }
    Secret m_url;
};

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

/// A DuploCloud portal. Two portals are the same when their url is.
struct Portal
{
    QUrl url; ///< HOST: scheme, host and port only, no trailing slash
    QUrl apiUrl; ///< API base; equal to url unless the person gave another

    /// What people call it: "acme" of acme.duplocloud.net, "localhost:8080" of a loopback one.
    QString name() const;
    /// host[:port], for sentences.
    QString host() const;
    /// The key under which settings and keychain know it: the url as text.
    QString id() const { return url.toString(); }

    friend bool operator==(const Portal &a, const Portal &b) { return a.url == b.url; }
};

/// Reads what a person typed as a portal: https, or http on a loopback host; scheme optional; path, query,
/// user info and trailing slash dropped. Errors: InvalidInput with the reason as its subject.
[[nodiscard]] Result<Portal> parsePortal(const QString &text, const QString &apiText = {});

/// scheme://host[:port] of \a url, as browsers write it in Origin: punycode, lower case, no default port.
[[nodiscard]] QByteArray originOf(const QUrl &url);

/// A tenant as GET admin/GetTenantsForUser lists it.
struct Tenant
{
    QString id; ///< TenantId, a UUID
    QString name; ///< AccountName
    QString planId; ///< PlanID
};

/// Whose token it is (GET admin/GetUserRoleInfo).
struct PortalUser
{
    QString name; ///< e-mail; empty: unknown user
    QStringList roles;
    bool isReadOnly = false;

    bool isAdministrator() const { return roles.contains(QLatin1String("Administrator")); }
};

/// What a portal can do (GET v3/features/system).
struct PortalFeatures
{
    bool isOtpNeeded = false;
    bool isAwsAdminJitEnabled = false;
    bool isDuploOpsEnabled = false;
    bool isAwsCloudEnabled = true;
    QStringList awsRegions;
    QString defaultAwsRegion;
};

/// Whose rights the AWS access has.
enum class AccessLevel { Tenant, Administrator, Operations };

/// The reply of a JIT access call: keys and a console sign-in URL in one.
struct JitAccess
{
    QString accessKeyId;
    Secret secretAccessKey;
    Secret sessionToken;
    QString region; ///< empty when the portal named none
    Secret consoleUrl; ///< a bearer secret: good for about 15 minutes and one sign-in
    std::chrono::seconds validity{3600};
};

/// Whose Kubernetes cluster: that of a tenant, or of a plan (administrators).
struct KubernetesScope
{
    enum class Kind { Tenant, Plan };

    Kind kind = Kind::Tenant;
    QString id; ///< TenantId, or PlanID
};

/// The reply of a Kubernetes JIT access call.
struct KubernetesAccess
{
    QString name; ///< the cluster's, as the portal calls it; may be empty
    QUrl apiServer;
    Secret token;
    QByteArray certificateAuthority; ///< base64; empty: the system's own are to be trusted
    QDateTime endsAt; ///< UTC; invalid: the portal did not say. What it means by it is up to it.
};

/// What the Authorize flow or an API token gives: sent with every API call.
struct PortalToken
{
    enum class Kind { Interactive, ApiToken };

    Secret value;
    Secret otp; ///< the one-time code that came with it; lives in memory only
    Kind kind = Kind::Interactive;

    /// The token's "exp" when it is a JWT; read without verifying, for display and timing only.
    std::optional<QDateTime> expiry() const;
    /// The name among a JWT's claims; empty otherwise.
    QString claimedName() const;
};

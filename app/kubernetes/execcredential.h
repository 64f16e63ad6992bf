#pragma once

#include "core/secret.h"
#include "portal/portal.h"

/// The apiVersion to answer in: the one that KUBERNETES_EXEC_INFO (\a info, JSON, may be empty) asks for
/// where it is client.authentication.k8s.io/v1, else v1beta1, as duplo-jit prints it.
QString execApiVersion(QByteArrayView info);

/// An ExecCredential in one line, for kubectl and other clients: \a access, good until \a expiration.
[[nodiscard]] Secret execCredentialJson(
    const KubernetesAccess &access, const QDateTime &expiration, const QString &apiVersion);

/// When the token of \a access ends: as the token itself says (a JWT's exp; a signed request to AWS, which
/// EKS takes for 15 minutes), else as the portal says, else 15 minutes after \a asked; never more than 55
/// minutes after it.
QDateTime expirationOf(const KubernetesAccess &access, const QDateTime &asked);

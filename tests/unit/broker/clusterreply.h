#pragma once

#include "brokerworld.h"

/// Lets the portal give a cluster for dev01, with the token K8STOKEN-1.
inline void giveCluster(BrokerWorld &world)
{
    world.transport
        .answers[QStringLiteral("/v3/subscriptions/") + dev01Id + QStringLiteral("/k8s/jitAccess")] = {200,
        R"({"Name":"nonprod","ApiServer":"https://k8s.example.com","Token":"K8STOKEN-1","K8Provider":0,
                "CertificateAuthorityDataBase64":"Q0E=","LastTokenRefreshTime":null})",
        {}};
}

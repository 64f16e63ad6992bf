#pragma once

#include "kubernetes/kubeconfig.h"

/// What the tests write.
inline KubeEntry exampleEntry(const char *name = "dev01")
{
    return {QString::fromUtf8(name), QStringLiteral("https://k8s.example.com"),
        "Q0E=", QStringLiteral("duploservices-dev01"),
        {QStringLiteral("/opt/duplo-tray-jit"), QStringLiteral("k8s"), QStringLiteral("--tenant"),
            QStringLiteral("dev01")}};
}

inline const QByteArray exampleCluster = "- cluster:\n    certificate-authority-data: Q0E=\n"
                                         "    server: \"https://k8s.example.com\"\n  name: dev01";
inline const QByteArray exampleContext =
    "- context:\n    cluster: dev01\n    namespace: duploservices-dev01\n"
    "    user: dev01\n  name: dev01";
inline const QByteArray exampleUser =
    "- name: dev01\n  user:\n    exec:\n      apiVersion: client.authentication.k8s.io/v1beta1\n      args:\n"
    "      - k8s\n      - \"--tenant\"\n      - dev01\n      command: /opt/duplo-tray-jit\n"
    "      interactiveMode: IfAvailable\n      provideClusterInfo: false";

/// A file as kubectl writes it, with \a cluster, \a context and \a user after its own.
inline QByteArray exampleFile(const QByteArray &cluster = {}, const QByteArray &context = {},
    const QByteArray &user = {}, const QByteArray &current = "other")
{
    const auto item = [](const QByteArray &text) { return text.isEmpty() ? text : QByteArray(text + '\n'); };
    return "apiVersion: v1\nclusters:\n- cluster:\n    server: https://other.example.com\n  name: other\n"
        + item(cluster) + "contexts:\n- context:\n    cluster: other\n    user: other\n  name: other\n"
        + item(context) + "current-context: " + current
        + "\nkind: Config\npreferences: {}\nusers:\n- name: other\n  user:\n    token: abc # mine\n"
        + item(user);
}

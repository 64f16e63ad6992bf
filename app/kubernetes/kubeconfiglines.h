#pragma once

#include "kubernetes/kubeconfig.h"

/// A string as YAML 1.1 and 1.2 read it back: bare where it can be nothing else, else in JSON's quotes.
QByteArray yamlText(const QByteArray &value);

/// An entry's item of each list, line by line, without indentation. \a name: as YAML.
QByteArrayList clusterLines(const KubeEntry &entry, const QByteArray &name);
QByteArrayList contextLines(const KubeEntry &entry, const QByteArray &name);
QByteArrayList userLines(const KubeEntry &entry, const QByteArray &name);

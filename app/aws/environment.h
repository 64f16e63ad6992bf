#pragma once

#include "aws/credentials.h"

/// What a shell's or a command's environment is to be.
struct EnvironmentChange
{
    Variables set;
    QByteArrayList unset;

    void add(const QByteArray &name, const QString &value) { set.append({name, Secret(value.toUtf8())}); }
};

/// Keys of \a credentials, and nothing that shadows them.
EnvironmentChange keysEnvironment(const Credentials &credentials);
/// The profile \a name, which renews itself, and nothing that shadows it. \a region may be empty.
EnvironmentChange profileEnvironment(const QString &name, const QString &region);
/// Neither of them.
EnvironmentChange emptyEnvironment();

/// \a change as text to evaluate; Json: one object of what is set. Where a form cannot unset (DotEnv, Json)
/// that is left out. Ini is InvalidInput.
[[nodiscard]] Result<Secret> formatEnvironment(const EnvironmentChange &change, CredentialsFormat format);
/// "NAME=value" each, ended by NUL: what duplo-tray-jit takes for a command.
[[nodiscard]] Secret environmentBlock(const Variables &variables);

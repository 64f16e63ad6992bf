#pragma once

#include "aws/configfile.h"

/// The keys of a profile by which an SDK finds credentials elsewhere than at a credential_process: it asks
/// all of those places before, or instead of, that. In the order in which they are usually written.
QList<QByteArray> foreignKeys(const ConfigFile::Properties &properties);

/// Those, and credential_process: whatever gives a profile credentials, and so goes before a container
/// endpoint and, in the credentials file, before the config file's profile of that name.
QList<QByteArray> credentialKeys(const ConfigFile::Properties &properties);

#pragma once

#include "core/async.h"

/// Whether the desktop's default keyring is locked, as far as the system tells: false where it does not. Asks
/// without unlocking. libsecret reports an entry in a keyring that stayed locked as missing; this tells the
/// two apart.
Future<bool> isKeyringLocked(QObject *context);

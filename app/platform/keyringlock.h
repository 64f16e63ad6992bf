#pragma once

#include "core/async.h"

/// Whether the desktop's default keyring is locked. Errors: KeychainUnavailable where the system does not
/// tell, and where entries are kept in KWallet, whatever another keyring does. Asks without unlocking.
/// libsecret reports an entry in a keyring that stayed locked as missing; this tells the two apart.
Future<bool> isKeyringLocked(QObject *context);

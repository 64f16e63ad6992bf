#pragma once

#include "core/result.h"

/// Starting hidden when the person logs in. Port.
class LoginStart
{
public:
    virtual ~LoginStart() = default;
    /// False on systems where this program cannot arrange it.
    virtual bool isSupported() const = 0;
    virtual bool isEnabled() const = 0;
    /// Errors: FileUnwritable.
    [[nodiscard]] virtual Result<> setEnabled(bool enabled) = 0;
};

#pragma once

#include "core/result.h"
#include "core/secret.h"

/// The clipboard, for secrets: hidden from clipboard managers, cleared after 45 s and at the end of the
/// program if the content is still ours. Port.
class SecretClipboard
{
public:
    virtual ~SecretClipboard() = default;
    /// Errors: ClipboardUnavailable.
    [[nodiscard]] virtual Result<> copy(const Secret &text) = 0;
};

#pragma once

#include "core/secretclipboard.h"

#include <optional>

/// Records what was copied.
class FakeClipboard final : public SecretClipboard
{
public:
    Result<> copy(const Secret &text) override
    {
        if (error)
            return tl::unexpected(*error);
        content = text;
        return {};
    }

    Secret content;
    std::optional<Error> error;
};

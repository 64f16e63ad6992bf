#pragma once

#include "core/loginstart.h"

/// Keeps what it was told; `error` is what switching comes to.
class FakeLoginStart final : public LoginStart
{
public:
    bool isSupported() const override { return supported; }
    bool isEnabled() const override { return enabled; }
    Result<> setEnabled(bool enable) override
    {
        if (error)
            return tl::unexpected(*error);
        enabled = enable;
        return {};
    }

    bool supported = true;
    bool enabled = false;
    std::optional<Error> error;
};

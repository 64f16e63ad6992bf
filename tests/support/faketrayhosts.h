#pragma once

#include "core/trayhosts.h"

/// A desktop whose trays come when the test says so.
class FakeTrayHosts final : public TrayHosts
{
public:
    Kind kind() const override { return current; }
    void become(Kind kind)
    {
        current = kind;
        Q_EMIT changed();
    }

    Kind current = Kind::None;
};

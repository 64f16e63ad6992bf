#pragma once

#include "core/globalshortcut.h"

/// Takes any key combination with Ctrl in it.
class FakeShortcut final : public GlobalShortcut
{
public:
    bool canBind(const QString &sequence) const override { return sequence.contains(QLatin1String("Ctrl")); }
    void bind(const QString &sequence) override
    {
        bound = sequence;
        current = sequence.isEmpty() ? State::Unbound : outcome;
        Q_EMIT stateChanged();
    }
    State state() const override { return current; }
    QString description() const override { return current == State::Bound ? bound : QString(); }

    QString bound;
    State current = State::Unbound;
    State outcome = State::Bound; ///< what bind() comes to
};

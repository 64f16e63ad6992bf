#pragma once

#include <QObject>

/// A key combination that works from any window. Port.
class GlobalShortcut : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unbound, ///< none was asked for
        Pending, ///< the desktop is being asked
        Bound,
        Taken, ///< another program has it
        Unavailable, ///< this desktop allows none
    };

    using QObject::QObject;

    /// Whether \a sequence can be one at all: one combination, of keys that no window needs for typing.
    virtual bool canBind(const QString &sequence) const = 0;
    /// Binds \a sequence (QKeySequence::PortableText) instead of the one before; empty: none. The outcome
    /// comes as stateChanged(), at once where it can.
    virtual void bind(const QString &sequence) = 0;
    virtual State state() const = 0;
    /// The combination in force, in the desktop's words: it may have given another than was asked for.
    virtual QString description() const = 0;

Q_SIGNALS:
    void activated();
    void stateChanged();
};

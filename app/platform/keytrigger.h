#pragma once

#include <QString>

#include <optional>

/// One key combination, in the words of X11 and of the desktop portal.
struct KeyTrigger
{
    Qt::KeyboardModifiers modifiers;
    quint32 keysym = 0; ///< X11's number of the key without modifiers
    QString keyName; ///< X11's name of it

    /// From QKeySequence::PortableText. nullopt for what cannot be a global shortcut: several keys in a row,
    /// a key that is typed (a letter without Ctrl, Alt or Meta), one that keyboards do not share.
    static std::optional<KeyTrigger> parse(const QString &sequence);
    /// As the XDG shortcuts specification writes it: "CTRL+ALT+d".
    QString portalText() const;
};

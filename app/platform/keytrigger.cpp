#include "platform/keytrigger.h"

#include <QKeySequence>

#include <algorithm>

namespace {
struct Name
{
    Qt::Key key;
    quint32 keysym;
    const char *name;
};
constexpr Name names[] = {
    {Qt::Key_Space, 0x20, "space"},
    {Qt::Key_Apostrophe, 0x27, "apostrophe"},
    {Qt::Key_Plus, 0x2b, "plus"},
    {Qt::Key_Comma, 0x2c, "comma"},
    {Qt::Key_Minus, 0x2d, "minus"},
    {Qt::Key_Period, 0x2e, "period"},
    {Qt::Key_Slash, 0x2f, "slash"},
    {Qt::Key_Semicolon, 0x3b, "semicolon"},
    {Qt::Key_Equal, 0x3d, "equal"},
    {Qt::Key_BracketLeft, 0x5b, "bracketleft"},
    {Qt::Key_Backslash, 0x5c, "backslash"},
    {Qt::Key_BracketRight, 0x5d, "bracketright"},
    {Qt::Key_QuoteLeft, 0x60, "grave"},
    {Qt::Key_Backspace, 0xff08, "BackSpace"},
    {Qt::Key_Tab, 0xff09, "Tab"},
    {Qt::Key_Return, 0xff0d, "Return"},
    {Qt::Key_Pause, 0xff13, "Pause"},
    {Qt::Key_Escape, 0xff1b, "Escape"},
    {Qt::Key_Home, 0xff50, "Home"},
    {Qt::Key_Left, 0xff51, "Left"},
    {Qt::Key_Up, 0xff52, "Up"},
    {Qt::Key_Right, 0xff53, "Right"},
    {Qt::Key_Down, 0xff54, "Down"},
    {Qt::Key_PageUp, 0xff55, "Page_Up"},
    {Qt::Key_PageDown, 0xff56, "Page_Down"},
    {Qt::Key_End, 0xff57, "End"},
    {Qt::Key_Insert, 0xff63, "Insert"},
    {Qt::Key_Menu, 0xff67, "Menu"},
    {Qt::Key_Delete, 0xffff, "Delete"},
};

/// Letters and digits are their own names; X11 knows the lower-case ones as the bare keys.
std::optional<KeyTrigger> trigger(Qt::Key key)
{
    if ((key >= Qt::Key_0 && key <= Qt::Key_9) || (key >= Qt::Key_A && key <= Qt::Key_Z)) {
        const QChar c = QChar(ushort(key)).toLower();
        return KeyTrigger{{}, c.unicode(), c};
    }
    if (key >= Qt::Key_F1 && key <= Qt::Key_F35) {
        const int offset = key - Qt::Key_F1;
        return KeyTrigger{{}, 0xffbeU + quint32(offset), QString(u'F' + QString::number(offset + 1))};
    }
    const auto found =
        std::find_if(std::begin(names), std::end(names), [key](const Name &name) { return name.key == key; });
    if (found == std::end(names))
        return std::nullopt;
    return KeyTrigger{{}, found->keysym, QString::fromLatin1(found->name)};
}
} // namespace

std::optional<KeyTrigger> KeyTrigger::parse(const QString &sequence)
{
    const QKeySequence keys(sequence, QKeySequence::PortableText);
    if (keys.count() != 1)
        return std::nullopt;
    const QKeyCombination combination = keys[0];
    auto made = trigger(combination.key());
    if (!made)
        return std::nullopt;
    made->modifiers = combination.keyboardModifiers();
    const bool isFunctionKey = made->keysym >= 0xffbe && made->keysym < 0xffbe + 35;
    const bool isTyped = !(made->modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isTyped && !isFunctionKey)
        return std::nullopt;
    return made;
}

QString KeyTrigger::portalText() const
{
    QString text;
    if (modifiers & Qt::ControlModifier)
        text += QLatin1String("CTRL+");
    if (modifiers & Qt::AltModifier)
        text += QLatin1String("ALT+");
    if (modifiers & Qt::ShiftModifier)
        text += QLatin1String("SHIFT+");
    if (modifiers & Qt::MetaModifier)
        text += QLatin1String("LOGO+");
    return text + keyName;
}

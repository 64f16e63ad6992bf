#include "portal/text.h"

#include <algorithm>

namespace {
bool isPrintable(char c)
{
    return c > 0x20 && c < 0x7f;
}

/// What names are written with though it has no shape of its own: the joiners of Persian and of emoji, and
/// the marks that only tell the direction of what stands beside them.
bool isPartOfNames(QChar c)
{
    return c >= QChar(0x200c) && c <= QChar(0x200f);
}

bool isHidden(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Format: // zero-width and bidirectional marks
        return !isPartOfNames(c);
    case QChar::Other_Control:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}
} // namespace

bool isPrintableAscii(QByteArrayView bytes, qsizetype most)
{
    return !bytes.isEmpty() && bytes.size() <= most && std::all_of(bytes.begin(), bytes.end(), isPrintable);
}

bool isPlausibleToken(QByteArrayView bytes)
{
    return bytes.size() >= 8 && isPrintableAscii(bytes, longestToken);
}

bool isRegionName(const QString &text)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !text.isEmpty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), fits);
}

bool isLoopbackName(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1");
}

bool isShowable(const QString &text)
{
    return text.isValidUtf16() && std::none_of(text.begin(), text.end(), isHidden);
}

QString shownName(const QString &text)
{
    // Bounded before it is cleaned: what is cut away need not be looked at.
    QString shown = text.left(2'000);
    shown.removeIf(isHidden);
    shown = shown.trimmed().left(320);
    return shown.isValidUtf16() ? shown : QString();
}

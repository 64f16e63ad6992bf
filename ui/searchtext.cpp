#include "ui/searchtext.h"

namespace {

/// Longer names are compared by their beginning.
constexpr qsizetype longestText = 400;

bool isWordStart(QChar before, QChar c)
{
    if (!c.isLetterOrNumber())
        return false;
    return !before.isLetterOrNumber() || (c.isUpper() && before.isLower())
        || (c.isDigit() && !before.isDigit());
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// The case-folded base characters of \a original's character at \a at, and the length of that character.
QString foldedAt(const QString &original, qsizetype at, int &length)
{
    const bool isPair =
        original[at].isHighSurrogate() && at + 1 < original.size() && original[at + 1].isLowSurrogate();
    length = isPair ? 2 : 1;
    QString folded = original.sliced(at, length).normalized(QString::NormalizationForm_KD).toCaseFolded();
    // Neither accents nor what has no shape of its own can be seen to be missing.
    folded.removeIf([](QChar c) { return c.isMark() || c.category() == QChar::Other_Format; });
    // Qt folds to single characters only.
    folded.replace(QChar(0xdf), QLatin1String("ss")).replace(QChar(0x1e9e), QLatin1String("ss"));
    return folded;
}

} // namespace

SearchText::SearchText(const QString &original)
{
    const QString shown = original.left(longestText);
    const bool plain = isAscii(shown);
    if (plain)
        text = shown.toLower();
    for (qsizetype i = 0, length = 1; i < shown.size(); i += length) {
        const bool start = isWordStart(i == 0 ? QChar(u' ') : shown[i - 1], shown[i]);
        const qsizetype place = plain ? i : text.size();
        if (!plain) {
            int units = 1;
            const QString folded = foldedAt(shown, i, units);
            text += folded;
            source.insert(source.size(), folded.size(), int(i));
            length = units;
        }
        if (start && place < 64)
            starts |= quint64(1) << place;
    }
}

quint64 charactersOf(QStringView folded)
{
    quint64 found = 0;
    for (const QChar c : folded)
        found |= quint64(1) << (c.unicode() & 63);
    return found;
}

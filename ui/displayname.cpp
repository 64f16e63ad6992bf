#include "ui/displayname.h"

#include <QTextBoundaryFinder>

namespace {
/// What joins letters to one, as in Persian and in emoji.
bool isJoiner(QChar c)
{
    return c == QChar(0x200c) || c == QChar(0x200d);
}

/// A mark that only tells the direction of what stands beside it.
bool isDirectionMark(QChar c)
{
    return c == QChar(0x200e) || c == QChar(0x200f) || c == QChar(0x061c);
}

bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Control || (c.category() == QChar::Other_Format && !isJoiner(c))
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

/// As much of \a text as fits into \a length with a sign that it goes on, and no half of what is seen as
/// one character.
QString shortened(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(length - 1);
    const qsizetype end = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    return text.left(end > 0 ? end : length - 1) + u'…';
}
} // namespace

QString displayName(const QString &name, qsizetype length)
{
    QString shown = name.left(4 * length);
    shown.removeIf(isDirectionMark);
    for (QChar &c : shown) {
        if (isHidden(c))
            c = u' ';
    }
    return shortened(shown.simplified(), length);
}

QString menuText(const QString &name)
{
    return displayName(name).replace(u'&', QStringLiteral("&&"));
}

#pragma once

#include <QList>
#include <QString>

/// A text as quick search compares it: case, accents and width folded away, word starts marked.
struct SearchText
{
    QString text;
    /// Bit i: a word starts at text[i]. Words begin at the start, after anything that is no letter or digit,
    /// at a capital after a small letter, and where digits begin. Of the first 64 characters only.
    quint64 starts = 0;
    /// Where text[i] stands in the original; empty: at i.
    QList<int> source;

    SearchText() = default;
    explicit SearchText(const QString &original);

    /// The place in the original of text[i].
    int sourceOf(qsizetype i) const { return source.isEmpty() ? int(i) : source[i]; }
};

/// Which characters \a folded holds, one bit for each kind: a text can only contain a word whose bits it has.
quint64 charactersOf(QStringView folded);

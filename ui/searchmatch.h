#pragma once

#include "ui/searchtext.h"

#include <array>

/// One word of a query, compared with texts: the whole text, its beginning, a word's beginning, the
/// beginnings of several words, any part, or its characters in order, each worth less than the one before.
class SearchWord
{
public:
    /// What a match counts at least, by kind; a longer share of the text counts up to the next kind.
    enum Kind {
        None = 0,
        Scattered = 50,
        Part = 400,
        Initials = 500,
        WordStart = 650,
        Start = 800,
        Whole = 1000
    };

    /// \a word: folded; what is beyond 64 characters is not compared.
    explicit SearchWord(QStringView word);

    const QString &text() const { return m_word; }
    quint64 characters() const { return m_characters; }
    /// 0 where \a text does not match, 1000 at most. Allocates nothing.
    int score(QStringView text, quint64 starts) const;
    /// The places in \a text that the match is made of, in order.
    QList<int> places(QStringView text, quint64 starts) const;

private:
    struct Find
    {
        int score = 0;
        qsizetype at = 0; ///< of a match in one piece
    };
    using Ends = std::array<quint64, 64>;

    Find find(QStringView text, quint64 starts) const;
    bool findInitials(QStringView text, quint64 starts, Ends &ends) const;
    int scatteredScore(QStringView text, quint64 starts, QList<int> *places) const;

    QString m_word;
    quint64 m_characters;
};

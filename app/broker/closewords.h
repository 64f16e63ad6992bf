#pragma once

#include <QStringList>

/// Those of \a words that a person who typed \a word may have meant: they begin like it, or differ from it by
/// two letters at most, and by no more than half of it. The closest first, \a most at most.
QStringList closeWords(const QString &word, const QStringList &words, qsizetype most);

/// "a, b or c".
QString anyOf(const QStringList &words);
/// "Do you mean a, b or c?"
QString askedFor(const QStringList &words);

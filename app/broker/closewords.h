#pragma once

#include <QStringList>

/// Those of \a words that a person who typed \a word may have meant: they begin like it, or differ from it by
/// two letters at most. The closest first, \a most at most.
QStringList closeWords(const QString &word, const QStringList &words, qsizetype most);

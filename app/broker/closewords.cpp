#include "broker/closewords.h"

#include <algorithm>
#include <vector>

namespace {
constexpr qsizetype longestWord = 40;
constexpr int mostEdits = 2;

/// Levenshtein's distance.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
        }
    }
    return row.back();
}

/// 0 to mostEdits; more: not close.
int farness(const QString &word, const QString &candidate)
{
    if (word.size() >= 2 && candidate.startsWith(word))
        return 0;
    const int edits = distance(word, candidate);
    return 2 * edits <= word.size() && edits < candidate.size() ? edits : mostEdits + 1;
}
} // namespace

QStringList closeWords(const QString &word, const QStringList &words, qsizetype most)
{
    QList<std::pair<int, QString>> found;
    for (const QString &candidate : words)
        if (candidate.size() <= longestWord && word.size() <= longestWord)
            if (const int far = farness(word, candidate); far <= mostEdits)
                found.append({far, candidate});
    std::sort(found.begin(), found.end());
    QStringList close;
    for (const auto &[far, candidate] : found)
        if (close.size() < most && !close.contains(candidate))
            close.append(candidate);
    return close;
}

QString anyOf(const QStringList &words)
{
    const QString last = words.value(words.size() - 1);
    return words.size() < 2
        ? last
        : words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

QString askedFor(const QStringList &words)
{
    return QStringLiteral("Do you mean %1?").arg(anyOf(words));
}

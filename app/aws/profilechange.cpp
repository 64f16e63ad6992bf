#include "aws/configlines.h"
#include "aws/profilewriter.h"
#include "aws/shellwords.h"

#include <algorithm>
#include <vector>

namespace {

using Lines = QList<QByteArrayView>;

QString mask()
{
    return QStringLiteral(u"•••");
}

Lines linesOf(QByteArrayView text)
{
    Lines lines;
    while (!text.isEmpty()) {
        const qsizetype newline = text.indexOf('\n');
        QByteArrayView line = newline < 0 ? text : text.first(newline);
        text = newline < 0 ? QByteArrayView() : text.sliced(newline + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        lines.append(line);
    }
    return lines;
}

/// The part in which two texts differ, widened to whole lines.
std::pair<Lines, Lines> differingLines(QByteArrayView before, QByteArrayView after)
{
    const auto [endBefore, endAfter] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype same = before.first(endBefore - before.begin()).lastIndexOf('\n') + 1;
    Lines left = linesOf(before.sliced(same));
    Lines right = linesOf(after.sliced(same));
    qsizetype tail = 0;
    while (tail < qMin(left.size(), right.size())
        && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    left.resize(left.size() - tail);
    right.resize(right.size() - tail);
    return {left, right};
}

/// A command line without the portal's token that other tools are given in argv (duploctl: -t); ours never
/// is.
QString maskedCommand(const QString &command)
{
    static const QStringList names{QStringLiteral("--token"), QStringLiteral("-token"), QStringLiteral("-t")};
    auto words = splitShellWords(command);
    if (!words)
        return mask();
    bool isMasked = false;
    for (qsizetype i = 0; i < words->size(); ++i) {
        QString &word = (*words)[i];
        const QString name = word.section(u'=', 0, 0);
        if (!names.contains(name))
            continue;
        isMasked = true;
        if (name != word)
            word = QString(name + u'=' + mask());
        else if (i + 1 < words->size())
            (*words)[i + 1] = mask();
    }
    return isMasked ? words->join(u' ') : command;
}

/// "key = •••" for what should not stand on a screen.
QString masked(QByteArrayView line)
{
    const QString text = QString::fromUtf8(line);
    const auto property = ConfigProperty::parse(line);
    if (!property)
        return text;
    const QByteArray key = property->key.toByteArray().toLower();
    const QByteArrayView start = line.first(property->value.data() - line.data());
    if (key == "aws_secret_access_key" || key == "aws_session_token" || key == "aws_security_token")
        return QString::fromUtf8(start) + mask();
    if (key != "credential_process" || !property->value.contains("-t"))
        return text;
    return QString::fromUtf8(start) + maskedCommand(QString::fromUtf8(property->value));
}

/// Lengths of the longest common subsequences of the lines from (i, j) on.
class CommonLines
{
public:
    CommonLines(const Lines &left, const Lines &right)
        : m_width(static_cast<std::size_t>(right.size()) + 1)
        , m_lengths((static_cast<std::size_t>(left.size()) + 1) * m_width)
    {
        for (qsizetype i = left.size(); i-- > 0;) {
            for (qsizetype j = right.size(); j-- > 0;)
                at(i, j) = left[i] == right[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    int &at(qsizetype i, qsizetype j)
    {
        return m_lengths[static_cast<std::size_t>(i) * m_width + static_cast<std::size_t>(j)];
    }

private:
    std::size_t m_width;
    std::vector<int> m_lengths;
};

} // namespace

bool ProfileChange::removesSecrets() const
{
    const QStringList lines = changedLines();
    return std::any_of(lines.begin(), lines.end(),
        [](const QString &line) { return line.startsWith(u'-') && line.contains(mask()); });
}

QStringList ProfileChange::changedLines() const
{
    auto [left, right] = differingLines(before, after);
    // Our own changes stay within one section; for anything that large, "all out, all in" is an answer as
    // well.
    const bool isSmall = left.size() * right.size() <= 1'000'000;
    CommonLines common(isSmall ? left : Lines(), isSmall ? right : Lines());
    QStringList changed;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() || j < right.size()) {
        const bool isSame = isSmall && i < left.size() && j < right.size() && left[i] == right[j];
        if (isSame) {
            ++i;
            ++j;
        } else if (i < left.size()
            && (!isSmall || j == right.size() || common.at(i + 1, j) >= common.at(i, j + 1))) {
            changed += QLatin1String("- ") + masked(left[i++]);
        } else {
            changed += QLatin1String("+ ") + masked(right[j++]);
        }
    }
    return changed;
}

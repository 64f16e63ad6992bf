#include "console/downloadname.h"

#include <QFileInfo>

namespace {
constexpr qsizetype longestName = 120;
constexpr int mostCopies = 1000;

bool isUnfit(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == u'/'
        || c == u'\\' || c == u':';
}
} // namespace

QString freeName(const QDir &folder, const QString &suggested)
{
    QString name = suggested.section(u'/', -1).section(u'\\', -1);
    name.removeIf(isUnfit);
    name = name.trimmed();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    const QString suffix = QFileInfo(name).suffix().left(20);
    const QString ending = suffix.isEmpty() ? QString() : QString(u'.' + suffix);
    const QString base = QFileInfo(name).completeBaseName().left(longestName - ending.size());
    if (base.isEmpty())
        return {};
    for (int copy = 1; copy <= mostCopies; ++copy) {
        const QString number = copy == 1 ? QString() : QStringLiteral(" (%1)").arg(copy);
        const QString free = base + number + ending;
        // A dangling link is taken as well.
        const QFileInfo info(folder.filePath(free));
        if (!info.exists() && !info.isSymLink())
            return free;
    }
    return {};
}

// What sentences.h says of time.
#include "ui/sentences.h"

#include <QCoreApplication>

namespace {
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};
} // namespace

QString durationText(std::chrono::seconds duration)
{
    const auto total = std::max<qint64>(0, duration.count());
    if (total >= 48 * 3600)
        return Sentences::tr("%1 days").arg(total / 86400);
    if (total >= 3600) {
        const auto minutes = (total % 3600) / 60;
        return minutes == 0 ? Sentences::tr("%1 h").arg(total / 3600)
                            : Sentences::tr("%1 h %2 min").arg(total / 3600).arg(minutes);
    }
    return total >= 60 ? Sentences::tr("%1 min").arg(total / 60) : Sentences::tr("%1 s").arg(total);
}

QString timeLeftText(std::chrono::seconds left)
{
    return left.count() <= 0 ? Sentences::tr("ended") : Sentences::tr("%1 left").arg(durationText(left));
}

QString countdownText(std::chrono::seconds left)
{
    const auto total = std::max<qint64>(0, left.count());
    const QString seconds = QString::number(total % 60).rightJustified(2, u'0');
    if (total < 3600)
        return QString::number(total / 60) + u':' + seconds;
    const QString minutes = QString::number((total % 3600) / 60).rightJustified(2, u'0');
    return QString::number(total / 3600) + u':' + minutes + u':' + seconds;
}

std::chrono::seconds secondsUntil(const QDateTime &now, const QDateTime &end)
{
    return std::chrono::seconds(now.secsTo(end));
}

#include "core/logbook.h"

void LogBook::append(const QString &category, const QString &text)
{
    m_lines.append(category + QLatin1String(": ") + redacted(text));
    Q_EMIT appended();
}

QString LogBook::redacted(const QString &text)
{
    return text;
}

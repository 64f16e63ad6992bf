#include "core/logbook.h"

#include "core/redaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QMutex>
#include <QSysInfo>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace {
constexpr qsizetype maxLines = 2000;
constexpr qsizetype maxLineLength = 1000;
constexpr qsizetype maxTextLength = 16 * 1024;
constexpr qsizetype reportedLines = 300;

// Qt's handler is a plain function, called from any thread.
QBasicMutex bookMutex;
LogBook *book = nullptr;
QtMessageHandler before = nullptr;

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

/// One line without control characters, of at most \a length.
QString inOneLine(QString text, qsizetype length = maxLineLength)
{
    for (QChar &c : text)
        if (!c.isPrint())
            c = u' ';
    return text.size() <= length ? text : QString(text.left(length - 1) + u'…');
}

void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    static const bool showsAll = isTerminal();
    const QString category = QString::fromLatin1(context.category ? context.category : "default");
    if (showsAll || (type != QtDebugMsg && type != QtInfoMsg))
        std::fprintf(stderr, "%s: %s\n", qPrintable(inOneLine(category)),
            qPrintable(inOneLine(LogBook::redacted(text), maxTextLength)));
    const QMutexLocker lock(&bookMutex);
    if (book)
        QMetaObject::invokeMethod(
            book, [here = book, category, text] { here->append(category, text); }, Qt::QueuedConnection);
}

/// What is cut through goes as a whole: half a secret may not look like one.
QString bounded(const QString &text)
{
    if (text.size() <= maxTextLength)
        return text;
    const QString head = text.left(maxTextLength);
    const qsizetype end = head.lastIndexOf(u' ');
    return head.left(std::max<qsizetype>(end, 0)) + QStringLiteral(" …");
}

QString environment(const char *name)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() ? QStringLiteral("unknown") : inOneLine(value).left(80);
}
} // namespace

LogBook::~LogBook()
{
    const QMutexLocker lock(&bookMutex);
    if (book != this)
        return;
    book = nullptr;
    qInstallMessageHandler(before);
}

void LogBook::takeMessages()
{
    const QMutexLocker lock(&bookMutex);
    if (!book)
        before = qInstallMessageHandler(onMessage);
    book = this;
}

void LogBook::append(const QString &category, const QString &text)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    m_lines.append(
        time + u' ' + inOneLine(category).left(40) + QLatin1String(": ") + inOneLine(redacted(text)));
    if (m_lines.size() > maxLines)
        m_lines.removeFirst();
    Q_EMIT appended();
}

QString LogBook::redacted(const QString &text)
{
    return withoutSecrets(bounded(text));
}

QString LogBook::report() const
{
    QStringList report{
        QStringLiteral("Duplo Tray %1").arg(QCoreApplication::applicationVersion()),
        QStringLiteral("System: %1, %2, %3")
            .arg(
                QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
        QStringLiteral("Desktop: %1, %2")
            .arg(environment("XDG_CURRENT_DESKTOP"), environment("XDG_SESSION_TYPE")),
        QStringLiteral("Qt: %1").arg(QLatin1String(qVersion())),
    };
    if (m_facts)
        for (const QString &fact : m_facts())
            report.append(inOneLine(redacted(fact)));
    report.append(QString());
    report.append(m_lines.mid(std::max<qsizetype>(0, m_lines.size() - reportedLines)));
    QString text = report.join(u'\n') + u'\n';
    const QString home = QDir::homePath();
    return home.size() > 1 ? text.replace(home, QLatin1String("~")) : text;
}

#include "broker/activityexport.h"

#include "broker/activityparents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace {

QString actionName(Activity::Action action)
{
    constexpr std::array names{"credentials", "copied-credentials", "console", "copied-url",
        "profile-written", "signed-in", "signed-out", "renewed", "lost"};
    return QString::fromLatin1(names.at(std::size_t(action)));
}

QString outcomeName(Activity::Outcome outcome)
{
    constexpr std::array names{"cache", "portal", "done", "denied", "failed"};
    return QString::fromLatin1(names.at(std::size_t(outcome)));
}

QString levelName(AccessLevel level)
{
    constexpr std::array names{"tenant", "administrator", "operations"};
    return QString::fromLatin1(names.at(std::size_t(level)));
}

QString decisionName(Activity::Decision decision)
{
    constexpr std::array names{"", "person", "rule", "nobody"};
    return QString::fromLatin1(names.at(std::size_t(decision)));
}

using Fields = QList<std::pair<QString, QString>>;

bool hasUid(const Program &program)
{
    return !isPerson(program) && program.uid != std::numeric_limits<quint32>::max();
}

Fields fieldsOf(const Activity &activity)
{
    return {{QStringLiteral("time"), activity.time.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("action"), actionName(activity.action)},
        {QStringLiteral("outcome"), outcomeName(activity.outcome)},
        {QStringLiteral("portal"), activity.target.portal.url.toString()},
        {QStringLiteral("level"), levelName(activity.target.level)},
        {QStringLiteral("tenant"), activity.target.tenant},
        {QStringLiteral("program"), activity.program.name},
        {QStringLiteral("startedBy"), activity.program.startedBy}, {QStringLiteral("user"), activity.user},
        {QStringLiteral("profile"), activity.profile}, {QStringLiteral("note"), activity.note},
        {QStringLiteral("count"), QString::number(activity.count)},
        {QStringLiteral("decidedBy"), decisionName(activity.decision)},
        {QStringLiteral("uid"), hasUid(activity.program) ? QString::number(activity.program.uid) : QString()},
        {QStringLiteral("executable"), activity.program.executable},
        {QStringLiteral("script"), activity.program.script},
        {QStringLiteral("parents"), parentsText(activity.program.parents)},
        {QStringLiteral("pid"),
            activity.program.pid > 0 ? QString::number(activity.program.pid) : QString()}};
}

QByteArray cell(QString text)
{
    // Spreadsheets run what starts like this (OWASP's list, with the full-width signs), and names come from
    // outside.
    static const QString signs = QStringLiteral("[=+@\\x{ff1d}\\x{ff0b}\\x{ff20}\\x{ff0d}-]");
    static const QRegularExpression start(QStringLiteral("\\A(?=[\\t\\r\\n\\x{0}]|\\s*%1)").arg(signs),
        QRegularExpression::UseUnicodePropertiesOption);
    text.replace(start, QStringLiteral("'"));
    // Where a comma is the decimal sign, they take a semicolon for the separator, or a tab; quotes behind a
    // comma are none then, and a line ends within.
    static const QRegularExpression inside(
        QStringLiteral("(?<!\\A')([;\\t\\r\\n][\"'\\s]*)(?=%1)").arg(signs),
        QRegularExpression::UseUnicodePropertiesOption);
    text.replace(inside, QStringLiteral("\\1'"));
    if (!text.contains(u';') && !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n')
        && !text.contains(u'\r'))
        return text.toUtf8();
    return '"' + text.replace(u'"', QLatin1String("\"\"")).toUtf8() + '"';
}

template <class Part> QByteArray line(const Fields &fields, Part part)
{
    QByteArrayList cells;
    for (const auto &field : fields)
        cells.append(cell(field.*part));
    return cells.join(',') + "\r\n";
}

} // namespace

QByteArray activityCsv(const QList<Activity> &activities)
{
    using Field = std::pair<QString, QString>;
    QByteArray text = line(fieldsOf({}), &Field::first);
    for (const Activity &activity : activities)
        text += line(fieldsOf(activity), &Field::second);
    return text;
}

QByteArray activityJson(const QList<Activity> &activities, QJsonDocument::JsonFormat format)
{
    QJsonArray list;
    for (const Activity &activity : activities) {
        QJsonObject object;
        for (const auto &[name, value] : fieldsOf(activity))
            if (!value.isEmpty())
                object.insert(name, value);
        object.insert(QStringLiteral("count"), activity.count);
        if (hasUid(activity.program))
            object.insert(QStringLiteral("uid"), qint64(activity.program.uid));
        if (activity.program.pid > 0)
            object.insert(QStringLiteral("pid"), activity.program.pid);
        if (const QJsonArray parents = parentsToJson(activity.program.parents); !parents.isEmpty())
            object.insert(QStringLiteral("parents"), parents);
        list.append(object);
    }
    return QJsonDocument(list).toJson(format);
}

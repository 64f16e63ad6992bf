#include "broker/activityparents.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace {
constexpr qsizetype mostParents = 16;
constexpr qsizetype longestPath = 500;
const QString nameKey = QStringLiteral("name");
const QString pidKey = QStringLiteral("pid");
const QString startKey = QStringLiteral("startTime");
const QString executableKey = QStringLiteral("executable");
} // namespace

QJsonArray parentsToJson(const QList<ProcessIdentity> &parents)
{
    QJsonArray list;
    for (const ProcessIdentity &parent : parents.first(std::min(mostParents, parents.size())))
        list.append(QJsonObject{{nameKey, parent.name}, {pidKey, parent.pid},
            {startKey, QString::number(parent.startTime)},
            {executableKey, parent.executable.left(longestPath)}});
    return list;
}

QList<ProcessIdentity> parentsFromJson(const QByteArray &json)
{
    QList<ProcessIdentity> parents;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        const QString name = object.value(nameKey).toString();
        if (!name.isEmpty() && parents.size() < mostParents)
            parents.append({object.value(pidKey).toInteger(), object.value(startKey).toString().toULongLong(),
                name, object.value(executableKey).toString()});
    }
    return parents;
}

QString parentsText(const QList<ProcessIdentity> &parents)
{
    QStringList names;
    for (const ProcessIdentity &parent : parents)
        names.append(parent.name);
    return names.join(QStringLiteral(" \u2190 "));
}

#pragma once

#include "broker/activitylog.h"

#include <QJsonDocument>

/// \a activities for a spreadsheet: RFC 4180 with a heading, UTF-8. A cell that a spreadsheet would run as a
/// formula starts with an apostrophe.
QByteArray activityCsv(const QList<Activity> &activities);
/// The same as a JSON array of objects.
QByteArray activityJson(
    const QList<Activity> &activities, QJsonDocument::JsonFormat format = QJsonDocument::Indented);

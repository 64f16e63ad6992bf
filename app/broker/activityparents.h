#pragma once

#include "core/program.h"

#include <QJsonArray>

/// The chain of parents as JSON: objects with name, pid, startTime (text: 64 bits) and executable.
QJsonArray parentsToJson(const QList<ProcessIdentity> &parents);
/// The same back; what is not as expected is left out, and so is what is beyond 16.
QList<ProcessIdentity> parentsFromJson(const QByteArray &json);
/// "bash ← gnome-terminal", the nearest first.
QString parentsText(const QList<ProcessIdentity> &parents);

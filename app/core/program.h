#pragma once

#include <QString>
#include <QStringList>

/// The program behind a request on the socket: what a person would call it.
struct Program
{
    qint64 pid = 0;
    QString name; ///< "terraform"; empty when it is gone or not ours to look at
    QString startedBy; ///< "bash"
};

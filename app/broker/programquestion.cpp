#include "broker/programquestion.h"

QString ProgramQuestion::id() const
{
    return QString::number(int(about)) + u'\n' + QString::number(level ? int(*level) : -1) + u'\n'
        + target.id();
}

QString ProgramQuestion::subject() const
{
    return about == About::SignIn ? target.portal.host()
                                  : QString(target.portal.name() + QLatin1String(" / ") + target.label());
}

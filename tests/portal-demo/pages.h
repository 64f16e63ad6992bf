#pragma once

#include "http.h"

namespace demo {

/// A page of pages.qrc, with every {{name}} replaced by the value's HTML-escaped text.
Reply page(const QString &name, const QList<std::pair<QString, QString>> &values = {}, int status = 200);

/// A style sheet or script of pages.qrc; 404 for anything else.
Reply asset(const QByteArray &name);

} // namespace demo

#pragma once

#include <QString>

/// A name that came from outside, fit to be shown in one line: no control or direction-changing characters,
/// at most \a length long, no character cut in half.
QString displayName(const QString &name, qsizetype length = 80);
/// The same for a menu or button, where "&" would become a mnemonic.
QString menuText(const QString &name);

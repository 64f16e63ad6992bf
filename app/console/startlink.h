#pragma once

#include "core/result.h"

#include <QUrl>

/// What stdin gave as the link to open: one line with one https address, or http on this machine (the demo).
/// Errors: InvalidInput, never with the link itself.
[[nodiscard]] Result<QUrl> parseStartLink(QByteArrayView input);

/// The longest line that is read.
inline constexpr qsizetype maxStartLink = 32 * 1024;

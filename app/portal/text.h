#pragma once

#include <QByteArrayView>
#include <QString>

/// True for 1 to \a most bytes of printable ASCII without spaces: what may stand in a header or a file.
[[nodiscard]] bool isPrintableAscii(QByteArrayView bytes, qsizetype most);

/// True for what a portal token can look like: printable ASCII, 8 to 16,384 bytes.
[[nodiscard]] bool isPlausibleToken(QByteArrayView bytes);
/// The longest token that is taken.
inline constexpr qsizetype longestToken = 16'384;

/// True for "us-west-2" and its like: lower-case letters, digits and hyphens, 32 at most.
[[nodiscard]] bool isRegionName(const QString &text);

/// True for this computer's names that a portal of a developer has, to which http will do.
[[nodiscard]] bool isLoopbackName(const QString &host);

/// True when every character of \a text can be shown in one line: no controls, no line separators, and none
/// of the invisible marks that turn the reading direction around. Joiners, and the marks that only tell the
/// direction of a letter, are part of names.
[[nodiscard]] bool isShowable(const QString &text);
/// \a text without what isShowable() objects to, trimmed, 320 characters at most (the longest e-mail
/// address).
[[nodiscard]] QString shownName(const QString &text);

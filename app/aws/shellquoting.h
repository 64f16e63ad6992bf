#pragma once

#include "aws/secrettext.h"

/// One assignment of an environment variable each, as a line to paste. A value stays data whatever it holds:
/// control characters are left out, since no AWS key has any and a line break would begin a second command.
void appendBash(SecretText &text, QByteArrayView name, QByteArrayView value); ///< also zsh, dash, ksh
void appendFish(SecretText &text, QByteArrayView name, QByteArrayView value);
void appendPowerShell(SecretText &text, QByteArrayView name, QByteArrayView value);
void appendCmd(
    SecretText &text, QByteArrayView name, QByteArrayView value); ///< for the prompt, not a batch file
void appendDotEnv(SecretText &text, QByteArrayView name, QByteArrayView value);

/// "key = value" of a credentials file.
void appendIni(SecretText &text, QByteArrayView key, QByteArrayView value);
/// A section's name: what would end it is left out.
void appendIniName(SecretText &text, QByteArrayView name);

/// A JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD.
void appendJson(SecretText &text, QByteArrayView value);

#pragma once

#include "core/result.h"

#include <QDateTime>

/// An error for whoever is asked for help: time, kind, subject and the log's words, one a line, in English
/// and redacted. Empty where the sentence says it all: what was cancelled, and what was typed wrong.
QString detailsText(const Error &error, const QDateTime &time);

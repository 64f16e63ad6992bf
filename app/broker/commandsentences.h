#pragma once

#include "core/result.h"

/// The one sentence the command line prints for an Error: what happened, and what to type next.
QString commandSentence(const Error &error);

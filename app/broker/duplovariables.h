#pragma once

#include "broker/commandcall.h"

/// Fills in what the DUPLO_HOST, DUPLO_TENANT and DUPLO_TOKEN of the caller's environment say, as duploctl
/// reads them, for a verb that knows the flags \a known and was not told otherwise. DUPLO_TOKEN counts for
/// the portal that DUPLO_HOST names and for no other: a token goes to its own portal alone; where it does
/// not count, \a request holds none afterwards.
void applyDuploVariables(CommandFlags &flags, const QStringList &known, CommandRequest &request);

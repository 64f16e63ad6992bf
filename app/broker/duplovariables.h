#pragma once

#include "broker/commandcall.h"

/// What the DUPLO_* variables are to a verb.
enum class DuploUse {
    Access, ///< the portal, and the access to a tenant
    Cluster, ///< the same, and the plan, which goes before the tenant
    UnlessNamed, ///< Access, unless a word says it all
    UnlessBare, ///< Access, unless nothing was typed, which asks for everything
};

/// Fills in what the DUPLO_HOST, DUPLO_TENANT (or DUPLO_TENANT_ID), DUPLO_PLAN and DUPLO_TOKEN of the
/// caller's environment say, as duploctl reads them, for a verb that knows the flags \a known and was not
/// told otherwise; --profile says everything itself. DUPLO_TOKEN counts for the portal that DUPLO_HOST names
/// and for no other: a token goes to its own portal alone; where it does not count, \a request holds none
/// afterwards.
void applyDuploVariables(
    CommandFlags &flags, const QStringList &known, DuploUse use, CommandRequest &request);

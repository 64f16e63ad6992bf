#pragma once

#include "jit/surroundings.h"

#include <string>

/// What "doctor" prints where no agent can be asked: what the caller's side sees, in the agent's own form.
/// \a folderProblem: why the agent's folder cannot be used; empty: it can, and \a agentProblem says why there
/// is no agent all the same.
std::string localReport(const std::string &folderProblem, const std::string &agentProblem,
    const Surroundings &surroundings, bool json);

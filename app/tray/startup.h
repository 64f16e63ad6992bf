#pragma once

#include "ipc/agentserver.h"
#include "tray/options.h"

/// Says on stderr why it did not start; the exit code for that.
int refuse(const QString &sentence, int code);

/// To the agent that runs, before there are windows, which take their time: the exit code when there is
/// nothing left to do.
std::optional<int> handOver(const Options &options, int &argc, char **argv);

/// Listens on the agent's socket (\a inherited: on the one that systemd handed over), or hands over to the
/// agent that does. The exit code when there is nothing to run.
std::optional<int> listenOrHandOver(
    AgentServer &server, const Options &options, std::optional<int> inherited);

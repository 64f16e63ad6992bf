#pragma once

#include "ipc/agentserver.h"
#include "tray/options.h"

/// Says on stderr why it did not start; the exit code for that.
int refuse(const QString &sentence, int code);

/// Says on stderr, where a person typed it, that what was started now stays: a command as "search" ends at
/// once otherwise.
void tellThatItStays(const Options &options);

/// Whether this process can have windows.
enum class Windows { Here, None };

/// To the agent that runs, before there are windows, which take their time: the exit code when there is
/// nothing left to do. An agent without windows is left alone where \a windows are here.
std::optional<int> handOver(const Options &options, Windows windows, int &argc, char **argv);

/// Listens on the agent's socket (\a inherited: on the one that systemd handed over), or hands over to the
/// agent that does. With \a windows here, an agent without any gives way. The exit code when there is nothing
/// to run.
std::optional<int> listenOrHandOver(
    AgentServer &server, const Options &options, std::optional<int> inherited, Windows windows);

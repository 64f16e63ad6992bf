#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the relay itself must know of its command line; everything else is the agent's to understand.
struct CommandLine
{
    enum class Answer { ByAgent, Version, Help };

    Answer answer = Answer::ByAgent;
    std::string helpTopic; ///< with Help: the verb, empty for the overview
    std::string instance; ///< --instance NAME before the verb, else DUPLO_TRAY_INSTANCE
    std::vector<std::string> arguments; ///< what is sent: without the program's name and --instance
    bool tokenOnStdin = false; ///< --token-stdin is among the arguments
    bool tokenInArguments = false; ///< --token T is among the arguments
    std::string problem; ///< not empty: a usage error, one sentence
};

/// Reads \a argv. \a environmentInstance: the value of DUPLO_TRAY_INSTANCE, or null. Invoked by the name
/// duplo-aws-credential-process, the verb "aws" is implied.
CommandLine readCommandLine(const std::vector<std::string_view> &argv, const char *environmentInstance);

/// Overwrites the value of every --token in this process's own argv, which every program of the machine can
/// read. Call after the arguments were copied.
void hideTokens(int argc, char **argv);

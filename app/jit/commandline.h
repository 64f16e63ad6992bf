#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the relay itself must know of its command line; everything else is the agent's to understand.
struct CommandLine
{
    enum class Answer {
        ByAgent,
        Version,
        Help,
        ShellInit,
        Prompt,
        JitnowUsage, ///< on stderr: jitnow evaluates what stands on stdout
    };

    Answer answer = Answer::ByAgent;
    std::string helpTopic; ///< with Help: the verb, empty for the overview
    std::string instance; ///< --instance NAME before the verb, else DUPLO_TRAY_INSTANCE
    std::vector<std::string> arguments; ///< what is sent: without the program's name and --instance
    std::vector<std::string> command; ///< with "exec" and "serve": what stands after "--", to be run
    bool tokenOnStdin = false; ///< --token-stdin is among the arguments
    bool tokenInArguments = false; ///< --token T is among the arguments
    bool json = false; ///< --json is among the arguments
    bool completes = false; ///< a shell asks what could be typed: silent, and no agent is started for it
    std::string problem; ///< not empty: a usage error, one sentence
};

/// Reads \a argv. \a environmentInstance: the value of DUPLO_TRAY_INSTANCE, or null. Invoked by the name
/// duplo-aws-credential-process, the verb "aws" is implied. After the "--" of "exec" and "serve" nothing is a
/// flag.
CommandLine readCommandLine(const std::vector<std::string_view> &argv, const char *environmentInstance);

/// Overwrites the value of every --token in this process's own argv, which every program of the machine can
/// read. Up to a "--": what follows is another program's. Call after the arguments were copied.
void hideTokens(int argc, char **argv);

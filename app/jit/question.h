#pragma once

#include <functional>
#include <string>
#include <vector>

/// What the agent is asked: kept until it is answered, since an agent that is restarted is asked again.
class Question
{
public:
    /// With the variables that the agent may see, and the current folder. Takes what \a input has.
    Question(std::vector<std::string> arguments, std::string &input);
    ~Question();
    Question(const Question &) = delete;
    Question &operator=(const Question &) = delete;

    /// Reads the answer from a socket. An exit code, or unanswered.
    using Answer = std::function<int(int socket)>;

    /// Asks the agent that listens at \a path, which is started where there is none. Where it goes away
    /// before it answers, the one that takes its place is asked once more.
    int ask(const std::string &path, const std::string &instance, const Answer &answer) const;
    /// Asks over \a socket. False: the question is too long for the agent.
    bool send(int socket) const;

private:
    std::string m_bytes;
};

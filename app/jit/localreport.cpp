#include "jit/localreport.h"

#include "aws/shadowingvariables.h"

#include <algorithm>
#include <string_view>

namespace {

struct Finding
{
    std::string check;
    std::string_view state; ///< "ok", "warning" or "broken", as the agent has them
    std::string text;
};

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const auto &word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

Finding socketFinding(const std::string &problem, const Surroundings &surroundings)
{
    if (!problem.empty())
        return {"socket", "broken", problem};
    if (!surroundings.isFolderPrivate)
        return {"socket", "broken",
            "others can write into " + surroundings.folder
                + ": chmod 700 it, or set XDG_RUNTIME_DIR to a folder of yours"};
    return {"socket", "ok", "in " + surroundings.folder + ", yours alone"};
}

Finding variablesFinding(const std::vector<std::string> &names)
{
    std::vector<std::string> shadows;
    for (const std::string_view name : shadowingVariables)
        if (name.substr(0, 4) == "AWS_" && std::find(names.begin(), names.end(), name) != names.end())
            shadows.emplace_back(name);
    if (shadows.empty())
        return {"environment", "ok", "no AWS variable shadows a profile"};
    const std::string list = joined(shadows);
    const bool isOwn =
        std::find(std::begin(ownVariables), std::end(ownVariables), list) != std::end(ownVariables);
    for (const std::string_view own : {"DUPLO_TRAY_SESSION", "DUPLO_TRAY_NOW"})
        if (isOwn && std::find(names.begin(), names.end(), own) != names.end())
            return {"environment", "ok", list + " set by \"exec\" or \"jitnow\""};
    return {"environment", "warning",
        list + " set: AWS tools may prefer that to a profile; unset what you do not mean"};
}

Finding awsFinding(const Surroundings &surroundings)
{
    if (surroundings.aws.empty())
        return {"aws", "warning", "is not in PATH: install the AWS CLI if you want to use it"};
    if (surroundings.awsVersion.empty())
        return {"aws", "warning", surroundings.aws + " does not tell its version: reinstall the AWS CLI"};
    return {"aws", "ok", surroundings.aws + " is " + surroundings.awsVersion};
}

/// \a text without what could steer a terminal, and between quotes for JSON.
std::string shown(std::string text, bool json)
{
    std::erase_if(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (!json)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        (c == '"' || c == '\\' ? quoted.append("\\") : quoted).push_back(c);
    return quoted + '"';
}

std::string asText(const std::vector<Finding> &findings)
{
    std::string text;
    for (const auto &finding : findings)
        text += (finding.state == "ok"               ? "✓ "
                        : finding.state == "warning" ? "! "
                                                     : "✗ ")
            + finding.check + ": " + shown(finding.text, false) + "\n";
    return text;
}

std::string asJson(const std::vector<Finding> &findings)
{
    std::string checks;
    for (const auto &finding : findings)
        checks += (checks.empty() ? "{\"check\":\"" : ",{\"check\":\"") + finding.check + "\",\"state\":\""
            + std::string(finding.state) + "\",\"text\":" + shown(finding.text, true) + "}";
    return "{\"checks\":[" + checks + "],\"healthy\":false,\"version\":\"" DUPLO_VERSION "\"}\n";
}

} // namespace

std::string localReport(const std::string &folderProblem, const std::string &agentProblem,
    const Surroundings &surroundings, bool json)
{
    const std::string why = folderProblem.empty() ? agentProblem : "There is no agent without that folder.";
    const std::vector<Finding> findings = {socketFinding(folderProblem, surroundings),
        {"agent", "broken", why + " Profiles, portals and the keychain are looked at once there is one."},
        variablesFinding(surroundings.variables),
        {"proxy", "ok", surroundings.proxies.empty() ? "none is set" : joined(surroundings.proxies)},
        awsFinding(surroundings)};
    return json ? asJson(findings) : asText(findings);
}

#include "tray/agent.h"

Agent::Agent(const AgentPorts &ports, const AgentPlaces &places, bool unattended)
    : settings(places.settingsFile)
    , preferences(places.settingsFile)
    , activity(places.activityFile, ports.clock)
    , client(ports.transport)
    , verifier(client, ports.clock)
    , tokens(ports.keychain)
    , signIns({settings, verifier, tokens, ports.browser, ports.questions, ports.clock, ports.peerCheck})
    , broker(signIns, client, ports.clock)
    , requests(signIns, ports.clock, unattended)
    , consoles(broker, settings, preferences, ports.browser, ports.viewer, ports.peerCheck)
    , profiles(places.helper, places.instance, places.awsConfigFile, places.awsCredentialsFile)
    , commandLine({settings, client, verifier, signIns, broker, requests, consoles, profiles, ports.clipboard,
          ports.clock})
{
}

Future<bool> UnattendedQuestions::acceptOtherPerson(const Portal &, const QString &, const QString &)
{
    return ready(Result<bool>(false));
}

Future<bool> UnattendedQuestions::acceptMemoryOnly(const Portal &, const Error &)
{
    return ready(Result<bool>(false));
}

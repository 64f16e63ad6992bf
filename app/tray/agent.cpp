#include "tray/agent.h"

#include <QFileInfo>

namespace {
/// Nobody would be told of changes without windows: they are left for a start that has some.
QString tenantsFolder(const AgentPlaces &places)
{
    return places.activityFile.isEmpty() ? QString()
                                         : QFileInfo(places.activityFile).path() + QLatin1String("/tenants");
}
} // namespace

Agent::Agent(const AgentPorts &ports, const AgentPlaces &places, bool unattended)
    : settings(places.settingsFile)
    , preferences(places.settingsFile)
    , activity(places.activityFile, ports.clock)
    , client(ports.transport)
    , verifier(client, ports.clock)
    , tokens(ports.keychain)
    , signIns({settings, verifier, tokens, ports.browser, ports.questions, ports.clock, ports.peerCheck})
    , broker(signIns, client, ports.clock)
    , consents(settings, preferences)
    , requests(signIns, consents, ports.clock, unattended)
    , policy(preferences, ports.session, signIns, broker, requests)
    , holders(ports.clock)
    , renewal({signIns, broker, holders, requests, ports.session, ports.clock, activity})
    , tenants(signIns, settings, ports.session, ports.clock, unattended ? QString() : tenantsFolder(places))
    , consoles(broker, settings, preferences, activity, ports.browser, ports.viewer, ports.peerCheck)
    , profiles(places.helper, places.instance, places.awsConfigFile, places.awsCredentialsFile)
    , feed(signIns, profiles, activity)
    , endpoints(ports.containersPeerCheck)
    , kubernetes(signIns, client, ports.clock)
    , commandLine({settings, preferences, client, verifier, signIns, broker, requests, consoles, profiles,
          ports.clipboard, catalog, activity, endpoints, kubernetes, ports.clock})
{
    holders.follow(activity, broker);
}

Future<bool> UnattendedQuestions::acceptFirstPerson(const SignIn &, const Cancellation &)
{
    return ready(Result<bool>(true));
}

Future<bool> UnattendedQuestions::acceptOtherPerson(
    const Portal &, const QString &, const QString &, const Cancellation &)
{
    return ready(Result<bool>(false));
}

Future<bool> UnattendedQuestions::acceptMemoryOnly(const Portal &, const Error &, const Cancellation &)
{
    return ready(Result<bool>(false));
}

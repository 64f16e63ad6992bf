#pragma once

#include "aws/servicecatalog.h"
#include "broker/activityfeed.h"
#include "broker/aheadrenewal.h"
#include "broker/commandline.h"
#include "broker/sessionpolicy.h"
#include "broker/tenantwatch.h"
#include "core/keychain.h"

/// The ports' adapters, as main() makes them.
struct AgentPorts
{
    Keychain &keychain;
    HttpTransport &transport;
    BrowserLauncher &browser;
    ConsoleViewer &viewer;
    SecretClipboard &clipboard;
    SignInQuestions &questions;
    SessionEvents &session;
    const Clock &clock;
    LoopbackServer::PeerCheck peerCheck;
    LoopbackServer::PeerCheck containersPeerCheck = {}; ///< of the endpoints for programs in containers
};

/// Where this agent keeps and writes things.
struct AgentPlaces
{
    QString settingsFile;
    QString activityFile;
    QString helper; ///< absolute path of duplo-tray-jit
    QString instance;
    QString awsConfigFile;
    QString awsCredentialsFile;
};

/// The agent: what holds tokens and AWS keys, with or without windows. Built top-down, in the order of the
/// arrows.
class Agent
{
public:
    /// \a unattended: there is no one to ask.
    Agent(const AgentPorts &ports, const AgentPlaces &places, bool unattended);
    Q_DISABLE_COPY_MOVE(Agent)

    Settings settings;
    Preferences preferences;
    ServiceCatalog catalog;
    ActivityLog activity;
    PortalClient client;
    TokenVerifier verifier;
    TokenStore tokens;
    SignIns signIns;
    CredentialBroker broker;
    Consents consents;
    ProgramRequests requests;
    SessionPolicy policy;
    AccessHolders holders;
    AheadRenewal renewal;
    TenantWatch tenants;
    Consoles consoles;
    Profiles profiles;
    ActivityFeed feed;
    ContainerEndpoints endpoints;
    KubernetesSessions kubernetes;
    CommandLine commandLine;
};

/// Answers where nobody can be asked: no, except that the first who signs in is told who that is afterwards.
/// The command line has flags to say yes beforehand.
class UnattendedQuestions final : public SignInQuestions
{
public:
    Future<bool> acceptFirstPerson(const SignIn &, const Cancellation &) override;
    Future<bool> acceptOtherPerson(
        const Portal &, const QString &, const QString &, const Cancellation &) override;
    Future<bool> acceptMemoryOnly(const Portal &, const Error &, const Cancellation &) override;
};

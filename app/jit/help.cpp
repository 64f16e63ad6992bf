#include "jit/help.h"

#include "jit/helptexts.h"

#include <algorithm>

namespace {

constexpr std::string_view overview =
    R"(duplo-tray-jit: just-in-time AWS access from DuploCloud portals, by way of Duplo Tray.

Usage: duplo-tray-jit [--instance NAME] VERB [FLAGS]

For programs
  credential-process   credentials for the AWS SDKs; what profiles in ~/.aws/config call
  aws, duplo, k8s      what duplo-jit prints: access as JSON, the portal token, an ExecCredential
  serve [-- COMMAND]   credentials for programs without credential_process, as long as COMMAND runs

For people
  portal add|list|remove|sign-in|sign-out
                       the DuploCloud portals, and who is signed in
  profile add|list|remove
                       profiles in ~/.aws/config that renew themselves
  kubeconfig add|list|remove
                       clusters in ~/.kube/config whose access renews itself
  console              open the AWS console, or print or copy its link
  credentials          temporary credentials to paste: bash, fish, PowerShell, cmd, .env, ini, JSON
  exec -- COMMAND      run a command with AWS access
  env [NAME]           AWS access for a shell; shell-init SHELL makes that "jitnow NAME"
  status, whoami       who is signed in, and for how long
  tenants              which tenants you may use
  activity             which program used what
  consent              which access programs get always, once you were asked, or never
  doctor               what is wrong, and what to do about it
  clear-cache          forget the AWS credentials in memory
  version, help [VERB] answered without an agent

Flags have one dash or two: "--flag value" or "--flag=value". The agent is started when none runs.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not signed in, 4 denied, 5 timed out, 6 unreachable.

Examples
  duplo-tray-jit portal add https://acme.duplocloud.net
  duplo-tray-jit portal sign-in --host https://acme.duplocloud.net
  duplo-tray-jit profile add dev01 --host https://acme.duplocloud.net --tenant dev01
  aws --profile dev01 sts get-caller-identity
)";

/// Flags that several verbs share.
constexpr std::string_view targetFlags = R"(
Which access
  --host URL           the portal; may be left out where there is one only
  --tenant NAME|ID     access to a tenant
  --admin              administrator access
  --duplo-ops          operations access
)";

constexpr std::string_view credentialProcess =
    R"(duplo-tray-jit credential-process --host URL (--tenant NAME | --admin | --duplo-ops)

Prints credentials as the AWS SDKs read them from a profile's credential_process:
Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration. Where nobody is signed in,
Duplo Tray asks you in a notification or its window. Takes every flag of "aws".
)";

constexpr std::string_view aws =
    R"(duplo-tray-jit aws --host URL (--tenant NAME | --admin | --duplo-ops) [FLAGS]

Prints one line of JSON: Version, ConsoleUrl, AccessKeyId, SecretAccessKey, Region, SessionToken,
Expiration. Takes every flag of "duplo-jit aws".

  --interactive        sign in through the browser when needed
  --token-stdin        read an API token from stdin
  --token TOKEN        the same in the command line, where every program can see it
  --no-cache           ask the portal even when credentials are at hand
  --port N             a fixed port for the browser's answer
  --api-host URL       another base for the portal's API
  --debug              say on stderr what is done, with times; never a secret
)";

constexpr std::string_view portal = R"(duplo-tray-jit portal add URL [--api-host URL]
duplo-tray-jit portal list [--json]
duplo-tray-jit portal remove [URL]
duplo-tray-jit portal sign-in [--host URL] [--port N | --no-browser | --token-stdin] [FLAGS]
duplo-tray-jit portal sign-out [URL]

sign-in opens the portal's Authorize page in the browser; with --token-stdin it takes an API token
from stdin instead. Either is checked with the portal and kept in the system's keychain, nowhere else.

  --host URL           the portal; may be left out where there is one only
  --api-host URL       of a portal that is added: another base for its API
  --port N             a fixed port for the browser's answer, as for a forwarded one
  --token-stdin        read an API token from stdin
  --no-browser         print the page's address instead of opening it
  --admin              sign in for administrator access
  --memory-only        keep the token until Duplo Tray ends instead of in the keychain
  --switch-user        also as somebody else than last time
  --json               which portal, and who is signed in

Examples
  duplo-tray-jit portal add acme.duplocloud.net
  pass show duplo/api-token | duplo-tray-jit portal sign-in --host acme.duplocloud.net --token-stdin
)";

constexpr std::string_view profile =
    R"(duplo-tray-jit profile add NAME (--tenant NAME | --admin | --duplo-ops) [FLAGS]
duplo-tray-jit profile list [--json]
duplo-tray-jit profile remove NAME

Writes a profile with credential_process into ~/.aws/config (or AWS_CONFIG_FILE). Every other byte of
the file stays; a backup is left beside it. No key or token ever stands in the file.

  --region REGION      the profile's region; the tenant's when left out
  --replace            also when a profile of that name exists that is not Duplo Tray's
  --json               what was changed, as an object
@
Example
  duplo-tray-jit profile add dev01 --tenant dev01 && aws --profile dev01 s3 ls
)";

constexpr std::string_view console = R"(duplo-tray-jit console (--tenant NAME | --admin | --duplo-ops) [FLAGS]

Opens the AWS console with a fresh sign-in link.

  --open               in the place chosen in Settings (what happens without a flag)
  --browser [PROFILE]  in the default browser, or in a profile of the Chromium-like one
  --container [NAME]   in a Firefox container: NAME, or the tenant's own
  --window             in a window of its own that keeps nothing
  --place PLACE        the same in one word, as the settings spell it: browser, window,
                       chromium:PROFILE, container:NAME or command, which is the one set in Settings
  --service NAME       straight to a service, by its name or short name: s3, ddb, r53
  --path PATH          straight to a service's page, as in "s3/home" or "dynamodbv2/home"
  --region REGION      of that page
  --copy               copies the link, which works once, for about 15 minutes
  --print              prints the link
  --json               with --print: host, access and url
)";

constexpr std::string_view credentials =
    R"text(duplo-tray-jit credentials --format F (--tenant NAME | --admin | --duplo-ops)

Prints temporary credentials to paste.

  --format F           bash, fish, powershell, cmd, env, ini or json
  --json               short for --format json
  --no-cache           ask the portal even when credentials are at hand
  --token-stdin        read an API token from stdin
@
Example
  eval "$(duplo-tray-jit credentials --format bash --tenant dev01)"
)text";

constexpr std::string_view serve =
    R"(duplo-tray-jit serve (--profile NAME | --tenant NAME | --admin | --duplo-ops) [FLAGS] [-- COMMAND...]

Runs COMMAND with AWS_CONTAINER_CREDENTIALS_FULL_URI and AWS_CONTAINER_AUTHORIZATION_TOKEN: an endpoint on this
computer that renews the credentials as long as COMMAND runs, also when Duplo Tray restarts meanwhile. Without
COMMAND, prints what to paste into another shell and answers until Ctrl+C. Exit codes are COMMAND's; 127 when
there is no such command, 126 when it cannot be run.

  --profile NAME       the access of a profile that Duplo Tray serves
  --format F           what to print: bash, fish, powershell, cmd or env
  --docker             for containers of the network "duplo-tray" (see the manual page)
  --bind ADDRESS       for containers of another bridge of this computer
  --token-stdin        read an API token from stdin
@
Examples
  duplo-tray-jit serve --tenant dev01 -- node index.js
  duplo-tray-jit serve --tenant dev01 -- docker run --network host \
      -e AWS_CONTAINER_CREDENTIALS_FULL_URI -e AWS_CONTAINER_AUTHORIZATION_TOKEN IMAGE
)";

constexpr std::string_view kubernetes = R"(duplo-tray-jit k8s (--tenant NAME | --plan ID) [FLAGS]

Prints a client.authentication.k8s.io ExecCredential. Takes every flag of "duplo-jit k8s".

  --host URL           the portal; may be left out where there is one only
  --tenant NAME|ID     the cluster of a tenant
  --plan ID            the cluster of a plan, which is administrator access; goes before --tenant
  --interactive        taken for duplo-jit's sake: you are asked to sign in where needed in any case
  --no-cache           ask the portal even when a token is at hand
  --token-stdin        read an API token from stdin
  --debug              say on stderr what is done, with times
)";

constexpr std::string_view kubeconfig =
    R"(duplo-tray-jit kubeconfig add NAME (--tenant NAME | --plan ID) [FLAGS]
duplo-tray-jit kubeconfig list [--json]
duplo-tray-jit kubeconfig remove NAME

Writes a cluster, a context and a user into the files of KUBECONFIG or ~/.kube/config. Every other byte
stays; a backup is left beside it. No token ever stands in the file.

  --host URL           the portal; may be left out where there is one only
  --tenant NAME|ID     the cluster of a tenant
  --plan ID            the cluster of a plan, which is administrator access
  --file F             another file
  --set-current        and make it the current context
  --replace            also when an entry of that name is not Duplo Tray's
  --json               what was changed, as an object

Example
  duplo-tray-jit kubeconfig add dev01 --tenant dev01 && kubectl --context dev01 get pods
)";

constexpr std::string_view status = R"(duplo-tray-jit status [--json] [--no-wait]

Shows the portals, who is signed in and for how long, and the AWS sessions in memory. Never a secret.

  --json               as an object
  --no-wait            do not wait (two seconds at most) until the keychain was read
)";

constexpr std::string_view clearCache = R"(duplo-tray-jit clear-cache [--json]

Forgets the AWS credentials in the agent's memory; the next program that asks gets fresh ones.
Sign-ins stay: "portal sign-out" ends those.
)";

constexpr std::string_view consent = R"(duplo-tray-jit consent [always | once | each-time | never] [FLAGS]

Chooses how programs get an access: always; once you were asked about each program, until you sign out;
when you were asked each time; or never. Usual is "always" for a tenant, "once" for administrator and
operations access. Without a choice it shows the one that holds; without flags as well, all that is not as
usual, and which programs you allowed or denied for now.

A stricter choice holds at once. For a less strict one, Duplo Tray asks you in its window; where there is
no display, you have to type it at a terminal.

  --json               as an object, or a list of objects
@
Example
  duplo-tray-jit consent --admin each-time
)";

constexpr std::string_view local = R"(duplo-tray-jit version [--json]
duplo-tray-jit help [VERB]

Work without an agent. Where one runs, "version" shows its version as well.
)";

struct Topic
{
    std::string_view verb;
    std::string_view text;
    bool takesTarget;
};

constexpr Topic topics[] = {
    {"", overview, false},
    {"credential-process", credentialProcess, true},
    {"aws", aws, true},
    {"portal", portal, false},
    {"profile", profile, true},
    {"console", console, true},
    {"credentials", credentials, true},
    {"serve", serve, true},
    {"k8s", kubernetes, false},
    {"kubeconfig", kubeconfig, false},
    {"exec", helptexts::execute, true},
    {"env", helptexts::environment, true},
    {"shell-init", helptexts::shellInit, false},
    {"jitnow", helptexts::jitnow, false},
    {"duplo", helptexts::portalToken, false},
    {"tenants", helptexts::tenants, false},
    {"whoami", helptexts::person, false},
    {"activity", helptexts::activity, false},
    {"doctor", helptexts::doctor, false},
    {"consent", consent, true},
    {"status", status, false},
    {"clear-cache", clearCache, false},
    {"version", local, false},
    {"help", local, false},
};

} // namespace

std::string helpText(std::string_view verb)
{
    for (const auto &topic : topics) {
        if (topic.verb != verb)
            continue;
        std::string text(topic.text);
        // Its examples come last.
        const auto place = std::min(text.find('@'), text.size());
        return text.replace(place, 1, topic.takesTarget ? targetFlags : std::string_view());
    }
    return {};
}

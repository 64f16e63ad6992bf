#pragma once

#include <string_view>

/// What "help" says of the verbs for shells and commands, and of those that only tell something.
namespace helptexts {

inline constexpr std::string_view execute =
    R"(duplo-tray-jit exec (--profile NAME | --tenant NAME | --admin | --duplo-ops) [FLAGS] -- COMMAND...

Runs COMMAND with AWS access in its environment: the keys, when they end (AWS_CREDENTIAL_EXPIRATION), the
region (yours stays, unless --region is given) and DUPLO_TRAY_SESSION, without what AWS tools would prefer
to the keys. The keys are not renewed: for what runs longer, use a profile or "serve". Cannot be nested.
Exit codes are COMMAND's; 127 when there is no such command, 126 when it cannot be run.

  --profile NAME       the access of a profile in ~/.aws/config
  --region REGION      instead of the tenant's, the profile's or your own
  --no-cache           ask the portal even when credentials are at hand
  --token-stdin        read an API token from stdin
@
Example
  duplo-tray-jit exec --tenant dev01 -- terraform plan
)";

inline constexpr std::string_view environment =
    R"text(duplo-tray-jit env (NAME | --profile NAME | --tenant NAME | --admin | --duplo-ops) [FLAGS]

Prints what gives a shell AWS access: AWS_PROFILE where there is a profile for it, since that one renews
itself, else the keys; without what AWS tools would prefer to it. NAME is a profile, a tenant or
portal/tenant.

  --profile NAME       by the name of a profile
  --format F           bash, fish, powershell, cmd, env or json
  --keys               the keys, also where there is a profile
  --region REGION      instead of the profile's or the tenant's
  --off                takes the access back
  --json               short for --format json
  --no-cache           ask the portal even when credentials are at hand
  --token-stdin        read an API token from stdin
@
Example
  eval "$(duplo-tray-jit env dev01)"
)text";

inline constexpr std::string_view shellInit =
    R"text(duplo-tray-jit shell-init bash|zsh|fish|powershell

Prints a function for the shell's start file: "jitnow ENV" gives the shell access to a tenant or profile,
"jitnow --off" takes it back, Tab completes ENV, and the prompt shows the time left.

  eval "$(duplo-tray-jit shell-init bash)"             in ~/.bashrc
  eval "$(duplo-tray-jit shell-init zsh)"              in ~/.zshrc, after compinit
  duplo-tray-jit shell-init fish | source              in ~/.config/fish/config.fish
  duplo-tray-jit shell-init powershell | Out-String | Invoke-Expression
)text";

inline constexpr std::string_view jitnow = R"(Usage: jitnow ENV [FLAGS]   AWS access for this shell
       jitnow --off         takes it back

ENV is a tenant, portal/tenant or a profile. Flags: --keys, --region REGION, and others that
"duplo-tray-jit help env" lists, but for --format and --json.
)";

inline constexpr std::string_view portalToken =
    R"(duplo-tray-jit duplo [--host URL] (--interactive [--admin] [--port N] | --token-stdin)

Prints the portal's token as "duplo-jit duplo" does: Version, DuploToken, NeedOTP. It can do whatever you
can, so it is asked for like administrator access.

  --host URL           the portal; may be left out where there is one only
  --interactive        the token of your sign-in; signs in when needed
  --admin              where that is needed, for administrator access
  --port N             a fixed port for the browser's answer
  --token-stdin        check a token from stdin and print it
)";

inline constexpr std::string_view tenants = R"(duplo-tray-jit tenants [--host URL] [--json]

Lists the tenants that you may use, of all portals you are signed in to.

  --host URL           of one portal only
  --json               as a list of objects
)";

inline constexpr std::string_view person = R"(duplo-tray-jit whoami [--host URL] [--json]

Shows who is signed in to the portals, with which roles and for how long. Exit code 3: nobody.

  --host URL           one portal only
  --json               as a list of objects
)";

inline constexpr std::string_view activity = R"(duplo-tray-jit activity [TEXT] [--limit N] [--json | --csv]

Shows which program used which access and when, the latest first. TEXT: only what contains it.

  --limit N            at most so many, 50 without
  --json               as a list of objects
  --csv                for a spreadsheet
)";

inline constexpr std::string_view doctor = R"(duplo-tray-jit doctor [--json]

Looks at what can be wrong: agent, socket, environment, AWS files and profiles, keychain, proxy, Pause,
portals, certificates, clock, sign-ins, aws, and where programs have to wait for you or were denied. Each
line says what to do. No secrets in it. Exit code 1: something is broken.

  --json               as an object
)";

} // namespace helptexts

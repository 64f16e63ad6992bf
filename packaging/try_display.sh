#!/usr/bin/env bash
# The part of try.sh for a machine with a display: demo portal and tray until Ctrl-C or the tray's Quit.
# Settings, state and AWS files are scratch ones; keychain entries carry the service name "duplo-tray-demo" and go at the
# end.
set -euo pipefail
bin=$1/bin
scratch=$(mktemp -d "${TMPDIR:-/tmp}/duplo-tray-demo.XXXXXX")
portal_pid=
tray_pid=
url=
told=no

say() { printf '%s\n' "$@"; }

# Before a program: with the demo's settings, state and AWS files instead of the person's.
demo=(env -u AWS_PROFILE -u AWS_ACCESS_KEY_ID -u AWS_SECRET_ACCESS_KEY -u AWS_SESSION_TOKEN
    "XDG_CONFIG_HOME=$scratch/config" "XDG_STATE_HOME=$scratch/state" "AWS_CONFIG_FILE=$scratch/aws/config"
    "AWS_SHARED_CREDENTIALS_FILE=$scratch/aws/credentials" DUPLO_TRAY_INSTANCE=demo "BROWSER=$scratch/browser")

is_alive() { # is_alive PID: and not a zombie that nobody has waited for yet
    [ -n "$1" ] && [ -d "/proc/$1" ] && ! grep -q '^State:[[:space:]]Z' "/proc/$1/status"
}

end() { # end PID: a process of ours, in an orderly way
    is_alive "$1" || return 0
    kill "$1" 2>/dev/null || return 0
    wait "$1" 2>/dev/null || true
}

# start_tray OPTION…: returns when the agent answers; a helper that finds none would start another. In a session of
# its own, so that Ctrl-C here leaves it to clean_up.
start_tray() {
    "${demo[@]}" setsid "$bin/duplo-tray" --ready-fd 3 "$@" >>"$scratch/tray.log" 2>&1 3>"$scratch/ready" &
    tray_pid=$!
    read -r -t 30 -N 1 _ <"$scratch/ready" || true
}

clean_up() {
    trap '' INT TERM
    if [ -n "$url" ]; then
        # The tray may be gone already (Quit): the agent alone can still take the demo's entry out of the keychain.
        is_alive "$tray_pid" || start_tray --headless
        "${demo[@]}" timeout 20 "$bin/duplo-tray-jit" portal remove --host "$url" >/dev/null 2>&1 \
            || say "The keychain may still hold an entry of the service duplo-tray-demo; it is of no use any more."
    fi
    end "$tray_pid"
    end "$portal_pid"
    rm -rf "$scratch"
    # The socket's folder; the programs in the person's other terminals look for it there, so that it is no scratch one.
    rmdir "${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/duplo-tray-demo" 2>/dev/null || true
    [ "$told" = no ] || say "" "The demo has ended, and what it kept is gone. Thank you for trying Duplo Tray."
}
trap clean_up EXIT
trap 'exit 0' INT TERM

mkdir -m 700 "$scratch/config" "$scratch/state" "$scratch/aws"
# The person's browser must start with the person's own settings, not with the demo's.
restore=$(declare -p XDG_CONFIG_HOME XDG_STATE_HOME BROWSER 2>/dev/null | sed 's/^declare -[a-z-]* /export /' || true)
cat >"$scratch/browser" <<BROWSER
#!/usr/bin/env bash
unset XDG_CONFIG_HOME XDG_STATE_HOME AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE DUPLO_TRAY_INSTANCE BROWSER
$restore
first=\${BROWSER%%:*}
[ -n "\$first" ] || first=xdg-open
# Quoted: otherwise bash puts %s again for every & of the address.
[[ \$first = *%s* ]] && exec \${first//%s/"\$1"}
exec \$first "\$1"
BROWSER
chmod 700 "$scratch/browser"

mkfifo "$scratch/portal.url" "$scratch/ready"
setsid "$bin/duplo-portal-demo" --port 0 --print-url >"$scratch/portal.url" 2>"$scratch/portal.log" &
portal_pid=$!
read -r -t 20 url <"$scratch/portal.url" || {
    cat "$scratch/portal.log" >&2
    exit 1
}

has_keyring=yes
gdbus introspect --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets >/dev/null 2>&1 \
    || gdbus introspect --session --dest org.kde.kwalletd5 --object-path /modules/kwalletd5 >/dev/null 2>&1 \
    || has_keyring=no

start_tray --sts-endpoint "$url"
"${demo[@]}" timeout 30 "$bin/duplo-tray-jit" portal add "$url" >"$scratch/add.log" 2>&1 || {
    cat "$scratch/add.log" "$scratch/tray.log" >&2
    exit 1
}

cat <<TEXT

Duplo Tray runs, with a demo portal at $url

  1. The window "Welcome to Duplo Tray" is at its second step: press "Authorize in the Browser". Your browser opens the
     portal's page: press the green "Authorize". Duplo Tray asks "Is That You?": press "Continue".
  2. At the third step choose the tenant dev01 and press "Set Up". Then, in another terminal, what stands at "Try it":
       AWS_CONFIG_FILE=$scratch/aws/config aws --profile dev01 sts get-caller-identity --endpoint-url $url
  3. Press "Finish", and in the window of dev01 that comes then "JIT AWS Console": the demo's AWS console opens. The
     arrow beside it has Copy AWS Console URL, Temporary AWS Credentials and AWS Access from my Workstation.
  The icon in the tray has the same in its menu (right click).

Settings, keychain entries, AWS files and activity are the demo's own and are removed at the end.
TEXT
told=yes
[ "$has_keyring" = yes ] || say "No keychain service answers here: Duplo Tray will say so and offer to keep the sign-in in \
memory until it ends."
say "Ctrl-C here, or Quit in the tray's menu, ends the demo."
wait "$tray_pid" || true

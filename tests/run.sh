#!/usr/bin/env bash
# tests/run.sh [--yes] [-L LABEL] [-j N] [CTEST-OPTION…]: installs what the tests need, builds, runs them, says how it
# went. Before it installs packages it says how many and asks, unless --yes is given or nobody is at a terminal.
# Labels: unit integration gui e2e fuzz bench package style. Debian 12, root or sudo.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/debian-12.sh

jobs=
options=()
while [ $# -gt 0 ]; do
    case $1 in
    -h | --help) sed -n '2,4s/^# //p' "$0"; exit 0 ;;
    -y | --yes) assume_yes=yes ;;
    -j) jobs=${2:?a number follows -j}; shift ;;
    *) options+=("$1") ;;
    esac
    shift
done
# Most tests wait for processes rather than compute: two at a time even on one core.
: "${jobs:=$(($(nproc) < 2 ? 2 : $(nproc)))}"

install_packages "${build_packages[@]}" "${demo_packages[@]}" "${desktop_packages[@]}" "${test_packages[@]}"
install_npm tests/e2e/javascript build/javascript
build

# A home, a runtime directory and a session bus of their own: no test may reach the settings, the keyring or the
# AWS files of the person who runs them.
scratch=$(mktemp -d "${TMPDIR:-/tmp}/duplo-tests.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/home" "$scratch/run"
# Tests that drop their rights to see a refusal must still reach the files they made.
chmod 711 "$scratch"
mkdir -m 711 "$scratch/tmp"
results=$PWD/build/test-results.xml
rm -f "$results"
status=0
started=$SECONDS
env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME \
    -u XDG_CURRENT_DESKTOP -u AWS_PROFILE -u AWS_CONFIG_FILE -u AWS_SHARED_CREDENTIALS_FILE -u AWS_ACCESS_KEY_ID \
    -u AWS_SECRET_ACCESS_KEY -u AWS_SESSION_TOKEN -u http_proxy -u https_proxy -u HTTP_PROXY -u HTTPS_PROXY \
    -u BROWSER -u DUPLO_TRAY_INSTANCE \
    HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/run" TMPDIR="$scratch/tmp" \
    dbus-run-session -- ctest --preset release -j "$jobs" --output-junit "$results" "${options[@]}" </dev/null \
    || status=$?

python3 tests/summary.py build "$results" "$((SECONDS - started))" || status=1
exit "$status"

#!/usr/bin/env bash
# packaging/try.sh [--headless] [--yes]: builds Duplo Tray and lets you try it with a demo portal, on Debian 12, as root
# or with sudo. Your own settings, keychain entries and AWS files are not touched. With --headless, or where there is no
# display, it does the main job by itself in a virtual desktop and says what it does. Before it installs packages it says
# how many and asks, unless --yes is given or nobody is at a terminal.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
# What the person's browser and session need, before PATH and the rest are set for the build.
user_path=$PATH
. packaging/debian-12.sh

mode=display
for argument in "$@"; do
    case $argument in
    -h | --help) sed -n '2,5s/^# //p' "$0"; exit 0 ;;
    --headless) mode=headless ;;
    -y | --yes) assume_yes=yes ;;
    *) die "unknown option $argument; there are --headless and --yes" ;;
    esac
done

# A display is usable when it answers; a variable alone may be left over from another login.
display_answers() {
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        local socket=$WAYLAND_DISPLAY
        [[ $socket = /* ]] || socket=${XDG_RUNTIME_DIR:-/nowhere}/$socket
        [ -S "$socket" ] && return 0
    fi
    [ -n "${DISPLAY:-}" ] || return 1
    timeout 5 xdpyinfo >/dev/null 2>&1
}
packages=("${build_packages[@]}" "${demo_packages[@]}")
[ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ] || mode=headless
if [ $mode = display ]; then
    install_packages "${packages[@]}" xdg-utils dbus-bin x11-utils
    display_answers || mode=headless
fi
[ $mode = display ] || install_packages "${packages[@]}" "${desktop_packages[@]}"
say "Building Duplo Tray (some minutes the first time)…"
build duplo-tray duplo-tray-jit duplo-tray-console duplo-portal-demo

if [ $mode = headless ]; then
    say "No display here: Duplo Tray does its main job by itself, in a virtual desktop."
    say
    exec python3 -B packaging/try_headless.py "$PWD/build"
fi
PATH=$user_path:/usr/bin:/bin exec bash packaging/try_display.sh "$PWD/build"

#!/usr/bin/env bash
# packaging/try.sh [--headless]: builds Duplo Tray and lets you try it with a demo portal, on Debian 12, as root or
# with sudo. Your own settings, keychain entries and AWS files are not touched. With --headless, or where there is no
# display, it does the main job by itself in a virtual desktop and says what it does.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
# What the person's browser and session need, before PATH and the rest are set for the build.
user_path=$PATH
. packaging/debian-12.sh

mode=display
case ${1:-} in
-h | --help) sed -n '2,4s/^# //p' "$0"; exit 0 ;;
--headless) mode=headless ;;
'') ;;
*) die "unknown option $1; there is only --headless" ;;
esac

# A display is usable when it answers; a variable alone may be left over from another login.
display_answers() {
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        local socket=$WAYLAND_DISPLAY
        [[ $socket = /* ]] || socket=${XDG_RUNTIME_DIR:-/nowhere}/$socket
        [ -S "$socket" ] && return 0
    fi
    [ -n "${DISPLAY:-}" ] || return 1
    command -v xdpyinfo >/dev/null || install_packages x11-utils
    timeout 5 xdpyinfo >/dev/null 2>&1
}
[ $mode = headless ] || display_answers || mode=headless

packages=("${build_packages[@]}" "${demo_packages[@]}")
[ $mode = display ] && packages+=(xdg-utils dbus-bin) || packages+=("${desktop_packages[@]}")
install_packages "${packages[@]}"
say "Building Duplo Tray (some minutes the first time)…"
build duplo-tray duplo-tray-jit duplo-tray-console duplo-portal-demo

if [ $mode = headless ]; then
    say "No display here: Duplo Tray does its main job by itself, in a virtual desktop." ""
    exec python3 -B packaging/try_headless.py "$PWD/build"
fi
PATH=$user_path:/usr/bin:/bin exec bash packaging/try_display.sh "$PWD/build"

#!/usr/bin/env bash
# cleanroot.sh DEB…: installs the packages with dpkg into a copy of this system that nothing else sees, starts what is in
# them, removes them, and says what is left of them. Runs in a mount namespace of its own: unshare -m cleanroot.sh …
# CLEAN_ROOT=FOLDER takes that folder instead, such as a fresh one that mmdebstrap made; apt then gets what is needed.
set -euo pipefail
export PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
packages=("$@")
scratch=$(mktemp -d /tmp/duplo-root.XXXXXX)
trap 'umount -R -l "$scratch" 2>/dev/null || true; rm -rf "$scratch"' EXIT
mount --make-rprivate /
mount -t tmpfs tmpfs "$scratch"
mkdir "$scratch"/{changed,work,root,packages}
root=${CLEAN_ROOT:-$scratch/root}
if [ -z "${CLEAN_ROOT:-}" ]; then
    mount -t overlay overlay -o "lowerdir=/,upperdir=$scratch/changed,workdir=$scratch/work" "$root"
    mount -t tmpfs tmpfs "$root/tmp"
    mount -t tmpfs tmpfs "$root/run"
fi
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
cp "${packages[@]}" "$scratch/packages"
mkdir -p "$root/mnt" && mount --bind "$scratch/packages" "$root/mnt"
inside() { chroot "$root" /usr/bin/env -i PATH="$PATH" HOME=/tmp LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# Every file with its content, but for dpkg's own books and what triggers write anew (caches and their times).
tree() {
    (cd "$root" && find etc usr opt srv home root var -xdev \( -path var/lib/dpkg -o -path var/log -o -path var/cache \
        -o -path var/lib/apt -o -name '*.cache' -o -name mimeinfo.cache -o -path etc/apt \) -prune \
        -o -printf '%y %m %p %l\n' | sort)
}

purge() {
    local ours
    ours=$(inside dpkg-query -W -f '${Package} ' 'duplo-tray*' 2>/dev/null) || return 0
    # shellcheck disable=SC2086
    inside dpkg --purge $ours >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
}

# Whoever tests may have it installed.
purge
tree >"$scratch/before"
if [ -z "${CLEAN_ROOT:-}" ]; then
    inside dpkg --force-confnew -i $(cd "$scratch/packages" && printf '/mnt/%s ' *.deb) >"$scratch/log" 2>&1 \
        || { cat "$scratch/log"; exit 1; }
else
    inside apt-get -q -y update >"$scratch/log" 2>&1
    inside apt-get -q -y install --no-install-recommends $(cd "$scratch/packages" && printf '/mnt/%s ' *.deb) \
        dbus >>"$scratch/log" 2>&1 || { tail -20 "$scratch/log"; exit 1; }
fi
inside dpkg --audit
echo "installed: $(inside dpkg-query -W -f '${Package} ${Version} ${db:Status-Abbrev};' 'duplo-tray*')"
inside grep -q '^x-scheme-handler/duplo-tray=duplo-tray-link.desktop' /usr/share/applications/mimeinfo.cache \
    && echo "links: duplo-tray-link.desktop"

# The tray and a console with their windows drawn nowhere, the demo portal, and the main job over the command line.
inside env XDG_RUNTIME_DIR=/run/duplo QT_QPA_PLATFORM=offscreen QTWEBENGINE_DISABLE_SANDBOX=1 bash -euc '
    mkdir -m 700 /run/duplo
    duplo-portal-demo --port 0 --print-url >/tmp/url &
    portal=$!
    for _ in $(seq 300); do [ -s /tmp/url ] && break; sleep 0.1; done
    mkfifo /tmp/ready
    duplo-tray --background --ready-fd 3 3>/tmp/ready 2>/tmp/tray.log &
    tray=$!
    read -r -t 30 -N 1 _ </tmp/ready || { cat /tmp/tray.log; exit 1; }
    duplo-tray-jit portal add "$(cat /tmp/url)"
    echo demo-api-token | duplo-tray-jit portal sign-in --token-stdin --memory-only
    duplo-tray-jit credential-process --tenant dev01 | grep -o "\"Version\": *1"
    asked() {
        local host
        host=$(sed "s|.*//||" /tmp/url)
        exec 4<>"/dev/tcp/${host/://}"
        printf "GET /demo/stats HTTP/1.0\r\nHost: %s\r\n\r\n" "$host" >&4
        grep -q "$1" <&4
    }
    if command -v duplo-tray-console >/dev/null; then
        duplo-tray-jit console --tenant dev01 --print | duplo-tray-console --title dev01 2>/tmp/console.log &
        for _ in $(seq 300); do asked /federation && break; sleep 0.1; done
        asked /federation && echo "console: its page came" || cat /tmp/console.log
        kill $! && wait $! || true
    fi
    kill $tray && wait $tray
    echo "ended: $?"
    kill $portal && wait $portal || true
    rm -rf /run/duplo /tmp/url /tmp/ready /tmp/console.log /tmp/.config /tmp/.cache /tmp/.local'

purge
[ -z "${CLEAN_ROOT:-}" ] || inside apt-get -q -y autoremove --purge >/dev/null 2>&1 || true
tree >"$scratch/after"
echo "left over:"
diff "$scratch/before" "$scratch/after" | grep -i 'duplo' || true
if [ -z "${CLEAN_ROOT:-}" ]; then
    diff "$scratch/before" "$scratch/after" | grep '^[<>]' || true
fi
echo "end"

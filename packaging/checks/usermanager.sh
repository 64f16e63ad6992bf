#!/usr/bin/env bash
# usermanager.sh [BUILD]: boots systemd in a container of its own, on a copy of this system that nothing else sees, installs
# what BUILD (../../build) has made, and runs usermanager.py there as somebody who has logged in: the packaged socket and
# service under a real user manager. As root, on Debian 12; needs systemd-container besides what the tests need.
# Not among CTest's tests: it wants the right to mount and control groups of its own, which continuous integration that runs
# in a container does not give.
set -euo pipefail
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
checks=$(dirname "$(realpath "$0")")
build=$(realpath "${1:-$checks/../../build}")
if [ "${2:-}" != inside ]; then
    exec unshare --mount --pid --fork --kill-child --mount-proc "$0" "$build" inside
fi

scratch=$(mktemp -d /tmp/duplo-boot.XXXXXX)
began=$(mktemp)
clean_up() {
    umount -R -l "$scratch"
    rm -rf "$scratch" /run/systemd/nspawn/*/"${scratch##*/}"*
    # The control groups that nspawn leaves behind.
    find /sys/fs/cgroup -depth -type d \( -path '*/payload*' -o -name supervisor \) -newer "$began" -exec rmdir {} +
    rm "$began"
}
trap clean_up EXIT
mount -t tmpfs tmpfs "$scratch"
mkdir "$scratch"/{changed,work,root}
root=$scratch/root
mount -t overlay overlay -o "lowerdir=/,upperdir=$scratch/changed,workdir=$scratch/work" "$root"

for component in tray demo; do
    DESTDIR=$root cmake --install "$build" --component $component --prefix /usr --strip >/dev/null
done
useradd --root "$root" --create-home --shell /bin/sh duplo-check
mkdir "$root/duplo"
cp "$checks"/usermanager.py "$checks"/../../tests/e2e/waiting.py "$root/duplo"
# The machine's own services stay out of it: this unit is all that is started.
cat >"$root/etc/systemd/system/duplo-check.service" <<'UNIT'
[Unit]
Requires=basic.target dbus.socket systemd-logind.service
After=basic.target systemd-logind.service
SuccessAction=exit-force
FailureAction=exit-force

[Service]
Type=oneshot
User=duplo-check
PAMName=login
WorkingDirectory=/duplo
ExecStartPre=+/bin/sh -c 'rm -f /run/nologin'
ExecStart=/usr/bin/python3 -B -W ignore -m unittest -v usermanager
StandardOutput=file:/duplo/said
StandardError=inherit
TimeoutStartSec=300
UNIT
code=0
# With the one right without which nspawn forbids all in it to lock memory.
systemd-nspawn --quiet --directory="$root" --machine="${scratch##*/}" --boot --private-network --register=no \
    --keep-unit --capability=CAP_IPC_LOCK --console=pipe -- systemd.unit=duplo-check.service \
    systemd.show_status=no </dev/null >"$scratch/boot" 2>&1 || code=$?
cat "$root/duplo/said" || cat "$scratch/boot"
exit $code

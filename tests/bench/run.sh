#!/usr/bin/env bash
# tests/bench/run.sh [--short] [--runs N] [--only NAME,…] [--no-build]: measures Duplo Tray and prints one table.
# Names: call cold many throughput growth hour tray idle profile window closed search.
# Programs of another build: DUPLO_BIN_DIR=…/bin with --no-build.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/debian-12.sh

build=yes
arguments=()
while [ $# -gt 0 ]; do
    case $1 in
    -h | --help) sed -n '2,4s/^# //p' "$0"; exit 0 ;;
    --no-build) build=no ;;
    *) arguments+=("$1") ;;
    esac
    shift
done
if [ $build = yes ]; then
    install_packages "${build_packages[@]}" "${desktop_packages[@]}" libfaketime >&2
    build bench_programs duplo-tray duplo-tray-jit duplo-portal-demo >&2
fi
exec /usr/bin/python3 tests/bench/bench.py "${arguments[@]}"

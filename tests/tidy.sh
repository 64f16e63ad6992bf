#!/usr/bin/env bash
# tests/tidy.sh [FILE…]: clang-tidy over app/, ui/ and tests/; without names, over what differs from the main branch,
# with --all over everything (some minutes).
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/debian-12.sh
install_packages clang-tidy "${build_packages[@]}"
# A build of its own: clang reads no precompiled header of GCC's.
cmake -S . -B build/tidy -G Ninja -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DCMAKE_GLOBAL_AUTOGEN_TARGET=ON >/dev/null

case ${1:-} in
--all) mapfile -t files < <(git ls-files 'app/*.cpp' 'ui/*.cpp' 'tests/*.cpp') ;;
'')
    base=$(git merge-base HEAD origin/main 2>/dev/null || git rev-parse HEAD)
    mapfile -t files < <({
        git diff --name-only --diff-filter=d "$base" -- 'app/*.cpp' 'ui/*.cpp' 'tests/*.cpp'
        git ls-files -o --exclude-standard 'app/*.cpp' 'ui/*.cpp' 'tests/*.cpp'
    } | sort -u) ;;
*) files=("$@") ;;
esac
[ ${#files[@]} -gt 0 ] || { say "Nothing to look at."; exit 0; }
# moc's output, without which some files do not parse.
cmake --build build/tidy --target autogen >/dev/null
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/tidy \
    --extra-arg=-Wno-unknown-warning-option

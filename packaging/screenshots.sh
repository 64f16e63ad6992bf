#!/usr/bin/env bash
# packaging/screenshots.sh [--no-build] [FOLDER]: takes the pictures of the README and of the software catalogues again,
# from the real programs on the demo portal, into resources/screenshots. Look at each before it goes in.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/debian-12.sh

build=yes
folder=resources/screenshots
for argument in "$@"; do
    case $argument in
    -h | --help) sed -n '2,3s/^# //p' "$0"; exit 0 ;;
    --no-build) build=no ;;
    -*) die "unknown option $argument" ;;
    *) folder=$argument ;;
    esac
done
install_packages "${build_packages[@]}" "${demo_packages[@]}" "${desktop_packages[@]}" "${picture_packages[@]}"
[ $build = no ] || build duplo-tray duplo-tray-jit duplo-tray-console duplo-portal-demo
mkdir -p "$folder"
python3 -B packaging/screenshots.py "$folder"
for picture in "$folder"/*.png; do
    pngquant --quality 80-98 --speed 1 --strip --force --output "$picture" "$picture"
    optipng -quiet -o5 "$picture"
done
ls -l "$folder"

# Sourced by packaging/try.sh and tests/run.sh: which Debian 12 packages the project needs, and how to get them.
# shellcheck shell=bash

# Debian's tools only: a compiler, Python or AWS CLI found elsewhere on PATH would make another build.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL=C.UTF-8

build_packages=(
    g++ cmake ninja-build ccache dpkg-dev file
    qt6-base-dev libqt6sql6-sqlite qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-webengine-dev
    qtkeychain-qt6-dev libexpected-dev libboost-dev libxcb1-dev libyaml-dev pkg-config
)
# The AWS CLI of the demo; what makes a desktop out of nothing; the browser that clicks Authorize.
demo_packages=(awscli python3 ca-certificates)
desktop_packages=(
    xvfb openbox xfce4-panel gnome-keyring dbus dbus-daemon libsecret-1-0 at-spi2-core
    chromium chromium-driver fonts-dejavu-core imagemagick
    python3-gi gir1.2-glib-2.0 gir1.2-atspi-2.0 xdotool x11-utils procps
)
test_packages=(
    python3-boto3 python3-yaml openssl clang-format desktop-file-utils appstream man-db fakeroot xclip zsh fish
    bash-completion libsecret-tools lintian systemd mount dunst tint2 weston librsvg2-bin qt6-wayland x11-xserver-utils
    xsettingsd libfaketime
)
# These may come from elsewhere, and then Debian's do not go beside them.
command -v kubectl >/dev/null || test_packages+=(kubernetes-client)
command -v npm >/dev/null || test_packages+=(nodejs npm)
# What packaging/screenshots.sh makes its pictures small with, and Qt's own texts in other languages.
picture_packages=(x11-xserver-utils librsvg2-bin optipng pngquant qt6-translations-l10n)

say() { printf '%s\n' "$*"; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

is_debian_12() (
    . /etc/os-release 2>/dev/null || exit 1
    [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ]
)

# missing_packages NAME…: those that are not installed.
missing_packages() {
    local name
    for name in "$@"; do
        case $(dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null) in
        ?i*) ;;
        *) say "$name" ;;
        esac
    done
}

# what_apt_would_do NAME…: as "402 packages, 312 MB to download, 1,204 MB on the disk"; nothing where it does not know.
what_apt_would_do() {
    # With --print-uris it takes no lock and never installs; with --assume-no it would, where it has nothing to ask.
    { apt-get --print-uris --no-install-recommends install "$@" </dev/null 2>/dev/null || true; } \
        | sed -nE 's/^0 upgraded, 1 newly.*/1 package/p
            s/^0 upgraded, ([0-9]+) newly.*/\1 packages/p
            s/^([0-9]+) upgraded, ([0-9]+) newly.*/\2 packages and \1 updates/p
            s/^Need to get ([0-9.,]+ [kMG]?B).*/\1 to download/p
            s/^After this operation, (.*) of additional .*/\1 on the disk/p' | paste -sd';' | sed 's/;/, /g'
}

# agrees QUESTION: whoever sits at the terminal; where nobody does, in continuous integration and after --yes it is yes.
agrees() {
    [ "${assume_yes:-no}" = no ] && [ -z "${CI:-}" ] && [ -t 0 ] && [ -t 2 ] || return 0
    local answer
    read -r -p "$1 [Y/n] " answer || return 1
    case $answer in '' | [Yy] | [Yy][Ee][Ss]) ;; *) return 1 ;; esac
}

# install_packages NAME…: gets what is missing, as root or through sudo, after saying how much that is and asking; asks
# apt for news only when something is.
install_packages() {
    if ! is_debian_12; then
        say "This script installs packages on Debian 12 only; here it needs, under whatever names your system has for" \
            "them:" "  $*" "Have them? Then run it again with DUPLO_TRAY_PACKAGES=installed." >&2
        [ "${DUPLO_TRAY_PACKAGES:-}" = installed ] || exit 1
        return 0
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null \
            || die "these packages are missing, and there is no sudo to install them: ${missing[*]}"
        as_root=(sudo)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0)
    # A new system has no lists yet: there, nobody knows before the update.
    local size
    size=$(what_apt_would_do "${missing[@]}")
    say "Missing from Debian: ${missing[*]}"
    say "With what they need: ${size:-as apt-get will say}."
    agrees "Install them${as_root[0]:+ through sudo}?" || die "nothing was installed"
    "${apt[@]}" update </dev/null >&2 || die "apt-get update failed; see above"
    "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null >&2 \
        || die "apt-get could not install: ${missing[*]}"
}

# install_npm FROM TO: what FROM/package-lock.json names, unless TO has it already.
install_npm() {
    local lock=package-lock.json
    cmp -s "$1/$lock" "$2/node_modules/$lock" && return 0
    mkdir -p "$2"
    cp "$1/package.json" "$1/$lock" "$2/"
    npm ci --prefix "$2" --no-audit --no-fund --ignore-scripts --silent || die "npm could not install $1"
    cp "$1/$lock" "$2/node_modules/$lock"
}

# build TARGET…: configures build/ once and builds there; all targets when none is named.
build() {
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    cmake --preset release >/dev/null || die "cmake could not configure the build; see above"
    cmake --build --preset release "${targets[@]}" || die "the build failed; see above"
}

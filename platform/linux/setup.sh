#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
#
# Installs what Feltbok needs to build, run and test on Debian 12. Does nothing
# where everything is there already. Needs root or sudo; asks nothing.
set -euo pipefail

packages=(
  # Tool chain and gates.
  g++ cmake ninja-build ccache git pkg-config lld
  clang-format clang-tidy python3
  # libFuzzer, for ./dev fuzz.
  clang-14 libclang-rt-14-dev
  # Qt 6.4: the app, its QML modules and tools.
  qt6-base-dev qt6-base-dev-tools qt6-declarative-dev qt6-declarative-dev-tools
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-positioning-dev
  qt6-svg-dev libgl1-mesa-dev libqt6svg6 qt6-multimedia-dev
  qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
  qml6-module-qtquick qml6-module-qtquick-controls qml6-module-qtquick-layouts
  qml6-module-qtquick-templates qml6-module-qtquick-window qml6-module-qtquick-shapes
  qml6-module-qtmultimedia qml6-module-qttest
  # Libraries.
  libboost1.81-dev libboost-json1.81-dev libboost-program-options1.81-dev
  libsodium-dev libssl-dev zlib1g-dev libzxing-dev libxlsxwriter-dev librapidcheck-dev
  libpq-dev
  # The font of the app and of the reports.
  fonts-noto-core
  # What the tests use to look from outside.
  poppler-utils strace openssl dbus-daemon libzint-dev libglpk-dev
  postgresql-15
)
# SQLCipher 3.4 of Debian 12 is too old (SHA-1, 64,000 rounds); 4.6 lies in backports.
backported=(libsqlcipher1 libsqlcipher-dev)

# A package counts as there when dpkg says so, or when another one provides its name.
is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

missing=()
for package in "${packages[@]}"; do is_installed "$package" || missing+=("$package"); done
sqlcipher_version=$(dpkg-query -W -f='${Version}' libsqlcipher-dev 2>/dev/null || true)
need_sqlcipher=0
dpkg --compare-versions "${sqlcipher_version:-0}" ge 4.6 || need_sqlcipher=1
((${#missing[@]} == 0 && need_sqlcipher == 0)) && exit 0

as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || { echo "setup: run as root or install sudo" >&2; exit 1; }
  as_root=(sudo)
fi
apt_get() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 \
    -o Acquire::Retries=3 "$@"
}

echo "setup: installing ${missing[*]} $( ((need_sqlcipher)) && echo "${backported[*]}")" >&2
if ((need_sqlcipher)); then
  if ! grep -rqs 'bookworm-backports' /etc/apt/sources.list /etc/apt/sources.list.d; then
    "${as_root[@]}" tee /etc/apt/sources.list.d/feltbok-backports.sources >/dev/null <<'SOURCES'
Types: deb
URIs: http://deb.debian.org/debian
Suites: bookworm-backports
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCES
    # Only SQLCipher comes from the source we add; nothing else is upgraded by it.
    "${as_root[@]}" tee /etc/apt/preferences.d/feltbok-backports >/dev/null <<'PIN'
Package: *
Pin: release n=bookworm-backports
Pin-Priority: 1
PIN
  fi
  "${as_root[@]}" tee /etc/apt/preferences.d/feltbok-sqlcipher >/dev/null <<'PIN'
Package: libsqlcipher1 libsqlcipher-dev
Pin: release n=bookworm-backports
Pin-Priority: 990
PIN
fi
# Debian begins a cluster on TCP when PostgreSQL is installed; the tests bring their own.
if ! is_installed postgresql-common; then
  "${as_root[@]}" mkdir -p /etc/postgresql-common/createcluster.d
  "${as_root[@]}" tee /etc/postgresql-common/createcluster.d/feltbok.conf >/dev/null \
    <<<'create_main_cluster = false'
fi
apt_get update
((${#missing[@]} == 0)) || apt_get install --no-install-recommends -y "${missing[@]}"
((need_sqlcipher == 0)) || apt_get install --no-install-recommends -y "${backported[@]}"

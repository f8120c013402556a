#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
#
# The demonstration. With a display: a server on this machine with a made-up municipality, and the
# app with a link that enrols it as an inspector; the second time it opens what was left. Without
# one: the tour (tests/e2e/tour.py) plays the main job off screen. Called by ./dev run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bin=$root/build/release/bin

if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
  exec python3 -B "$root/tests/e2e/tour.py" "$@"
fi

folder=${XDG_STATE_HOME:-$HOME/.local/state}/feltbok-demo
server=$folder/server
mkdir -p "$folder"
chmod 700 "$folder"
office() { "$bin/feltbok-server" "$@" --data "$server" --json; }
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }

fresh=0
if [[ ! -e $folder/ready ]]; then
  fresh=1
  rm -rf -- "$server"
  office init >/dev/null
fi

# The port is kept: the app knows the server by it.
port=$(cat "$folder/port" 2>/dev/null || echo 0)
coproc SERVE { exec "$bin/feltbok-server" serve --data "$server" --listen "127.0.0.1:$port" 2>>"$folder/server.log"; }
serve_pid=$SERVE_PID
trap 'kill "$serve_pid" 2>/dev/null || true; wait "$serve_pid" 2>/dev/null || true' EXIT
if ! IFS= read -r line <&"${SERVE[0]}"; then
  echo "demo: the server does not start; see $folder/server.log" >&2
  exit 1
fi
address=$(field listening <<<"$line")
echo "${address##*:}" >"$folder/port"

if ((fresh)); then
  office municipality add 9901 Prøvevik >/dev/null
  person() { # NAME ROLE
    local id
    id=$(office user add --name "$1" | field user)
    office grant --user "$id" --municipality 9901 --role "$2" >/dev/null
    echo "$id"
  }
  person "Kari Demo" inspector >"$folder/inspector"
  person "Ola Prøve" inspector >/dev/null
  person "Siv Sakson" case_handler >"$folder/office"
  office import licences --municipality 9901 "$root/platform/linux/demo/bevillinger.csv" >/dev/null
  office import hours --municipality 9901 "$root/platform/linux/demo/skjenketider.csv" >/dev/null
  : >"$folder/ready"
fi

link() { office enrol-code --user "$(cat "$folder/$1")" --url "https://$address" | field link; }
enrolled() { compgen -G "$folder/$1/*/slots" >/dev/null; }

echo "A server for the made-up municipality 9901 Prøvevik runs at https://$address until you close the app."
if ! enrolled app-office; then
  echo "To see the office too, open a second window with"
  echo "  $bin/feltbok --data $folder/app-office '$(link office)'"
fi
arguments=(--data "$folder/app" --nmea "$root/tests/data/gange-langs-kaia.nmea")
if enrolled app; then
  "$bin/feltbok" "${arguments[@]}"
else
  echo "You are Kari Demo, an inspector. Choose a password when the app asks."
  "$bin/feltbok" "${arguments[@]}" "$(link inspector)"
fi

#!/bin/bash
# Stops the Docker Engine that setup started by hand; any other stays as it is, and so do images and volumes.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in progress engine; do
  # shellcheck source=/dev/null
  source "scripts/setup/$part.sh"
done

main() {
  local pid
  if ! pid=$(own_engine); then
    say "setup has no Docker Engine running here"
    return
  fi
  kill -TERM "$pid"
  await_end "$pid" || refuse "Docker Engine (process $pid) did not end within 60 s." "See $ENGINE_LOG"
  rm -rf "$ENGINE_FOLDER"
  say "Docker Engine is stopped"
}

# The recorded process, unless it ended and its number now belongs to another.
own_engine() {
  local pid
  pid=$(cat "$ENGINE_PID" 2> /dev/null) || return 1
  tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -qF -- "$ENGINE_CONFIG" && echo "$pid"
}

await_end() {
  local tries=300
  while [[ -d /proc/$1 ]]; do
    ((--tries > 0)) || return 1
    sleep 0.2
  done
}

main

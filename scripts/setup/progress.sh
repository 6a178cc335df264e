# shellcheck shell=bash
# What a person waiting for setup sees, and what a machine on a shaky network needs.

# One line, with the seconds since setup began.
say() {
  printf '%4ss  %s\n' "$((SECONDS + ${ELAPSED:-0}))" "$*"
}

# usage: refuse WHAT_IS_WRONG WHAT_TO_DO
refuse() {
  printf '\nSetup cannot go on: %s\n%s\n' "$1" "$2" >&2
  exit 1
}

# usage: retry TIMES COMMAND…; pauses 2, 4, 8… seconds.
retry() {
  local tries=$1 pause=2
  shift
  until "$@"; do
    ((--tries > 0)) || return 1
    sleep "$pause"
    pause=$((pause * 2))
  done
}

# Runs a command without a word; what it said is shown only when it failed.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" > "$log" 2>&1 || status=$?
  ((status == 0)) || both_ends "$log" >&2
  rm -f "$log"
  return "$status"
}

# Some programs say why they failed first, some last.
both_ends() {
  if (($(wc -l < "$1") <= 40)); then
    cat "$1"
  else
    head -n 15 "$1"
    echo '…'
    tail -n 15 "$1"
  fi
}

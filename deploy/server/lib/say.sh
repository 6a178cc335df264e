# shellcheck shell=bash disable=SC2034
# Words for people, refusals for callers, and the few text forms everything else uses.

# Exit codes; README.md explains them.
readonly EXIT_REFUSED=1 EXIT_USAGE=2 EXIT_BUSY=3 EXIT_ROLLED_BACK=4
readonly EXIT_ATTENTION=5 EXIT_ABORTED=6 EXIT_NOT_READY=7 EXIT_LOST=8

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }

# Ends this command: `die CODE TEXT`.
die() {
  local code=$1
  shift
  complain "$*"
  exit "$code"
}

# Refusals are collected, so that one try shows all of them.
declare -ga PROBLEMS=()
refuse() { PROBLEMS+=("$*"); }

# Ends with every collected refusal, one per line; does nothing when there is none.
die_of_problems() {
  ((${#PROBLEMS[@]} == 0)) && return 0
  printf '%s\n' "${PROBLEMS[@]}" >&2
  exit "$EXIT_USAGE"
}

# Milliseconds since the epoch, without starting a process.
now_ms() {
  local t=$EPOCHREALTIME
  NOW_MS=$((${t%.*} * 1000 + 10#${t#*.} / 1000))
}

# Milliseconds since boot: what waits are measured with, because the clock on the wall may be set meanwhile.
tick_ms() {
  local up rest
  IFS=' ' read -r up rest </proc/uptime
  TICK_MS=$((${up%.*} * 1000 + 10#${up#*.} * 10))
}

# Sleeps without starting a process: reads from a pipe nobody writes to.
pause() {
  [[ -n ${PAUSE_FD:-} ]] || exec {PAUSE_FD}<> <(:)
  read -rt "$1" -u "$PAUSE_FD" || true
}

# `duration_ms 30s` sets DURATION_MS; fails when the text is not a duration of at most a day.
duration_ms() {
  [[ $1 =~ ^([0-9]{1,8})(ms|s|m|h)$ ]] || return 1
  local -A factor=([ms]=1 [s]=1000 [m]=60000 [h]=3600000)
  DURATION_MS=$((10#${BASH_REMATCH[1]} * ${factor[${BASH_REMATCH[2]}]}))
  ((DURATION_MS <= 86400000))
}

# One line of anything: what a record or a message may carry. Sets ONE_LINE.
one_line() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//$'\t'/\\t}
  text=${text//$'\r'/\\r}
  text=${text//$'\n'/\\n}
  ONE_LINE=${text//[$'\001'-$'\037'$'\177']/}
}

# A JSON string, quotes included. Sets JSON_STRING.
json_string() {
  local text=$1 out='' i char code
  if [[ $text != *[\\\"$'\001'-$'\037']* ]]; then
    JSON_STRING="\"$text\""
    return
  fi
  for ((i = 0; i < ${#text}; i++)); do
    char=${text:i:1}
    case $char in
      '"' | \\) out+="\\$char" ;;
      [$'\001'-$'\037']) printf -v code '\\u%04x' "'$char" && out+=$code ;;
      *) out+=$char ;;
    esac
  done
  JSON_STRING="\"$out\""
}

# Writes stdin to FILE by a temporary name beside it and a rename, so no reader ever sees half of it.
replace_file() {
  local file=$1 mode=${2:-0644} next
  # No mktemp: every process that is not started makes the flip, and the way back, faster.
  printf -v next '%s/.next.%s.%s' "${file%/*}" "$BASHPID" "$RANDOM$RANDOM"
  if (umask 077 && set -o noclobber && exec cat >"$next") && chmod "$mode" "$next" && sync "$next" && mv -fT "$next" "$file"; then
    return 0
  fi
  rm -f "$next"
  return 1
}

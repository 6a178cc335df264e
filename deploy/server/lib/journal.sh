# shellcheck shell=bash disable=SC2034
# One append-only journal per run: epoch-ms, step, event and detail, TAB separated, one record per line.

# Names the files of RUN. Sets RUN_LOG.
name_run() {
  RUN=$1
  RUN_LOG=$JOURNAL/$RUN.log
}

new_run_id() {
  now_ms
  printf -v RUN '%(%Y%m%dT%H%M%S)T-%s-%s' -1 "$((NOW_MS % 1000))" "$$"
}

# `record STEP EVENT DETAIL`: a single write, so that records of parallel pulls never mix.
record() {
  now_ms
  one_line "${3:-}"
  printf '%s\t%s\t%s\t%s\n' "$NOW_MS" "$1" "$2" "${ONE_LINE:0:3500}" >>"$RUN_LOG"
}

# Facts that explain a failure, under the step that runs.
note() { record "$STEP" info "$*"; }

# Runs one step: `step NAME FUNCTION ARGUMENTS`. The function sets DETAIL, or REASON when it fails.
step() {
  STEP=$1 DETAIL='' REASON=''
  shift
  checkpoint
  record "$STEP" start
  if "$@"; then
    record "$STEP" ok "$DETAIL"
  else
    REASON=${REASON:-$STEP failed}
    record "$STEP" fail "$REASON"
    return 1
  fi
}

# The last record of FILE whose step and event match. Sets FOUND_MS and FOUND; fails when there is none.
last_record() {
  local file=$1 step=$2 event=$3 line
  FOUND='' FOUND_MS=''
  line=$(grep -aE "^[0-9]+"$'\t'"$step"$'\t'"($event)"$'\t' "$file" 2>/dev/null | tail -n 1) || return 1
  FOUND_MS=${line%%$'\t'*}
  FOUND=${line#*$'\t'*$'\t'*$'\t'}
}

# `word_of "a=1 b=2" b` sets WORD to 2; fails when the key is absent.
word_of() {
  WORD=" $1 "
  [[ $WORD == *" $2="* ]] || { WORD='' && return 1; }
  WORD=${WORD#*" $2="}
  WORD=${WORD%% *}
}

# Process identity that survives a reused pid: pid and its start time. Sets IDENTITY.
identity_of() {
  local stat
  IDENTITY=''
  [[ $1 =~ ^[0-9]+$ ]] && IFS= read -r stat 2>/dev/null </proc/"$1"/stat || return 1
  # The name field may hold spaces; start time is the 20th field after it.
  # shellcheck disable=SC2086 # split on purpose
  set -- $1 ${stat##*) }
  [[ $2 != Z ]] && IDENTITY="$1:${21}"
}

# Whether the process written as PID:START still lives.
is_alive() {
  local wanted=$1
  identity_of "${wanted%%:*}" && [[ $IDENTITY == "$wanted" ]]
}

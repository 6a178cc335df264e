# shellcheck shell=bash disable=SC2034
# The verbs that look after a server between deploys: follow, abort, logs, prune.

show_follow() {
  name_run "${TARGETS[0]}"
  [[ -f $RUN_LOG ]] || die "$EXIT_USAGE" "There is no run named ${TARGETS[0]}. Known runs are the files of $JOURNAL"
  follow_run "$FROM"
}

# Asks a run to end: the one named, which may still wait for the lock, else the one that holds it. It does so between
# two steps or inside a wait, until its flip.
show_abort() {
  local run=${TARGETS[0]:-}
  if [[ -z $run ]]; then
    read_lock || { say "Nothing is running." && return; }
    word_of "$LOCK_TEXT" run && run=$WORD
  fi
  name_run "$run"
  [[ -n $run && -f $RUN_LOG ]] || { say "No run named '$run' has begun." && return; }
  run_is_open || { say "Run $run has ended already." && return; }
  : >"$JOURNAL/$run.abort"
  say "Asked run $run to stop."
  while run_is_open; do pause 0.1; done
  rm -f "$JOURNAL/$run.abort"
  last_record "$RUN_LOG" outcome 'ok|fail' || die "$EXIT_LOST" "Run $run ended without a result; the next command puts the server in order."
  [[ $FOUND == aborted\ * ]] || die "$EXIT_REFUSED" "Too late: run $run was past its flip and ended as: $FOUND"
  say "Run $run: $FOUND"
}

# Whether the run of RUN_LOG still goes on.
run_is_open() { ! last_record "$RUN_LOG" outcome 'ok|fail' && worker_lives; }

show_logs() {
  local color=${TARGETS[0]:-active} id
  read_route
  case $color in
    active) color=$ACTIVE ;;
    idle) color=$IDLE ;;
  esac
  [[ $color == blue || $color == green ]] || die "$EXIT_REFUSED" "No color is $color: name blue or green"
  compose "$color" logs --no-color --timestamps --tail "$TAIL"
}

# Removes images of the configured repositories that no container uses and no pin names.
show_prune() {
  local service line id reference removed=0
  [[ $DRY_RUN == yes ]] || hold_lock_for_prune
  for service in "${SERVICES[@]}"; do
    while IFS=' ' read -r id reference; do
      is_in_use "$id" "$reference" && continue
      say "$reference"
      removed=$((removed + 1))
      # Docker itself refuses an image that a container still uses.
      [[ $DRY_RUN == yes ]] || docker image rm "$reference" </dev/null >/dev/null || complain "  not removed"
    done < <(docker image ls --no-trunc --digests --filter "reference=${CONF[service.$service.image]}" \
      --format '{{.ID}} {{.Repository}}{{if ne .Digest "<none>"}}@{{.Digest}}{{else}}:{{.Tag}}{{end}}' </dev/null)
  done
  prune_journals
  if [[ $DRY_RUN == yes ]]; then say "$removed images would be removed"; else say "$removed images removed"; fi
}

# What a run has pulled is not of any colour yet.
hold_lock_for_prune() {
  RUN=prune RUN_LOG=/dev/null FLIPPED=yes
  duration_ms "$LOCK_WAIT"
  take_lock "$DURATION_MS" || die "$EXIT_BUSY" "Not now: $REASON"
  trap free_lock EXIT
}

# The journals of the last hundred runs stay.
prune_journals() {
  local log
  [[ $DRY_RUN == no ]] || return 0
  while IFS= read -r log; do
    rm -f "$log" "${log%.log}".{err,containers,abort}
  done < <(find "$JOURNAL" -maxdepth 1 -name '*.log' -printf '%T@ %p\n' | sort -rn | tail -n +101 | cut -d ' ' -f 2-)
}

# What a colour runs, or could go back to.
is_in_use() {
  grep -qsF "=$2" "$STATE"/pins/*.env "$STATE/previous.env" "$STATE/${CONF[app]}-blue.env" "$STATE/${CONF[app]}-green.env" && return 0
  [[ -n $(docker ps --all --quiet --filter "ancestor=$1" </dev/null) ]]
}

# shellcheck shell=bash disable=SC2034
# The detached worker: a process in its own session that does the work and writes the journal,
# whatever becomes of the connection that started it.

FLIPPED=no ENDING=no ABORT_ASKED=no STEP=run

# Starts the worker of this run unless one was started before under the same name.
start_worker() {
  local arguments=(--run "$RUN" --holder "$HOLDER" --lock-wait "$LOCK_WAIT")
  [[ -z $EXPECTS ]] || arguments+=(--expects "$EXPECTS")
  [[ -z $WANTED_RELEASE ]] || arguments+=(--release "$WANTED_RELEASE")
  if ! (set -o noclobber && : >"$RUN_LOG") 2>/dev/null; then
    [[ ! -f $RUN_LOG ]] || return 0
    die "$EXIT_NOT_READY" "Cannot write $RUN_LOG, so nothing was started. Is the disk full, or may $(id -un) not write there? See: df -h $JOURNAL; ls -ld $JOURNAL"
  fi
  # The manifest goes through a pipe and nowhere else. stderr keeps what bash itself may complain about.
  printf '%s' "$MANIFEST" | setsid "$BASH" "$SCRIPTS/blue-green-switch.sh" worker "$VERB" "${TARGETS[@]}" "${arguments[@]}" \
    >/dev/null 2>"$JOURNAL/$RUN.err" &
  WORKER_PID=$!
}

# What the worker process does first and last; in between the verb's own steps.
run_worker() {
  tick_ms && RUN_BEGAN=$TICK_MS
  identity_of "$$"
  trap 'ABORT_ASKED=yes' TERM INT
  trap '' HUP PIPE
  record run start "$RUN $VERB protocol=$PROTOCOL process=$IDENTITY holder=$HOLDER release=${RELEASE_OF[release]:-}"
  duration_ms "$LOCK_WAIT"
  step lock take_lock "$DURATION_MS" || finish busy "$EXIT_BUSY" "$REASON"
  step reconcile reconcile || finish needs_attention "$EXIT_ATTENTION" "$REASON"
  replace_file "$JOURNAL/current" <<<"$RUN" || is_flip_only || finish refused "$EXIT_REFUSED" "cannot write below $JOURNAL"
  "work_$VERB"
}

# Ends the run with its last record: `finish OUTCOME EXIT REASON`.
finish() {
  local outcome=$1 code=$2 event=ok
  shift 2
  ((code == 0)) || event=fail
  put_back_previous "$outcome"
  tick_ms
  read_route
  record outcome "$event" "$outcome exit=$code active=$ACTIVE release=${RELEASE_OF[release]:-${SETTLED_RELEASE:-}} ms=$((TICK_MS - RUN_BEGAN)) $*$WAY_BACK"
  rm -f "$JOURNAL/$RUN.abort"
  [[ -s $JOURNAL/$RUN.err ]] || rm -f "$JOURNAL/$RUN.err"
  free_lock
  exit "$code"
}

# After the flip an abort is too late: the run finishes, or takes the flip back.
abort_is_asked() {
  [[ $FLIPPED == no && $ENDING == no && ($ABORT_ASKED == yes || -e $JOURNAL/$RUN.abort) ]]
}

# Where a run may end on request: between steps and inside waits, until the flip.
checkpoint() {
  abort_is_asked || return 0
  forget_staging
  finish aborted "$EXIT_ABORTED" "stopped before the flip, as asked"
}

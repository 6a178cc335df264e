# shellcheck shell=bash disable=SC2034
# What a run finds when the one before it died: it is ended on paper, and the server is put in a defined state.

reconcile() {
  local last log detail=clean
  rm -f "$ROUTE"/.active.*
  IFS= read -r last 2>/dev/null <"$JOURNAL/current" || last=''
  log=$JOURNAL/$last.log
  if [[ -n $last && $last != "$RUN" && -f $log ]]; then
    if ! last_record "$log" outcome 'ok|fail'; then
      end_dead_run "$last" "$log"
      read_route
      [[ $IDLE == unknown ]] || remove_half_made "$IDLE"
      detail="$last died at $DIED_AT: $ENDED_AS"
    elif last_record "$log" settle fail && last_record "$log" flip info; then
      # It could not write down what its flip had done, on a full disk say.
      finish_dead_flip "$log" "$FOUND"
      detail="$last could not settle: $ENDED_AS"
    fi
  fi
  end_unnamed_runs
  REASON="cannot write below $STATE"
  # A flip is only a rename: a disk that is full for pins does not stop the way back.
  repin || is_flip_only || return 1
  DETAIL=$detail
}

is_flip_only() { [[ $VERB == rollback || $VERB == switch ]]; }

# Runs that died while they waited for the lock, or before they were named in `current`: they have changed nothing, but
# whoever follows them is told. A journal without its first record belongs to a worker that is just starting.
end_unnamed_runs() {
  local log run
  while IFS= read -r log; do
    run=${log##*/}
    if [[ $log != "$RUN_LOG" ]] && last_record "$log" run start && word_of "$FOUND" process && ! is_alive "$WORD"; then
      end_dead_run "${run%.log}" "$log"
    fi
  done < <(grep -aL $'\toutcome\t' "$JOURNAL"/*.log)
}

# Writes the outcome the dead worker could not write. Sets DIED_AT and ENDED_AS.
end_dead_run() {
  local last=$1 log=$2 mine=$RUN_LOG
  DIED_AT=$(tail -n 1 "$log" | cut -f 2)
  ENDED_AS='before its flip; nothing had changed for clients'
  if last_record "$log" flip info; then finish_dead_flip "$log" "$FOUND"; fi
  RUN_LOG=$log
  read_route
  record outcome fail "lost exit=$EXIT_LOST active=$ACTIVE release= ms=0 the worker died at $DIED_AT; reconciled by $RUN: $ENDED_AS"
  RUN_LOG=$mine
}

# A flip that happened stays when the new colour serves, and is taken back when only the old one does. FLIP is what was
# recorded of it.
finish_dead_flip() {
  local log=$1 flip=$2 from to ids
  word_of "$flip" from && from=$WORD
  word_of "$flip" to && to=$WORD
  word_of "$flip" ids && ids=$WORD
  read_route
  [[ $ACTIVE == "$to" ]] || { ENDED_AS="with $ACTIVE live" && return 0; }
  look_at "$to" unhealthy
  if [[ $COLOR_STATE == healthy ]]; then
    ENDED_AS="after its flip; $to is healthy and stays live"
  else
    ENDED_AS="after its flip; $to is not healthy and $from neither, so $to stays"
    [[ $from != none && $from != "$to" ]] || return 0
    look_at "$from" unhealthy
    if [[ $COLOR_STATE == healthy ]]; then
      folder_of "$from"
      point_route_at "$FOLDER" && ENDED_AS="after its flip; $to was not healthy, $from is live again"
      return
    fi
  fi
  [[ $from != none && $from != "$to" && -n $ids ]] || return 0
  # What a rollback has left is no place to go back to.
  if last_record "$log" run start && [[ $FOUND == *' rollback '* ]]; then forget_previous; else set_previous "$from" "$ids"; fi
}

# At rest only the live colour is pinned.
repin() {
  read_route
  [[ $ACTIVE == blue || $ACTIVE == green ]] || return 0
  [[ -n $WEIGHT && ($WEIGHT == 0 || $WEIGHT == 100) ]] || return 0
  env_file "$IDLE"
  if is_pinned "$ENV_FILE"; then unpin "$IDLE" || return 1; fi
  env_file "$ACTIVE"
  is_pinned "$ENV_FILE" && return 0
  read_containers
  pin_to_containers "$ACTIVE"
}

is_pinned() { grep -qE '^[A-Z0-9_]+_IMAGE=' "$1" 2>/dev/null; }

# shellcheck shell=bash disable=SC2034
# The kernel lock around everything that changes the server. It frees itself when its last holder dies;
# the text in the file only names who holds it.

# Who this process is: run, verb, since, process, holder. Sets HOLDER_TEXT.
describe_holder() {
  now_ms
  identity_of "$$"
  HOLDER_TEXT="run=$RUN verb=$VERB since=$NOW_MS process=$IDENTITY holder=$HOLDER"
}

name_holder() {
  describe_holder
  printf '%s\n' "$HOLDER_TEXT" >"$LOCK_FILE"
}

# Reads the holder's text into LOCK_TEXT; fails when nobody lives who holds the lock. It never tries the lock
# itself: a status command must not make a deploy that starts now find it busy.
read_lock() {
  LOCK_TEXT=''
  IFS= read -r LOCK_TEXT 2>/dev/null <"$LOCK_FILE" || true
  word_of "$LOCK_TEXT" process && is_alive "$WORD"
}

# Takes the lock, waiting at most WAIT milliseconds, in the order of the queue. Fails (REASON names the holder and the
# place in the queue) when it cannot.
take_lock() {
  local wait=$1 began told='' freed=''
  tick_ms && began=$TICK_MS
  REASON="cannot open $LOCK_FILE. Is the disk full, or may $(id -un) not write there? See: df -h $STATE; ls -l $STATE"
  exec {LOCK_FD}<>"$LOCK_FILE" || return 1
  until is_first && flock -n "$LOCK_FD"; do
    IFS= read -r LOCK_TEXT <"$LOCK_FILE" || true
    # Once its orphans are gone, a dead run's lock is free: even a command that does not wait gets it.
    if [[ -z $freed ]] && end_orphans "$LOCK_TEXT"; then freed=yes && continue; fi
    tick_ms
    if ((TICK_MS - began >= wait)); then
      REASON="another run holds the lock: ${LOCK_TEXT:-${FIRST_WAITER:-unknown}}"
      ((AHEAD == 0)) || REASON+="; $AHEAD before this one in the queue"
      ((wait == 0)) || REASON+="; gave up after $((wait / 1000)) s"
      leave_queue
      return 1
    fi
    join_queue
    count_ahead
    [[ $told == "$AHEAD $LOCK_TEXT" ]] || note "waiting, place $((AHEAD + 1)) in the queue, for: $LOCK_TEXT"
    told="$AHEAD $LOCK_TEXT"
    checkpoint
    pause 0.1
  done
  leave_queue
  LOCK_HELD=yes
  name_holder
  tick_ms
  DETAIL="waited-ms=$((TICK_MS - began))"
}

free_lock() {
  leave_queue
  [[ ${LOCK_HELD:-no} == yes ]] || return 0
  : >"$LOCK_FILE"
  exec {LOCK_FD}>&-
  LOCK_HELD=no
}

# A killed worker's children (Compose, curl) inherit the lock. When the recorded holder is dead, end them:
# first politely, then not. Only processes of its session that really have the lock file open are touched. Fails when
# the holder lives or is unknown.
end_orphans() {
  local process
  word_of "$1" process || return 1
  process=$WORD
  ! is_alive "$process" && end_session "${process%%:*}"
}

# Ends what holds the lock file open in SESSION, this process excepted: asks, waits five seconds, kills. Compose is two
# processes, and the second still creates containers when the first is gone: so it waits for all of them.
end_session() {
  local tries
  signal_session TERM "$1" || return 0
  for ((tries = 0; tries < 50; tries++)); do
    pause 0.1
    signal_session 0 "$1" || return 0
  done
  # Killed is not gone yet.
  while ((tries-- > 0)) && signal_session KILL "$1"; do pause 0.1; done
}

# Sends SIGNAL to the processes of SESSION that hold the lock file open, but not to this one; fails when there are none.
signal_session() {
  local signal=$1 wanted=$2 fd pid found=1
  for fd in /proc/[0-9]*/fd/*; do
    [[ $fd -ef $LOCK_FILE ]] || continue
    pid=${fd#/proc/}
    pid=${pid%%/*}
    [[ $pid != "$$" && $pid != "$BASHPID" ]] || continue
    if ! session_of "$pid" || [[ $SESSION != "$wanted" ]]; then continue; fi
    kill -s "$signal" "$pid" 2>/dev/null && found=0
  done
  return "$found"
}

# Session of a pid. Sets SESSION.
session_of() {
  local stat
  IFS= read -r stat 2>/dev/null </proc/"$1"/stat || return 1
  # shellcheck disable=SC2086 # split on purpose
  set -- ${stat##*) }
  SESSION=$4
}

# Waits for a child of the worker; an abort ends all the worker's children instead. Returns the child's result.
await_child() {
  local pid=$1
  while kill -0 "$pid" 2>/dev/null; do
    if abort_is_asked; then
      end_session "$$"
      wait "$pid" || true
      checkpoint
    fi
    pause 0.05
  done
  wait "$pid"
}

# shellcheck shell=bash disable=SC2034
# Those who wait for the lock, in the order they came; a rollback goes first. One small file each, named by that order
# and holding the same text as the lock; the file of a process that is gone counts for nothing.

QUEUE_FILE='' AHEAD=0

# Takes a place, once.
join_queue() {
  [[ -z $QUEUE_FILE ]] || return 0
  local class=1 text
  [[ $VERB != rollback ]] || class=0
  mkdir -p "$STATE/queue" || return 0
  describe_holder
  text=$HOLDER_TEXT
  printf -v QUEUE_FILE '%s/queue/%s-%015d-%s-%s' "$STATE" "$class" "$NOW_MS" "$RUN" "$$"
  # By rename: an empty file would be taken for one whose process is gone.
  printf '%s\n' "$text" >"${QUEUE_FILE%/*}/.$$" && mv -fT "${QUEUE_FILE%/*}/.$$" "$QUEUE_FILE" || QUEUE_FILE=''
}

leave_queue() {
  [[ -n $QUEUE_FILE ]] || return 0
  rm -f "$QUEUE_FILE"
  QUEUE_FILE=''
}

# How many wait before this process: all that do, while it has no place yet. Sets AHEAD and FIRST_WAITER.
count_ahead() {
  local file text
  AHEAD=0 FIRST_WAITER=''
  for file in "$STATE"/queue/*; do
    [[ $file != "$QUEUE_FILE" ]] || break
    IFS= read -r text 2>/dev/null <"$file" || continue
    if word_of "$text" process && is_alive "$WORD"; then
      AHEAD=$((AHEAD + 1))
      FIRST_WAITER=${FIRST_WAITER:-$text}
    else
      rm -f "$file"
    fi
  done
}

# Whether it is this process's turn to try the lock. A rollback does not wait for those who wait.
is_first() {
  [[ -n $QUEUE_FILE || $VERB != rollback ]] || return 0
  count_ahead
  ((AHEAD == 0))
}

# The living waiters. Sets WAITERS, one text each.
read_waiters() {
  local file text
  WAITERS=()
  for file in "$STATE"/queue/*; do
    IFS= read -r text 2>/dev/null <"$file" || continue
    word_of "$text" process && is_alive "$WORD" && WAITERS+=("$text")
  done
  return 0
}

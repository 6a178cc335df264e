# shellcheck shell=bash disable=SC2034
# Rollback: back to the colour that was live before and still runs. No registry, no container start; but for a run that
# died while it had another release in that place.

work_rollback() {
  step preflight choose_rollback || finish refused "$EXIT_REFUSED" "$REASON"
  is_previous "$TARGET" || step put-back put_back "$TARGET" || finish refused "$EXIT_REFUSED" "$REASON"
  step health require_healthy "$TARGET" || finish refused "$EXIT_REFUSED" "$REASON"
  RELEASE_OF=()
  switch_to "$TARGET" rolled_back
}

# The previous colour, when its containers are the very ones that were live. Sets TARGET.
choose_rollback() {
  local previous=''
  find_live
  REASON="it is not certain which color clients get: $FAULT"
  [[ $LIVE != unknown ]] || return 1
  is_whole || return 1
  IFS= read -r previous 2>/dev/null <"$STATE/previous" || true
  REASON='There is nothing to go back to: no release was live before this one, or this one is itself the result of a rollback'
  word_of "$previous" color && [[ $WORD != "$LIVE" ]] || return 1
  TARGET=$WORD
  read_containers
  REASON="There is nothing to go back to: the containers of $TARGET that were live have been replaced. See status; 'switch $TARGET' goes forward to what it runs now"
  is_previous "$TARGET" || is_kept "$TARGET" || return 1
  DETAIL="target=$TARGET active=$LIVE"
}

# shellcheck shell=bash disable=SC2034
# The switch: flip, proof, watch, settle. A flip that cannot be proven is taken back.

work_switch() {
  local wanted=${TARGETS[0]:-auto}
  step preflight choose_switch "$wanted" || finish refused "$EXIT_REFUSED" "$REASON"
  if [[ $TARGET == "$LIVE" ]]; then
    is_whole || end_canary
    finish unchanged 0 "$TARGET is live already"
  fi
  step health require_healthy "$TARGET" || finish refused "$EXIT_REFUSED" "$REASON"
  ! is_previous "$TARGET" || RETURNING=yes
  step preview preview_color "$TARGET" || finish refused "$EXIT_REFUSED" "Cannot switch: $REASON"
  switch_to "$TARGET" switched
}

# During a canary most clients get TARGET already: the others follow.
end_canary() {
  step flip flip_to "$LIVE" "$TARGET" || finish needs_attention "$EXIT_ATTENTION" "$REASON"
  step proof prove_upstreams "$TARGET" live || finish needs_attention "$EXIT_ATTENTION" "$REASON"
  step settle pin_live "$TARGET" || finish needs_attention "$EXIT_ATTENTION" "$REASON"
  finish switched 0 "All clients get $TARGET"
}

# Sets TARGET to the colour asked for; `auto` means the idle one.
choose_switch() {
  find_live
  REASON="it is not certain which color clients get: $FAULT"
  [[ $LIVE != unknown ]] || return 1
  TARGET=$1
  [[ $TARGET != auto ]] || TARGET=$IDLE
  read_containers
  expect_serving "$EXPECTS" || return 1
  expect_release "$TARGET" || return 1
  DETAIL="target=$TARGET active=$LIVE commit=$SERVING"
}

# Whether COLOR runs the release this run was told to switch to: another one may have been staged since.
expect_release() {
  [[ -n $WANTED_RELEASE ]] || return 0
  release_of_color "$1"
  REASON="Cannot switch: $1 runs release ${COLOR_RELEASE:-unknown}, not $WANTED_RELEASE"
  [[ $COLOR_RELEASE == "$WANTED_RELEASE" ]]
}

# A colour that has just been started gets its health-timeout, by its age; one that is broken gets nothing.
require_healthy() {
  local color=$1 began silent=unhealthy limit=30000
  tick_ms && began=$TICK_MS
  # Two starts of the docker command are half of a rollback: what has just been read is looked at as it is.
  ((began - CONTAINERS_READ_MS < 1000)) || read_containers
  judge_color "$color"
  judge_http "$color" "$silent"
  if [[ $COLOR_STATE != healthy ]] && is_young "$color"; then
    silent=starting limit=$DURATION_MS
    judge_color "$color"
    judge_http "$color" "$silent"
  fi
  while [[ $COLOR_STATE == starting ]] && ((TICK_MS - began < limit)); do
    pause 0.5
    checkpoint
    look_at "$color" "$silent"
    tick_ms
  done
  DETAIL="color=$color state=$COLOR_STATE"
  [[ $COLOR_STATE == healthy ]] && return
  explain_health "$color" 0
  REASON="Cannot switch: $color stack is not healthy"
  return 1
}

# Whether a container of COLOR was started less than health-timeout ago. Sets DURATION_MS to that.
is_young() {
  local line since
  run_duration health-timeout
  now_ms
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$1" && $C_STATE == running ]] || continue
    since=$(date --date "$C_SINCE" +%s 2>/dev/null) || continue
    ((NOW_MS - since * 1000 >= DURATION_MS)) || return 0
  done
  return 1
}

# From the flip to the end of the run: `switch_to COLOR OUTCOME`.
switch_to() {
  local color=$1 outcome=$2 from=$LIVE reason
  step flip flip_to "$from" "$color" || finish needs_attention "$EXIT_ATTENTION" "$REASON"
  if ! step proof prove_upstreams "$color" live; then
    reason=$REASON
    take_back "$from" "$color"
    finish refused "$EXIT_REFUSED" "Cannot switch: $color was not proven to serve ($reason). $from is live again"
  fi
  # Going back to what was live a moment ago is the cure, not a risk: nothing to watch.
  if [[ $outcome != rolled_back && ${RETURNING:-no} == no ]] && ! step watch watch_color "$color"; then
    reason=$REASON
    take_back "$from" "$color"
    finish rolled_back "$EXIT_ROLLED_BACK" "$color failed after the switch: $reason. Rolled back: $from is live again"
  fi
  step settle settle "$from" "$color" "$outcome" || finish needs_attention "$EXIT_ATTENTION" "$REASON"
  finish "$outcome" 0 "Switched to $color"
}

flip_to() {
  local from=$1 to=$2 began
  folder_of "$to"
  ids_of "$from"
  note "from=$from to=$to ids=$COLOR_IDS"
  now_ms && began=$NOW_MS
  # From here on an abort is too late: the run finishes or takes the flip back.
  FLIPPED=yes
  point_route_at "$FOLDER" || { REASON="cannot rename $ROUTE/active" && return 1; }
  now_ms
  DETAIL="from=$from to=$to ms=$((NOW_MS - began))"
}

# Undoes a flip and proves that the old colour answers; when even that fails a person must look.
take_back() {
  local from=$1 to=$2
  step undo undo_flip "$from" "$to" && return
  finish needs_attention "$EXIT_ATTENTION" "$REASON"
}

undo_flip() {
  local from=$1
  folder_of "$from"
  REASON="cannot rename $ROUTE/active"
  point_route_at "$FOLDER" || return 1
  unpin "$2"
  DETAIL="to=$from"
  [[ $from != none ]] || return 0
  await_docker && prove_upstreams "$from" live
}

# Every service must be answered through the real listener by COLOR's upstream, and the container that publishes
# that port must be one of COLOR. What served is the upstream's address; a variable or a header could lie.
prove_upstreams() {
  local color=$1 bucket=$2 service tries
  for service in "${PROXIED[@]}"; do
    has_service "$color" "$service" || continue
    for tries in 1 2 3; do
      prove_service "$service" "$color" "$bucket" && break
      ((tries < 3)) || return 1
      pause 0.2
    done
  done
}

prove_service() {
  local service=$1 color=$2 bucket=$3 wanted
  local path=${CONF[service.$service.health]}
  port_of "$service" "$color"
  wanted="$color 127.0.0.1:$PORT"
  REASON="$service: $path through ${CONF[probe]}: "
  ask_service "$service" "$bucket" || { REASON+=$ANSWER_FAULT && return 1; }
  REASON="$service: $path through ${CONF[probe]} was answered $ANSWER_CODE by '${ANSWER_ROUTE:-something that is not our site}', expected 2xx by '$wanted'"
  [[ $ANSWER_CODE == 2* && $ANSWER_ROUTE == "$wanted" ]] || return 1
  REASON="$service: port $PORT of $color is published by ${C_NAME:-nothing}, not by a container of ${CONF[app]}-$color"
  container_on_port "$PORT" && [[ $C_PROJECT == "${CONF[app]}-$color" ]] || return 1
  # The manifest speaks of the target only, not of the colour a flip is taken back to.
  wanted=${RELEASE_OF[image.$service]:-}
  REASON="$service: $C_NAME runs $C_IMAGE, expected $wanted"
  [[ $color != "$TARGET" || -z $wanted || $C_IMAGE == "$wanted" ]] || return 1
  note "service=$service upstream=127.0.0.1:$PORT image=$C_IMAGE_ID container=$C_NAME"
}

# Pins the live colour, unpins the idle one, and remembers what to go back to.
settle() {
  local from=$1 to=$2 outcome=$3
  await_docker || return 1
  REASON="cannot write below $STATE"
  pin_live "$to" || return 1
  ids_of "$from"
  if [[ $outcome == rolled_back || $from == none || -z $COLOR_IDS ]]; then
    forget_previous
  else
    set_previous "$from" "$COLOR_IDS" || return 1
  fi
}

pin_live() {
  pin_to_containers "$1" || return 1
  release_of_color "$1" && SETTLED_RELEASE=$COLOR_RELEASE
  other_color "$1"
  unpin "$OTHER"
}

# shellcheck shell=bash disable=SC2034,SC2153
# The window after a flip: the new colour must stay healthy, seen by Docker and through the listener.

watch_color() {
  local color=$1 began polls=0 misses=0 restarts
  run_duration watch
  tick_ms && began=$TICK_MS
  restarts_of "$color" && restarts=$RESTARTS
  while ((TICK_MS - began < DURATION_MS)); do
    pause 0.5
    read_containers
    polls=$((polls + 1))
    # A Docker that is just being restarted says nothing of the colour; the listener does.
    if [[ $DOCKER_ANSWERS == yes ]]; then
      judge_color "$color"
      REASON=${WHY[0]:-}
      [[ $COLOR_STATE == healthy ]] || { explain_health "$color" 0 && return 1; }
      restarts_of "$color"
      REASON="a container of $color has restarted"
      ((RESTARTS == restarts)) || return 1
    fi
    # A single slow answer is no reason to go back; three in a row are.
    if watch_listener "$color"; then misses=0; else misses=$((misses + 1)); fi
    ((misses < 3)) || return 1
    tick_ms
  done
  DETAIL="polls=$polls ms=$((TICK_MS - began))"
}

# One request per service through the listener, as any client would make it.
watch_listener() {
  local service
  for service in "${PROXIED[@]}"; do
    port_of "$service" "$1"
    ask_service "$service" live || { REASON="$service: $ANSWER_FAULT" && return 1; }
    REASON="$service answered $ANSWER_CODE by '$ANSWER_ROUTE' three times in a row"
    [[ $ANSWER_CODE == 2* && $ANSWER_ROUTE == "$1 127.0.0.1:$PORT" ]] || return 1
  done
}

# Restarts and start times of COLOR together: either changes when a container was restarted. Sets RESTARTS.
restarts_of() {
  local line
  RESTARTS=0
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$1" ]] && RESTARTS=$((RESTARTS + C_RESTARTS + 1))
  done
  return 0
}

# shellcheck shell=bash disable=SC2034
# Waiting for a colour to be healthy and to stay so; and, when it is not, the evidence why.

# Polls COLOR until it has been healthy for min-healthy, at most health-timeout.
await_health() {
  local color=$1 limit minimum began since=0
  run_duration health-timeout && limit=$DURATION_MS
  run_duration min-healthy && minimum=$DURATION_MS
  tick_ms && began=$TICK_MS
  while true; do
    look_at "$color" starting
    tick_ms
    if [[ $COLOR_STATE == healthy ]]; then
      ((since)) || since=$TICK_MS
      ((TICK_MS - since < minimum)) || break
    else
      since=0
      if [[ $COLOR_STATE != starting ]] || ((TICK_MS - began >= limit)); then
        explain_health "$color" "$((TICK_MS - began))"
        return 1
      fi
    fi
    pause 0.4
    checkpoint
  done
  DETAIL="color=$color state=healthy ms=$((TICK_MS - began))"
}

# One look at COLOR: Docker's view, then HTTP. What does not answer yet counts as STATE.
look_at() {
  read_containers
  judge_color "$1"
  judge_http "$1" "$2"
}

# Everything a person needs to see why COLOR is not healthy, as notes.
explain_health() {
  local color=$1 waited=$2 fact line
  REASON="$color did not become healthy in $((waited / 1000)) s: ${WHY[0]:-}"
  [[ $COLOR_STATE == starting ]] || REASON="$color is $COLOR_STATE after $((waited / 1000)) s: ${WHY[0]:-}"
  for fact in "${WHY[@]}"; do note "$fact"; done
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$color" ]] && explain_container
  done
  return 0
}

explain_container() {
  local text
  note "$C_NAME: expected running and healthy, got $C_STATE and ${C_HEALTH/none/no health check} (exit code $C_EXIT, out of memory: $C_OOM, restarts: $C_RESTARTS)"
  while IFS= read -r text; do
    [[ -z $text ]] || note "$C_NAME health: ${text:0:300}"
  done < <(docker inspect --format '{{if .State.Health}}{{range .State.Health.Log}}exit {{.ExitCode}}: {{json .Output}}{{println}}{{end}}{{end}}' "$C_ID" </dev/null 2>&1 | tail -n 4)
  while IFS= read -r text; do
    note "$C_NAME log: ${text:0:300}"
  done < <(docker logs --tail 15 "$C_ID" </dev/null 2>&1)
}

# shellcheck shell=bash disable=SC2034
# Staging: the idle colour becomes the release of the manifest. Clients notice nothing.

# Seconds that Compose may take at least; more when health-timeout is longer, for it runs migrations too.
readonly COMPOSE_LIMIT=600

work_stage() {
  stage_release || { forget_staging && finish refused "$EXIT_REFUSED" "$REASON"; }
  forget_staging
  finish staged 0 "$TARGET runs ${RELEASE_OF[release]} and is ready: switch $TARGET"
}

work_deploy() {
  stage_release || { forget_staging && finish refused "$EXIT_REFUSED" "Not deployed: $REASON"; }
  switch_to "$TARGET" deployed
}

# New first, and only where no client is.
stage_release() {
  step preflight choose_target &&
    step space make_room &&
    step pull pull_images &&
    step drain drain_color "$TARGET" &&
    step up start_color "$TARGET" &&
    step health await_health "$TARGET" &&
    step preview preview_color "$TARGET"
}

# The colour nobody is routed to, by the symlink and by nginx alike. Sets TARGET.
choose_target() {
  find_live
  REASON="it is not certain which color clients get: $FAULT. Nothing was touched"
  [[ $LIVE != unknown ]] || return 1
  is_whole || return 1
  REASON='blue-green.conf or the templates changed since init. Run scripts/init-blue-green.sh, then again'
  site_is_current || return 1
  read_containers
  expect_serving "${RELEASE_OF[expects]:-}" || return 1
  require_free_ports "$IDLE" || return 1
  TARGET=$IDLE STAGED=no
  DETAIL="target=$TARGET active=$LIVE commit=$SERVING"
}

# Pins the target and lets Compose replace it: no build, no pull, nothing inherited from this environment. Always with
# new containers: the ones of a failed try of the same release would be left as they are.
start_color() {
  local color=$1 output=$JOURNAL/$RUN.compose code=0
  keep_previous "$color" || return 1
  STAGED=yes DETAIL="color=$1"
  pin_to_release "$color" || { REASON="cannot write $STATE/${CONF[app]}-$color.env" && return 1; }
  remove_half_made "$color"
  compose "$color" up --detach --no-build --pull never --force-recreate --remove-orphans >"$output" 2>&1 &
  await_child $! || code=$?
  if ((code == 0)); then
    rm -f "$output"
    return
  fi
  note_lines compose "$(<"$output")"
  look_at "$color" starting
  explain_health "$color" 0
  REASON="docker compose could not start $color: $(tail -n 1 "$output")"
  ((code != 124)) || REASON="docker compose had not started $color when its time was over (ten minutes, or health-timeout when that is longer): $(tail -n 1 "$output")"
  rm -f "$output"
  return 1
}

# Compose for one colour with a clean environment, so that no variable of this shell replaces a pin.
compose() {
  local color=$1 limit
  shift
  run_duration health-timeout
  limit=$((DURATION_MS / 1000 > COMPOSE_LIMIT ? DURATION_MS / 1000 : COMPOSE_LIMIT))
  timeout --kill-after 20 "$limit" env --ignore-environment PATH="$PATH" HOME="${HOME:-/root}" \
    docker compose --ansi never --project-name "${CONF[app]}-$color" --file "$APP_DIR/infra/docker-compose.app.yml" --progress plain "$@" </dev/null
}

note_lines() {
  local line
  while IFS= read -r line; do note "$1: ${line:0:300}"; done < <(printf '%s\n' "$2" | tail -n 15)
}

# The new colour through the real listener, by the bucket that always answers it, before any client is sent there.
preview_color() {
  prove_upstreams "$1" "test-$1"
}

# A colour that is not live keeps no pins, whatever became of its staging.
forget_staging() {
  [[ ${STAGED:-no} == yes && $FLIPPED == no ]] || return 0
  unpin "$TARGET"
  remove_half_made "$TARGET"
  STAGED=no
}

# Compose makes a replacement as OLDID_NAME and renames it last. One that was interrupted leaves that name behind, and
# every later `up` fails with a conflict, by hand too.
remove_half_made() {
  local color=$1 line
  read_containers
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$color" && $C_NAME =~ ^[0-9a-f]{12}_ ]] || continue
    docker rm --force "$C_ID" </dev/null >/dev/null 2>&1 || true
    note "removed the half-made container $C_NAME"
  done
}

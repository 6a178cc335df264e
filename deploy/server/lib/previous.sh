# shellcheck shell=bash disable=SC2034
# What a rollback goes back to: the colour that was live before, known by its containers' ids. Staging replaces it; a
# release that does not become live must not cost the way back, so it is put back as it was.

# state/previous.env is the env of the previous release while another one is staged in its place; a run that dies leaves
# it to the next.
REPLACED=no

# Whether COLOR's containers are the very ones that were live before.
is_previous() {
  local previous=''
  IFS= read -r previous 2>/dev/null <"$STATE/previous" || true
  ids_of "$1"
  [[ $previous == "color=$1 ids=$COLOR_IDS" ]]
}

# From now on a rollback goes back to COLOR, to the containers IDS.
set_previous() {
  replace_file "$STATE/previous" <<<"color=$1 ids=$2" && rm -f "$STATE/previous.env"
}

forget_previous() { rm -f "$STATE/previous" "$STATE/previous.env"; }

# Before COLOR is replaced: remembers what it runs when a rollback would go back to it. What a dead run remembered counts
# still: since then COLOR has only been half of something.
keep_previous() {
  local color=$1
  read_containers
  if is_previous "$color"; then
    REASON="cannot write below $STATE"
    pin_to_containers "$color" || return 1
    { printf '#services=%s\n' "$(services_of "$color")" && cat "$ENV_FILE"; } | replace_file "$STATE/previous.env" 0660 || return 1
  elif ! is_kept "$color"; then
    return 0
  fi
  REPLACED=yes
}

# The Compose services of COLOR that run, separated by spaces: not those whose job is done, for a migration of an older
# release must not meet the data of a newer one.
services_of() {
  local line services=''
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$1" ]] && ! is_done && services+=" $C_SERVICE"
  done
  printf '%s' "${services# }"
}

# Whether COLOR was replaced, but what it ran before is remembered.
is_kept() {
  local line
  [[ -f $STATE/previous.env ]] && while IFS= read -r line; do
    [[ $line != "COLOR=$1" ]] || return 0
  done <"$STATE/previous.env"
  return 1
}

# Starts the release that COLOR ran before it was replaced, its services and no others: its images are still here, for
# nothing removes what previous.env names. The containers are new, so they are written down anew.
put_back() {
  local color=$1 output=$JOURNAL/$RUN.compose first services=()
  env_file "$color"
  IFS= read -r first <"$STATE/previous.env" || true
  [[ $first == '#services='* ]] || first=''
  IFS=' ' read -r -a services <<<"${first#'#services='}"
  REASON="cannot write below $STATE"
  { print_base_env "$color" && grep -vE '^(#|COLOR=|[A-Z0-9_]+_PORT=)' "$STATE/previous.env"; } | replace_file "$ENV_FILE" 0660 || return 1
  mkdir -p "$STATE/pins" && replace_file "$STATE/pins/${CONF[app]}-$color.env" 0660 <"$ENV_FILE" || return 1
  remove_containers "$color"
  if ! compose "$color" up --detach --no-build --no-deps --pull never "${services[@]}" >"$output" 2>&1; then
    REASON="docker compose could not start what $color ran before: $(tail -n 1 "$output")"
    rm -f "$output"
    unpin "$color"
    return 1
  fi
  rm -f "$output"
  read_containers
  release_of_color "$color"
  ids_of "$color"
  REASON="cannot write below $STATE"
  unpin "$color" && set_previous "$color" "$COLOR_IDS" || return 1
  DETAIL="color=$color release=${COLOR_RELEASE:-unknown}"
}

remove_containers() {
  local ids
  mapfile -t ids < <(docker ps --all --quiet --filter "label=com.docker.compose.project=${CONF[app]}-$1" </dev/null)
  ((${#ids[@]})) || return 0
  docker stop "${ids[@]}" </dev/null >/dev/null 2>&1 || true
  docker rm --force "${ids[@]}" </dev/null >/dev/null 2>&1 || true
}

# The end of a run that replaced what a rollback goes back to, and did not go live. What failed goes away with its
# containers, but their logs are kept. Who aborts does not wait until it is healthy: a rollback does, when it comes.
# Sets WAY_BACK to what is said of it.
put_back_previous() {
  local outcome=$1 color
  WAY_BACK=''
  [[ $REPLACED == yes && $outcome =~ ^(refused|rolled_back|aborted)$ ]] || return 0
  REPLACED=no ENDING=yes color=$TARGET
  keep_failed_logs "$color"
  if step put-back put_back_in_order "$color" "$outcome"; then
    WAY_BACK=". $color runs the release before that again, so a rollback is still possible"
  else
    WAY_BACK=". The release that $color ran before could not be put back: $REASON"
  fi
}

put_back_in_order() {
  local detail
  drain_color "$1" && put_back "$1" || return 1
  detail=$DETAIL
  [[ $2 == aborted ]] || await_health "$1" || return 1
  DETAIL=$detail
}

keep_failed_logs() {
  local file=$JOURNAL/$RUN.containers
  compose "$1" logs --no-color --timestamps --tail 1000 >"$file" 2>/dev/null || true
  [[ -s $file ]] || { rm -f "$file" && return; }
  note "the last log lines of what failed are kept in $file"
}

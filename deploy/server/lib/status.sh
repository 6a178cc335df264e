# shellcheck shell=bash disable=SC2034
# What is live, what is idle, and what happened last; as text for people and as JSON for programs.

show_status() {
  read_state
  if [[ $JSON == yes ]]; then print_status_json; else print_status_text; fi
  [[ $LIVE != unknown ]] || exit "$EXIT_ATTENTION"
}

# Everything status knows, read once. Nothing is changed and no lock is taken.
read_state() {
  WARNINGS=()
  find_live
  [[ -z $FAULT ]] || WARNINGS+=("It is not certain which color clients get: $FAULT")
  # Naming an idle color is a promise that nobody is routed to it.
  [[ $LIVE != unknown ]] || IDLE=unknown
  [[ $SAID == no-answer ]] || site_is_current || WARNINGS+=("The site in nginx is not the one blue-green.conf asks for: run scripts/init-blue-green.sh")
  docker version --format '{{.Server.Version}}' </dev/null >/dev/null 2>&1 || WARNINGS+=("Docker does not answer, so nothing is known about containers")
  read_containers
  read_lock || LOCK_TEXT=''
  read_waiters
  read_live_since
  read_history 10
}

# When the route last changed: the symlink is made anew by every flip. Sets LIVE_SINCE.
read_live_since() {
  LIVE_SINCE=''
  [[ $ACTIVE != blue && $ACTIVE != green ]] || LIVE_SINCE=$(date --utc --date "@$(stat --format %Y "$ROUTE/active" 2>/dev/null)" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null) || LIVE_SINCE=''
}

# Text. Exactly one line may hold the word Idle: scripts take the third word of that line.
print_status_text() {
  local color line
  {
    say "App: ${CONF[app]}"
    say "Active color: $LIVE"
    [[ -z $LIVE_SINCE ]] || say "Live since: $LIVE_SINCE"
    [[ -z $WEIGHT || $WEIGHT == 0 || $WEIGHT == 100 ]] || say "Canary: $WEIGHT % of clients get green"
    for color in blue green; do print_color_text "$color"; done
    [[ -z $LOCK_TEXT ]] || say "Running: $LOCK_TEXT"
    for line in "${WAITERS[@]}"; do say "Waiting: $line"; done
    print_history_text
    for line in "${WARNINGS[@]}"; do say "WARNING: $line"; done
  } | while IFS= read -r line; do
    say "${line//Idle/idle}"
    [[ $line != 'Active color: '* ]] || say "Idle color: $IDLE"
  done
}

print_color_text() {
  local color=$1 line
  judge_color "$color"
  judge_http "$color" unhealthy
  release_of_color "$color"
  say "$color: $COLOR_STATE, release ${COLOR_RELEASE:-unknown}${COLOR_COMMIT:+, commit $COLOR_COMMIT}"
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$color" ]] || continue
    digest_of_container
    say "  $C_SERVICE: $C_STATE, health $C_HEALTH, since ${C_SINCE%%.*}Z, ${C_IMAGE%%@*}${DIGEST:+@$DIGEST}"
  done
  [[ $COLOR_STATE == healthy ]] || for line in "${WHY[@]}"; do say "  why: $line"; done
}

# shellcheck shell=bash disable=SC2034
# Checks this server end to end. Each check says what is wrong and what to type.

show_doctor() {
  FAILURES=0
  check_commands
  check_docker
  check_nginx
  check_route
  check_boot
  check_files
  check_colors
  if ((FAILURES)); then
    die "$EXIT_REFUSED" "$FAILURES checks failed."
  fi
  say "This server is in order."
}

good() { say "ok    $*"; }
warn() { say "warn  $*"; }
bad() {
  FAILURES=$((FAILURES + 1))
  say "FAIL  $*"
}

# Commands by Debian package, so that the install line can be typed.
check_commands() {
  if find_missing; then bad "missing commands. Type: apt-get install$MISSING"; else good "commands"; fi
}

# Sets MISSING to the packages to install; fails when there are none.
find_missing() {
  local pair missing=''
  for pair in curl:curl flock:util-linux setsid:util-linux sync:coreutils timeout:coreutils sha256sum:coreutils find:findutils grep:grep sed:sed docker:docker.io; do
    command -v "${pair%%:*}" >/dev/null || missing+=" ${pair#*:}"
  done
  MISSING=$missing
  [[ -n $missing ]]
}

check_docker() {
  local version
  if ! version=$(docker version --format '{{.Server.Version}}' </dev/null 2>&1); then
    bad "Docker does not answer: ${version##*$'\n'}"
    return
  fi
  good "Docker $version"
  version=$(docker compose version --short </dev/null 2>/dev/null) || version=''
  if [[ $version =~ ^v?2\.([0-9]+) ]] && ((BASH_REMATCH[1] >= 26)) || [[ $version =~ ^v?([3-9]|[1-9][0-9])\. ]]; then
    good "Compose $version"
  else
    bad "Compose 2.26 or newer is needed, found ${version:-none}. Install docker-compose-plugin where Docker's own packages are, docker-compose (Debian) or docker-compose-v2 (Ubuntu) where docker.io is"
  fi
  [[ $(docker info --format '{{.LiveRestoreEnabled}}' </dev/null 2>/dev/null) == true ]] ||
    warn 'live-restore is off: a crash of dockerd stops the containers. Add "live-restore": true to /etc/docker/daemon.json and reload Docker'
}

check_nginx() {
  local output
  if ! find_nginx; then bad "$FAULT"; fi
  if output=$(run_nginx -t 2>&1); then good "nginx -t"; else bad "nginx -t: $(grep -aE 'emerg|alert' <<<"$output" | head -n 2)"; fi
  find_live
  if [[ $SAID == no-answer ]]; then
    if [[ $SAID_FAULT == *'Failed to connect'* || $SAID_FAULT == *refused* ]]; then
      bad "$SAID_FAULT. Is nginx running? Type: $(nginx_start)"
    else
      bad "$SAID_FAULT. $(listener_advice)"
    fi
  elif site_is_current; then
    good "the listener at ${CONF[probe]} answers with the configured site $SITE"
  else
    bad "nginx runs site $SAID_SITE, blue-green.conf asks for ${SITE:-another}. Type: $SCRIPTS/init-blue-green.sh"
  fi
}

check_route() {
  if [[ $SAID != no-answer ]]; then
    if prove_answers; then good "both answers of the route are proven through nginx"; else bad "$FAULT"; fi
    find_live
  fi
  if [[ $LIVE == unknown ]]; then bad "which color is live is unknown: $FAULT"; else good "live: $LIVE"; fi
}

# Files and variables that would silently win over a colour's own.
check_files() {
  local color name
  for color in blue green; do
    env_file "$color"
    [[ -f $ENV_FILE ]] || bad "$ENV_FILE is missing. Type: $SCRIPTS/init-blue-green.sh"
  done
  [[ -f $APP_DIR/infra/app/docker-compose.app.yml ]] || bad "$APP_DIR/infra/app/docker-compose.app.yml is missing: copy your repository's file there"
  while IFS= read -r name; do
    warn "$name is set by infra/.env, which wins over state/${CONF[app]}-COLOR.env. Remove it there"
  done < <(grep -oshE '^(RELEASE|COLOR|[A-Z0-9_]+_(IMAGE|PORT))=' "$APP_DIR/infra/.env" | sort -u)
  [[ ! -w $STATE ]] && bad "$(id -un) may not write $STATE"
  [[ -w $STATE ]] && good "state is writable"
}

check_colors() {
  local color
  read_containers
  for color in blue green; do
    judge_color "$color"
    judge_http "$color" unhealthy
    if [[ $COLOR_STATE == healthy ]]; then
      good "$color is healthy"
    elif [[ $color == "$LIVE" ]]; then
      bad "$color is live and $COLOR_STATE: ${WHY[0]}"
    else
      warn "$color is $COLOR_STATE: ${WHY[0]}"
    fi
  done
}

#!/usr/bin/env bash
# shellcheck disable=SC2034 # parts of lib/ share these names
# Prepares this server for blue/green deploys: data layer, route tree, environment of both colours, nginx site.
# Running it again changes only what is not as it should be. See README.md beside this file.
set -euo pipefail
export LC_ALL=C
# nginx lives where the path of an ordinary user does not lead.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
umask 022
shopt -u patsub_replacement 2>/dev/null || true

HERE=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in "$HERE"/lib/*.sh; do
  # shellcheck source=/dev/null
  source "$part"
done
unset part

# `--from FOLDER` installs the files of FOLDER first and goes on with the installed script.
read_arguments() {
  FROM_FOLDER='' DRY_RUN=no
  while (($#)); do
    case $1 in
      --from) FROM_FOLDER=${2:-} && shift ;;
      --dry-run) DRY_RUN=yes ;;
      *) die "$EXIT_USAGE" "Usage: init-blue-green.sh [--from FOLDER] [--dry-run]" ;;
    esac
    shift || true
  done
  if [[ -n $FROM_FOLDER ]]; then
    FROM_FOLDER=$(cd -P "$FROM_FOLDER" && pwd) || die "$EXIT_USAGE" "--from: there is no such folder"
    APP_DIR=${FROM_FOLDER%/*}
  else
    APP_DIR=${HERE%/*}
  fi
  SCRIPTS=$HERE ROUTE=$APP_DIR/route STATE=$APP_DIR/state
  JOURNAL=$STATE/journal LOCK_FILE=$STATE/lock RUN=init VERB=init RUN_LOG=/dev/null STEP=init FLIPPED=yes
  HOLDER=$(id -un)@$(uname -n)
}

make_state() {
  mkdir -p "$JOURNAL" "$STATE/pins" "$ROUTE" && chmod 2770 "$STATE" "$JOURNAL" "$STATE/pins"
  [[ -s $STATE/probe.token ]] || { od -An -N16 -tx1 /dev/urandom | tr -d ' \n' && echo; } | replace_file "$STATE/probe.token" 0640
}

hold_lock() {
  take_lock 5000 || die "$EXIT_BUSY" "Not now: $REASON"
  trap free_lock EXIT
}

# The everyday user writes the state and flips the route; scripts, configuration and compose files stay root's.
hand_over() {
  [[ -n ${CONF[user]:-} ]] || return 0
  id "${CONF[user]}" >/dev/null 2>&1 || die "$EXIT_USAGE" "blue-green.conf: there is no user ${CONF[user]}. Type: useradd --create-home --groups docker ${CONF[user]}"
  chown -hR "${CONF[user]}": "$STATE" "$ROUTE" || die "$EXIT_REFUSED" "cannot give $STATE and $ROUTE to ${CONF[user]}"
}

# The wrapper that gives each colour its env file, and the env files themselves; a live colour keeps its pins.
write_colors() {
  local color
  declare -gA VALUES=([APP]=${CONF[app]})
  fill docker-compose.app.yml
  write_when_changed "$APP_DIR/infra/docker-compose.app.yml" "${TEXT%$'\n'}"
  for color in blue green; do
    env_file "$color"
    [[ -f $ENV_FILE ]] && is_pinned "$ENV_FILE" && refresh_ports "$color" && continue
    unpin "$color"
  done
}

# A pinned env file keeps its release lines; the base lines are written anew.
refresh_ports() {
  local color=$1 line
  {
    print_base_env "$color"
    while IFS= read -r line; do
      [[ $line =~ ^(COLOR|[A-Z0-9_]+_PORT)= ]] || printf '%s\n' "$line"
    done <"$ENV_FILE"
  } | replace_file "$ENV_FILE" 0660
}

write_when_changed() {
  [[ -f $1 && $(<"$1") == "$2" ]] && return
  printf '%s\n' "$2" | replace_file "$1" 0644
  say "${1#"$APP_DIR/"}: written"
}

# nginx must not be sent to a port where the live colour is not: a port is changed on the idle colour, one deploy
# before its turn. A service that the live colour does not have yet is new, not moved.
refuse_moved_ports() {
  local service line has
  read_route
  [[ $ACTIVE == blue || $ACTIVE == green ]] || return 0
  read_containers
  for service in "${PROXIED[@]}"; do
    port_of "$service" "$ACTIVE"
    has=''
    for line in "${CONTAINERS[@]}"; do
      split_container "$line"
      [[ $C_PROJECT/$C_SERVICE == "${CONF[app]}-$ACTIVE/$service" && $C_STATE == running ]] || continue
      has=$C_PORTS
      [[ $C_PORTS != *":$PORT,"* ]] || has=here
    done
    [[ -z $has || $has == here ]] ||
      refuse "blue-green.conf: service.$service.$ACTIVE-port is $PORT, but $ACTIVE is live and its $service publishes ${has%-}. Change the port of the other color, deploy, then this one"
  done
  die_of_problems
}

# nginx is touched only when what it runs is not what the configuration asks for.
prepare_site() {
  render_site || die "$EXIT_REFUSED" "$FAULT"
  find_live
  refuse_moved_ports
  if [[ $SAID_SITE == "$SITE" ]] && site_files_match; then
    say "nginx: already runs site $SITE"
  elif install_site; then
    say "nginx: site $SITE is live at ${CONF[probe]}"
  elif [[ ${CONF[listen]} == none && $SAID == no-answer ]]; then
    die "$EXIT_NOT_READY" "$FAULT"
  else
    die "$EXIT_REFUSED" "$FAULT"
  fi
  prove_answers || die "$EXIT_REFUSED" "The route cannot be relied on: $FAULT"
  say "route: both answers proven through nginx"
}

check_requirements() {
  FAILURES=0
  local output
  output=$(check_commands && check_docker)
  if [[ $output == *FAIL* ]]; then
    die "$EXIT_NOT_READY" "$(grep FAIL <<<"$output")"
  fi
}

main() {
  read_arguments "$@"
  if [[ -n $FROM_FOLDER ]]; then
    install_files "$FROM_FOLDER"
    exec "$BASH" "$APP_DIR/scripts/init-blue-green.sh"
  fi
  read_config "$APP_DIR/infra/blue-green.conf"
  die_of_problems
  check_requirements
  find_nginx || die "$EXIT_NOT_READY" "$FAULT"
  make_state
  hold_lock
  trap 'put_old_site_back; free_lock' EXIT
  recover_site
  start_data || die "$EXIT_REFUSED" "$FAULT"
  make_route_tree || die "$EXIT_REFUSED" "cannot make the folders of $ROUTE"
  write_colors
  hand_over
  prepare_site
  install_boot_step
  print_secrets
  say "Ready."
}

main "$@"
exit

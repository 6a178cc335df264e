# shellcheck shell=bash disable=SC2034,SC2153
# After a reboot, or when Docker died without live-restore, containers that served stay down: the boot step starts them.

# Starts the live colour as it was, and the one a rollback would go back to: the very same containers, nothing new.
work_boot() {
  [[ $EUID != 0 ]] || recover_site >/dev/null
  step start start_what_served || finish needs_attention "$EXIT_ATTENTION" "$REASON"
  TARGET=$ACTIVE
  [[ $ACTIVE == blue || $ACTIVE == green ]] || finish unchanged 0 "nothing was live, so nothing was started"
  step health await_health "$ACTIVE" || finish needs_attention "$EXIT_ATTENTION" "$REASON. See: $SCRIPTS/blue-green-switch.sh logs $ACTIVE"
  finish booted 0 "$ACTIVE is live and healthy"
}

start_what_served() {
  local tries started=0
  # At boot Docker may still be on its way.
  for ((tries = 0; tries < 120; tries++)); do
    ! docker version --format '{{.Server.Version}}' </dev/null >/dev/null 2>&1 || break
    pause 0.5
    checkpoint
  done
  REASON="Docker does not answer. Start it with: systemctl start docker (or: service docker start), then: $SCRIPTS/blue-green-switch.sh boot"
  ((tries < 120)) || return 1
  read_route
  REASON="the route does not say what is live: see $SCRIPTS/blue-green-switch.sh doctor"
  [[ $ACTIVE != unknown ]] || return 1
  start_stopped data || return 1
  read_containers
  start_stopped "$ACTIVE" || return 1
  [[ $IDLE == unknown ]] || { is_whole && ! is_previous "$IDLE"; } || start_stopped "$IDLE" || note "$REASON"
  DETAIL="active=$ACTIVE started=$started"
}

# Starts the stopped containers of one project, but not those whose work is done. Adds to the caller's `started`.
start_stopped() {
  local project=${CONF[app]}-$1 id output
  local -a ids stopped=()
  mapfile -t ids < <(docker ps --all --quiet --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.oneoff=False \
    --filter status=exited --filter status=created --filter status=dead </dev/null)
  ((${#ids[@]})) || return 0
  while IFS=' ' read -r id C_STATE C_EXIT C_RESTART C_SERVICE; do
    # A migration of a colour has done its work; running it again is not what a reboot asks for.
    if [[ $1 == data ]] || ! is_done; then stopped+=("$id"); fi
  done < <(docker inspect --format '{{.ID}} {{.State.Status}} {{.State.ExitCode}} {{or .HostConfig.RestartPolicy.Name "no"}} {{index .Config.Labels "com.docker.compose.service"}}' "${ids[@]}" </dev/null)
  ((${#stopped[@]})) || return 0
  started=$((started + ${#stopped[@]}))
  output=$(docker start "${stopped[@]}" </dev/null 2>&1 >/dev/null) && return
  REASON="cannot start the containers of $project: ${output##*$'\n'}"
  return 1
}

# The unit starts with Docker, and again whenever systemd starts Docker anew.
install_boot_step() {
  local unit=/etc/systemd/system/${CONF[app]}-blue-green.service cron=/etc/cron.d/${CONF[app]}-blue-green
  declare -gA VALUES=([APP]=${CONF[app]} [SCRIPTS]=$SCRIPTS)
  if [[ -d /run/systemd/system ]]; then
    fill boot.service
    [[ ! -f $unit || $(<"$unit") != "${TEXT%$'\n'}" ]] || return 0
    printf '%s' "$TEXT" | replace_file "$unit" 0644
    if ! { systemctl daemon-reload && systemctl enable "${unit##*/}"; } >/dev/null 2>&1; then
      die "$EXIT_REFUSED" "cannot enable the boot step. Type: systemctl enable ${unit##*/}"
    fi
    say "boot: ${unit##*/} starts the live color with Docker"
  elif [[ -d /etc/cron.d ]] && command -v cron crond >/dev/null; then
    [[ -f $cron ]] || say "boot: $cron starts the live color after a reboot"
    printf '@reboot root %s/blue-green-switch.sh boot --lock-wait 1h\n' "$SCRIPTS" | replace_file "$cron" 0644
  else
    say "boot: this server has neither systemd nor cron. Let its start-up run, after Docker: $SCRIPTS/blue-green-switch.sh boot"
  fi
}

check_boot() {
  local unit=/etc/systemd/system/${CONF[app]}-blue-green.service
  if [[ -d /run/systemd/system ]]; then
    if systemctl is-enabled --quiet "${unit##*/}" 2>/dev/null; then good "the boot step is enabled"; else bad "the boot step is not enabled. Type: $SCRIPTS/init-blue-green.sh"; fi
  elif [[ -f /etc/cron.d/${CONF[app]}-blue-green ]]; then
    good "the boot step is in /etc/cron.d"
  else
    warn "no boot step that we can see: let this server's start-up run, after Docker: $SCRIPTS/blue-green-switch.sh boot"
  fi
}

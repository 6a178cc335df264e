# shellcheck shell=bash disable=SC2034
# The nginx of this server: a host package, or a container that sees what it must see at the same paths.

# Runs nginx where it lives.
run_nginx() {
  if [[ -n ${CONF[nginx-container]:-} ]]; then
    docker exec "${CONF[nginx-container]}" nginx "$@" </dev/null
  else
    nginx "$@"
  fi
}

nginx_start() {
  if [[ -n ${CONF[nginx-container]:-} ]]; then
    printf 'docker start %s' "${CONF[nginx-container]}"
  elif [[ -d /run/systemd/system ]]; then
    printf 'systemctl start nginx'
  else
    printf 'service nginx start'
  fi
}

test_nginx() {
  local output
  output=$(run_nginx -t 2>&1) && return
  FAULT="nginx refuses the site, so the old one stays: $(grep -aE 'emerg|alert|crit' <<<"$output" | head -n 3)"
  return 1
}

reload_nginx() {
  local output
  output=$(run_nginx -s reload 2>&1) && return
  FAULT="nginx is not running (${output##*$'\n'}). Start it with: $(nginx_start), then run init again"
  [[ $output != *'[emerg]'* ]] || FAULT="nginx refuses to reload, so the old site stays: $(grep -aF '[emerg]' <<<"$output" | head -n 3)"
  return 1
}

listener_advice() {
  if [[ ${CONF[listen]} == none ]]; then
    printf 'Put this line into your server block:  include %s;' "$SERVER_FILE"
  else
    printf "Does %s include conf.d/*.conf, and does another server block own port %s? Set server-name and probe-host, or remove that block (on Debian: %s/sites-enabled/default)" \
      "${CONF[nginx-dir]}/nginx.conf" "${CONF[listen]}" "${CONF[nginx-dir]}"
  fi
}

# Finds the nginx that is to be used, and refuses one that could not follow a flip. Sets FAULT.
find_nginx() {
  local found
  if [[ -n ${CONF[nginx-container]:-} ]]; then
    check_nginx_container "${CONF[nginx-container]}"
    return
  fi
  ! command -v nginx >/dev/null || return 0
  FAULT='no nginx is here. Type: apt-get install nginx'
  found=$(docker ps --format '{{.Names}} {{.Image}} {{.Command}}' </dev/null 2>/dev/null | grep -m 1 nginx) || return 1
  FAULT="nginx seems to run in the container ${found%% *}: say so in infra/blue-green.conf with the line 'nginx-container = ${found%% *}', then run scripts/init-blue-green.sh"
  return 1
}

# nginx in a container must share the network of the host, where the colours' ports are on loopback, and must see the
# folder route/ itself: of a mounted `active` it would see for ever what it was when the container started.
check_nginx_container() {
  local name=$1 network mounts lacks=''
  FAULT="there is no container $name (nginx-container in infra/blue-green.conf). See: docker ps"
  network=$(docker inspect --format '{{.HostConfig.NetworkMode}}' "$name" </dev/null 2>/dev/null) || return 1
  mounts=$(docker inspect --format '{{range .Mounts}}{{.Source}}={{.Destination}} {{end}}' "$name" </dev/null)
  [[ $network == host ]] || lacks+=$'\n    network_mode: host   # instead of ports: and networks:'
  is_mounted "$ROUTE" "$mounts" || lacks+=$'\n    volumes: # the folder, never one file or link of it'"$(printf '\n      - %s:%s:ro' "$ROUTE" "$ROUTE")"
  is_mounted "${CONF[nginx-dir]}" "$mounts" ||
    lacks+=$'\n    volumes: # its configuration, by the path it has here'"$(printf '\n      - %s:%s:ro' "${CONF[nginx-dir]}" "${CONF[nginx-dir]}")"
  FAULT="the container $name cannot serve the colors as it is. Change its service in your Compose file like this, start it anew, then run scripts/init-blue-green.sh:"$'\n  services:\n   your-nginx:'"$lacks"
  [[ -z $lacks ]] || return 1
  FAULT="the container $name does not run. Type: docker start $name"
  [[ $(docker inspect --format '{{.State.Running}}' "$name" </dev/null) == true ]]
}

# Whether FOLDER, or one above it, is mounted at its own path, and nothing is mounted inside it.
is_mounted() {
  local folder=$1 mount found=1
  for mount in $2; do
    [[ ${mount#*=} != "$folder"/* ]] || return 1
    [[ ${mount%%=*} == "${mount#*=}" && $folder/ == "${mount#*=}"/* ]] && found=0
  done
  return "$found"
}

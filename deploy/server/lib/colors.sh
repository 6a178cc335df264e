# shellcheck shell=bash disable=SC2034,SC2153
# The containers of both colours, as Docker sees them now.

# One container a line; a field that is empty is written as a dash, because bash joins empty TAB fields. By
# the names of Docker's own types (ID, HostIP): with those of its JSON a container without health check is an error.
# shellcheck disable=SC2016 # a template of Docker's, not of the shell
readonly CONTAINER_FORMAT='{{.ID}}	{{or (index .Config.Labels "com.docker.compose.project") "-"}}	{{or (index .Config.Labels "com.docker.compose.service") "-"}}	{{.Name}}	{{.State.Status}}	{{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}}	{{.State.ExitCode}}	{{.State.OOMKilled}}	{{.RestartCount}}	{{.State.StartedAt}}	{{.Image}}	{{.Config.Image}}	{{or .HostConfig.RestartPolicy.Name "no"}}	{{range $ports := .NetworkSettings.Ports}}{{range $ports}}{{.HostIP}}:{{.HostPort}},{{end}}{{end}}-'

declare -ga CONTAINERS=()
# By the clock that never jumps; long ago while nothing has been read.
CONTAINERS_READ_MS=-60000 DOCKER_ANSWERS=yes

# Reads every container of both colours into CONTAINERS.
read_containers() {
  local color id ids=() list
  CONTAINERS=() DOCKER_ANSWERS=yes
  tick_ms && CONTAINERS_READ_MS=$TICK_MS
  # What somebody started beside the colour with `docker compose run` is not of it.
  list=$(docker ps --all --no-trunc --filter label=com.docker.compose.project --filter label=com.docker.compose.oneoff=False \
    --format '{{.ID}} {{.Label "com.docker.compose.project"}}' 2>/dev/null </dev/null) || DOCKER_ANSWERS=no
  while IFS=' ' read -r id color; do
    [[ $color == "${CONF[app]}-blue" || $color == "${CONF[app]}-green" ]] && ids+=("$id")
  done <<<"$list"
  ((${#ids[@]})) || return 0
  # A container may vanish between the two calls; what is left is still read.
  mapfile -t CONTAINERS < <(docker inspect --format "$CONTAINER_FORMAT" "${ids[@]}" 2>/dev/null </dev/null)
}

# Reads the containers again when Docker did not answer the last time, until it does.
await_docker() {
  local tries
  for ((tries = 0; tries < 30; tries++)); do
    [[ $DOCKER_ANSWERS == no ]] || return 0
    pause 0.5
    read_containers
  done
  REASON='Docker does not answer. Start it with: systemctl start docker (or: service docker start)'
  return 1
}

# Splits one line of CONTAINERS into C_… variables.
split_container() {
  IFS=$'\t' read -r C_ID C_PROJECT C_SERVICE C_NAME C_STATE C_HEALTH C_EXIT C_OOM C_RESTARTS C_SINCE C_IMAGE_ID C_IMAGE C_RESTART C_PORTS <<<"$1"
  C_NAME=${C_NAME#/}
}

# The judgement on COLOR. Sets COLOR_STATE (healthy, starting, unhealthy, absent) and WHY (one fact per container).
judge_color() {
  local color=$1 line service
  local -A seen=()
  COLOR_STATE=healthy WHY=()
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$color" ]] || continue
    seen[$C_SERVICE]=1
    judge_container
  done
  if ((${#seen[@]} == 0)); then
    COLOR_STATE=absent WHY=("no container of ${CONF[app]}-$color exists")
    return
  fi
  for service in "${SERVICES[@]}"; do
    [[ -n ${seen[$service]+set} ]] || ! has_service "$color" "$service" || worsen unhealthy "service $service has no container"
  done
}

# Whether SERVICE belongs to the release that COLOR was last staged with: one that was added to the configuration since
# does not. A colour that was never staged has all.
has_service() {
  local pins=$STATE/pins/${CONF[app]}-$1.env line
  [[ -f $pins ]] || return 0
  variable_of "$2"
  while IFS= read -r line; do
    [[ $line != "${VARIABLE}_IMAGE="* ]] || return 0
  done <"$pins"
  return 1
}

# unhealthy is worse than starting, starting worse than healthy.
worsen() {
  WHY+=("$2")
  [[ $COLOR_STATE == unhealthy ]] || COLOR_STATE=$1
}

judge_container() {
  case $C_STATE.$C_HEALTH in
    running.healthy | running.none) ;;
    running.starting) worsen starting "$C_NAME is starting" ;;
    created.* | restarting.*) worsen starting "$C_NAME is $C_STATE (restarts: $C_RESTARTS)" ;;
    exited.*) is_done || worsen unhealthy "$C_NAME has exited with code $C_EXIT" ;;
    *) worsen unhealthy "$C_NAME is $C_STATE, health $C_HEALTH" ;;
  esac
}

# Whether the container did its one job and ended well, as a migration does: code 0, nothing that restarts it, no port.
is_done() {
  [[ $C_STATE == exited && $C_EXIT == 0 && ($C_RESTART == no || $C_RESTART == on-failure) ]] && ! port_of "$C_SERVICE" blue
}

# HTTP health of every proxied service of COLOR, on its own port. Adds what fails to WHY and worsens to STATE.
judge_http() {
  local color=$1 state=$2 service code url
  [[ $COLOR_STATE == healthy ]] || return 0
  for service in "${PROXIED[@]}"; do
    has_service "$color" "$service" || continue
    health_url "$service" "$color"
    url=$HEALTH_URL
    code=$(curl --silent --output /dev/null --noproxy '*' --max-time 5 --header "Host: ${CONF[probe-host]}" --write-out '%{http_code}' "$url") || true
    [[ $code == 2* ]] || worsen "$state" "$service: GET $url answered ${code/#000/nothing}, expected 2xx"
  done
}

# The health address of SERVICE in COLOR, without nginx. Sets HEALTH_URL.
health_url() {
  port_of "$1" "$2"
  upstream_path "$1"
  HEALTH_URL=http://127.0.0.1:$PORT$UPSTREAM_PATH
}

# The health path as SERVICE itself sees it. Sets UPSTREAM_PATH.
upstream_path() {
  UPSTREAM_PATH=${CONF[service.$1.health]}
  [[ ${CONF[service.$1.strip]} == no ]] || UPSTREAM_PATH=/${UPSTREAM_PATH#"${CONF[service.$1.path]}"}
}

# The container that publishes PORT on loopback. Sets the C_… variables; fails when there is none.
container_on_port() {
  local line
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PORTS == *":$1,"* ]] && return 0
  done
  return 1
}

# The ids of COLOR's containers in a stable order, without those whose one job is done. Sets COLOR_IDS.
ids_of() {
  local line
  COLOR_IDS=$(for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$1" ]] && ! is_done && printf '%s\n' "${C_ID:0:12}"
  done | sort | paste -sd, -) || true
}

# shellcheck shell=bash
# A Docker Engine: the one that is here, or the distribution's, started by hand where no systemd does it.

readonly ENGINE_FOLDER=${COPILOTOS_ENGINE_FOLDER:-/var/lib/copilotos-actions}
readonly ENGINE_CONFIG=$ENGINE_FOLDER/engine.json
readonly ENGINE_PID=$ENGINE_FOLDER/engine.pid
readonly ENGINE_LOG=$ENGINE_FOLDER/engine.log

provide_engine() {
  if docker info > /dev/null 2>&1; then
    say "using the Docker Engine that runs here"
  else
    install_engine
    start_engine
  fi
  require_fit_engine
}

install_engine() {
  command -v dockerd > /dev/null && command -v docker > /dev/null && return
  may_install_packages || refuse_without_engine
  [[ $(distribution) != other ]] || refuse_without_engine
  [[ $(distribution) != debian-12 ]] || add_trixie_source
  local packages
  mapfile -t packages < <(engine_packages | tr ' ' '\n'; missing_tools)
  install_packages "${packages[@]}"
}

refuse_without_engine() {
  if command -v docker > /dev/null && [[ -S /var/run/docker.sock && ! -w /var/run/docker.sock ]]; then
    refuse "the user $(id -un) may not use Docker." \
      "As root: usermod -aG docker $(id -un); then log in again. Or run this as root."
  fi
  refuse "Docker Engine is missing, and this is not root on Debian or Ubuntu, so it cannot be installed." \
    "Run this as root there, or install it with buildx: https://docs.docker.com/engine/install/"
}

start_engine() {
  [[ $(id -u) == 0 ]] || refuse_without_engine
  if [[ -d /run/systemd/system ]]; then
    quietly systemctl enable --now docker || refuse "docker.service does not start." "See: journalctl -u docker"
  elif ! pidof -q dockerd; then
    start_engine_by_hand
  fi
  await_engine
}

# Its own process group and no terminal, so that it outlives this shell; scripts/teardown.sh ends it.
start_engine_by_hand() {
  say "starting Docker Engine (log: $ENGINE_LOG; stop it with: make teardown)"
  install -d -m 700 "$ENGINE_FOLDER"
  echo '{"features": {"containerd-snapshotter": true}}' > "$ENGINE_CONFIG"
  setsid dockerd --config-file "$ENGINE_CONFIG" --pidfile "$ENGINE_PID" \
    > "$ENGINE_LOG" 2>&1 < /dev/null &
}

await_engine() {
  local tries=300
  until docker info > /dev/null 2>&1; do
    # Without -z a process that waits for the disk counts as gone.
    if ((--tries == 0)) || ! pidof -q -z dockerd; then
      [[ ! -e $ENGINE_LOG ]] || tail -n 20 "$ENGINE_LOG" >&2
      refuse "Docker Engine did not start (its last lines are above)." \
        "It needs root on a real or privileged machine with control groups mounted."
    fi
    sleep 0.2
  done
}

require_fit_engine() {
  local host
  host=${DOCKER_HOST:-$(docker context inspect --format '{{.Endpoints.docker.Host}}')}
  [[ $host == unix://* ]] || refuse "docker talks to $host." \
    "The bed needs an Engine on this machine: docker context use default, and unset DOCKER_HOST."
  docker buildx version > /dev/null 2>&1 || refuse "Docker's buildx plugin is missing." \
    "Install docker-buildx (Debian, Ubuntu) or docker-buildx-plugin (Docker's own packages)."
  [[ $(docker info --format '{{.SecurityOptions}}') != *rootless* ]] || refuse "this Docker Engine is rootless." \
    "The bed's servers run Engines of their own and need a rootful one: docker context use default"
}

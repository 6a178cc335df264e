# shellcheck shell=bash
# What every computer of the bed does when it boots. Sourced by the entry script, which is process 1:
# bash there reaps orphans, and nothing is ever restarted behind a test's back.
#
# BED_MIRROR        URL of the registry that stands in for docker.io
# BED_LIVE_RESTORE  true or false
# /bed/authority.crt  the bed's certificate authority

readonly DOCKER0=10.200.0.1

trust_authority() {
  local bundle=/etc/ssl/certs/ca-certificates.crt authority=/usr/local/share/ca-certificates/bed.crt
  [[ -e $authority || ! -e /bed/authority.crt ]] && return
  cp /bed/authority.crt "$authority"
  cat "$authority" >> "$bundle"
  mkdir -p /etc/docker/certs.d/ghcr.io
  cp "$authority" /etc/docker/certs.d/ghcr.io/ca.crt
}

# With control groups version 2 a group holds processes or groups, not both: make room for the
# groups of our own containers.
delegate_control_groups() {
  [[ -e /sys/fs/cgroup/cgroup.controllers ]] || return 0
  mkdir -p /sys/fs/cgroup/init
  xargs -rn1 < /sys/fs/cgroup/cgroup.procs > /sys/fs/cgroup/init/cgroup.procs 2> /dev/null || true
  sed -e 's/ / +/g' -e 's/^/+/' /sys/fs/cgroup/cgroup.controllers > /sys/fs/cgroup/cgroup.subtree_control
}

# Containers and builds inside cannot reach Docker's name server on 127.0.0.11; this passes it on.
start_name_server() {
  dnsmasq --user=root --listen-address="$DOCKER0" --bind-dynamic --pid-file=/run/dnsmasq.pid
}

# Kept when it is there: a test, like an administrator, may have changed it.
write_engine_configuration() {
  [[ -e /etc/docker/daemon.json ]] && return
  mkdir -p /etc/docker
  jq -n --arg mirror "${BED_MIRROR:-}" --arg dns "$DOCKER0" --argjson live "${BED_LIVE_RESTORE:-false}" '{
    features: {"containerd-snapshotter": true},
    "registry-mirrors": (if $mirror == "" then [] else [$mirror] end),
    "insecure-registries": [$mirror | select(startswith("http://")) | ltrimstr("http://")],
    bip: ($dns + "/24"), dns: [$dns],
    "default-address-pools": [{base: "10.201.0.0/16", size: 24}],
    "live-restore": $live
  }' > /etc/docker/daemon.json
}

start_engine() {
  trust_authority
  delegate_control_groups
  start_name_server
  write_engine_configuration
  service docker start > /dev/null
}

# `service` comes back before the program it started bears its own name: gone is what was missed for five seconds.
await_engine() {
  local tries=600 missed=0
  until docker info > /dev/null 2>&1; do
    # Without -z a process that waits for the disk counts as gone.
    if pidof -q -z dockerd; then missed=0; else ((++missed)); fi
    if ((--tries == 0 || missed == 50)); then
      echo 'dockerd did not start:' >&2
      tail -n 30 /var/log/docker.log >&2
      return 1
    fi
    sleep 0.1
  done
}

# Process 1 from here on: waits for the order to shut down. `sleep` in the background, because bash
# answers signals only between commands.
stay_until_shutdown() {
  touch /run/bed-ready
  trap 'shut_down; exit 0' TERM INT
  while :; do
    sleep infinity &
    wait $! || true
  done
}

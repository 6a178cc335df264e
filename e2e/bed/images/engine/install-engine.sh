#!/bin/bash
# Docker Engine with the containerd image store, buildx and Compose v2 on Debian 12: Debian 13's
# packages from a second source made of the first one, pinned so low that nothing else comes from it.
set -euo pipefail

# One copy per source file, whatever its format and name.
add_trixie_source() {
  local file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    if [[ -s $file ]]; then
      sed 's/bookworm/trixie/g' "$file" > "/etc/apt/sources.list.d/trixie-${file##*/}"
    fi
  done
  printf 'Package: *\nPin: release n=%s\nPin-Priority: 50\n\n' \
    trixie trixie-updates trixie-security > /etc/apt/preferences.d/trixie
}

install_packages() {
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends \
    docker.io/trixie docker-cli/trixie docker-buildx/trixie docker-compose/trixie \
    iptables iproute2 dnsmasq-base procps curl jq tini
  apt-get clean
  rm -rf /var/lib/apt/lists/*
}

remove_the_second_source() {
  rm -f /etc/apt/sources.list.d/trixie-* /etc/apt/preferences.d/trixie
}

add_trixie_source
install_packages
remove_the_second_source
# The init script would otherwise try to mount version 1 control groups.
echo 'cgroup /sys/fs/cgroup cgroup noauto 0 0' >> /etc/fstab
# Inside a container there is no AppArmor to load profiles into.
echo 'export container=docker' >> /etc/default/docker
# Limits cannot be raised above those of the machine all this runs on.
sed -i 's/^\(\t*\)\(ulimit -[nup] .*\)$/\1\2 2> \/dev\/null || true/' /etc/init.d/docker

#!/bin/bash
# Boots a job machine.
set -euo pipefail
# shellcheck source=e2e/bed/images/engine/boot.sh
source /usr/local/lib/bed/boot.sh

# Its disk is thrown away with it, so there is nothing to put in order.
shut_down() {
  :
}

# What the Engine knows of registries, for docker-container builders.
configure_builders() {
  mkdir -p /root/.docker/buildx
  cat > /root/.docker/buildx/buildkitd.default.toml << END
[registry."ghcr.io"]
  ca = ["/etc/docker/certs.d/ghcr.io/ca.crt"]
[registry."docker.io"]
  mirrors = ["${BED_MIRROR#*://}"]
[registry."${BED_MIRROR#*://}"]
  http = true
END
}

configure_builders
start_engine
await_engine
stay_until_shutdown

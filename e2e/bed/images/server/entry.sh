#!/bin/bash
# Boots a server; runs again when it is restarted, on the disk it had.
set -euo pipefail
# shellcheck source=e2e/bed/images/engine/boot.sh
source /usr/local/lib/bed/boot.sh

start_ssh() {
  ssh-keygen -A > /dev/null
  mkdir -p /run/sshd
  service ssh start > /dev/null
}

start_nginx() {
  nginx -t -q
  service nginx start > /dev/null
}

shut_down() {
  service nginx stop > /dev/null || true
  service ssh stop > /dev/null || true
  service docker stop > /dev/null || true
}

start_engine
start_ssh
# A site that nginx refuses does not keep a real server from booting either.
start_nginx || echo 'nginx did not start' >&2
await_engine
stay_until_shutdown

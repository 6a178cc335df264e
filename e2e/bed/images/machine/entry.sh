#!/bin/bash
# Boots a job machine.
set -euo pipefail
# shellcheck source=e2e/bed/images/engine/boot.sh
source /usr/local/lib/bed/boot.sh

# Its disk is thrown away with it, so there is nothing to put in order.
shut_down() {
  :
}

start_engine
await_engine
stay_until_shutdown

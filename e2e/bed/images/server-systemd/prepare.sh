#!/bin/bash
# What entry.sh does before it starts services; those are systemd's here.
set -euo pipefail
# shellcheck source=e2e/bed/images/engine/boot.sh
source /usr/local/lib/bed/boot.sh
trust_authority
start_name_server
write_engine_configuration
ssh-keygen -A > /dev/null

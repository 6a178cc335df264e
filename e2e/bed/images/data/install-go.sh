#!/bin/bash
# Debian 13's Go compiler on Debian 12, whose own is too old for FerretDB: from a second source made
# of the first one, pinned so low that nothing else comes from it. Only in the build stage.
set -euo pipefail

for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
  if [[ -s $file ]]; then
    sed 's/bookworm/trixie/g' "$file" > "/etc/apt/sources.list.d/trixie-${file##*/}"
  fi
done
printf 'Package: *\nPin: release n=%s\nPin-Priority: 50\n\n' \
  trixie trixie-updates trixie-security > /etc/apt/preferences.d/trixie
apt-get update -qq
apt-get install -y -qq --no-install-recommends golang-1.24-go/trixie golang-1.24-src/trixie

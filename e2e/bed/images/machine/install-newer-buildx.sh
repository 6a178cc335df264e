#!/bin/bash
# A second, newer buildx beside the one in use, for what needs it: this one file of Debian 14's package, which asks for
# no newer libc than Debian 12's.
set -euo pipefail
cd "$(mktemp -d)"

for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
  if [[ -s $file ]]; then
    sed 's/bookworm/forky/g' "$file" > "/etc/apt/sources.list.d/forky-${file##*/}"
  fi
done
printf 'Package: *\nPin: release n=%s\nPin-Priority: 50\n\n' \
  forky forky-updates forky-security > /etc/apt/preferences.d/forky
# A mirror of testing may be weeks behind; what it holds is signed all the same.
apt-get update -qq -o Acquire::Check-Valid-Until=false
apt-get download -qq docker-buildx/forky
dpkg-deb --extract docker-buildx_*.deb .
install -D usr/libexec/docker/cli-plugins/docker-buildx /usr/local/lib/bed/newer/docker-buildx
rm -rf "$PWD" /etc/apt/sources.list.d/forky-* /etc/apt/preferences.d/forky /var/lib/apt/lists/*

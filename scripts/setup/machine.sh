# shellcheck shell=bash
# What this machine is, and what it must have before anything else.

require_machine() {
  [[ $(uname -s) == Linux && $(uname -m) == x86_64 ]] ||
    refuse "this is $(uname -s) on $(uname -m)." "The bed runs on Linux on x86-64."
  require_node
  command -v git > /dev/null || refuse "git is missing." "Install it with your package manager."
}

require_node() {
  local version
  version=$(node --version 2> /dev/null || echo none)
  [[ $version =~ ^v([0-9]+) ]] && ((BASH_REMATCH[1] >= 20)) && command -v npm > /dev/null && return
  refuse "Node 20 or newer with npm is needed, found: $version." "See https://nodejs.org/en/download"
}

may_install_packages() {
  [[ $(id -u) == 0 ]] && command -v apt-get > /dev/null
}

# debian-12, debian-13, ubuntu, or other
distribution() {
  (
    # shellcheck source=/dev/null
    source /etc/os-release
    case "$ID:${ID_LIKE:-}:${VERSION_ID:-}" in
      debian:*:12) echo debian-12 ;;
      debian:*) echo debian-13 ;;
      ubuntu:* | *:*ubuntu*:*) echo ubuntu ;;
      *) echo other ;;
    esac
  )
}

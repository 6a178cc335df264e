# shellcheck shell=bash
# Packages of the machine's own distribution; on Debian 12, Docker from Debian 13.

# What the scripts here need besides Docker: the maker of the base image, the checker of shell scripts.
readonly TOOLS=(mmdebstrap shellcheck openssl)

install_packages() {
  say "installing packages: $*"
  quietly retry 4 update_and_install "$@" ||
    refuse "apt-get could not install them (what it said is above)." \
      "Check the network and the sources in /etc/apt, then run this again."
}

update_and_install() {
  local options=(-qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120)
  export DEBIAN_FRONTEND=noninteractive
  apt-get update "${options[@]}" || return 1
  apt-get install -y --no-install-recommends "${options[@]}" "$@"
}

missing_tools() {
  local tool
  for tool in "${TOOLS[@]}"; do
    command -v "$tool" > /dev/null || echo "$tool"
  done
}

engine_packages() {
  case $(distribution) in
    debian-12) echo docker.io/trixie docker-cli/trixie docker-buildx/trixie docker-compose/trixie iptables ;;
    debian-13) echo docker.io docker-cli docker-buildx docker-compose iptables ;;
    ubuntu) echo docker.io docker-buildx docker-compose-v2 iptables ;;
  esac
}

# Debian 12's own Docker has neither buildx nor Compose v2. Debian 13's needs no newer libc; it comes from
# a second source made of the machine's own, pinned so low that nothing is upgraded to it unasked.
add_trixie_source() {
  local own=(/etc/apt/sources.list.d/*debian.sources)
  if [[ -r ${own[0]} ]]; then
    write_file /etc/apt/sources.list.d/copilotos-trixie.sources < <(sed 's/bookworm/trixie/g' "${own[0]}")
  else
    write_file /etc/apt/sources.list.d/copilotos-trixie.list \
      < <(sed -n '/^deb /s/bookworm/trixie/gp' /etc/apt/sources.list)
  fi
  write_file /etc/apt/preferences.d/copilotos-trixie < <(
    printf 'Package: *\nPin: release n=%s\nPin-Priority: 50\n\n' trixie trixie-updates trixie-security
  )
}

# Whole or not at all.
write_file() {
  cat > "$1.new"
  mv "$1.new" "$1"
}

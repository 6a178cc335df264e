#!/usr/bin/env bash
# Forced command of the everyday SSH key: lets a small set of verbs through and evaluates nothing.
# In authorized_keys:  restrict,command="/opt/copilotos-bridge/scripts/gate.sh" ssh-ed25519 AAAA…
set -euo pipefail
export LC_ALL=C

HERE=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)

refuse() {
  printf 'This key may only run: status stage switch deploy rollback abort follow logs prune doctor version. %s\n' "$1" >&2
  exit 2
}

main() {
  local word
  local -a words
  # The length apart: as a repetition in the pattern it takes the C library 50 ms to compile, for every command.
  [[ ${SSH_ORIGINAL_COMMAND:-} =~ ^[A-Za-z0-9._:/@=+,\ -]+$ && ${#SSH_ORIGINAL_COMMAND} -le 4096 ]] || refuse 'Its command is empty, too long, or has other characters than letters, digits and . _ : / @ = + , -'
  read -r -a words <<<"$SSH_ORIGINAL_COMMAND"
  # A client may send the path that an unrestricted key would need; whatever it says, our script runs.
  [[ ${words[0]} != */blue-green-switch.sh ]] || words=("${words[@]:1}")
  word=${words[0]:-}
  case $word in
    status | stage | switch | deploy | rollback | abort | follow | logs | prune | doctor | version | --status | auto | blue | green) ;;
    *) refuse "Not: ${word:-nothing}" ;;
  esac
  exec env --ignore-environment PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME="${HOME:-/root}" \
    "$BASH" "$HERE/blue-green-switch.sh" "${words[@]}"
}

main

# shellcheck shell=bash disable=SC2034,SC2317 # the parsers read these names, the gate calls `exec`
# The real gate and the real parsers of deploy/server in one long-lived shell: a case in by NUL-ended fields, an answer out
# the same way. What a case may not do is run anything: PATH ends in a folder whose every program would leave a mark.
set -uo pipefail
export LC_ALL=C
SERVER=$1
GATE=$SERVER/gate.sh CASE=$3

# Found without a process for each case.
dirname() { printf '%s' "${1%/*}"; }

# In place of the real start of the script: a function goes before the builtin.
gate_case() {
  (
    exec() { shift 6 && printf '%s\0' accepted "$@" $'\001'; }
    export SSH_ORIGINAL_COMMAND=$1
    # shellcheck source=/dev/null
    source "$GATE" 2>/dev/null
  ) || printf '%s\0' refused $'\001'
}

# In this very shell: a parser that ended it would end the test.
manifest_case() {
  PROBLEMS=() RELEASE_OF=() GIVEN=() MANIFEST=$1
  ((${#1} <= 4096)) || receive_manifest < <(printf '%s' "$1")
  read_manifest
  printf '%s\0' "${#PROBLEMS[@]}"
  for key in "${!RELEASE_OF[@]}"; do printf '%s\0' "$key=${RELEASE_OF[$key]}"; done
  printf '\001\0'
}

# Own shell: CONF of the parsers above has to stay.
config_case() {
  (
    CONF=() CONF_LINE=() SERVICES=() PROXIED=() PROBLEMS=()
    printf '%s' "$1" >"$CASE"
    read_config "$CASE"
    printf '%s\0' "${#PROBLEMS[@]}"
    for key in "${!CONF[@]}"; do printf '%s\0' "$key=${CONF[$key]}"; done
    printf '\001\0'
  ) || exit
}

# shellcheck source=/dev/null
source "$SERVER/lib/say.sh" && source "$SERVER/lib/config.sh" && source "$SERVER/lib/manifest.sh"
read_config "$2"
while IFS= read -r -d '' kind && IFS= read -r -d '' text; do
  "${kind}_case" "$text"
done

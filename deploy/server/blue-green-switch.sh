#!/usr/bin/env bash
# shellcheck disable=SC2034 # parts of lib/ share these names
# Blue/green deploys on this server. What is live is decided by one symlink; see README.md beside this file.
set -euo pipefail
export LC_ALL=C
# nginx lives where the path of an ordinary user does not lead.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
# state/ may belong to the user of the everyday key, and root works in it too.
umask 002
shopt -u patsub_replacement 2>/dev/null || true

readonly VERSION=1.0.0 PROTOCOL=1
SCRIPTS=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
APP_DIR=${SCRIPTS%/*}
readonly SCRIPTS APP_DIR ROUTE=$APP_DIR/route STATE=$APP_DIR/state
readonly JOURNAL=$STATE/journal LOCK_FILE=$STATE/lock

for part in "$SCRIPTS"/lib/*.sh; do
  # shellcheck source=/dev/null
  source "$part"
done
unset part

usage() {
  cat <<'TEXT'
Usage: blue-green-switch.sh VERB [options]
  status [--json]             what is live, what is idle, health, lock, last outcome (also: --status)
  deploy                      stage and switch; release manifest on stdin
  stage                       bring the idle color to a release; manifest on stdin
  switch [auto|blue|green]    flip to a healthy color (also: auto, blue, green)
  rollback                    back to the color that was live before
  abort [RUN]                 stop that run, or the one that holds the lock, before its flip
  follow RUN [--from N]       attach to a run again
  logs [blue|green|active|idle] [--tail N]
  prune [--dry-run]           remove images of this application that nothing uses
  boot                        start what served, after a reboot or when Docker died; init lets the server's start-up do it
  doctor                      check this server and say what to type
  version
Options of stage, switch, deploy, rollback: --run ID --holder WORD --lock-wait DURATION --records
Options of switch: --release RELEASE --expects COMMIT
Exit codes, manifest and journal: scripts/README.md
TEXT
}

# Splits the words of the command into VERB, TARGETS and options.
read_arguments() {
  VERB='' TARGETS=() RUN='' HOLDER='' LOCK_WAIT=0s EXPECTS='' WANTED_RELEASE='' RECORDS=no JSON=no FROM=1 TAIL=100 DRY_RUN=no
  case ${1:-} in
    '' | --help | -h | help) usage && exit 0 ;;
    --status) VERB=status && shift ;;
    auto | blue | green) VERB=switch ;;
    *) VERB=$1 && shift ;;
  esac
  while (($#)); do
    case $1 in
      --run | --holder | --lock-wait | --expects | --release | --from | --tail) read_option "$1" "${2-}" && shift ;;
      --records) RECORDS=yes ;;
      --json) JSON=yes ;;
      --dry-run) DRY_RUN=yes ;;
      -*) refuse "unknown option '$1'" ;;
      *) TARGETS+=("$1") ;;
    esac
    shift || true
  done
  [[ -n $HOLDER ]] || HOLDER=$(id -un)@$(uname -n)
}

read_option() {
  case $1 in
    --run) RUN=$2 && [[ $2 =~ ^[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}$ ]] ;;
    --holder) HOLDER=$2 && [[ $2 =~ ^[A-Za-z0-9._:/@=+,-]{1,200}$ ]] ;;
    --lock-wait) LOCK_WAIT=$2 && duration_ms "$2" ;;
    --expects) EXPECTS=$2 && [[ $2 =~ ^([0-9a-f]{7,64}|none)$ ]] ;;
    --release) WANTED_RELEASE=$2 && [[ $2 =~ ^[A-Za-z0-9._-]{1,64}$ ]] ;;
    --from) FROM=$2 && [[ $2 =~ ^[1-9][0-9]{0,8}$ ]] ;;
    --tail) TAIL=$2 && [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] ;;
  esac || refuse "option $1: '$2' is not a legal value"
}

# Words after the verb: how many it takes and which.
check_targets() {
  local allowed
  case $VERB in
    switch) allowed='^(auto|blue|green)?$' ;;
    logs) allowed='^(blue|green|active|idle)?$' ;;
    abort) allowed='^([A-Za-z0-9_-][A-Za-z0-9._-]{0,79})?$' ;;
    follow) allowed='^[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}$' ;;
    *) allowed='^$' ;;
  esac
  if ((${#TARGETS[@]} > 1)) || [[ ! ${TARGETS[0]:-} =~ $allowed ]]; then
    refuse "$VERB does not take '${TARGETS[*]}'"
  fi
}

# The worker's own arguments come from start_worker, and its manifest from a pipe.
enter_worker() {
  VERB=${TARGETS[0]} TARGETS=("${TARGETS[@]:1}")
  name_run "$RUN"
  if [[ $VERB == stage || $VERB == deploy ]]; then receive_manifest && read_manifest; fi
  run_worker
}

# Starts (or, under a name that was used before, joins) a run and stays with it to its end.
enter_run() {
  if [[ $VERB == stage || $VERB == deploy ]]; then
    receive_manifest
    read_manifest
    HOLDER=${RELEASE_OF[holder]:-$HOLDER}
  fi
  die_of_problems
  ! find_missing || die "$EXIT_NOT_READY" "This server lacks commands. Type: apt-get install$MISSING"
  [[ -f $STATE/probe.token && -d $JOURNAL ]] || die "$EXIT_NOT_READY" "This server is not initialised. Run: $SCRIPTS/init-blue-green.sh"
  [[ -n $RUN ]] || new_run_id
  name_run "$RUN"
  start_worker
  trap 'complain "The run goes on. Attach again with: $0 follow $RUN"; exit 130' INT
  follow_run "$FROM"
}

main() {
  read_arguments "$@"
  [[ $VERB != version ]] || { say "copilotos-blue-green $VERSION protocol $PROTOCOL" && exit 0; }
  read_config "$APP_DIR/infra/blue-green.conf"
  [[ $VERB != worker ]] || { enter_worker && exit; }
  check_targets
  case $VERB in
    stage | deploy | switch | rollback | boot) enter_run ;;
    status | abort | follow | logs | prune | doctor) die_of_problems && "show_$VERB" ;;
    *) usage >&2 && die "$EXIT_USAGE" "Unknown verb: $VERB" ;;
  esac
}

main "$@"
exit

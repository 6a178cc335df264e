# shellcheck shell=bash
# Sourced by every bash on the server (BASH_ENV). Stops the worker, or init, exactly at the points named in
# /bed-kill/points, one after the other, by the shell's own traps: what is tested carries no code for it.
#   step:NAME:start  the step's start is recorded, its work has not begun
#   step:NAME:after  its work is done, that it is done is not recorded
#   call:NAME:start  before a command of that name
#   call:NAME:after  when the function of that name returns
[[ $0 == */blue-green-switch.sh && ${1-} == worker || $0 == */init-blue-green.sh ]] || return 0
[[ -s /bed-kill/points ]] || return 0

mapfile -t BED_POINTS </bed-kill/points

# A subshell has a copy of the points, so the file says which are left; whoever moves it away may stop, alone.
bed_claim() {
  local own=/bed-kill/points.$BASHPID is_ours=no
  mv /bed-kill/points "$own" 2>/dev/null || return 1
  mapfile -t BED_POINTS <"$own"
  [[ $1 != "${BED_POINTS[0]-}" ]] || { is_ours=yes && BED_POINTS=("${BED_POINTS[@]:1}"); }
  printf '%s\n' "${BED_POINTS[@]}" >"$own"
  mv "$own" /bed-kill/points
  [[ $is_ours == yes ]]
}

# What is compared is the text of commands, before anything is expanded.
# shellcheck disable=SC2016
bed_look() {
  local place
  case $1 in
    'step:"$@"') place="step:$STEP:start" ;;
    'step:record "$STEP" ok'*) place="step:$STEP:after" ;;
    return:*) place="call:${1#return:}:after" ;;
    *) place="call:${1#*:}:start" && place=${place/ *:start/:start} ;;
  esac
  [[ $place == "${BED_POINTS[0]-}" ]] || return 0
  bed_claim "$place" || return 0
  printf '%s %s %s\n' "$place" "$$" "$BASHPID" >/bed-kill/reached.next
  mv /bed-kill/reached.next /bed-kill/reached
  kill -STOP "$BASHPID"
}

set -o functrace
trap '[[ -z ${BED_POINTS[0]-} ]] || bed_look "${FUNCNAME[0]-}:$BASH_COMMAND"' DEBUG
trap '[[ -z ${BED_POINTS[0]-} ]] || bed_look "return:${FUNCNAME[0]-}"' RETURN

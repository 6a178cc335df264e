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
  BED_POINTS=("${BED_POINTS[@]:1}")
  printf '%s\n' "${BED_POINTS[@]}" >/bed-kill/points
  printf '%s %s %s\n' "$place" "$$" "$BASHPID" >/bed-kill/reached.next
  mv /bed-kill/reached.next /bed-kill/reached
  kill -STOP "$BASHPID"
}

set -o functrace
trap '[[ -z ${BED_POINTS[0]-} ]] || bed_look "${FUNCNAME[0]-}:$BASH_COMMAND"' DEBUG
trap '[[ -z ${BED_POINTS[0]-} ]] || bed_look "return:${FUNCNAME[0]-}"' RETURN

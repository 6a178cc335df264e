# shellcheck shell=bash disable=SC2034
# Following a run's journal, from the first record or a later one, until its outcome.

# Prints the records of RUN_LOG from number FROM on and ends with the run's exit code.
follow_run() {
  local from=$1 number=0 line partial='' fd
  exec {fd}<"$RUN_LOG"
  while true; do
    if IFS= read -r line <&"$fd"; then
      line=$partial$line partial=''
      number=$((number + 1))
      ((number < from)) || show_record "$line"
      end_with_outcome "$line"
    else
      partial+=$line
      worker_lives || leave_lost
      pause 0.02
    fi
  done
}

# Ends this command when the record is the outcome.
end_with_outcome() {
  local detail
  [[ $1 == *$'\toutcome\t'* ]] || return 0
  detail=${1#*$'\t'*$'\t'*$'\t'}
  word_of "$detail" exit
  exit "$WORD"
}

# Whether the run's worker still lives. Before its first record only its starter knows it.
worker_lives() {
  if last_record "$RUN_LOG" run start; then
    word_of "$FOUND" process && is_alive "$WORD"
  elif [[ -n ${WORKER_PID:-} ]]; then
    kill -0 "$WORKER_PID" 2>/dev/null
  else
    LONELY=$((${LONELY:-0} + 1))
    ((LONELY < 100))
  fi
}

leave_lost() {
  # The outcome may have been written between our last read and the worker's end.
  if last_record "$RUN_LOG" outcome 'ok|fail' && [[ -z ${CHECKED_ONCE:-} ]]; then
    CHECKED_ONCE=yes
    return 0
  fi
  [[ ! -s $JOURNAL/$RUN.err ]] || head -c 2000 "$JOURNAL/$RUN.err" >&2
  die "$EXIT_LOST" "The worker of run $RUN ended without a result. Run the command again: it puts the server in order first."
}

# One record as it is (--records), or as a sentence for a person.
show_record() {
  if [[ $RECORDS == yes ]]; then
    printf '%s\n' "$1"
    return
  fi
  local ms step event detail
  IFS=$'\t' read -r ms step event detail <<<"$1"
  case $step.$event in
    outcome.ok) say "$(outcome_sentence "$detail")" ;;
    outcome.fail) complain "$(outcome_sentence "$detail")" ;;
    *.start) ((STARTED_MS = ms)) ;;
    *.ok) printf '%-10s ok    %s (%s ms)\n' "$step" "$detail" "$((ms - ${STARTED_MS:-$ms}))" ;;
    *.fail) printf '%-10s FAIL  %s\n' "$step" "$detail" ;;
    *) printf '%-10s       %s\n' "$step" "$detail" ;;
  esac
}

# The reason a run gave, or what it did.
outcome_sentence() {
  local detail=$1 outcome=${1%% *} reason=''
  [[ $detail == *' ms='* ]] && reason=${detail#* ms=} && reason=${reason#* }
  word_of "$detail" active
  if [[ -n $reason ]]; then say "$reason"; else say "$outcome: $WORD is live"; fi
}

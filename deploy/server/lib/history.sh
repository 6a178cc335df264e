# shellcheck shell=bash disable=SC2034,SC2153
# How the last runs ended, read from their journals.

# The newest runs that have ended. Sets PAST: for each its run, verb, end in milliseconds and outcome, TAB separated.
read_history() {
  local logs line log first
  PAST=()
  mapfile -t logs < <(find "$JOURNAL" -maxdepth 1 -name '*.log' -printf '%T@ %p\n' 2>/dev/null | sort -rn | head -n "$1" | cut -d ' ' -f 2-)
  ((${#logs[@]})) || return 0
  # The last record of a run that is over is its outcome; that of the others is something else.
  while IFS= read -r line; do
    log=${logs[0]} logs=("${logs[@]:1}")
    [[ $line == [0-9]*$'\toutcome\t'* ]] || continue
    IFS= read -r first 2>/dev/null <"$log" || first=''
    first=${first#*$'\t'*$'\t'*$'\t'}
    first=${first#* }
    log=${log##*/}
    PAST+=("${log%.log}"$'\t'"${first%% *}"$'\t'"${line%%$'\t'*}"$'\t'"${line#*$'\t'*$'\t'*$'\t'}")
  done < <(for log in "${logs[@]}"; do tail -n 1 "$log" 2>/dev/null || echo; done)
}

# Splits one line of PAST into P_… variables.
split_past() { IFS=$'\t' read -r P_RUN P_VERB P_AT P_DETAIL <<<"$1"; }

print_history_text() {
  local line word=Last
  for line in "${PAST[@]:0:5}"; do
    split_past "$line"
    printf '%s: %s %s %(%Y-%m-%d %H:%M:%S)T: %s\n' "$word" "$P_VERB" "$P_RUN" "$((P_AT / 1000))" "$P_DETAIL"
    word=Before
  done
}

# The newest outcome as an object, empty fields when there is none, and the list of all that were read.
print_history_json() {
  local line comma=''
  printf '"last":{%s},"history":[' "$(print_past_json "${PAST[0]:-}")"
  for line in "${PAST[@]}"; do
    printf '%s{%s}' "$comma" "$(print_past_json "$line")"
    comma=,
  done
  printf ']'
}

print_past_json() {
  local name text
  split_past "$1"
  printf '%s,%s,%s' "$(field run "$P_RUN")" "$(field verb "$P_VERB")" "$(field outcome "${P_DETAIL%% *}")"
  for name in exit ms; do
    word_of "$P_DETAIL" "$name" || true
    printf ',%s' "$(bare_field "$name" "$WORD")"
  done
  for name in active release; do
    word_of "$P_DETAIL" "$name" || true
    printf ',%s' "$(field "$name" "$WORD")"
  done
  text=${P_DETAIL#* ms=}
  printf ',%s,%s' "$(bare_field at "${P_AT:-0}")" "$(field reason "${text#* }")"
}

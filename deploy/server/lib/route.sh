# shellcheck shell=bash disable=SC2034
# The route tree: `active` is a symlink to one of the ready-made weight folders, and one rename changes it.

# Reads the symlink. Sets WEIGHT (percent of green, or empty), ACTIVE and IDLE.
read_route() {
  local target
  target=$(readlink "$ROUTE/active" 2>/dev/null) || target=''
  WEIGHT='' ACTIVE=unknown IDLE=unknown
  if [[ $target == weights/none ]]; then
    ACTIVE=none IDLE=blue
  elif [[ $target =~ ^weights/([0-9]|[1-9][0-9]|100)$ && -d $ROUTE/$target ]]; then
    WEIGHT=${BASH_REMATCH[1]}
    if ((WEIGHT <= 50)); then ACTIVE=blue IDLE=green; else ACTIVE=green IDLE=blue; fi
  fi
}

# Whether no canary is running; else REASON says what to do.
is_whole() {
  REASON="a canary is running at $WEIGHT % green: finish it with 'switch green', or take it back with 'switch blue'"
  [[ -z $WEIGHT || $WEIGHT == 0 || $WEIGHT == 100 ]]
}

other_color() { if [[ $1 == blue ]]; then OTHER=green; else OTHER=blue; fi; }

# Folder that sends everybody to COLOR. Sets FOLDER.
folder_of() {
  case $1 in
    blue) FOLDER=weights/0 ;;
    green) FOLDER=weights/100 ;;
    *) FOLDER=weights/none ;;
  esac
}

# The flip: a new symlink beside `active`, renamed over it, the folder written to disk.
point_route_at() {
  local next=$ROUTE/.active.$$
  rm -f "$next"
  ln -s "$1" "$next" && mv -fT "$next" "$ROUTE/active" && sync "$ROUTE"
}

# Makes the folders nginx asks about. A file NAME.COLOR means: NAME goes to COLOR.
make_route_tree() {
  mkdir -p "$ROUTE/weights" && chmod 0755 "$ROUTE" "$ROUTE/weights" || return 1
  # Symlinks left by a killed flip.
  find "$ROUTE" -maxdepth 1 -name '.active.*' -delete
  local weight
  for weight in none {0..100}; do
    make_weight "$weight" || return 1
  done
  [[ -L $ROUTE/active ]] || point_route_at weights/none
}

# The test buckets are in every folder: through them both answers can be proven at any time. Every folder answers for
# each bucket too, so that a request that asks while a flip happens (no all.green yet, no all.blue any more) finds
# its colour with the next file.
make_weight() {
  local weight=$1 folder=$ROUTE/weights/$1 bucket
  local -a files=(test-blue.blue test-green.green) lies=(all.blue all.green)
  case $weight in
    0) files+=(all.blue) lies=(all.green) ;;
    100) files+=(all.green) lies=(all.blue) ;;
  esac
  if [[ $weight != none ]]; then
    for ((bucket = 0; bucket < 100; bucket++)); do
      if ((bucket < weight)); then files+=("bucket-$bucket.green"); else files+=("bucket-$bucket.blue"); fi
    done
  fi
  mkdir -p "$folder" && chmod 0755 "$folder" || return 1
  (cd "$folder" && touch -- "${files[@]}" && rm -f -- "${lies[@]}" test-fresh.green)
}

# shellcheck shell=bash disable=SC2034,SC2153
# Room for a release: what its pull will need against what is free, before anything is touched; old images go first.

# Docker keeps a layer packed and unpacked, which is about three times its packed size; and containers need to write.
readonly UNPACKED_FACTOR=3 SPACE_RESERVE=$((64 * 1024 * 1024)) STATE_RESERVE=4000000

# Refuses a release that will not fit, after removing images that nothing uses any more.
make_room() {
  local removed
  read_platform || return 1
  find_docker_folder
  sum_needed || return 1
  prune_images "${CONF[keep-images]}"
  removed=$PRUNED
  read_free "$DOCKER_FOLDER"
  if ((FREE < NEEDED)); then
    prune_images 0
    removed=$((removed + PRUNED))
    read_free "$DOCKER_FOLDER"
  fi
  DETAIL="free=$FREE needed=$NEEDED removed=$removed"
  if ((FREE < NEEDED)); then
    REASON="$DOCKER_FOLDER has $(megabytes "$FREE") free, but this release needs about $(megabytes "$NEEDED"): $(megabytes $((NEEDED - FREE))) are missing, and no image of ours is left to remove. Nothing was touched. See what fills it: docker system df; df -h $DOCKER_FOLDER. What Docker itself no longer needs goes with: docker system prune"
    return 1
  fi
  read_free "$STATE"
  REASON="$STATE has $FREE bytes free, and a deploy writes there: $(megabytes "$STATE_RESERVE") are asked for. Nothing was touched. See what fills the disk: df -h $STATE"
  ((FREE >= STATE_RESERVE))
}

# What this server runs, as Docker names it. Sets PLATFORM.
read_platform() {
  REASON="Docker does not answer at $ENGINE_SOCKET. Is it running, and may $(id -un) use it? Nothing was touched"
  PLATFORM=$(docker version --format '{{.Server.Os}}/{{.Server.Arch}}' </dev/null 2>/dev/null) && [[ $PLATFORM == */* ]]
}

# Where Docker keeps images: its own folder, or that of a containerd which it did not start itself.
find_docker_folder() {
  DOCKER_FOLDER=$(docker info --format '{{.DockerRootDir}}' </dev/null 2>/dev/null) || DOCKER_FOLDER=/var/lib/docker
  [[ -d $DOCKER_FOLDER ]] || DOCKER_FOLDER=/
  if [[ -S /run/containerd/containerd.sock && -d /var/lib/containerd ]] &&
    [[ $(docker info --format '{{json .DriverStatus}}' </dev/null 2>/dev/null) == *io.containerd.snapshotter* ]]; then
    DOCKER_FOLDER=/var/lib/containerd
  fi
}

# Free bytes of the file system of FOLDER. Sets FREE.
read_free() {
  local blocks size
  IFS=' ' read -r blocks size < <(stat --file-system --format '%a %S' "$1" 2>/dev/null) || blocks=0 size=0
  FREE=$((blocks * size))
}

megabytes() { printf '%s MB' $((($1 + 999999) / 1000000)); }

# Bytes that the layers which are not here yet will take. Sets NEEDED. A registry that does not tell is no reason to
# refuse: the pull will say what is wrong. An image that cannot run here is.
sum_needed() {
  local service fd total=0 fds=()
  local -A counted=()
  mark_known_blobs
  # All are asked at once, then read in turn.
  for service in "${SERVICES[@]}"; do
    exec {fd}< <(describe_image "${RELEASE_OF[image.$service]}")
    fds+=("$fd")
  done
  for service in "${SERVICES[@]}"; do
    fd=${fds[0]} fds=("${fds[@]:1}")
    add_blobs "$service" "$fd" || return 1
    exec {fd}<&-
  done
  NEEDED=$((SPACE_RESERVE + total * UNPACKED_FACTOR))
}

# One line per fact: `sha256:… BYTES` for each blob, or `wrong …`, or `unknown …`; nothing for an image that is here.
describe_image() {
  ! has_image "$1" || return 0
  if read_blobs "$1"; then
    keep_blobs "${1#*@}"
    printf '%s\n' "$BLOBS"
  elif [[ -n $WRONG_PLATFORM ]]; then
    printf 'wrong %s\n' "$WRONG_PLATFORM"
  else
    printf 'unknown %s\n' "$FAULT"
  fi
}

# Adds the blobs that FD describes to the caller's total, each once.
add_blobs() {
  local service=$1 fd=$2 digest size
  while IFS=' ' read -r digest size <&"$fd"; do
    case $digest in
      wrong) REASON="service $service: $size. Nothing was touched" && return 1 ;;
      unknown) note "how much room service $service needs is not known: $size" ;;
      *)
        [[ -n ${counted[$digest]+set}${KNOWN_BLOBS[$digest]+set} ]] || total=$((total + size))
        counted[$digest]=1
        ;;
    esac
  done
}

# What images that are here are made of was written down before their pull. Sets KNOWN_BLOBS, and forgets the images
# that are gone.
mark_known_blobs() {
  local file present digest size
  declare -gA KNOWN_BLOBS=()
  present=$(docker image ls --no-trunc --digests --format '{{.Digest}}' </dev/null) || return 0
  for file in "$STATE"/blobs/*; do
    [[ -f $file ]] || continue
    if [[ $present != *"sha256:${file##*/}"* ]]; then
      rm -f "$file"
      continue
    fi
    while IFS=' ' read -r digest size; do [[ -z $digest ]] || KNOWN_BLOBS[$digest]=1; done <"$file"
  done
}

# Written before the pull; counts only once the image is here.
keep_blobs() { mkdir -p "$STATE/blobs" && replace_file "$STATE/blobs/${1#sha256:}" 0660 <<<"$BLOBS"; }

# Removes images that deploys have pulled, that nothing uses and that this run does not want, but for the newest KEEP of
# each service. What both colours run or are pinned to stays, and what has a tag: that is somebody else's. Sets PRUNED.
prune_images() {
  local keep=$1 service kept id reference
  PRUNED=0
  for service in "${SERVICES[@]}"; do
    kept=0
    while IFS=' ' read -r id reference; do
      [[ -n $reference && $reference != "${RELEASE_OF[image.$service]:-}" ]] || continue
      is_in_use "$id" "$reference" && continue
      if ((kept < keep)); then
        kept=$((kept + 1))
      elif timeout 60 docker image rm "$reference" </dev/null >/dev/null 2>&1; then
        PRUNED=$((PRUNED + 1))
        note "removed the unused image $reference"
      fi
    done < <(docker image ls --no-trunc --digests --filter "reference=${CONF[service.$service.image]}" \
      --format '{{.ID}} {{if and (eq .Tag "<none>") (ne .Digest "<none>")}}{{.Repository}}@{{.Digest}}{{end}}' </dev/null)
  done
}

# shellcheck shell=bash disable=SC2034
# What Compose interpolates for each colour. At rest only the live colour is pinned to digests: a bare
# `docker compose -p NAME-idle … up -d` must start what `docker pull …:latest` fetched.

# Lines every colour has, pinned or not.
print_base_env() {
  local color=$1 service
  printf 'COLOR=%s\n' "$color"
  for service in "${PROXIED[@]}"; do
    variable_of "$service"
    port_of "$service" "$color"
    printf '%s_PORT=%s\n' "$VARIABLE" "$PORT"
  done
}

# Declared variables that the colour already has and that are not of a release: they outlive it.
print_kept_env() {
  local name line
  [[ -f $1 ]] || return 0
  while IFS= read -r line || [[ -n $line ]]; do
    name=${line%%=*}
    [[ " ${CONF[allow-env]} " == *" $name "* ]] && printf '%s\n' "$line"
  done <"$1"
  return 0
}

# The env of the release in the manifest. Values are quoted so that Compose takes them literally.
print_release_env() {
  local service key
  printf 'RELEASE=%s\n' "${RELEASE_OF[release]}"
  [[ -z ${RELEASE_OF[commit]:-} ]] || printf 'COMMIT=%s\n' "${RELEASE_OF[commit]}"
  for service in "${SERVICES[@]}"; do
    variable_of "$service"
    printf '%s_IMAGE=%s\n' "$VARIABLE" "${RELEASE_OF[image.$service]}"
  done
  for key in "${!RELEASE_OF[@]}"; do
    [[ $key != env.* ]] || print_env_line "${key#env.}" "${RELEASE_OF[$key]}"
  done | sort
}

# Single quotes keep $ and # from Compose's interpolation; a quote inside is escaped for it.
print_env_line() { printf "%s='%s'\n" "$1" "${2//\'/\\\'}"; }

env_file() { ENV_FILE=$STATE/${CONF[app]}-$1.env; }

# Pins COLOR to the release of the manifest, and keeps a copy that survives unpinning.
pin_to_release() {
  local color=$1
  env_file "$color"
  { print_base_env "$color" && print_release_env; } | replace_file "$ENV_FILE" 0660 || return 1
  mkdir -p "$STATE/pins"
  replace_file "$STATE/pins/${CONF[app]}-$color.env" 0660 <"$ENV_FILE"
}

# Takes the pins from a colour that is not live.
unpin() {
  local color=$1 kept
  env_file "$color"
  kept=$(print_kept_env "$ENV_FILE")
  { print_base_env "$color" && [[ -z $kept ]] || printf '%s\n' "$kept"; } | replace_file "$ENV_FILE" 0660
}

# Pins the colour that is live to what its containers run: the kept pins when they match, else their digests.
pin_to_containers() {
  local color=$1 pins=$STATE/pins/${CONF[app]}-$1.env kept
  env_file "$color"
  if pins_match "$color" "$pins"; then
    cmp -s "$pins" "$ENV_FILE" || replace_file "$ENV_FILE" 0660 <"$pins"
    return
  fi
  kept=$(print_kept_env "$ENV_FILE")
  { print_base_env "$color" && print_container_pins "$color" && [[ -z $kept ]] || printf '%s\n' "$kept"; } |
    replace_file "$ENV_FILE" 0660
}

# Whether every configured service of COLOR runs the very image that PINS names.
pins_match() {
  local color=$1 pins=$2 line service
  [[ -f $pins ]] || return 1
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$color" && -n ${CONF[service.$C_SERVICE.image]:-} ]] || continue
    variable_of "$C_SERVICE"
    grep -qxF "${VARIABLE}_IMAGE=$C_IMAGE" "$pins" || return 1
    service=$C_SERVICE
  done
  [[ -n ${service:-} ]]
}

# For a colour that was started by hand: the digest of the configured repository, or the image's own id.
print_container_pins() {
  local color=$1 line repository digest
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    repository=${CONF[service.$C_SERVICE.image]:-}
    [[ $C_PROJECT == "${CONF[app]}-$color" && -n $repository ]] || continue
    variable_of "$C_SERVICE"
    digest_of_container
    digest=$repository@$DIGEST
    [[ -n $DIGEST ]] || digest=$C_IMAGE_ID
    printf '%s_IMAGE=%s\n' "$VARIABLE" "$digest"
  done
  return 0
}

# The digest that the container of split_container runs: of its image's name, or for a tag of what the tag stood for.
# Sets DIGEST; empty for an image that never was in a registry.
digest_of_container() {
  local repository=${CONF[service.$C_SERVICE.image]:-${C_IMAGE%%:*}}
  DIGEST=''
  if [[ $C_IMAGE == *@sha256:* ]]; then
    DIGEST=${C_IMAGE#*@}
    return
  fi
  DIGEST=$(docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$C_IMAGE_ID" </dev/null 2>/dev/null |
    grep -m 1 -F "$repository@sha256:") || DIGEST=''
  DIGEST=${DIGEST#*@}
}

# The release and commit of COLOR as its pins name them, when its containers prove them. Sets COLOR_RELEASE and
# COLOR_COMMIT, both empty for a colour that was started by hand.
release_of_color() {
  local pins=$STATE/pins/${CONF[app]}-$1.env line
  COLOR_RELEASE='' COLOR_COMMIT=''
  pins_match "$1" "$pins" || return 0
  while IFS= read -r line; do
    case $line in
      RELEASE=*) COLOR_RELEASE=${line#RELEASE=} ;;
      COMMIT=*) COLOR_COMMIT=${line#COMMIT=} ;;
    esac
  done <"$pins"
}

# Whether the live colour still serves the commit that the client had seen when it decided to replace it. Between its
# look and our lock another deploy may have come first. CONTAINERS has been read.
expect_serving() {
  local expected=$1
  release_of_color "$LIVE"
  SERVING=${COLOR_COMMIT:-none}
  [[ -n $expected && $expected != "$SERVING" ]] || return 0
  REASON="$LIVE serves commit $SERVING by now, but this run expects to replace $expected: another deploy came first. Look at status, and run this again if it is still wanted"
  return 1
}

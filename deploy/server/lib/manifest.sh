# shellcheck shell=bash disable=SC2034
# The release manifest on stdin: lines of key=value, checked against the configuration. Fills RELEASE_OF.
# The text itself stays in memory only, because it may hold a registry password.

declare -gA RELEASE_OF=() GIVEN=()
MANIFEST=''

readonly MANIFEST_LIMIT=65536
readonly DIGEST_RULE='^sha256:[0-9a-f]{64}$'

# Reads all of stdin, NUL bytes and size refused, into MANIFEST.
receive_manifest() {
  local rest=''
  if IFS= read -r -d '' -n $((MANIFEST_LIMIT + 1)) MANIFEST; then
    IFS= read -r -d '' -n 1 rest || true
    ((${#MANIFEST} > MANIFEST_LIMIT)) || refuse "manifest: contains a NUL byte"
  fi
  ((${#MANIFEST} <= MANIFEST_LIMIT)) || refuse "manifest: larger than $MANIFEST_LIMIT bytes"
  [[ -n $MANIFEST ]] || refuse "manifest: empty; send lines such as 'release=…' and 'image.api=repository@sha256:…' on stdin"
}

# Parses MANIFEST into RELEASE_OF; refusals are collected.
read_manifest() {
  local line number=0
  while IFS= read -r line || [[ -n $line ]]; do
    number=$((number + 1))
    [[ -z $line || $line == '#'* ]] || manifest_line "$number" "${line%$'\r'}"
  done < <(printf "%s" "$MANIFEST")
  require_release
}

manifest_line() {
  local where="manifest line $1" line=$2 key value
  key=${line%%=*} value=${line#*=}
  # An empty key is no subscript: bash would end here, and the other refusals would be lost.
  if [[ $line != *=* || ! $key =~ ^[A-Za-z][A-Za-z0-9._-]*$ ]]; then
    refuse "$where: not 'key=value'" && return
  elif [[ -n ${GIVEN[$key]+set} ]]; then
    refuse "$where: '$key' is given twice"
  elif manifest_value "$key" "$value"; then
    RELEASE_OF[$key]=$value
  else
    refuse "$where: '$key' $FAULT"
  fi
  GIVEN[$key]=1
}

# Whether VALUE may stand for KEY; else sets FAULT. Values are not repeated in refusals: they may be secret.
manifest_value() {
  local key=$1 value=$2
  case $key in
    release) FAULT='must be 1 to 64 of A-Z a-z 0-9 . _ -' && [[ $value =~ ^[A-Za-z0-9._-]{1,64}$ ]] ;;
    commit) FAULT='must be 7 to 64 hex digits' && [[ $value =~ ^[0-9a-f]{7,64}$ ]] ;;
    expects) FAULT='must be the commit that serves now, 7 to 64 hex digits, or none' && [[ $value =~ ^([0-9a-f]{7,64}|none)$ ]] ;;
    holder) FAULT='must be one word' && [[ $value =~ ^[A-Za-z0-9._:/@=+,-]{1,200}$ ]] ;;
    image.*) image_value "${key#image.}" "$value" ;;
    env.*) env_value "${key#env.}" "$value" ;;
    registry.server) FAULT='must be a host name' && [[ $value =~ ^[a-z0-9.-]+(:[0-9]{1,5})?$ ]] ;;
    registry.user | registry.password)
      FAULT='must be 1 to 8192 printable characters'
      [[ -n $value && ${#value} -le 8192 && $value != *[$'\001'-$'\037'$'\177']* ]]
      ;;
    health-timeout | drain-timeout | pull-timeout | min-healthy | watch)
      FAULT='must be a duration such as 30s' && duration_ms "$value" ;;
    *) FAULT='is not a key of the manifest' && return 1 ;;
  esac
}

image_value() {
  local service=$1 value=$2
  local repository=${CONF[service.$service.image]:-}
  FAULT="names a service that blue-green.conf does not have (it has: ${SERVICES[*]})"
  [[ -n $repository ]] || return 1
  FAULT="must be $repository@sha256:… (the only repository blue-green.conf allows for '$service')"
  [[ ${value%%@*} == "$repository" ]] || return 1
  FAULT='must end in @sha256: and 64 hex digits'
  [[ ${value#*@} =~ $DIGEST_RULE ]]
}

env_value() {
  FAULT="is not in allow-env of blue-green.conf"
  [[ " ${CONF[allow-env]} " == *" $1 "* ]] || return 1
  FAULT='is reserved: the server sets it'
  is_reserved_name "$1" && return 1
  FAULT='must be at most 4096 printable characters'
  [[ ${#2} -le 4096 && $2 != *[$'\001'-$'\037'$'\177']* ]]
}

# Names that decide which images run, where, or how Compose behaves.
is_reserved_name() {
  local service
  case $1 in
    RELEASE | COMMIT | COLOR | PATH | HOME | COMPOSE_* | DOCKER_* | LD_* | BASH_* | IFS) return 0 ;;
  esac
  for service in "${SERVICES[@]}"; do
    variable_of "$service"
    [[ $1 == "${VARIABLE}_IMAGE" || $1 == "${VARIABLE}_PORT" ]] && return 0
  done
  return 1
}

require_release() {
  local service given=0 key
  [[ -n ${GIVEN[release]+set} ]] || refuse "manifest: 'release' is required"
  for service in "${SERVICES[@]}"; do
    [[ -n ${GIVEN[image.$service]+set} ]] || refuse "manifest: 'image.$service' is required"
  done
  for key in registry.server registry.user registry.password; do
    [[ -n ${GIVEN[$key]+set} ]] && given=$((given + 1))
  done
  ((given == 0 || given == 3)) || refuse "manifest: give registry.server, registry.user and registry.password together, or none"
}

# A duration of this run: the manifest's, else the configuration's. Sets DURATION_MS.
run_duration() { duration_ms "${RELEASE_OF[$1]:-${CONF[$1]}}"; }

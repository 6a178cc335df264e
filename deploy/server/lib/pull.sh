# shellcheck shell=bash disable=SC2034,SC2153
# Pulling by digest through Docker's own socket, so that the registry login exists only in this process:
# no login, no config file, nothing in argv or environment, nothing to clean after a kill.

readonly ENGINE_SOCKET=${DOCKER_SOCKET:-/var/run/docker.sock}

# Pulls every image of the manifest at once.
pull_images() {
  local service pid failed=0 pids=()
  for service in "${SERVICES[@]}"; do
    (trap - TERM INT && pull_one "$service" "${RELEASE_OF[image.$service]}") &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do
    await_child "$pid" || failed=$((failed + 1))
  done
  DETAIL="images=${#pids[@]}"
  REASON="$failed of ${#pids[@]} images could not be pulled"
  ((failed == 0))
}

pull_one() {
  local service=$1 image=$2 began how=pulled
  tick_ms && began=$TICK_MS
  if has_image "$image"; then
    how=present
  elif ! request_pull "$image"; then
    note "service=$service image=$image: $(explain_pull "$image" "$PULL_ERROR")"
    return 1
  fi
  if ! has_image "$image"; then
    note "service=$service image=$image: Docker reported no error, but the image is not there"
    return 1
  fi
  fits_platform "$service" "$image" || return 1
  tick_ms
  note "service=$service digest=${image#*@} $how ms=$((TICK_MS - began))"
}

# An image for another processor is pulled without a word and fails only when it starts.
fits_platform() {
  local platform emulator
  platform=$(docker image inspect --format '{{.Os}}/{{.Architecture}}' "$2" </dev/null 2>/dev/null) || return 0
  [[ $platform != "$PLATFORM" ]] || return 0
  emulator=${platform#*/}
  emulator=${emulator/#amd64/x86_64}
  emulator=${emulator/#arm64/aarch64}
  [[ ! -e /proc/sys/fs/binfmt_misc/qemu-$emulator ]] || return 0
  note "service=$1 image=$2: it is built for $platform, and this server is $PLATFORM. Build it for this platform too"
  return 1
}

has_image() { docker image inspect --format '{{.Id}}' "$1" </dev/null >/dev/null 2>&1; }

# One pull. Docker answers 200 and streams; an error may be any line of the stream. Sets PULL_ERROR.
request_pull() {
  local image=$1 line status='' answered=''
  PULL_ERROR=''
  while IFS= read -r line || [[ -n $line ]]; do
    case $line in
      'http-status '*) status=${line#http-status } answered=yes ;;
      *'"error":"'*) PULL_ERROR=$(json_field error "$line") ;;
      '{"message":'*) PULL_ERROR=$(json_field message "$line") ;;
      'curl: '*) PULL_ERROR=$line ;;
    esac
  done < <(pull_request "$image" | curl --silent --show-error --unix-socket "$ENGINE_SOCKET" --request POST --write-out '\nhttp-status %{http_code}\n' --config - 2>&1)
  [[ -n $answered && $status == 200 ]] || PULL_ERROR=${PULL_ERROR:-Docker answered HTTP ${status:-nothing}}
  [[ -z $PULL_ERROR ]]
}

# The request as a curl configuration, on stdin of curl only.
pull_request() {
  local image=$1
  run_duration pull-timeout
  printf 'max-time = %s.%03d\n' $((DURATION_MS / 1000)) $((DURATION_MS % 1000))
  printf 'url = "http://docker/images/create?fromImage=%s&tag=%s"\n' "${image%%@*}" "${image#*@}"
  [[ -n ${RELEASE_OF[registry.password]:-} ]] || return 0
  printf 'header = "X-Registry-Auth: %s"\n' "$(registry_auth | base64 -w 0 | tr '+/' '-_')"
}

registry_auth() {
  local user password
  json_string "${RELEASE_OF[registry.user]}" && user=$JSON_STRING
  json_string "${RELEASE_OF[registry.password]}" && password=$JSON_STRING
  printf '{"username":%s,"password":%s,"serveraddress":"%s"}' "$user" "$password" "${RELEASE_OF[registry.server]}"
}

# The string after "FIELD":" in a line of JSON, up to its closing quote; \" and \\ are undone.
json_field() {
  local text=${2#*"\"$1\":\""} out='' char i
  for ((i = 0; i < ${#text}; i++)); do
    char=${text:i:1}
    [[ $char != '"' ]] || break
    if [[ $char == \\ ]]; then i=$((i + 1)) && char=${text:i:1}; fi
    out+=$char
  done
  printf '%s' "$out"
}

# What to do about a registry's refusal. The patterns are texts of Docker, containerd and registries.
explain_pull() {
  local host=${1%%/*} error=$2 advice
  case ${error,,} in
    *'curl: (28)'*) advice="the pull from $host did not end within pull-timeout. Is $host slow today? What has arrived is kept: try again, or allow more time" ;;
    *denied* | *unauthorized* | *forbidden* | *'no basic auth'* | *authenticat* | *'insufficient_scope'*)
      advice="$host refused the login. Check that the token has read:packages, that SSO is enabled for it, and that the package lets it in"
      ;;
    *'no matching manifest'* | *'does not match the specified platform'*)
      advice="the image has no variant for this server ($(uname -m)). Build it for this platform too" ;;
    *'not found'* | *'manifest unknown'* | *'no such image'*) advice="$host has no such digest. Was it pushed, and not deleted since?" ;;
    *'no space left'*) advice="the disk is full. Run: scripts/blue-green-switch.sh prune" ;;
    *x509* | *certificate*) advice="Docker does not trust the certificate of $host" ;;
    *timeout* | *'no such host'* | *refused* | *unreachable* | *eof*) advice="Docker cannot reach $host" ;;
    *'curl: (7)'*) advice="Docker does not answer at $ENGINE_SOCKET. Is it running, and may $(id -un) use it?" ;;
    *) advice='Docker gave no reason we know' ;;
  esac
  printf '%s (%s)' "$advice" "$error"
}

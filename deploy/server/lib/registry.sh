# shellcheck shell=bash disable=SC2034
# What the registry says an image is made of, asked before the pull with the same login and the same secrecy: everything
# that is secret goes to curl on its stdin.

readonly MANIFEST_TYPES='application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.docker.distribution.manifest.v2+json'

# A quoted value of a curl configuration.
curl_quote() {
  local text=${1//\\/\\\\}
  CURL_QUOTED=\"${text//\"/\\\"}\"
}

# One GET, the rest of its curl configuration on stdin. Sets REPLY_CODE, REPLY_HEAD and REPLY_BODY, or FAULT.
ask_registry() {
  local url=$1 reply authority=/etc/docker/certs.d/${1#*://}
  authority=${authority%%/v2/*}/ca.crt
  run_duration pull-timeout
  ((DURATION_MS < 15000)) || DURATION_MS=15000
  curl_quote "$url"
  reply=$({
    printf 'url = %s\nheader = "Accept: %s"\nmax-time = %s.%03d\n' "$CURL_QUOTED" "$MANIFEST_TYPES" $((DURATION_MS / 1000)) $((DURATION_MS % 1000))
    [[ ! -r $authority ]] || printf 'cacert = "%s"\n' "$authority"
    cat
  } | curl --silent --show-error --suppress-connect-headers --dump-header - --config - 2>&1) || { FAULT=${reply##*$'\n'} && return 1; }
  reply=${reply//$'\r'/}
  REPLY_HEAD=${reply%%$'\n\n'*} REPLY_BODY=${reply#*$'\n\n'} FAULT="$url gave no answer"
  [[ $REPLY_HEAD =~ ^HTTP/[0-9.]+\ ([0-9]{3}) ]] && REPLY_CODE=${BASH_REMATCH[1]}
}

# The manifest REFERENCE of a repository HOST/NAME. Sets REPLY_BODY without white space and annotations, platforms
# flattened, so that each descriptor is one pair of braces; or FAULT.
fetch_manifest() {
  local host=${1%%/*} url scheme=https
  # Docker itself takes registries on loopback without TLS.
  [[ ! $host =~ ^(localhost|127\.) ]] || scheme=http
  url=$scheme://$host/v2/${1#*/}/manifests/$2
  ask_registry "$url" < <(printf '%s\n' "$REGISTRY_LINE") || return 1
  if [[ $REPLY_CODE == 401 ]]; then
    answer_challenge || return 1
    ask_registry "$url" < <(printf '%s\n' "$REGISTRY_LINE") || return 1
  fi
  FAULT="$host answered $REPLY_CODE for $2"
  [[ $REPLY_CODE == 200 ]] || return 1
  REPLY_BODY=$(tr -d ' \t\n' <<<"$REPLY_BODY" | sed -E 's/,?"annotations":\{[^{}]*\}//g; s/"platform":\{([^{}]*)\}/\1/g')
}

# A here-document may be a file on disk; what is secret goes through pipes only.
# Turns the registry's WWW-Authenticate into the line of a curl configuration that satisfies it. Sets REGISTRY_LINE.
answer_challenge() {
  local challenge login='' realm='' service='' scope=''
  challenge=$(grep -i '^www-authenticate:' <<<"$REPLY_HEAD" | head -n 1) || challenge=''
  if [[ -n ${RELEASE_OF[registry.password]:-} ]]; then
    curl_quote "${RELEASE_OF[registry.user]}:${RELEASE_OF[registry.password]}"
    login="user = $CURL_QUOTED"
  fi
  REGISTRY_LINE=$login
  [[ ! ${challenge,,} =~ :\ *basic ]] || return 0
  [[ $challenge =~ realm=\"([^\"]+)\" ]] && realm=${BASH_REMATCH[1]}
  [[ $challenge =~ service=\"([^\"]+)\" ]] && service=${BASH_REMATCH[1]}
  [[ $challenge =~ scope=\"([^\"]+)\" ]] && scope=${BASH_REMATCH[1]}
  FAULT='the registry wants a login of a kind we do not know'
  [[ -n $realm ]] || return 1
  ask_registry "$realm" < <(token_request "$login" "$service" "$scope") || return 1
  FAULT="the registry's token service answered $REPLY_CODE"
  [[ $REPLY_CODE == 200 ]] || return 1
  use_token
}

token_request() {
  printf 'get\n%s\n' "$1"
  curl_quote "service=$2" && printf 'data-urlencode = %s\n' "$CURL_QUOTED"
  curl_quote "scope=$3" && printf 'data-urlencode = %s\n' "$CURL_QUOTED"
}

use_token() {
  local name=token body=${REPLY_BODY//[$' \t\n']/}
  [[ $body == *'"token":"'* ]] || name=access_token
  local token
  token=$(json_field "$name" "$body")
  curl_quote "$token"
  REGISTRY_LINE="oauth2-bearer = $CURL_QUOTED"
}

# Every blob of IMAGE for this server's platform, as lines `sha256:… BYTES`. Sets BLOBS, or FAULT; when the image has
# no variant for this server WRONG_PLATFORM too.
read_blobs() {
  local image=$1 child
  REGISTRY_LINE='' WRONG_PLATFORM=''
  fetch_manifest "${image%%@*}" "${image#*@}" || return 1
  if [[ $REPLY_BODY == *'"manifests":['* ]]; then
    child=$(grep -oE '\{[^{}]*\}' <<<"$REPLY_BODY" | grep -F "\"architecture\":\"${PLATFORM#*/}\"" |
      grep -F "\"os\":\"${PLATFORM%%/*}\"" | grep -oE -m 1 'sha256:[0-9a-f]{64}') || child=''
    WRONG_PLATFORM="$image has no variant for this server ($PLATFORM). Build it for this platform too"
    FAULT=$WRONG_PLATFORM
    [[ -n $child ]] || return 1
    WRONG_PLATFORM=''
    fetch_manifest "${image%%@*}" "${child%%$'\n'*}" || return 1
  fi
  BLOBS=$(grep -oE '\{[^{}]*"digest":"sha256:[0-9a-f]{64}"[^{}]*\}' <<<"$REPLY_BODY" |
    sed -nE 's/.*"digest":"(sha256:[0-9a-f]{64})".*/\1 &/p' | sed -nE 's/^(sha256:[0-9a-f]{64}) .*"size":([0-9]{1,15}).*/\1 \2/p')
  FAULT="the manifest of $image names no layers"
  [[ -n $BLOBS ]]
}

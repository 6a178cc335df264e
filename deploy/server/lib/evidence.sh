# shellcheck shell=bash disable=SC2034
# What nginx itself says: requests through the real listener that carry our token and choose their bucket.

# Asks the listener for PATH as BUCKET; the body goes to a file, or with `-` to ANSWER_BODY.
# Sets ANSWER_CODE and ANSWER_ROUTE (colour and upstream). The token travels to curl on stdin.
ask_listener() {
  local path=$1 bucket=$2 body=${3:-/dev/null} reply token
  ANSWER_CODE=000 ANSWER_ROUTE='' ANSWER_BODY='' ANSWER_FAULT=''
  IFS= read -r token 2>/dev/null <"$STATE/probe.token" || { ANSWER_FAULT="$STATE/probe.token is missing" && return 1; }
  reply=$(probe_request "$path" "$token:$bucket" |
    curl --silent --show-error --dump-header - --output "$body" --config - 2>&1) || { ANSWER_FAULT=${reply##*$'\n'} && return 1; }
  ANSWER_BODY=${reply#*$'\r\n\r\n'}
  read_headers "${reply%%$'\r\n\r\n'*}"
}

# The health of SERVICE through the listener as BUCKET: by the path clients use, or, when something of the user's
# answers there before any service does (a login, a redirect), by our own location.
ask_service() {
  ask_listener "${CONF[service.$1.health]}" "$2" || return 1
  [[ $ANSWER_ROUTE != *' 127.0.0.1:'* && $ANSWER_CODE != 2* && $ANSWER_CODE != 503 ]] || return 0
  ask_listener "/.${CONF[app]}-route/$1" "$2"
}

# The request as a curl configuration.
probe_request() {
  local scheme=${CONF[probe]%%://*} address=${CONF[probe]#*://}
  printf '%s\n' http1.1 insecure 'noproxy = "*"' 'max-time = 5' \
    "url = \"$scheme://${CONF[probe-host]}:${address##*:}$1\"" \
    "connect-to = \"::$address\"" \
    "header = \"X-${CONF[app]}-Probe: $2\"" \
    'header = "Accept-Encoding: identity"'
}

read_headers() {
  local line
  while IFS= read -r line; do
    line=${line%$'\r'}
    [[ $line =~ ^HTTP/[0-9.]+\ ([0-9]{3}) ]] && ANSWER_CODE=${BASH_REMATCH[1]}
    [[ ${line,,} == "x-${CONF[app]}-route: "* ]] && ANSWER_ROUTE=${line#*: }
  done <<<"$1"
  return 0
}

# Which colour nginx gives BUCKET, and which site it runs. Sets SAID and SAID_SITE, or SAID=no-answer and SAID_FAULT.
ask_route() {
  SAID=no-answer SAID_SITE='' SAID_FAULT=''
  if ! ask_listener "/.${CONF[app]}-route" "$1" -; then
    SAID_FAULT="nothing answers at ${CONF[probe]}: $ANSWER_FAULT"
  elif [[ $ANSWER_CODE == 200 && $ANSWER_BODY =~ ^(blue|green|unknown)\ ([0-9a-f]{12})$ ]]; then
    SAID=${BASH_REMATCH[1]} SAID_SITE=${BASH_REMATCH[2]}
  else
    SAID_FAULT="${CONF[probe]} (Host ${CONF[probe-host]}) answers $ANSWER_CODE, but not from our site"
  fi
}

# Both answers and the missing answer must be what the files say; else FAULT says which was not.
prove_answers() {
  local bucket wanted
  for bucket in test-blue:blue test-green:green test-none:unknown; do
    wanted=${bucket#*:}
    ask_route "${bucket%:*}"
    [[ $SAID == "$wanted" ]] || { unproven "$wanted" && return 1; }
  done
  prove_fresh_answers
}

# A file that appears and vanishes must be seen at once: a cache of file lookups would delay every flip.
prove_fresh_answers() {
  local file=$ROUTE/active/test-fresh.green wanted=green
  : >"$file"
  ask_route test-fresh
  if [[ $SAID == green ]]; then
    wanted=unknown
    rm -f "$file"
    ask_route test-fresh
  fi
  rm -f "$file"
  [[ $SAID == "$wanted" ]] || { unproven "$wanted" && return 1; }
}

unproven() {
  FAULT="nginx says '$SAID' where the files say '$1'"
  if [[ $SAID == no-answer ]]; then
    FAULT="$SAID_FAULT"
  else
    FAULT+=": its workers must be able to enter every folder of $ROUTE/active (try: namei -l $ROUTE/active/), and no cache of file lookups may be on"
  fi
}

# The colour that clients get, when the symlink and nginx agree. Sets LIVE (blue, green, none or unknown) and FAULT.
find_live() {
  read_route
  ask_route live
  FAULT='' LIVE=$ACTIVE
  if [[ $ACTIVE == unknown ]]; then
    FAULT="$ROUTE/active does not point to a weight folder"
  elif [[ $SAID == no-answer ]]; then
    FAULT=$SAID_FAULT
  elif [[ $ACTIVE == none ]]; then
    [[ $SAID == unknown ]] || FAULT="nothing is live by the route, but nginx says $SAID"
  elif [[ $WEIGHT == 0 || $WEIGHT == 100 ]]; then
    [[ $SAID == "$ACTIVE" ]] || FAULT="the route says $ACTIVE, but nginx says $SAID"
  fi
  [[ -z $FAULT ]] || LIVE=unknown
}

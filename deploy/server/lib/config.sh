# shellcheck shell=bash disable=SC2034,SC2153
# infra/blue-green.conf: strictly parsed lines, never sourced. Fills CONF and SERVICES or collects refusals.

declare -gA CONF=() CONF_LINE=()
declare -ga SERVICES=() PROXIED=()

readonly PORT_RULE='^[1-9][0-9]{0,4}$'
readonly PATH_RULE='^/([A-Za-z0-9._~-]+/)*$'

# What a key of the file must look like. Sets RULE and MEANING; fails for a key that does not exist.
config_rule() {
  case $1 in
    app) RULE='^[a-z][a-z0-9]{0,30}$' MEANING='lower-case letters and digits, a letter first' ;;
    listen)
      RULE='^(none|((([0-9]{1,3}\.){3}[0-9]{1,3}|\[[0-9a-f:]+\]):)?[1-9][0-9]{0,4}( default_server)?)$'
      MEANING='a port, ADDRESS:PORT, PORT default_server, or none'
      ;;
    server-name) RULE='^[A-Za-z0-9.*_-]+( [A-Za-z0-9.*_-]+)*$' MEANING='host names separated by spaces' ;;
    probe) RULE='^https?://[A-Za-z0-9.-]+:[1-9][0-9]{0,4}$' MEANING='http://ADDRESS:PORT or https://ADDRESS:PORT' ;;
    user) RULE='^[a-z_][a-z0-9_-]{0,31}$' MEANING='a user name' ;;
    probe-host) RULE='^[A-Za-z0-9.-]+$' MEANING='a host name' ;;
    nginx-container) RULE='^[A-Za-z0-9][A-Za-z0-9_.-]*$' MEANING='the name of a container' ;;
    nginx-dir) RULE='^/[A-Za-z0-9._/-]+$' MEANING='an absolute path of letters, digits, . _ - and /' ;;
    sticky) RULE='^(ip|(header|cookie):[A-Za-z0-9_-]+)$' MEANING='ip, header:NAME or cookie:NAME' ;;
    max-body) RULE='^[0-9]{1,6}[kmg]?$' MEANING='a size such as 20m' ;;
    health-timeout | min-healthy | drain-timeout | pull-timeout | watch) RULE=duration MEANING='a duration such as 30s' ;;
    keep-images) RULE='^[0-9]{1,2}$' MEANING='a number from 0 to 99' ;;
    allow-env) RULE='^[A-Z_][A-Z0-9_]*( [A-Z_][A-Z0-9_]*)*$' MEANING='names such as LOG_LEVEL, separated by spaces' ;;
    service.*) service_rule "$1" ;;
    *) return 1 ;;
  esac
}

# The same for the keys of one service.
service_rule() {
  [[ $1 =~ ^service\.([a-z][a-z0-9-]{0,30})\.([a-z-]+)$ ]] || return 1
  case ${BASH_REMATCH[2]} in
    image)
      RULE='^[a-z0-9][a-z0-9.-]*(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)+$'
      MEANING='a repository without tag, such as ghcr.io/owner/app/api'
      ;;
    blue-port | green-port) RULE=$PORT_RULE MEANING='a port' ;;
    path) RULE=$PATH_RULE MEANING='a path that starts and ends with /' ;;
    assets) RULE="^/([A-Za-z0-9._~-]+/)+( /([A-Za-z0-9._~-]+/)+)*$" MEANING='paths that start and end with /' ;;
    health) RULE='^/[A-Za-z0-9._~/?=&-]*$' MEANING='a path that starts with /' ;;
    strip) RULE='^(yes|no)$' MEANING='yes or no' ;;
    buffering) RULE='^(on|off)$' MEANING='on or off' ;;
    read-timeout) RULE=duration MEANING='a duration such as 30s' ;;
    *) return 1 ;;
  esac
}

# Whether VALUE fits RULE, which is a pattern or the word `duration`.
fits_rule() {
  if [[ $RULE == duration ]]; then duration_ms "$1"; else [[ $1 =~ $RULE ]]; fi
}

config_line() {
  local number=$1 line=$2 where="blue-green.conf line $1" key value
  [[ $line =~ ^[[:space:]]*(#.*)?$ ]] && return
  if [[ ! $line =~ ^[[:space:]]*([a-z0-9.-]+)[[:space:]]*=[[:space:]]*(.*[^[:space:]])[[:space:]]*$ ]]; then
    refuse "$where: not 'key = value'"
    return
  fi
  key=${BASH_REMATCH[1]} value=${BASH_REMATCH[2]}
  if ! config_rule "$key"; then
    refuse "$where: unknown key '$key'"
  elif [[ -n ${CONF[$key]+set} ]]; then
    refuse "$where: '$key' is already on line ${CONF_LINE[$key]}"
  elif ! fits_rule "$value"; then
    one_line "${value:0:80}"
    refuse "$where: '$key' must be $MEANING, not '$ONE_LINE'"
  else
    CONF[$key]=$value CONF_LINE[$key]=$number
  fi
}

# Reads the file into CONF. Call die_of_problems (or look at PROBLEMS) afterwards.
read_config() {
  local file=$1 line number=0
  if [[ ! -f $file ]]; then
    die "$EXIT_NOT_READY" "$file is missing. Copy your repository's infra/blue-green.conf there, then run scripts/init-blue-green.sh."
  fi
  while IFS= read -r line || [[ -n $line ]]; do
    config_line $((++number)) "${line%$'\r'}"
  done <"$file"
  name_services
  fill_defaults
  check_services
  check_ports
}

name_services() {
  local key name
  local -A seen=()
  for key in "${!CONF[@]}"; do
    [[ $key == service.* ]] || continue
    name=${key#service.}
    seen[${name%%.*}]=1
  done
  # In one order everywhere: by name.
  mapfile -t SERVICES < <(((${#seen[@]})) && printf '%s\n' "${!seen[@]}" | sort)
}

default_to() { [[ -n ${CONF[$1]+set} ]] || CONF[$1]=$2; }

fill_defaults() {
  local service
  default_to listen 80
  default_to server-name _
  default_to nginx-dir /etc/nginx
  default_to sticky ip
  default_to health-timeout 120s
  default_to min-healthy 5s
  default_to drain-timeout 30s
  default_to watch 10s
  default_to pull-timeout 15m
  default_to keep-images 2
  default_to allow-env ''
  for service in "${SERVICES[@]}"; do
    default_to "service.$service.path" /
    default_to "service.$service.strip" no
    default_to "service.$service.health" /
    default_to "service.$service.assets" ''
    default_to "service.$service.read-timeout" 60s
    default_to "service.$service.buffering" on
  done
  default_probe
}

default_probe() {
  local port=${CONF[listen]% default_server} host=${CONF[server-name]%% *}
  if [[ ${CONF[listen]} == none ]]; then
    [[ -n ${CONF[probe]+set} ]] || refuse "blue-green.conf: 'listen = none' needs 'probe = http://ADDRESS:PORT', where your own server listens"
  else
    default_to probe "http://127.0.0.1:${port##*:}"
  fi
  [[ $host =~ ^[A-Za-z0-9.-]+$ ]] || host=127.0.0.1
  default_to probe-host "$host"
}

check_services() {
  local service blue green
  [[ -n ${CONF[app]+set} ]] || refuse "blue-green.conf: 'app' is required"
  for service in "${SERVICES[@]}"; do
    blue=${CONF[service.$service.blue-port]:-} green=${CONF[service.$service.green-port]:-}
    [[ -n ${CONF[service.$service.image]+set} ]] || refuse "blue-green.conf: 'service.$service.image' is required"
    if [[ -n $blue && -n $green ]]; then
      PROXIED+=("$service")
    elif [[ -n $blue$green ]]; then
      refuse "blue-green.conf: 'service.$service' has one port; give both blue-port and green-port, or none"
    fi
  done
  ((${#PROXIED[@]})) || refuse "blue-green.conf: no service has blue-port and green-port, so nothing can be served"
}

# Two services on one port or one path would answer for each other.
check_ports() {
  local service color key value
  local -A taken=()
  for service in "${PROXIED[@]}"; do
    for key in blue-port green-port path; do
      value=${CONF[service.$service.$key]}
      if [[ -n ${taken[$value]+set} ]]; then
        refuse "blue-green.conf: service.$service.$key and ${taken[$value]} are both $value"
      fi
      taken[$value]=service.$service.$key
    done
  done
}

# `port_of api green` sets PORT; fails for a service that is not proxied.
port_of() { PORT=${CONF[service.$1.$2-port]:-} && [[ -n $PORT ]]; }

# `variable_of api` sets VARIABLE to API, the stem of API_IMAGE and API_PORT.
variable_of() {
  VARIABLE=${1^^}
  VARIABLE=${VARIABLE//-/_}
}

# shellcheck shell=bash disable=SC2034,SC2153
# The loopback ports of a colour: whether anything that is not this colour sits on them.

# Refuses when a port of COLOR is taken by something else, before any container is replaced. Sets REASON.
# CONTAINERS has been read.
require_free_ports() {
  local color=$1 service
  for service in "${PROXIED[@]}"; do
    port_of "$service" "$color"
    if container_on_port "$PORT"; then
      [[ $C_PROJECT != "${CONF[app]}-$color" ]] || continue
      REASON="port $PORT of $color's $service is published by $C_NAME of the other color. See ports in infra/app/docker-compose.app.yml: each must be the variable of its service"
      return 1
    fi
    name_stranger "$PORT" || continue
    REASON="port $PORT of $color's $service is taken by $STRANGER. Nothing was touched. Stop that, or give $service another $color-port in infra/blue-green.conf and run scripts/init-blue-green.sh"
    return 1
  done
}

# Who sits on PORT of loopback. Sets STRANGER; fails when nobody does.
name_stranger() {
  STRANGER=$(docker ps --filter "publish=$1" --format '{{.Names}}' </dev/null 2>/dev/null | head -n 1) || STRANGER=''
  if [[ -n $STRANGER ]]; then
    STRANGER="the container $STRANGER"
    return 0
  fi
  is_listening "$1" || return 1
  STRANGER="another program (see: ss -ltnp 'sport = :$1')"
}

# Whether anything listens on PORT where 127.0.0.1 would meet it: there, or on every address of either family.
is_listening() {
  local port
  printf -v port '%04X' "$1"
  grep -qsE "^ *[0-9]+: (0100007F|0{8}|0{32}|0{16}FFFF00000100007F):$port [0-9A-F]+:0000 0A " /proc/net/tcp /proc/net/tcp6
}

# shellcheck shell=bash disable=SC2034
# Waiting until a colour holds no request any more. nginx keeps idle connections to a colour for two seconds only,
# so an established connection to one of its ports is a request, a stream or a WebSocket.

# Established connections from this host's loopback to COLOR's ports. Sets CONNECTIONS.
count_connections() {
  local service ports=''
  for service in "${PROXIED[@]}"; do
    port_of "$service" "$1"
    printf -v ports '%s|%04X' "$ports" "$PORT"
  done
  CONNECTIONS=$(grep -cE "^ *[0-9]+: [0-9A-F]+:[0-9A-F]{4} 0100007F:(${ports#|}) 01 " /proc/net/tcp) || true
}

# Waits at most the run's drain-timeout; says how many connections are cut when it is not enough.
drain_color() {
  local color=$1 began told=0
  run_duration drain-timeout
  tick_ms && began=$TICK_MS
  count_connections "$color"
  while ((CONNECTIONS > 0 && TICK_MS - began < DURATION_MS)); do
    ((told == CONNECTIONS)) || note "$color still holds $CONNECTIONS connections"
    told=$CONNECTIONS
    pause 0.2
    checkpoint
    tick_ms
    count_connections "$color"
  done
  DETAIL="color=$color connections=$CONNECTIONS cut=$CONNECTIONS ms=$((TICK_MS - began))"
}

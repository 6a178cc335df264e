# shellcheck shell=bash disable=SC2034,SC2153
# Status as one line of JSON; README.md shows its shape.

# `field NAME VALUE` prints "NAME":"VALUE", with every character that JSON reserves escaped.
field() {
  json_string "$2"
  printf '"%s":%s' "$1" "$JSON_STRING"
}

# The same for a number, true, false or null; anything else becomes null.
bare_field() {
  [[ $2 =~ ^(-?[0-9]+|true|false)$ ]] && printf '"%s":%s' "$1" "$2" || printf '"%s":null' "$1"
}

print_status_json() {
  printf '{%s,%s,%s,' "$(field app "${CONF[app]}")" "$(field version "$VERSION")" "$(bare_field protocol "$PROTOCOL")"
  printf '%s,%s,%s,' "$(field active "$LIVE")" "$(field idle "$IDLE")" "$(bare_field weight "$WEIGHT")"
  printf '"evidence":{%s,%s},' "$(field route "$ACTIVE")" "$(field nginx "$SAID")"
  printf '"warnings":[%s],' "$(json_list "${WARNINGS[@]}")"
  printf '"colors":{"blue":{%s},"green":{%s}},' "$(print_color_json blue)" "$(print_color_json green)"
  printf '"liveSince":%s,"files":{%s},' "$(json_text "$LIVE_SINCE")" "$(print_files_json)"
  printf '"lock":{%s},%s}\n' "$(print_lock_json)" "$(print_history_json)"
}

# What `init` brought of the product, by SHA-256: a client can tell whether its checkout has the same.
print_files_json() {
  local sum path comma=''
  while read -r sum path; do
    printf '%s%s' "$comma" "$(field "$path" "$sum")"
    comma=,
  done < <(cd "$APP_DIR" && sha256sum infra/blue-green.conf infra/app/docker-compose.app.yml infra/docker-compose.data.yml 2>/dev/null)
}

json_text() {
  json_string "$1"
  printf '%s' "$JSON_STRING"
}

json_list() {
  local item comma=''
  for item in "$@"; do
    json_string "$item"
    printf '%s%s' "$comma" "$JSON_STRING"
    comma=,
  done
}

print_color_json() {
  local color=$1 line comma='' since='' pinned=false
  judge_color "$color"
  judge_http "$color" unhealthy
  release_of_color "$color"
  env_file "$color"
  ! is_pinned "$ENV_FILE" || pinned=true
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT != "${CONF[app]}-$color" || ($since && $C_SINCE < $since) ]] || since=$C_SINCE
  done
  printf '%s,%s,%s,%s,%s,' "$(field state "$COLOR_STATE")" "$(field release "$COLOR_RELEASE")" "$(field commit "$COLOR_COMMIT")" "$(field since "$since")" "$(bare_field pinned "$pinned")"
  printf '"why":[%s],"services":{' "$([[ $COLOR_STATE == healthy ]] || json_list "${WHY[@]}")"
  for line in "${CONTAINERS[@]}"; do
    split_container "$line"
    [[ $C_PROJECT == "${CONF[app]}-$color" ]] || continue
    json_string "$C_SERVICE"
    printf '%s%s:{%s}' "$comma" "$JSON_STRING" "$(print_container_json "$color")"
    comma=,
  done
  printf '}'
}

print_container_json() {
  local port=null
  ! port_of "$C_SERVICE" "$1" || port=$PORT
  printf '%s,%s,%s,' "$(field container "$C_NAME")" "$(field state "$C_STATE")" "$(field health "$C_HEALTH")"
  digest_of_container
  printf '%s,%s,%s,%s,%s' "$(field image "$C_IMAGE")" "$(field digest "$DIGEST")" "$(field imageId "$C_IMAGE_ID")" "$(bare_field port "$port")" "$(field since "$C_SINCE")"
}

print_lock_json() {
  local text held=false comma=''
  [[ -z $LOCK_TEXT ]] || held=true
  printf '%s,%s,"waiting":[' "$(bare_field held "$held")" "$(print_holder_json "$LOCK_TEXT")"
  for text in "${WAITERS[@]}"; do
    printf '%s{%s}' "$comma" "$(print_holder_json "$text")"
    comma=,
  done
  printf ']'
}

print_holder_json() {
  local name comma=''
  for name in run verb holder since; do
    word_of "$1" "$name" || true
    printf '%s%s' "$comma" "$(field "$name" "$WORD")"
    comma=,
  done
}

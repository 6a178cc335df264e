# shellcheck shell=bash disable=SC2034
# The nginx site, rendered whole from templates/ and blue-green.conf. It names both colours; a flip never touches it.

# Files of the site as nginx sees them.
name_site_files() {
  HTTP_FILE=${CONF[nginx-dir]}/conf.d/${CONF[app]}-blue-green.conf
  SERVER_FILE=${CONF[nginx-dir]}/${CONF[app]}-blue-green/server.conf
}

# Fills the @NAME@ places of a template from VALUES. Sets TEXT.
fill() {
  local name
  TEXT=$(<"$SCRIPTS/templates/$1") || return 1
  TEXT+=$'\n'
  for name in "${!VALUES[@]}"; do
    TEXT=${TEXT//"@$name@"/"${VALUES[$name]}"}
  done
}

# Fills a template that is itself a value of others, without its last newline.
fill_part() {
  fill "$2"
  VALUES[$1]=${TEXT%$'\n'}
}

# Renders both files. Sets HTTP_TEXT, SERVER_TEXT and SITE, the checksum that the running site answers with.
render_site() {
  local service token
  declare -gA VALUES=()
  name_site_files
  IFS= read -r token <"$STATE/probe.token" || { FAULT="$STATE/probe.token is missing" && return 1; }
  VALUES=([APP]=${CONF[app]} [ROUTE]=$ROUTE [TOKEN]=$token [LISTEN]=${CONF[listen]} [NAMES]=${CONF[server-name]} [SERVER_FILE]=$SERVER_FILE)
  # A pattern is asked after every exact name, and before the default server: what no other site claims.
  [[ ${CONF[server-name]} != _ ]] || VALUES[NAMES]='"~^"'
  VALUES[AUTH_REQUEST]=''
  [[ $(run_nginx -V 2>&1) != *http_auth_request_module* ]] || VALUES[AUTH_REQUEST]="    auth_request off;"$'\n'
  fill_sticky
  fill_part COLOR color.conf
  fill_part UNKNOWN unknown.conf
  fill http.conf && HTTP_TEXT=$TEXT
  fill server.conf && SERVER_TEXT=$TEXT
  for service in "${PROXIED[@]}"; do render_service "$service"; done
  if [[ ${CONF[listen]} != none ]]; then
    fill listen.conf && HTTP_TEXT+=$TEXT
  fi
  SITE=$(printf '%s%s' "$HTTP_TEXT" "$SERVER_TEXT" | sha256sum)
  SITE=${SITE:0:12}
  HTTP_TEXT=${HTTP_TEXT//@SITE@/$SITE}
  SERVER_TEXT=${SERVER_TEXT//@SITE@/$SITE}
}

# What keeps a client in its bucket. Without the header or cookie its address does.
fill_sticky() {
  local bucket split='' source=${CONF[sticky]#*:}
  source=${source,,}
  source=${source//-/_}
  for ((bucket = 0; bucket < 99; bucket++)); do split+="    1% bucket-$bucket;"$'\n'; done
  VALUES[SPLIT]="$split    * bucket-99;"$'\n'
  case ${CONF[sticky]} in
    header:*) source="\$http_$source" ;;
    cookie:*) source="\$cookie_${CONF[sticky]#cookie:}" ;;
    *) source="\$remote_addr" ;;
  esac
  VALUES[STICKY_MAP]="map $source \$${CONF[app]}_client {"$'\n'"    default $source;"$'\n'"    \"\" \$remote_addr;"$'\n'"}"$'\n'
}

render_service() {
  local service=$1 prefix
  local path=${CONF[service.$service.path]}
  VALUES[SERVICE]=$service VALUES[VARIABLE]=${service//-/_} VALUES[PATH]=$path
  VALUES[BLUE_PORT]=${CONF[service.$service.blue-port]} VALUES[GREEN_PORT]=${CONF[service.$service.green-port]}
  VALUES[BUFFERING]=${CONF[service.$service.buffering]} VALUES[READ_TIMEOUT]=${CONF[service.$service.read-timeout]}
  VALUES[MAX_BODY]='' VALUES[STRIP]=''
  [[ -z ${CONF[max-body]:-} ]] || VALUES[MAX_BODY]="    client_max_body_size ${CONF[max-body]};"
  # With a variable in proxy_pass a URI part would replace the whole URI; a rewrite strips the prefix.
  prefix=${path//./\\.}
  [[ ${CONF[service.$service.strip]} == no ]] || VALUES[STRIP]="    rewrite ^$prefix(.*)\$ /\$1 break;"$'\n'
  fill_part PROXY proxy.conf
  fill upstream.conf && HTTP_TEXT+=$TEXT
  fill location.conf && SERVER_TEXT+=$TEXT
  upstream_path "$service"
  VALUES[HEALTH]=$UPSTREAM_PATH
  fill probe.conf && SERVER_TEXT+=$TEXT
  render_assets "$service"
}

render_assets() {
  local path
  [[ -n ${CONF[service.$1.assets]} ]] || return 0
  for path in ${CONF[service.$1.assets]}; do
    VALUES[ASSETS]=$path
    fill assets.conf && SERVER_TEXT+=$TEXT
  done
  fill assets-other.conf && SERVER_TEXT+=$TEXT
}

# Whether nginx runs the very site that the configuration asks for now. find_live has asked it already.
site_is_current() {
  render_site && [[ $SAID_SITE == "$SITE" ]]
}

# Whether the files are what was rendered: an edited one would still answer with its old checksum.
site_files_match() {
  [[ -f $HTTP_FILE && -f $SERVER_FILE && $(<"$HTTP_FILE") == "${HTTP_TEXT%$'\n'}" && $(<"$SERVER_FILE") == "${SERVER_TEXT%$'\n'}" ]]
}

# Puts the rendered site live: both files by rename, nginx -t on them, reload, and proof that the new site answers.
# On any failure the old files come back before anything else may reload nginx. Sets FAULT.
install_site() {
  # Your own server cannot include a file that is not there: before its first answer the files stay.
  local is_first=no
  [[ -e $SERVER_FILE ]] || is_first=yes
  mkdir -p "${HTTP_FILE%/*}" "${SERVER_FILE%/*}" || { FAULT="cannot make ${SERVER_FILE%/*}" && return 1; }
  keep_site || { FAULT="cannot keep the old site in $STATE/site.old" && return 1; }
  if write_site && test_nginx && reload_nginx && await_site; then
    forget_old_site
    return
  fi
  if [[ ${CONF[listen]} == none && $SAID == no-answer && $is_first == yes ]]; then
    forget_old_site
    return 1
  fi
  put_old_site_back
  if run_nginx -t >/dev/null 2>&1; then run_nginx -s reload >/dev/null 2>&1 || true; fi
  return 1
}

# The old site stays on the disk until the new one is proven: whoever is killed in between leaves the way back. It is
# there whole or not at all.
keep_site() {
  rm -rf "$STATE/site.old" "$STATE/site.keeping" && mkdir "$STATE/site.keeping" &&
    keep_file "$HTTP_FILE" "$STATE/site.keeping/http" && keep_file "$SERVER_FILE" "$STATE/site.keeping/server" &&
    mv -T "$STATE/site.keeping" "$STATE/site.old"
}

forget_old_site() { rm -rf "$STATE/site.old"; }

keep_file() { [[ ! -e $1 ]] || cp -p "$1" "$2"; }

# What a killed init wrote was perhaps never tested: nginx would not start with it after a reboot.
put_old_site_back() {
  [[ -d $STATE/site.old ]] || return 0
  name_site_files
  restore_file "$STATE/site.old/http" "$HTTP_FILE"
  restore_file "$STATE/site.old/server" "$SERVER_FILE"
  forget_old_site
}

# After a killed init: the old site again, and nginx on it, also when it could not even start with what was left.
recover_site() {
  [[ -d $STATE/site.old ]] || return 0
  put_old_site_back
  say "nginx: an earlier init was killed before its site was proven; the site from before is back"
  run_nginx -s reload >/dev/null 2>&1 || start_nginx || true
}

# Without the lock: nginx would hold it for as long as it lives.
start_nginx() (
  [[ -z ${LOCK_FD:-} ]] || exec {LOCK_FD}>&-
  bash -c "$(nginx_start)" </dev/null >/dev/null 2>&1
)

restore_file() {
  if [[ -e $1 ]]; then replace_file "$2" 0640 <"$1"; else rm -f "$2"; fi
}

# The files hold the probe token: readable by root (nginx's master) only.
write_site() {
  SAID=''
  FAULT="cannot write $HTTP_FILE and $SERVER_FILE"
  printf '%s' "$SERVER_TEXT" | replace_file "$SERVER_FILE" 0640 && printf '%s' "$HTTP_TEXT" | replace_file "$HTTP_FILE" 0640
}

# Reload only sends a signal, and for a moment workers of both sites accept connections. The site is live when the
# listener has answered with its checksum several times in a row.
await_site() {
  local tries agreed=0 limit=50
  # Nothing of ours answers in your own server before the include line is there: no need to wait long for it.
  [[ ${CONF[listen]} != none ]] || limit=10
  for ((tries = 0; tries < limit; tries++)); do
    ask_route test-blue
    if [[ $SAID_SITE == "$SITE" ]]; then agreed=$((agreed + 1)); else agreed=0; fi
    ((agreed < 6)) || return 0
    if ((agreed)); then pause 0.05; else pause 0.2; fi
  done
  FAULT="nginx was reloaded, but ${SAID_FAULT:-the listener still answers with the old site}. $(listener_advice)"
  return 1
}

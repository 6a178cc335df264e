# shellcheck shell=bash disable=SC2034
# Volumes and networks that outlive every colour, and the data layer on them. A deploy never touches these.

# `NAME` of every entry of SECTION (volumes or networks) that FILE declares external, from Compose's normal form.
external_names() {
  local section=$1 line inside='' external='' name=''
  while IFS= read -r line; do
    case $line in
      "$section:") inside=yes external='' name='' ;;
      [a-z]*) inside='' ;;
      '  '[!\ ]*:) external='' name='' ;;
      '    external: true') external=yes ;;
      '    name: '*) name=${line#    name: } ;;
    esac
    if [[ -n $inside && -n $external && -n $name ]]; then
      printf '%s\n' "${name//\"/}"
      external='' name=''
    fi
  done
}

# Makes what is declared external and not there yet.
make_externals() {
  local config name
  config=$(clean_compose "$@" config 2>&1) || { FAULT="docker compose cannot read the file: $config" && return 1; }
  while IFS= read -r name; do
    docker volume inspect "$name" </dev/null >/dev/null 2>&1 || make_external volume "$name" || return 1
  done < <(external_names volumes <<<"$config")
  while IFS= read -r name; do
    docker network inspect "$name" </dev/null >/dev/null 2>&1 || make_external network "$name" || return 1
  done < <(external_names networks <<<"$config")
}

make_external() {
  local output
  output=$(docker "$1" create "$2" </dev/null 2>&1) || { FAULT="cannot create $1 $2: $output" && return 1; }
  say "$1 $2: created"
}

clean_compose() {
  env --ignore-environment PATH="$PATH" HOME="${HOME:-/root}" docker compose "$@" </dev/null
}

# Brings the data layer up and waits until it is ready.
start_data() {
  local file=$APP_DIR/infra/docker-compose.data.yml output
  if [[ ! -f $file ]]; then
    say "data layer: none (infra/docker-compose.data.yml is not there)"
    return 0
  fi
  make_externals --project-name "${CONF[app]}-data" --file "$file" || return 1
  if ! output=$(clean_compose --project-name "${CONF[app]}-data" --file "$file" up --detach --wait --wait-timeout 180 2>&1); then
    FAULT="the data layer does not start: $(tail -n 5 <<<"$output")"
    return 1
  fi
  say "data layer: ${CONF[app]}-data is up"
}

#!/bin/bash
# Deploys from here what CI has built and pushed: the registry says by which digests the images go, the server pulls just
# those to its idle colour and switches, and the old release keeps serving if the new one does not become healthy.
# usage: deploy-registry.sh [--dry-run]
#
# DEPLOY_HOST         the server, as ssh knows it; required but for a dry run
# DEPLOY_USER         user to log in as; empty leaves it to ssh
# DEPLOY_PORT         port of its SSH server; empty leaves it to ssh
# DEPLOY_PATH         folder of the app there
# TAG                 what to deploy: latest, a branch or a full commit
# DEPLOY_ENV          settings of the containers, as in CI: without them they are gone
# REGISTRY_USER and REGISTRY_TOKEN, both or none: for the server's pull, which keeps neither
set -euo pipefail
cd "$(dirname "$0")"

readonly TAG=${TAG:-latest} APP_PATH=${DEPLOY_PATH:-/opt/copilotos-bridge}

main() {
  local manifest dry_run=no
  case ${1:-} in
    '') [[ -n ${DEPLOY_HOST:-} ]] || refuse 'DEPLOY_HOST is not set. Name the server: make deploy-registry DEPLOY_HOST=…' ;;
    --dry-run) dry_run=yes ;;
    *) refuse "Unknown argument '$1'; the only one is --dry-run." ;;
  esac
  manifest=$(write_manifest)
  if [[ $dry_run == yes ]]; then
    show "$manifest"
  else
    { echo "$manifest" && environment && registry_login; } | on_server deploy --holder "$(whoami)@$(hostname)"
  fi
}

refuse() {
  echo "$1" >&2
  exit 2
}

# One line per service of the configuration, by digest: a tag may move between here and the server.
write_manifest() {
  local service image digest digests=''
  while read -r service image; do
    digest=$(digest_of "$image:$TAG") || return
    digests+=${digest#sha256:}
    echo "image.$service=$image@$digest"
  done < <(sed -nE 's/^service\.([a-z0-9-]+)\.image = (.*)$/\1 \2/p' blue-green.conf)
  if [[ $TAG =~ ^[0-9a-f]{40}$ ]]; then
    printf 'release=%s\ncommit=%s\n' "${TAG:0:12}" "$TAG"
  else
    # A tag that moves says too little: the same name would stand for different releases.
    echo "release=$TAG-$(sha256sum <<< "$digests" | cut -c1-12)"
  fi
}

digest_of() {
  # `print`, because some buildx (0.13) answers a bare {{.Manifest…}} with its whole text for people.
  if ! docker buildx imagetools inspect --format '{{print .Manifest.Digest}}' "$1"; then
    echo "The registry does not give out $1. Has CI + CD built it, and are you logged in (docker login)?" >&2
    return 1
  fi
}

# What CI has in the secret of that name.
environment() {
  sed -nE 's/^([A-Z_][A-Z0-9_]*=)/env.\1/p' <<< "${DEPLOY_ENV:-}"
}

registry_login() {
  if [[ -n ${REGISTRY_USER:-} && -n ${REGISTRY_TOKEN:-} ]]; then
    printf 'registry.server=ghcr.io\nregistry.user=%s\nregistry.password=%s\n' "$REGISTRY_USER" "$REGISTRY_TOKEN"
  fi
}

show() {
  echo "Dry run: make's own --dry-run would only print a command, so this asks the registry and the server. Nothing changes."
  echo
  echo "This would be deployed:"
  echo "$1" | indent
  if [[ -z ${DEPLOY_HOST:-} ]]; then
    printf '\nTo no server yet: DEPLOY_HOST is not set.\n'
    return
  fi
  printf '\nTo %s, where now:\n' "$DEPLOY_HOST"
  on_server status < /dev/null | indent
}

indent() {
  sed 's/^/  /'
}

on_server() {
  ssh ${DEPLOY_PORT:+-p "$DEPLOY_PORT"} ${DEPLOY_USER:+-l "$DEPLOY_USER"} -- "$DEPLOY_HOST" \
    "$APP_PATH/scripts/blue-green-switch.sh" "$@"
}

main "$@"

# shellcheck shell=bash
# The registry that stands in for docker.io, as one image with all it serves already inside.

readonly -A PUBLIC_NAMES=(
  [python:3.11-slim]='python:3.11-slim python:3.11-slim-bookworm'
  [node:24-slim]='node:24-slim node:24-bookworm-slim'
  [redis:7]='redis:7 redis:7-bookworm'
  [mongo:7]='mongo:7'
  [buildkit:1]='moby/buildkit:buildx-stable-1'
  [base:bookworm]='debian:bookworm-slim debian:12-slim'
)

make_mirror() {
  say "filling the mirror of docker.io"
  local container port
  container=$(docker run --detach --publish 127.0.0.1::5000 copilotos-bed/registry:2)
  port=$(docker port "$container" 5000/tcp | sed 's/.*://')
  if ! push_all "127.0.0.1:$port"; then
    docker rm --force --volumes "$container" > /dev/null
    return 1
  fi
  docker stop --time 5 "$container" > /dev/null
  docker commit --change "LABEL $LABEL=$1" "$container" copilotos-bed/mirror:1 > /dev/null
  docker rm --volumes "$container" > /dev/null
}

push_all() {
  local image name
  for image in "${!PUBLIC_NAMES[@]}"; do
    docker image inspect "copilotos-bed/$image" > /dev/null 2>&1 || continue
    for name in ${PUBLIC_NAMES[$image]}; do
      [[ $name == */* ]] || name=library/$name
      push_as "copilotos-bed/$image" "$1/$name" || return 1
    done
  done
}

push_as() {
  docker tag "$1" "$2"
  retry 5 docker push --quiet "$2" > /dev/null
  local status=$?
  docker rmi "$2" > /dev/null
  return "$status"
}

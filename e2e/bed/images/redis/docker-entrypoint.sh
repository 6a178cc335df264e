#!/bin/sh
# Like the official image: options alone mean the server, and the server does not run as root.
set -eu

if [ "${1#-}" != "$1" ] || [ "${1%.conf}" != "$1" ]; then
  set -- redis-server "$@"
fi
if [ "$1" = redis-server ]; then
  if [ "$#" -eq 1 ] || [ "${2%.conf}" = "$2" ]; then
    set -- "$@" --protected-mode no
  fi
  if [ "$(id -u)" = 0 ]; then
    find . \! -user redis -exec chown redis '{}' +
    exec setpriv --reuid redis --regid redis --clear-groups -- "$@"
  fi
fi
exec "$@"

#!/bin/bash
# Makes a certificate authority of its own for one bed, and with it the certificate of ghcr.io.
# usage: bed-make-certificates FOLDER
set -euo pipefail
cd "$1"
umask 077

make_authority() {
  openssl ecparam -name prime256v1 -genkey -noout -out authority.key
  openssl req -x509 -new -key authority.key -out authority.crt -days 30 \
    -subj '/CN=Certificate authority of a copilotos bed' \
    -addext 'keyUsage=critical,keyCertSign,cRLSign'
}

make_registry_certificate() {
  openssl ecparam -name prime256v1 -genkey -noout -out registry.key
  openssl req -new -key registry.key -subj '/CN=ghcr.io' -out registry.csr
  openssl x509 -req -in registry.csr -CA authority.crt -CAkey authority.key -CAcreateserial \
    -days 30 -out registry.crt -extfile <(printf '%s\n' \
    'subjectAltName=DNS:ghcr.io,DNS:localhost,IP:127.0.0.1' 'extendedKeyUsage=serverAuth')
  rm -f registry.csr authority.srl
}

make_authority
make_registry_certificate
chmod 644 authority.crt registry.crt

#!/bin/bash
# Debian's Python 3.11 laid out as in the official image: prefix /usr/local, packages in
# /usr/local/lib/python3.11/site-packages, `python` and `pip` on PATH, free to install into.
# A virtualenv at /usr/local gives exactly that, `pip install --user` and `--prefix` included.
set -euo pipefail

apt-get update -qq
apt-get install -y -qq --no-install-recommends python3 python3-venv
/usr/bin/python3.11 -m venv --system-site-packages --upgrade-deps /usr/local
rm -f /usr/local/bin/activate* /usr/local/bin/Activate.ps1
apt-get clean
rm -rf /var/lib/apt/lists/* /root/.cache

#!/usr/bin/env bash
# Brings the C library for the container image: the Debian package libc6, in the version that base.sha256 pins. Needs apt-get; on
# another system download that package by hand into packaging/base and let this check it. With --update takes the newest version
# and pins it.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p base
if [ "${1:-}" = --update ]; then
  rm -f base/*.deb
  (cd base && apt-get download libc6:amd64)
  (cd base && sha256sum libc6_*_amd64.deb) >base.sha256
fi
read -r _ file <base.sha256
if [ ! -f "base/$file" ]; then
  version=${file#libc6_} version=${version%_amd64.deb}
  (cd base && apt-get download "libc6:amd64=${version//%3a/:}") || {
    echo "base.sh: Debian no longer has $file; run packaging/base.sh --update, and commit base.sha256." >&2
    exit 1
  }
fi
(cd base && sha256sum --check --quiet ../base.sha256)

#!/usr/bin/env bash
# Builds and checks everything that a release consists of, and prints a table of it. Takes about ten minutes on two cores, needs root
# (for chroot) and Debian's dpkg, gpg, python3 and zip. With --no-build checks what is built.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ "$(id -u)" = 0 ] || { echo "check.sh: the checks change roots, so run this as root, for example in a container." >&2; exit 1; }
if [ "${1:-}" != --no-build ]; then
  "$here/base.sh"
  (cd "$here/.." && mvn -B -ntp -q -Prelease -DskipTests clean package)
fi
echo "| artefact | size | SHA-256 | start |"
echo "| --- | --- | --- | --- |"
for check in archive deb image central; do
  "$here/check/$check.sh"
done

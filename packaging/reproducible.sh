#!/usr/bin/env bash
# Builds the committed state twice, in different folders, time zones and locales, and compares all that a release consists of. Arguments
# go to Maven in place of -Prelease. Jars keep the permissions of files, so the umask is 022 in both.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build FOLDER ZONE LOCALE
build() {
  mkdir -p "$1"
  git -C "$root" archive HEAD | tar -x -C "$1"
  if [ -d "$root/packaging/base" ]; then cp -r "$root/packaging/base" "$1/packaging/"; fi
  (umask 022 && cd "$1" && TZ=$2 LC_ALL=$3 mvn -B -ntp -q "${options[@]}" -DskipTests package)
}

# sums FOLDER: name and SHA-256 of each artefact. The copies that the shade plugin keeps are none.
sums() {
  (cd "$1" && find . -path '*/target/*' -type f \( -name 'marquee*.jar' -o -name '*.tar.gz' -o -name '*.zip' -o -name '*.deb' \
    -o -name '*-image.tar' -o -name 'bom.*' \) ! -path '*/benchmarks*' ! -path '*/linux-*/*' ! -path '*/lib/*' ! -path '*/test-classes/*' ! -path '*/jib/*' -exec sha256sum {} + \
    | awk '{ print $2, $1 }' | LC_ALL=C sort)
}

options=("$@")
[ $# -gt 0 ] || options=(-Prelease -pl core,app,bom,site,packaging)
build "$work/a" UTC C.UTF-8
build "$work/another folder with a longer name" Pacific/Chatham de_DE.UTF-8
sums "$work/a" >"$work/first"
sums "$work/another folder with a longer name" >"$work/second"
status=0
echo "| artefact | first build | second build |"
echo "| --- | --- | --- |"
while read -r name first; do
  second=$(awk -v name="$name" '$1 == name { print $2 }' "$work/second")
  if [ "$first" = "$second" ]; then mark=; else mark=' **differs**' status=1; fi
  echo "| \`${name##*/}\` | \`$first\` | \`${second:-missing}\`$mark |"
done <"$work/first"
[ "$(wc -l <"$work/first")" -gt 2 ] || { echo "reproducible.sh: hardly anything was built" >&2; status=1; }
if [ -n "${KEEP:-}" ]; then cp -r "$work" "$KEEP"; fi
exit $status

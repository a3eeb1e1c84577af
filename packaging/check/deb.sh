#!/usr/bin/env bash
# Checks the Debian package: dpkg installs, upgrades and removes it in a scratch root, where the program runs; the unit is valid.
set -euo pipefail
. "$(dirname "$0")/common.sh"
package=$(ls "$target"/marquee_*_amd64.deb)
into=$work/root

bare "$into"
mkdir -p "$into"/{bin,var/lib/dpkg/{info,updates},var/log}
: >"$into/var/lib/dpkg/status"
cp "$(readlink -f /bin/dash)" "$into/bin/sh"
cp "$(command -v readlink)" "$into/bin/readlink"

dpkg_in() {
  # The C library is there, but not as a package.
  dpkg --root="$into" --force-depends --force-not-root --log=/dev/null "$@" 2>"$work/dpkg.txt" >&2 || { cat "$work/dpkg.txt" >&2; fail "dpkg $*"; }
}

dpkg-deb --info "$package" >"$work/info.txt"
[ "$(dpkg-deb -f "$package" Package Architecture | tr '\n' ' ')" = "Package: marquee Architecture: amd64 " ] || fail "the fields of the package are not as expected"
dpkg_in --install "$package"
dpkg --root="$into" --verify marquee | grep . && fail "installed files differ from the package"
says "Marquee $version" inside "$into" /usr/bin/marquee --version || fail "the installed program does not run"
# The root has no other unit, which is the only thing that may be missing.
systemd-analyze verify --root="$into" --man=no marquee.service >"$work/unit.txt" 2>&1 || true
if grep -v 'sysinit.target not found' "$work/unit.txt" | grep -i marquee; then fail "the unit is not valid"; fi

# Settings of the administrator stay.
echo 'model: mine.marquee' >"$into/etc/marquee/marquee.yaml"
dpkg_in --install --force-confdef --force-confold "$package"
grep -q mine "$into/etc/marquee/marquee.yaml" || fail "an upgrade replaced changed settings"
dpkg_in --remove marquee
[ ! -e "$into/usr/lib/marquee" ] || fail "files remain after removal"
[ -e "$into/etc/marquee/marquee.yaml" ] || fail "removal deleted changed settings"
dpkg_in --purge marquee
[ ! -e "$into/etc/marquee" ] || fail "settings remain after a purge"
dpkg_in --install "$package"
row "$package" "--version $(milliseconds inside "$into" /usr/bin/marquee --version) ms"

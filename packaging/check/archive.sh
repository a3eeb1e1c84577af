#!/usr/bin/env bash
# Checks the archive of Linux for x64 in a root that holds it and the C library alone, and the edition without data.
set -euo pipefail
. "$(dirname "$0")/common.sh"

limit=90000000
for file in "$target"/marquee*-{linux,macos,windows}-*.{tar.gz,zip}; do
  [ -f "$file" ] || continue
  [ "$(stat -c %s "$file")" -le $limit ] || fail "$file is larger than 90 MB"
  case $file in *linux-x64.tar.gz) ;; *) row "$file" ;; esac
done

# Without a shell: Java itself.
archive=$target/marquee-$version-linux-x64.tar.gz
bare "$work/root"
tar -xzf "$archive" -C "$work/root" --strip-components=1
java=(/runtime/bin/java --add-modules jdk.incubator.vector -jar /lib/marquee.jar)
inside "$work/root" "${java[@]}" demo --no-serve --out /tmp/demo >"$work/demo.txt" 2>&1 || { cat "$work/demo.txt"; fail "the demonstration failed in a bare root"; }


[ -s "$work/root/docs/index.html" ] && [ -s "$work/root/docs/assets/search-index.js" ] || fail "the archive has no documentation"

# With a shell that needs nothing but the C library: the launcher.
mkdir -p "$work/root/bin"
cp "$(readlink -f /bin/dash)" "$work/root/bin/sh"
says "Marquee $version" inside "$work/root" /bin/marquee --version || fail "the launcher does not say its version"
model=tmp/demo/demo.marquee
inside "$work/root" /bin/marquee recommend --model "/$model" --user 42 >"$work/list.txt"
grep -qE '^ *1' "$work/list.txt" || fail "recommend printed no list"
row "$archive" "--version $(milliseconds inside "$work/root" /bin/marquee --version) ms, recommend $(milliseconds inside "$work/root" /bin/marquee recommend --model "/$model" --user 42) ms"

# Without data: a command that needs it says what to do; others work.
archive=$target/marquee-no-data-$version-linux-x64.tar.gz
bare "$work/no-data"
tar -xzf "$archive" -C "$work/no-data" --strip-components=1
cp "$(readlink -f /bin/dash)" "$work/no-data/bin/sh"
if unzip -l "$work/no-data/lib/marquee.jar" | grep -q 'movielens-small/.*csv'; then fail "the edition without data has data"; fi
if inside "$work/no-data" /bin/marquee demo --no-serve >"$work/refusal.txt" 2>&1; then fail "demo ran without data"; fi
grep -q "this edition of Marquee has no bundled data; download some with data get ml-latest-small" "$work/refusal.txt" || { cat "$work/refusal.txt"; fail "demo does not say what to do without data"; }
inside "$work/no-data" /bin/marquee synth --users 40 --movies 60 --ratings 1200 --out /tmp/data >"$work/synth.txt" 2>&1 || { cat "$work/synth.txt"; fail "synth failed without data"; }
inside "$work/no-data" /bin/marquee train als --data /tmp/data --out /tmp/a.marquee >"$work/train.txt" 2>&1 || { cat "$work/train.txt"; false; } || fail "train failed without data"
row "$archive" "--version $(milliseconds inside "$work/no-data" /bin/marquee --version) ms"

#!/usr/bin/env bash
# Draws the icons of the page that phones ask for as pictures, from its icon.svg. Needs chromium.
set -euo pipefail
web=$(cd "$(dirname "$0")/../app/src/main/resources/web" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# draw NAME SIZE SCALE BACKGROUND: the icon at a share of the size, on a background of that colour.
draw() {
  cat >"$work/icon.html" <<HTML
<!doctype html><style>html, body { margin: 0; height: 100%; overflow: hidden; background: $4; } img { position: fixed; inset: 0; margin: auto; width: $3%; }</style><img src="file://$web/icon.svg">
HTML
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --default-background-color=00000000 \
    --user-data-dir="$work/profile" --window-size="$2,$2" --screenshot="$web/$1.png" "file://$work/icon.html" 2>/dev/null
}

draw icon-192 192 100 transparent
draw icon-512 512 100 transparent
# Systems cut a shape of their own out of this one, so it reaches all edges and its sign stays within the middle.
draw icon-maskable-512 512 76 '#15151b'

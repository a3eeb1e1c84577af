#!/usr/bin/env bash
# Checks the image without an engine: unpacks its layers into a root, runs its command there as its user, and its health check.
set -euo pipefail
. "$(dirname "$0")/common.sh"
image=$target/marquee-$version-image.tar
into=$work/root
mkdir -p "$work/image" "$into"
tar -xf "$image" -C "$work/image"

field() {
  python3 - "$work/image" "$@" <<'P'
import json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
manifest = json.loads((folder / "manifest.json").read_text())[0]
config = json.loads((folder / manifest["Config"]).read_text())
value = {"Layers": manifest["Layers"], **config, **config["config"]}[sys.argv[2]]
print("\n".join(value) if isinstance(value, list) else value if isinstance(value, str) else json.dumps(value))
P
}

for layer in $(field Layers); do tar --warning=no-unknown-keyword -xf "$work/image/$layer" -C "$into"; done
mkdir -p "$into"/{proc,dev}
for device in null:3 random:8 urandom:9; do mknod -m 666 "$into/dev/${device%:*}" c 1 "${device#*:}"; done
user=$(field User)
[ "$user" != 0 ] || fail "the image runs as root"
field Labels | grep -q '"org.opencontainers.image.version": "'"$version"'"' || fail "the image lacks its labels"
field Healthcheck | grep -q ReadinessProbe || fail "the image has no health check"
mapfile -t entry < <(field Entrypoint)
mapfile -t settings < <(field Env)
mapfile -t probe < <(field Healthcheck | python3 -c 'import json, sys; print("\n".join(json.load(sys.stdin)["Test"][1:]))')

# A prefix of commands: the image's user, root, environment and folder, in one process, so that it can be ended. The network is that of
# this machine, for the probe.
within=(unshare --mount bash -c 'mount --bind /proc "$1/proc"; cd "$1/data"; exec "${@:2}"' within "$into"
  env -i "${settings[@]}" MARQUEE_LISTEN_HOST=127.0.0.1 MARQUEE_LISTEN_PORT=18480 "$(command -v chroot)" --userspec="$user:$user" "$into")
says "Marquee $version" "${within[@]}" "${entry[@]}" --version || fail "the image does not say its version"
"${within[@]}" "${entry[@]}" train als --data movielens-small --out /data/model.marquee >"$work/train.txt" 2>&1 || { cat "$work/train.txt"; fail "training failed"; }
if "${within[@]}" "${probe[@]}" 2>/dev/null; then fail "the health check succeeds without a server"; fi
begin=$(date +%s%N)
"${within[@]}" "${entry[@]}" serve --store /data/marquee.db >"$work/serve.txt" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
ready=
for _ in $(seq 600); do
  if (exec 3<>/dev/tcp/127.0.0.1/18480 && printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3 && head -n 1 <&3 | grep -q 200) 2>/dev/null; then
    ready=$((($(date +%s%N) - begin) / 1000000))
    break
  fi
  sleep 0.05
done
[ -n "$ready" ] || { cat "$work/serve.txt"; fail "the server was not ready after 30 seconds"; }
"${within[@]}" "${probe[@]}" || fail "the health check fails with a server that is ready"
kill $server
wait $server || [ $? = 143 ] || fail "the server did not stop cleanly"
row "$image" "ready to serve after $ready ms"

#!/usr/bin/env bash
# What memory a server holds while it answers very many requests: bench/http/soak.sh MODEL [REQUESTS]. Prints the heap after a
# collection and the memory of the process after each tenth. Needs wrk, curl and the JDK's jcmd.
set -euo pipefail
model=$(realpath "$1")
requests=${2:-1000000}
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
port=${PORT:-18081}
address=http://127.0.0.1:$port
"$here/../../marquee" serve --model "$model" --store "$folder/users.db" --port "$port" \
  --set limits.rate=0 --set log.access="$folder/access.log" 2>"$folder/log" &
server=$!
trap 'kill "$server"; wait; rm -rf "$folder"' EXIT
until curl -sf -o /dev/null "$address/health/ready"; do
  kill -0 "$server"
  sleep 0.1
done
USERS=$(curl -s "$address/api/v1/model" | sed 's/.*"users":\([0-9]*\).*/\1/')
export USERS

done=0
while [ "$done" -lt "$requests" ]; do
  part=$((requests / 10))
  began=$done
  while [ $((done - began)) -lt "$part" ]; do
    out=$(wrk -t1 -c8 -d10s -s "$here/soak.lua" "$address")
    done=$((done + $(awk '/requests in/ {print $1}' <<<"$out")))
    grep -E 'Non-2xx|Socket errors' <<<"$out" || true
  done
  jcmd "$server" GC.run >/dev/null
  heap=$(jcmd "$server" GC.heap_info | sed -n 's/.*used \([0-9]*\)K.*/\1/p' | head -n 1)
  rss=$(awk '/VmRSS/ {print $2}' "/proc/$server/status")
  threads=$(awk '/Threads/ {print $2}' "/proc/$server/status")
  printf '%9d requests: heap %d MB, process %d MB, %d threads\n' "$done" $((heap / 1024)) $((rss / 1024)) "$threads"
done

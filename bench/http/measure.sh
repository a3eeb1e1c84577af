#!/usr/bin/env bash
# Measures the start-up and response times of a server, and of static responses of about the same size: bench/http/measure.sh MODEL
# [SECONDS]. The model is of a MovieLens data set, whose users have the ids 1, 2, 3 and so on. Needs wrk and curl.
set -euo pipefail
model=$(realpath "$1")
seconds=${2:-10}
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
port=${PORT:-18080}
address=http://127.0.0.1:$port
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; wait; rm -rf "$folder"' EXIT

start() {
  "$here/../../marquee" serve --model "$model" --store "$folder/users.db" --port "$port" \
    --set limits.rate=0 --set log.access=off 2>"$folder/log" &
  server=$!
  # Polling by curl would slow down the start.
  until { : >"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.02
  done
  curl -sf -o /dev/null --retry 9 "$address/health/ready"
}

stop() {
  kill "$server"
  wait "$server" || true
  server=
}

# One line of figures: requests per second, median, 99th percentile.
load() {
  local name=$1
  shift
  wrk --latency "$@" | awk -v name="$name" '
    $1 == "50%" {median = $2} $1 == "99%" {tail = $2} /^Requests\/sec/ {rate = $2} /Non-2xx/ {bad = "  NOT ALL WELL: " $0}
    END {printf "%-46s %9.0f a second, median %s, 99%% %s%s\n", name, rate, median, tail, bad}'
}

start # so that what the first start makes is there
users=$(curl -s "$address/api/v1/model" | sed 's/.*"users":\([0-9]*\).*/\1/')
stop
for run in 1 2 3 4 5; do
  began=$(date +%s%N)
  start
  echo "start to ready, run $run: $((($(date +%s%N) - began) / 1000000)) ms"
  [ "$run" = 5 ] || stop
done

export USERS=$users
lists=("-t1" "-c8" "-d${seconds}s" "-s" "$here/lists.lua" "$address")
bytes=$(curl -s -o /dev/null -w '%{size_download}' "$address/api/v1/users/1/recommendations?n=10")
# The file of the page that is nearest in size, as the launcher has built them.
static=$(cd "$here/../../app/target/program-classes/web" && find . -type f -printf '%s %P\n' \
  | awk -v want="$bytes" '{d = $1 - want; if (d < 0) d = -d; if (!best || d < least) {least = d; best = $2 " " $1}} END {print best}')
echo "a list has $bytes bytes, ${static% *} has ${static#* }"
load "warming up" "${lists[@]}" >/dev/null
for run in 1 2 3; do
  load "lists, run $run" "${lists[@]}"
  load "static, run $run" -t1 -c8 "-d${seconds}s" "$address/${static% *}"
done
LOAD=half load "lists at half of 3,000 per second" "${lists[@]}"
ratings=("-t1" "-c8" "-d${seconds}s" "-s" "$here/ratings.lua" "$address")
load "warming up" "${ratings[@]}" >/dev/null
load "ratings as fast as possible, eight connections" "${ratings[@]}"
LOAD=half load "ratings at some 900 per second" "${ratings[@]}"

ask() { curl -sf -o /dev/null -w '%{time_total}\n' "$@"; }
user=$(curl -s -X POST "$address/api/v1/users" | sed 's/.*"user":"\([^"]*\)".*/\1/')
stars=0
for movie in $(curl -s "$address/api/v1/movies?limit=30" | grep -o '"movie":"[^"]*"' | cut -d '"' -f 4); do
  stars=$((stars % 5 + 1))
  ask -X PUT -H 'Content-Type: application/json' -d "{\"rating\":$stars}" \
    "$address/api/v1/users/$user/ratings/$movie" >/dev/null
  ask "$address/api/v1/users/$user/shelves"
done | tail -n 10 | sort -n | awk '{t[NR] = $1 * 1000}
  END {printf "shelves after each of the last ten of thirty ratings: %.0f to %.0f ms, median %.0f\n", t[1], t[NR], t[5]}'

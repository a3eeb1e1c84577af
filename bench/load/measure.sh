#!/usr/bin/env bash
# Measures a server under load, next to a plain Spring Boot service, and with 10,000 idle and slow clients, in about six minutes, and
# writes docs/load.md:
#   bench/load/measure.sh [MODEL] [PAGE]   MODEL of a MovieLens data set; without one, als of rank 64 of the bundled data is trained
# Needs JDK 25, Maven, curl and taskset; a quiet machine with at least two processors, and 11,000 open files (ulimit -n). The last processor
# is the client's, so that it does not delay the server; the server has the first one, or those of SERVER_CPUS.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
model=${1:-}
page=$(realpath -m "${2:-$root/docs/load.md}")
java=${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java
port=${PORT:-18095}
address=http://127.0.0.1:$port
last=$(($(nproc) - 1))
server_cpus=${SERVER_CPUS:-0}
heap=300
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; wait; rm -rf "$folder"' EXIT

if [ "$(ulimit -n)" -lt 11000 ]; then ulimit -n "$(ulimit -Hn)"; fi
cd "$root"
# Built unless nothing has changed since.
jar=bench/target/benchmarks.jar
if [ ! -f "$jar" ] || [ -n "$(find core/src/main app/src/main bench/src/main pom.xml ./*/pom.xml -newer "$jar" -print -quit)" ]; then
  mvn -q -B -ntp -pl bench -am package -DskipTests
fi
classes=$(realpath "$jar")
(cd bench/load/constant && mvn -q -B -ntp dependency:build-classpath -Dmdep.outputFile="$folder/spring.txt" >/dev/null)
spring=$folder:$(cat "$folder/spring.txt")
"${java}c" -parameters -cp "$spring" -d "$folder" bench/load/constant/ConstantService.java

flags=(--add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED)
described="the given model"
if [ -z "$model" ]; then
  model=$folder/als.marquee
  described='`als` of rank 64 on the bundled data (610 users, 9,742 movies)'
  "$java" "${flags[@]}" -cp "$classes" dev.marquee.cli.Main train als --data movielens-small --option rank=64 --out "$model" 2>"$folder/log" >/dev/null ||
    { cat "$folder/log" >&2; exit 1; }
fi

start() {
  "$@" >"$folder/log" 2>&1 &
  server=$!
}

await() {
  until curl -sf -o /dev/null "$address$1"; do
    kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.1
  done
}

stop() {
  kill "$server"
  wait "$server" || true
  server=
}

serve() {
  # The collector that the launcher of the program chooses.
  start taskset -c "$1" "$java" -XX:+UseG1GC "${@:2}" "${flags[@]}" -cp "$classes" dev.marquee.cli.Main serve --model "$model" \
    --store "$folder/users.db" --port "$port" --set limits.rate=0 --set log.access="$folder/access.log"
  await /health/ready
}

run() {
  local main=$1
  shift
  taskset -c "$last" "$java" -Xmx1g -cp "$classes" "dev.marquee.bench.load.$main" "$@"
}

serve "$server_cpus"
bytes=$(curl -s -o /dev/null -w '%{size_download}' "$address/api/v1/users/1/recommendations?n=10")
run LoadTest "$address" Marquee "$folder/marquee.json"
stop

start taskset -c "$server_cpus" "$java" -cp "$spring" ConstantService "$bytes" --server.port="$port"
await /constant
run LoadTest "$address" /constant "$folder/constant.json"
stop

serve "$server_cpus" "-Xmx${heap}m"
run IdleTest "$address" "$server" "$heap" "$folder/idle.json"
stop

processor=$(sed -n 's/^model name[[:space:]]*: *//p' /proc/cpuinfo 2>/dev/null | head -1)
boot=$(sed -n 's/.*<spring-boot.version>\(.*\)<.*/\1/p' pom.xml)
divided="The server had $(tr ',-' '  ' <<<"$server_cpus" | wc -w | sed 's/^1$/one processor/;s/^\([0-9]*\)$/\1 processors/') to itself, and the client another one."
"$java" "-Dcpu=${processor:-$(uname -m)}" "-DspringBoot=$boot" -cp "$classes" dev.marquee.bench.load.LoadPage "$page" "$folder" "$divided" "$described"
echo "wrote $page"

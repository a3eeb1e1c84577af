#!/usr/bin/env bash
# Counts the types of Marquee whose code runs for one task: bench/structure/types-in-use.sh [ROOT] [MODEL]
#   recommend  GET /api/v1/users/{user}/recommendations for a stored user with a new rating
#   train      training bayesfm; only its own types and those of algorithm.common, feature, math, model and parallel
# ROOT is a built checkout, this one by default; MODEL a bayesfm model of it, trained on the bundled data if not given.
# Nested types count with the type they are in. JaCoCo's agent records what runs. Needs curl, JDK 25 and Maven.
set -euo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
root=${1:-$here}
model=${2:-}
jacoco=0.8.14
java=${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
for artifact in "org.jacoco.agent:$jacoco:jar:runtime" "org.jacoco.cli:$jacoco:jar:nodeps"; do
  mvn -q -B dependency:copy -Dartifact="org.jacoco:$artifact" -DoutputDirectory="$folder" >/dev/null 2>&1
done
agent=$folder/org.jacoco.agent-$jacoco-runtime.jar
cli=$folder/org.jacoco.cli-$jacoco-nodeps.jar

# The top-level types with executed code, from a dump of the agent.
types() {
  "$java" -jar "$cli" report "$1" --classfiles "$root/core/target/classes" --classfiles "$root/app/target/classes" \
    --csv "$folder/report.csv" --quiet >/dev/null
  awk -F, 'NR > 1 && $5 > 0 {name = $3; sub(/\..*/, "", name); print $2 "." name}' "$folder/report.csv" | sort -u
}

flags=(--add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED)
marquee() {
  "$java" "${flags[@]}" "$@"
}

if [ -z "$model" ]; then
  model=$folder/model.marquee
  marquee -jar "$root/app/target/marquee.jar" train bayesfm --data movielens-small --option sweeps=20 --option burnIn=10 \
    --out "$model" >/dev/null 2>&1
fi
port=$((20000 + RANDOM % 20000))
# Not through the function, which would run in a shell of its own that Java outlives.
"$java" "${flags[@]}" -javaagent:"$agent"=output=tcpserver,port=$((port + 1)),includes=dev.marquee.* \
  -jar "$root/app/target/marquee.jar" serve --model "$model" --store "sqlite:$folder/store.db" --port "$port" >"$folder/log" 2>&1 &
server=$!
until curl -sf "http://127.0.0.1:$port/health/ready" >/dev/null; do
  kill -0 "$server" || { cat "$folder/log" >&2; exit 1; }
  sleep 0.2
done
user=http://127.0.0.1:$port/api/v1/users
user=$user/$(curl -sf -X POST "$user" | sed 's/.*"user" *: *"\([^"]*\)".*/\1/')
for movie in 1 260 296 318; do
  curl -sf -X PUT -H 'Content-Type: application/json' -d '{"rating": 4}' "$user/ratings/$movie" >/dev/null
done
curl -sf "$user/recommendations" >/dev/null
curl -sf -X PUT -H 'Content-Type: application/json' -d '{"rating": 5}' "$user/ratings/50" >/dev/null
sleep 1
"$java" -jar "$cli" dump --address 127.0.0.1 --port $((port + 1)) --destfile "$folder/before" --reset --quiet >/dev/null
curl -sf "$user/recommendations" >/dev/null
"$java" -jar "$cli" dump --address 127.0.0.1 --port $((port + 1)) --destfile "$folder/recommend" --quiet >/dev/null
types "$folder/recommend" >"$folder/recommend.txt"
kill "$server"

marquee -javaagent:"$agent"=destfile="$folder/train",includes=dev.marquee.* -jar "$root/app/target/marquee.jar" train bayesfm \
  --data movielens-small --option sweeps=4 --option burnIn=2 --out "$folder/trained.marquee" >/dev/null 2>&1
types "$folder/train" | grep -E '^dev\.marquee\.(algorithm\.(bayesfm|common)|feature|math|model|parallel)\b' >"$folder/train.txt"
printf 'recommend %d\ntrain %d\n' "$(wc -l <"$folder/recommend.txt")" "$(wc -l <"$folder/train.txt")"
[ -z "${LIST:-}" ] || cat "$folder/recommend.txt" "$folder/train.txt"

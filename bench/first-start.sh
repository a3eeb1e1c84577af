#!/usr/bin/env bash
# Measures the download and time of a first start, and the time of later ones: bench/first-start.sh [RUNS]. Copies the last commit
# to its own folder with an empty Maven repository, runs the demo without serving, then times short commands. Needs git and network.
set -euo pipefail
runs=${1:-9}
here=$(cd "$(dirname "$0")/.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/marquee" "$folder/repository"
git -C "$here" archive HEAD | tar -x -C "$folder/marquee"
cd "$folder/marquee"
TIMEFORMAT='%R %U %S'

megabytes() {
  find "$folder/repository" -type f -printf '%s\n' | awk '{bytes += $1} END {printf "%.0f", bytes / 1e6}'
}

# Median wall time and processor time of the runs of a command, in ms.
median_of() {
  local run
  for ((run = 0; run < runs; run++)); do
    { time "$@" >/dev/null 2>&1; } 2>&1
  done | awk '{wall[NR] = $1; cpu[NR] = $2 + $3}
    function middle(a, n, i, j, t) {
      for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j - 1] > a[j]; j--) {t = a[j]; a[j] = a[j - 1]; a[j - 1] = t}
      return a[int((n + 1) / 2)] * 1000
    }
    END {printf "%4.0f ms, %4.0f ms of processor time", middle(wall, NR), middle(cpu, NR)}'
}

began=$SECONDS
MAVEN_OPTS="${MAVEN_OPTS:-} -Dmaven.repo.local=$folder/repository" ./marquee demo --no-serve --out "$folder/demo" >"$folder/answer"
echo "first ./marquee demo --no-serve, build included: $((SECONDS - began)) s, $(megabytes) MB downloaded"
model=$(find "$folder/demo" -name '*.marquee' | head -n 1)
began=$SECONDS
./marquee info "$model" >/dev/null
echo "first short command, which prepares quick starts: $((SECONDS - began)) s"
for command in --version --help "recommend --model $model --user 42" "predict --model $model --user 42 --movie 1"; do
  # shellcheck disable=SC2086
  printf '%-28s %s\n' "${command%% --model*}" "$(median_of ./marquee $command)"
done

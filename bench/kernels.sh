#!/usr/bin/env bash
# Measures the kernels next to plain Java, OpenBLAS and the limits of the machine, in about six minutes, and writes docs/kernels.md:
#   bench/kernels.sh [SECONDS] [PAGE]   SECONDS of each of the seven measurements of a benchmark, 0.5 by default
# Needs JDK 25, Maven and unzip; a quiet machine. Without OpenBLAS for this machine its column stays empty.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
seconds=${1:-0.5}
page=$(realpath -m "${2:-$here/docs/kernels.md}")
openblas=0.3.31-1.5.13
java=${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$here"
[ -f bench/target/benchmarks.jar ] || mvn -q -B -pl bench -am package -DskipTests

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x86_64 ;;
  Linux-aarch64) platform=linux-arm64 ;;
  Darwin-arm64) platform=macosx-arm64 ;;
  *) platform=unknown ;;
esac
flags=()
if mvn -q -B dependency:copy -Dartifact="org.bytedeco:openblas:$openblas:jar:$platform" -DoutputDirectory="$folder" >"$folder/log" 2>&1 &&
  unzip -q -j -d "$folder" "$folder/openblas-$openblas-$platform.jar" "*/libopenblas.*" "*/libgfortran.*" "*/libquadmath.*" "*/libgcc_s.*" 2>>"$folder/log" ||
  compgen -G "$folder/libopenblas.*" >/dev/null; then
  library=$(compgen -G "$folder/libopenblas.*" | head -1)
  export LD_LIBRARY_PATH="$folder"
  flags+=("-Dopenblas=$library")
else
  echo "OpenBLAS is left out: $(tail -1 "$folder/log")" >&2
fi
"$java" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED "${flags[@]}" \
  -cp bench/target/benchmarks.jar dev.marquee.bench.kernel.KernelReport "$page" "$seconds"
echo "wrote $page"

#!/usr/bin/env bash
# Times als and ials against Spark's ALS: bench-spark/run.sh THREADS RUNS DATA…, each DATA a folder of MovieLens or a size of
# synthetic data, such as 20000x5000x1000000. Needs JAVA_HOME to be a JDK 25, Maven, and the network once, for Spark.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
classpath=$root/bench-spark/target/classpath
cd "$root"
mvn -B -q -ntp -Pspark -pl core,bench-spark -DskipTests compile \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile="$classpath"
# Packages that Spark accesses by reflection; it has its linear algebra on the Vector API too.
opens=()
for package in java.lang java.lang.invoke java.net java.nio java.util java.util.concurrent sun.nio.ch sun.security.action sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
exec "${JAVA_HOME:?set it to a JDK 25}/bin/java" -Xmx6g --add-modules=jdk.incubator.vector "${opens[@]}" \
  -cp "bench-spark/target/classes:core/target/classes:$(cat "$classpath")" \
  dev.marquee.bench.spark.AlsBesideSpark "$@" 2>/dev/null

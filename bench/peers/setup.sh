#!/usr/bin/env bash
# Installs the peers into bench/peers/.venv, and those of the JVM into bench/peers/jvm/target: no container, no root.
# Usage: bench/peers/setup.sh [PYTHON], with Maven on a JDK of 25 or newer.
# Not to be had when this was written: CF4J 2.x and Tribuo's factorization machines could not be resolved by Maven. gorse trains inside its
# server, so its training cannot be timed alone and was not measured.
set -euo pipefail
cd "$(dirname "$0")"
for file in requirements/*.txt; do
  home=.venv/$(basename "$file" .txt)
  "${1:-python3}" -m venv "$home"
  "$home/bin/pip" install --quiet --upgrade -r "$file"
  "$home/bin/pip" list --format=freeze | grep -iE "^($(grep -oE '^[a-z-]+' "$file" | paste -sd'|'))==" || true
done
mvn -B -ntp -q -f jvm/pom.xml package

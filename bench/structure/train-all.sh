#!/usr/bin/env bash
# Trains every algorithm with its defaults and seed 7: bench/structure/train-all.sh OUT [DATA]
# Before and after a change that must not change predictions, the files' fingerprints are compared:
#   bench/structure/fingerprints.py OUT
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
out=${1:?name a folder for the models}
data=${2:-movielens-small}
mkdir -p "$out"
for algorithm in popular trending bias itemknn userknn ease slim als ials svdpp bpr neural bayesfm blend; do
  "$root/marquee" train "$algorithm" --data "$data" --seed 7 --out "$out/$algorithm.marquee" >/dev/null
  echo "$algorithm"
done

#!/usr/bin/env bash
# Holds a server to its openapi.yaml: bench/http/schemathesis.sh MODEL [SECONDS] [OPTION…]. Validates the document, starts a server
# with an empty store, and has Schemathesis generate requests, valid and not, for that time (300 s); its options may follow. The
# exit status is not 0 if an answer breaks the document. Needs python3 with venv, and curl; Schemathesis is installed on first use
# in a folder of its own.
set -euo pipefail
model=$(realpath "$1")
seconds=${2:-300}
shift $(($# > 1 ? 2 : 1))
here=$(cd "$(dirname "$0")" && pwd)
tools=${SCHEMATHESIS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/marquee-schemathesis-4.32.5}
port=${PORT:-18219}
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; wait; rm -rf "$folder"' EXIT

if [ ! -x "$tools/bin/schemathesis" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install -q schemathesis==4.32.5 openapi-spec-validator==0.9.0
fi
"$tools/bin/openapi-spec-validator" "$here/../../app/src/main/resources/openapi.yaml"

"$here/../../marquee" serve --model "$model" --store "$folder/users.db" --port "$port" \
  --set limits.rate=0 --set log.access=off 2>"$folder/log" &
server=$!
until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do
  kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.2
done
cd "$folder"
"$tools/bin/schemathesis" --config-file "$here/schemathesis.toml" run "http://127.0.0.1:$port/openapi.yaml" \
  --max-time "$seconds" --continue-on-failure --generation-database none "$@"

#!/usr/bin/env bash
# Installs the peers into bench/peers/.venv: no container, no root. Usage: bench/peers/setup.sh [PYTHON]
set -euo pipefail
cd "$(dirname "$0")"
"${1:-python3}" -m venv .venv
.venv/bin/pip install --quiet --upgrade -r requirements.txt
.venv/bin/pip list --format=freeze | grep -iE "^($(grep -oE '^[a-z-]+' requirements.txt | paste -sd'|'))==" || true

#!/bin/sh
# Set up with what the tests need, then run every check: lint, types, layers, translations, tests, ratios.
#   sh installer/test.sh [STEP ...]
set -eu
cd "$(dirname "$0")/.."
. installer/setup.sh

set_up --dev
exec .venv/bin/python installer/tasks.py check "$@"

#!/bin/sh
# Set CreditDesk up where needed, then show it: the window on the sample company where there is a screen,
# the same day's work without a window where there is none.
#   sh installer/run.sh [--setup-only]
set -eu
cd "$(dirname "$0")/.."
. installer/setup.sh

case ${1:-} in
    "" | --setup-only) ;;
    *) echo "Usage: sh installer/run.sh [--setup-only]" >&2; exit 2 ;;
esac
set_up
if [ "${1:-}" = --setup-only ]; then
    echo "CreditDesk is set up. Start it with: .venv/bin/creditdesk"
elif has_display; then
    sample=$(.venv/bin/python installer/tasks.py sample)
    exec .venv/bin/creditdesk "$sample"
else
    exec .venv/bin/creditdesk demo
fi

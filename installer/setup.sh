# Sourced by run.sh and test.sh at the project's root: finds a Python and hands over to prepare.py.

find_python() {
    for candidate in ${CREDITDESK_PYTHON:-python3.11 python3.12 python3.13 python3}; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

# Where nothing but the system's package manager is there: bring Python, if we may.
install_python() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -eq 0 ]; then as_root=
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root="sudo -n"
    else return 1
    fi
    $as_root apt-get update -qq && $as_root apt-get install -yqq --no-install-recommends python3 python3-venv
}

set_up() {
    if ! python=$(find_python) && ! { install_python && python=$(find_python); }; then
        echo "CreditDesk needs Python 3.11, 3.12 or 3.13 and found none. On Debian or Ubuntu, as an administrator:" >&2
        echo "  sudo apt-get update && sudo apt-get install -y python3 python3-venv" >&2
        return 1
    fi
    "$python" installer/prepare.py "$@"
}

has_display() {
    [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

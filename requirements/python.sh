#!/usr/bin/env bash
# Print the Python (3.11 to 3.13, able to make environments) that .venv is made with.
set -euo pipefail
suitable='import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
find_python() {
    for name in python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null && "$name" -c "$suitable" >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}
find_python && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Python" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null
    apt-get install -y -qq --no-install-recommends python3 python3-venv >/dev/null
    find_python && exit 0
fi
echo "Python 3.11, 3.12 or 3.13 with its venv module is needed and was not found." >&2
exit 1

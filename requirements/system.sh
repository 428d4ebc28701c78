#!/usr/bin/env bash
# Make sure that the system libraries Qt's wheels do not carry are there (Linux; the other systems need none).
# Silent where nothing is missing. Installs as root on Debian and Ubuntu, otherwise says what to install.
# With the argument `dist` also what freezing the program needs.
set -euo pipefail
[ "$(uname -s)" = Linux ] || exit 0

# shared library : Debian package
libraries="
libEGL.so.1:libegl1 libGL.so.1:libgl1 libxkbcommon.so.0:libxkbcommon0 libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0 libX11-xcb.so.1:libx11-xcb1
libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-randr.so.0:libxcb-randr0
libxcb-render-util.so.0:libxcb-render-util0 libxcb-shape.so.0:libxcb-shape0 libxcb-sync.so.1:libxcb-sync1
libxcb-xfixes.so.0:libxcb-xfixes0 libxcb-xkb.so.1:libxcb-xkb1 libwayland-client.so.0:libwayland-client0
libwayland-cursor.so.0:libwayland-cursor0 libwayland-egl.so.1:libwayland-egl1
"
present="$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)"
missing=()
for pair in $libraries; do
    grep -qF "${pair%%:*} " <<<"$present" || missing+=("${pair##*:}")
done
# The tests check a package with the real openssl, as its receiver would.
command -v openssl >/dev/null || missing+=(openssl)
if [ "${1:-}" = dist ]; then
    command -v objdump >/dev/null || missing+=(binutils)
    # Debian's Python is linked statically; the frozen program carries it as a library.
    library="$(.venv/bin/python -c 'import sys; print("libpython%d.%d" % sys.version_info[:2] if sys.base_prefix == "/usr" else "")')"
    [ -z "$library" ] || grep -qF "$library.so" <<<"$present" || missing+=("$library")
fi
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing system libraries: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1 && exit 0
    apt-get update -qq >/dev/null
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "The window needs these system libraries (Debian's names): ${missing[*]}" >&2
    echo "Install them, for example: sudo apt-get install ${missing[*]}" >&2
    echo "Without them a program or test that needs one will say so." >&2
fi

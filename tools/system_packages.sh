#!/bin/sh
# Sees to it that the system libraries that Qt needs are there. Usage: system_packages.sh PYTHON
set -eu
[ "$(uname -s)" = Linux ] || exit 0

packages="libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"

complete() {
    QT_QPA_PLATFORM=offscreen "$1" -c 'from PySide6.QtWidgets import QApplication; QApplication([])' 2>/dev/null &&
        PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q libxcb-cursor &&
        PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q libxcb-icccm
}

complete "$1" && exit 0

# shellcheck disable=SC2086
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing the system libraries of Qt"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
    complete "$1" && exit 0
fi

echo "The window needs system libraries that are not installed. On Debian or Ubuntu type:" >&2
echo "    sudo apt-get install" $packages >&2
echo "On Fedora type:" >&2
echo "    sudo dnf install mesa-libGL mesa-libEGL fontconfig dbus-libs libxkbcommon-x11 xcb-util-cursor \\" >&2
echo "        xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil" >&2
exit 1

#!/bin/sh
# Installs Archive Reader for one user, without administrator rights: ./install.sh [--remove]
# Run it again with a newer version to replace the older one. Your archive is never touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
bin="$HOME/.local/bin"
program="$HOME/.local/opt/archive-reader"

tell_desktop() {
    # Desktops find new programs by themselves too, only later.
    command -v update-desktop-database >/dev/null && update-desktop-database -q "$data/applications" || true
    command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
    command -v gtk-update-icon-cache >/dev/null && gtk-update-icon-cache -qtf "$data/icons/hicolor" || true
}

remove() {
    rm -rf "$program"
    rm -f "$bin/archive-reader" "$data/applications/archive-reader.desktop" "$data/mime/packages/archive-reader.xml" \
        "$data/metainfo/org.archive_reader.ArchiveReader.metainfo.xml" "$data"/icons/hicolor/*/apps/archive-reader.*
}

case "${1:-}" in
"") ;;
--remove)
    remove
    tell_desktop
    echo "Archive Reader is removed. Your archive stays in $data/archive-reader."
    exit 0
    ;;
*)
    echo "Usage: ./install.sh [--remove]" >&2
    exit 2
    ;;
esac

# The new version is complete beside the old one before it takes its place.
mkdir -p "$HOME/.local/opt" "$bin" "$data"
rm -rf "$program.new"
cp -R "$here/archive-reader" "$program.new"
remove
mv "$program.new" "$program"
ln -s "$program/archive-reader" "$bin/archive-reader"
cp -R "$here/share/." "$data/"
# A desktop may start programs without ~/.local/bin in its path.
escaped=$(printf '%s' "$bin/archive-reader" | sed 's/[&|\\]/\\&/g')
sed -e "s|^Exec=archive-reader|Exec=\"$escaped\"|" -e "s|^TryExec=.*|TryExec=$escaped|" \
    "$here/share/applications/archive-reader.desktop" >"$data/applications/archive-reader.desktop"
tell_desktop

if ! "$bin/archive-reader" --version; then
    echo "The program was installed, but does not start on this system. It needs a Linux as new as Debian 12." >&2
    exit 1
fi
echo "Trying whether it works here; this takes a moment."
if ! "$bin/archive-reader" --self-test >/dev/null; then
    echo "The program was installed, but its window does not open on this system yet. The lines above say why." >&2
    exit 1
fi
echo "Installed. Start Archive Reader from the menu of your desktop, or as $bin/archive-reader."

#!/bin/sh
# Puts Liverwort into the menu of programs of this user: start it once, and again after
# the folder was moved. `sh add-to-menu.sh --remove` takes it out.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/liverwort.desktop
if [ "${1:-}" = --remove ]; then
    rm -f "$entry"
    echo "Liverwort is no longer in the menu."
    exit
fi
mkdir -p "$data/applications"
# In a desktop entry a quoted path may hold blanks; % is written twice.
path=$(printf '%s' "$here" | sed 's/%/%%/g; s/[\\&|]/\\&/g')
sed -e "s|^Exec=liverwort|Exec=\"$path/liverwort\"|" \
    -e "s|^Icon=.*|Icon=$path/liverwort.png|" "$here/liverwort.desktop" > "$entry"
echo "Liverwort is in the menu now."

"""Takes out of a text what tells who and where the user is.

What is masked: paths, names of files, the user's and the computer's name. Of paths
into this program and into libraries the part stays that is alike everywhere, since it
tells where something went wrong.
"""

from __future__ import annotations

import getpass
import platform
import re
from contextlib import suppress
from pathlib import Path, PurePath

ENDINGS = (
    "avi cine csv czi db gif h5 hdf5 ini jpeg jpg lif liverwort mkv mov mp4 nd2 npy "
    "npz pdf png pptx safetensors spe tif tiff txt webm xlsx xml zip"
)
PUBLIC = ("liverwort_gui", "site-packages", "dist-packages", "lib")  # from here on
SHORTEST = 2  # letters of a name that is looked for: one alone is in every word

_CODE = re.compile(r'File "([^"\n]+\.py)"')
_QUOTED = re.compile(r"(['\"])(?:~|[A-Za-z]:|\\\\|/)[\\/]?[^'\"\n]*\1")
# Letters of other scripts end a word: Japanese has no spaces between path and text.
_BEFORE, _AFTER = r"(?<![A-Za-z0-9_])", r"(?![A-Za-z0-9_])"
# After a space or bracket; up to what no path has, since a path may hold spaces.
_PATH = re.compile(
    _BEFORE + r"(?<![./\\~])(?:~?/(?=[^\s/])|~?\\\\?(?=\w)|[A-Za-z]:[\\/])"
    r"[^\n:;,'\"()<>|*?]*"
)
_FILE = re.compile(
    rf"[^\s'\"/\\<>|*?:]+\.({ENDINGS.replace(' ', '|')}){_AFTER}", re.IGNORECASE
)


def homeless(text: str) -> str:
    """Return a text with ~ for the user's home folder."""
    return text.replace(_home(), "~")


def masked(text: str) -> str:
    """Return a text without paths, names of files, of the user, or of the computer."""
    text = _CODE.sub(lambda found: f'File "{_public(found[1])}"', text)
    text = _QUOTED.sub(r"\1<path>\1", text)
    text = "\n".join(
        line if line.lstrip().startswith('File "') else _PATH.sub("<path>", line)
        for line in text.split("\n")
    )
    text = _FILE.sub(r"<file>.\1", text)
    for name, mark in _names():
        text = re.sub(_BEFORE + re.escape(name) + _AFTER, mark, text, flags=re.I)
    return text


def _public(file: str) -> str:
    """Return the part of a program's path that is alike on every computer."""
    parts = PurePath(file.replace("\\", "/")).parts
    for mark in PUBLIC:
        if mark in parts:
            last = len(parts) - 1 - parts[::-1].index(mark)
            return "/".join(parts[last:])
    return parts[-1]


def _names() -> list[tuple[str, str]]:
    """Return names that tell who or where the user is, and what stands for each."""
    node = platform.node()
    names = [(node, "<computer>"), (node.split(".")[0], "<computer>")]
    with suppress(OSError, KeyError, ImportError):  # as Python says it, by version
        names.append((getpass.getuser(), "<user>"))
    names.append((Path(_home()).name, "<user>"))
    return [(name, mark) for name, mark in names if len(name) >= SHORTEST]


def _home() -> str:
    """Return the user's home folder, or "~" where there is none of their own."""
    try:
        home = Path.home()
    except RuntimeError:
        return "~"
    return "~" if home == home.parent else str(home)

"""Names that any system takes for a file or folder, made of names that users type."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

MAX_BYTES = 120  # of a name in UTF-8; file systems take 255
PUNCTUATION = " -_.,()"

# Windows takes these for devices, whatever their suffix.
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
_DEVICES |= {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}


def safe_names(names: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """Return a file name for each name; all differ, whatever their capitals.

    Args:
        names: as users type them.
        taken: file names that are not free.
    """
    used = {name.casefold() for name in taken}
    found: dict[str, str] = {}
    for name in names:
        if name not in found:
            found[name] = _unused(safe_name(name), used)
            used.add(found[name].casefold())
    return found


def safe_name(text: str) -> str:
    """Return a name without folders, devices and characters that some system refuses.

    Letters and digits of any script stay; what else there is becomes "_".
    """
    normal = unicodedata.normalize("NFKC", text)
    letters = (c if c.isalnum() or c in PUNCTUATION else "_" for c in normal)
    name = _shortened("".join(letters)).strip(" .")
    if name.partition(".")[0].strip().casefold() in _DEVICES:
        return f"_{name}"
    return name or "_"


def _shortened(name: str) -> str:
    return name.encode("utf-8", "replace")[:MAX_BYTES].decode("utf-8", "ignore")


def _unused(name: str, used: set[str]) -> str:
    number = 2
    unique = name
    while unique.casefold() in used:
        unique = f"{name} ({number})"
        number += 1
    return unique
